"""Customs of the market and manners of ads: cases of our own in all languages, with look-alikes.

`customs`: lists of days and of who is new, friends who work along, prices of two. `manners`: plans
of the week, tours, prices in brackets, friends of a house, who is a pair. `tables`: rows and
columns of rates and ages, and what is no rate. `rosters`: lists of who is there. `tours_and_areas`:
hotels of a tour, no place at present, where somebody worked once.
"""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, score

OWN = ("customs", "manners", "tables", "rosters", "tours_and_areas")
CASES = [(name, kind) for name in OWN for kind in kinds_of(name)]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_every_case(name: str, kind: str) -> None:
    result = score(kind, cases_of(name, kind))
    assert (result.wrong, result.missed) == (0, 0)
