"""Cases by another hand, who had seen neither rules nor cases (tests/cases/BLIND.md).

Half is held out: those were never looked at one by one, so only rates are asserted.
"""

import pytest

from benchmarks.text_cases import FOURTH, fourth_cases, relations, score


@pytest.mark.parametrize("name", FOURTH)
def test_rates(name: str) -> None:
    chosen = fourth_cases(name)
    assert len(chosen) >= 20
    assert score(name, chosen).f1 >= 0.88


def test_relations_and_types() -> None:
    right, total = relations(fourth_cases("location"))
    assert right >= 0.7 * total
