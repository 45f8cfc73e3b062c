"""Facts that stand beside what only looks like them: cases of our own, written before the rules."""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, score

NAME = "mean"


@pytest.mark.parametrize("kind", kinds_of(NAME))
def test_every_case(kind: str) -> None:
    result = score(kind, cases_of(NAME, kind))
    assert (result.wrong, result.missed) == (0, 0)
