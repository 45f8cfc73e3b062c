"""Customs of the market and manners of ads: cases of our own in all languages, with look-alikes.

`customs`: lists of days and of who is new, friends who work along, prices of two. `manners`: plans
OWN = ("customs", "manners", "tables", "rosters", "tours_and_areas")
CASES = [(name, kind) for name in OWN for kind in kinds_of(name)]
"""

import pytest

from benchmarks.text_cases import cases_of, kinds_of, score

<<<<<<< HEAD
OWN = ("customs", "manners", "tables", "rosters")
CASES = [(name, kind) for name in OWN for kind in kinds_of(name)]
=======
SETS = ("customs", "manners", "tours_and_areas")
CASES = [(name, kind) for name in SETS for kind in kinds_of(name)]
>>>>>>> loc32


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_every_case(name: str, kind: str) -> None:
    result = score(kind, cases_of(name, kind))
    assert (result.wrong, result.missed) == (0, 0)
