"""Manners of ads: plans of the week, tours, prices in brackets, friends of a house, who is a pair.

Cases of our own in all languages, written before the rules for them, with what looks so and is not.
"""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, score

NAME = "manners"


@pytest.mark.parametrize("kind", kinds_of(NAME))
def test_every_case(kind: str) -> None:
    result = score(kind, cases_of(NAME, kind))
    assert (result.wrong, result.missed) == (0, 0)
