"""Cases by a third and a fourth hand, a part of them whole pages (tests/cases/BLIND.md).

They were looked at when the rules were mended, so they say what must not break again.
"""

import pytest

from benchmarks.text_cases import FIFTH, fifth_cases, relations, score


@pytest.mark.parametrize("name", FIFTH)
def test_rates(name: str) -> None:
    chosen = fifth_cases(name)
    assert len(chosen) >= 20
    assert score(name, chosen).f1 >= 0.9


def test_relations_and_types() -> None:
    right, total = relations(fifth_cases("location"))
    assert right >= 0.8 * total


def test_alternatives_count_as_what_was_expected() -> None:
    case = next(case for case in fifth_cases("alias") if case.also)
    expected, others = next(iter(case.also.items()))
    assert case.as_expected(others[0]) == expected
    assert case.as_expected("somebody else") == "somebody else"


def test_what_is_allowed_counts_neither_way() -> None:
    case = next(case for case in fifth_cases("location") if case.allowed)
    assert case.as_expected(case.allowed[0]) is None
