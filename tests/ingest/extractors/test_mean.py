"""Facts that stand beside what only looks like them: cases of our own, written before the rules."""

import pytest

from benchmarks.text_cases import FILES, cases_of, kinds_of, score

NAME = "mean"
FACTS = [kind for kind in kinds_of(NAME) if FILES[kind].startswith("facts/")]


@pytest.mark.parametrize("kind", FACTS)
def test_every_case(kind: str) -> None:
    result = score(kind, cases_of(NAME, kind))
    assert (result.wrong, result.missed) == (0, 0)
