"""How people say every day who they are, where, and what they ask: cases of our own.

In all languages, written before the rules for them.
"""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, misstated, relations, score

NAME = "everyday"


@pytest.mark.parametrize("kind", kinds_of(NAME))
def test_every_case(kind: str) -> None:
    result = score(kind, cases_of(NAME, kind))
    assert (result.wrong, result.missed) == (0, 0)


def test_every_relation() -> None:
    chosen = cases_of(NAME, "location")
    right, total = relations(chosen)
    assert right == total
    assert misstated(chosen)[0] == 0
