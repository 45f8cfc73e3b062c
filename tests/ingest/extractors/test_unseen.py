"""Cases written before the rules were read (tests/cases/BLIND.md).

Half is held out: those are never looked at one by one, so only rates are asserted.
"""

import pytest

from benchmarks.text_cases import UNSEEN, score, unseen_cases


@pytest.mark.parametrize("name", UNSEEN)
def test_rates(name: str) -> None:
    chosen = unseen_cases(name)
    assert len(chosen) >= 18
    assert score(name, chosen).f1 >= 0.9
