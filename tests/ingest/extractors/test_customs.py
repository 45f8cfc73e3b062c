"""Customs of the market and manners of ads: cases of our own in all languages, with look-alikes.

`customs`: lists of days and of who is new, friends who work along, prices of two. `manners`: plans
of the week, tours, prices in brackets, friends of a house, who is a pair. `rosters`: who is there
among others, what somebody is before her age or was before, languages half spoken, area codes under
the word for a platform, Bulgarian typed in Latin letters.
"""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, score

CASES = [(name, kind) for name in ("customs", "manners", "rosters") for kind in kinds_of(name)]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_every_case(name: str, kind: str) -> None:
    result = score(kind, cases_of(name, kind))
    assert (result.wrong, result.missed) == (0, 0)
