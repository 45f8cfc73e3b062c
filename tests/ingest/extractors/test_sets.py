"""Cases that were written without a look at the rules, and the rates they must keep (BLIND.md).

What is held out was never looked at one by one, so only rates are asserted.
"""

import pytest

from benchmarks.case_sets import SETS
from benchmarks.text_cases import CASES, Case, cases_of, kinds_of, relations, score
from ingest.extractors._text.tables import rows

FLOORS = [tuple(row) for row in rows(CASES / "floors.tsv")]


def _part(chosen: list[Case], part: str) -> list[Case]:
    return chosen if part == "all" else [c for c in chosen if c.held_out is (part == "held out")]


@pytest.mark.parametrize(("name", "kind", "part", "least", "floor"), FLOORS)
def test_rates(name: str, kind: str, part: str, least: str, floor: str) -> None:
    places = kind == "relations"
    chosen = _part(cases_of(name, "location" if places else kind), part)
    if places:
        right, total = relations(chosen)
        assert total >= int(least)
        assert right >= float(floor) * total
    else:
        assert len(chosen) >= int(least)
        assert score(kind, chosen).f1 >= float(floor)


@pytest.mark.parametrize("name", SETS)
def test_every_set_has_floors(name: str) -> None:
    bound = {kind for set_name, kind, *_ in FLOORS if set_name == name}
    assert bound == {*kinds_of(name), *(bound & {"relations"})}


def test_alternatives_count_as_what_was_expected() -> None:
    case = next(case for case in cases_of("fifth", "alias") if case.also)
    expected, others = next(iter(case.also.items()))
    assert case.as_expected(others[0]) == expected
    assert case.as_expected("somebody else") == "somebody else"


def test_what_is_allowed_counts_neither_way() -> None:
    case = next(case for case in cases_of("fifth", "location") if case.allowed)
    assert case.as_expected(case.allowed[0]) is None
