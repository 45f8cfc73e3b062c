"""Customs of the market: lists of days and of who is new, friends who work along, prices of two.

Cases of our own in all languages, written before the rules for them, with what looks so and is not.
"""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, score

NAME = "customs"


@pytest.mark.parametrize("kind", kinds_of(NAME))
def test_every_case(kind: str) -> None:
    result = score(kind, cases_of(NAME, kind))
    assert (result.wrong, result.missed) == (0, 0)
