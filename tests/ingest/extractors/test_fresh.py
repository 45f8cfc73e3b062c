"""Cases written before it was looked at what the rules make of them (tests/cases/BLIND.md).

A third is held out: those are never looked at one by one, so only rates are asserted.
"""

import pytest

from benchmarks import extract_phone, figure_rows, figure_rows_further, figure_rows_unseen
from benchmarks.case_sets import ORDINARY, UNFITTED
from benchmarks.text_cases import cases_of


@pytest.mark.parametrize("held_out", [False, True])
def test_phones(held_out: bool) -> None:
    chosen = [
        case for case in extract_phone.cases_of("fresh") if case.get("held_out", False) is held_out
    ]
    traps = [case for case in chosen if "trap" in case["tags"]]
    obscured = [case for case in chosen if "trap" not in case["tags"]]
    counts, _ = extract_phone.score(obscured, extract_phone.ours)
    assert counts["tp"] >= 0.96 * (counts["tp"] + counts["fn"])
    assert counts["tp"] >= 0.97 * (counts["tp"] + counts["fp"])
    hits, _ = extract_phone.score(traps, extract_phone.ours)
    assert hits["fp"] <= 1


@pytest.mark.parametrize(("held_out", "most_hits"), [(False, 0), (True, 5)])
def test_unseen_phones(held_out: bool, most_hits: int) -> None:
    chosen = [
        case for case in extract_phone.cases_of("unseen") if case.get("held_out", False) is held_out
    ]
    traps = [case for case in chosen if "trap" in case["tags"]]
    obscured = [case for case in chosen if "trap" not in case["tags"]]
    assert len(traps) >= 20
    assert len(obscured) >= 30
    counts, _ = extract_phone.score(obscured, extract_phone.ours)
    assert counts["tp"] >= 0.9 * (counts["tp"] + counts["fn"])
    assert counts["tp"] >= 0.97 * (counts["tp"] + counts["fp"])
    assert extract_phone.score(traps, extract_phone.ours)[0]["fp"] <= most_hits


@pytest.mark.parametrize(
    ("held_out", "precision", "recall", "most_hits"), [(False, 1.0, 0.97, 0), (True, 0.96, 0.91, 5)]
)
def test_phones_of_a_further_hand(
    held_out: bool, precision: float, recall: float, most_hits: int
) -> None:
    chosen = [
        case for case in extract_phone.cases_of("fourth") if case.get("held_out", False) is held_out
    ]
    traps = [case for case in chosen if "trap" in case["tags"]]
    obscured = [case for case in chosen if "trap" not in case["tags"]]
    assert len(traps) >= 90
    assert len(obscured) >= 130
    counts, _ = extract_phone.score(obscured, extract_phone.ours)
    assert counts["tp"] >= recall * (counts["tp"] + counts["fn"])
    assert counts["tp"] >= precision * (counts["tp"] + counts["fp"])
    assert extract_phone.score(traps, extract_phone.ours)[0]["fp"] <= most_hits


@pytest.mark.parametrize(
    ("name", "precision", "recall", "most_hits"),
    [
        ("fifth", 0.99, 0.98, 0),
        ("sixth", 0.98, 0.94, 0),
        ("seventh", 0.99, 0.98, 0),
        ("eighth", 0.99, 0.98, 0),
        ("ninth", 0.99, 0.97, 0),
        ("tenth", 0.99, 0.97, 0),
        ("eleventh", 0.97, 0.94, 2),
        ("twelfth", 0.98, 0.97, 0),
        ("thirteenth", 0.99, 0.99, 1),
        ("fourteenth", 0.99, 0.99, 0),
        ("fifteenth", 0.99, 0.97, 0),
        ("sixteenth", 0.99, 0.98, 1),
        ("seventeenth", 0.99, 0.97, 0),
        ("eighteenth", 0.99, 0.94, 0),
        ("nineteenth", 0.99, 0.98, 0),
        ("twentieth", 0.99, 0.98, 1),
        ("twentyfirst", 0.99, 0.91, 0),
        ("twentysecond", 0.99, 0.97, 0),
        ("twentyfourth", 0.96, 0.93, 1),
    ],
)
def test_phones_of_more_hands(name: str, precision: float, recall: float, most_hits: int) -> None:
    chosen = extract_phone.cases_of(name)
    traps = [case for case in chosen if "trap" in case["tags"]]
    obscured = [case for case in chosen if "trap" not in case["tags"]]
    smaller = name in UNFITTED
    assert len(traps) >= (70 if smaller else 80)
    assert len(obscured) >= (110 if smaller else 135)
    counts, _ = extract_phone.score(obscured, extract_phone.ours)
    assert counts["tp"] >= recall * (counts["tp"] + counts["fn"])
    assert counts["tp"] >= precision * (counts["tp"] + counts["fp"])
    assert extract_phone.score(traps, extract_phone.ours)[0]["fp"] <= most_hits


@pytest.mark.parametrize("name", ORDINARY)
def test_phones_of_ordinary_ads(name: str) -> None:
    chosen = extract_phone.cases_of(name)
    counts, _ = extract_phone.score(chosen, extract_phone.ours)
    assert counts["tp"] >= 75
    assert counts["tp"] >= 0.97 * (counts["tp"] + counts["fn"])
    assert counts["tp"] >= 0.98 * (counts["tp"] + counts["fp"])


@pytest.mark.parametrize(
    ("held_out", "precision", "recall"), [(False, 0.97, 0.98), (True, 0.96, 0.96)]
)
def test_phones_in_passages_of_ordinary_ads(
    held_out: bool, precision: float, recall: float
) -> None:
    chosen = [
        case
        for case in extract_phone.cases_of("passages")
        if case.get("held_out", False) is held_out
    ]
    counts, _ = extract_phone.score(chosen, extract_phone.ours)
    assert counts["tp"] >= 200
    assert counts["tp"] >= recall * (counts["tp"] + counts["fn"])
    assert counts["tp"] >= precision * (counts["tp"] + counts["fp"])


@pytest.mark.parametrize("region", ["NL", "GB", "FR", "US"])
def test_rows_of_figures_are_hardly_ever_a_number(region: str) -> None:
    for kind in (figure_rows, figure_rows_unseen, figure_rows_further):
        hits = extract_phone.false_rows(kind.rows(21), region)
        assert hits.total() <= 0.01 * kind.ROWS, hits


def test_there_are_enough_cases() -> None:
    phones = extract_phone.cases_of("fresh")
    assert sum("trap" in case["tags"] for case in phones) >= 40
    assert len(phones) >= 160
    facts = ("price", "age", "nationality", "gender", "service")
    assert sum(len(cases_of("fresh", name)) for name in facts) >= 150
    assert sum(len(cases_of("fresh", name)) for name in ("alias", "location")) >= 120
    assert sum(len(cases_of("fresh", name)) for name in ("payment", "handle")) >= 60
