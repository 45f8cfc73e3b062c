"""Whose the lines of a page are: ages and prices of others are not the ad's."""

import pytest

from benchmarks.fit_lines import fitted, seen
from benchmarks.text_cases import cases_of, extractor, found_in, values
from ingest.extractors._page.others import everybody, of_others
from ingest.extractors._page.whose import ALWAYS, TOLD, Whose, weights
from ingest.models import AdVersion

PAGE = """Ik ben Sandra, 36 jaar, en ontvang discreet.
Half uur 70 euro.

Anderen keken naar
Moniek (41) 60 euro
Ilse (29) 100 euro

Onze dames
Yara (23) 95 euro"""


@pytest.mark.parametrize("kind", ["age", "price"])
def test_what_pages_tell_of_others(kind: str) -> None:
    for case in cases_of("pages", kind):
        expected, found = found_in(kind, case)
        assert found == expected, case.title


@pytest.mark.parametrize(
    ("title", "body", "ages", "prices"),
    [
        ("Sandra (36) zoekt gezelligheid", PAGE.partition("\n\nOnze")[0], {"36"}, {"eur:70/30"}),
        (
            "Anna privat",
            "Anna, 27 Jahre, blond.\nIch freue mich auf dich.\n30 min 80 Euro\n\n"
            "Weitere Damen\nSina, 24 Jahre\nVera, 39 Jahre",
            {"27"},
            {"eur:80/30"},
        ),
        (
            "Club Rood",
            "Vandaag aanwezig:\nAnouk, 23 jaar\nBritt, 34 jaar\n\nPrijs per half uur 65 euro.",
            {"23", "34"},
            {"eur:65/30"},
        ),
        (
            "Lisa en Eva",
            "Lisa, 24 jaar, slank\nEva, 31 jaar, rond\nSamen 250 euro per uur\nBel ons maar",
            {"24", "31"},
            {"eur:250/60"},
        ),
        (
            "Mooie Bianca",
            "Bianca, 30 jaar. Tarieven: 1 uur 140 euro.\n\n"
            "Met vriendin Kelly (26) erbij 240 euro per uur.\nGroetjes",
            {"30", "26"},
            {"eur:140/60", "eur:240/60"},
        ),
    ],
)
def test_ages_and_prices_of_a_page(title: str, body: str, ages: set[str], prices: set[str]) -> None:
    version = AdVersion(uid="x", content_sha256="", title=title, body=body, region="NL")
    assert {one.value for one in values(extractor("age"), version)} == ages
    assert {one.value for one in values(extractor("price"), version)} == prices


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Moniek", "row: names another than the title"),
        ("Moniek", "rows that name others in its block"),
        ("Moniek", "row: age"),
        ("Ilse", "row: price"),
        ("Sandra", "said: names who the title names"),
        ("Yara", "under a heading of her own"),
    ],
)
def test_a_line_says_why(words: str, why: str) -> None:
    assert why in Whose("Sandra", PAGE).why(PAGE.index(words), told=False)


def test_the_sum_is_that_of_the_evidence() -> None:
    lines, table, start = Whose("Sandra", PAGE), weights(), PAGE.index("Ilse")
    why = lines.why(start, told=True)
    expected = table[ALWAYS] + sum(table.get(name, 0.0) for name in why)
    assert lines.weight(start, told=True) == pytest.approx(expected)
    assert TOLD in why


def test_every_weight_is_of_some_evidence_and_fitted_so() -> None:
    told, names = [*seen()], [*weights()]
    assert set(names) <= set().union(*(one.evidence for one in told))
    for name, weight in zip(names, fitted(told, names), strict=True):
        assert weights()[name] == pytest.approx(weight, abs=0.25), name


def test_a_single_line_is_weighed_by_phrases_alone() -> None:
    text = "Review door Piet, 44 jaar: top!"
    assert of_others("body", text, text.index("44"), "Sandra")
    assert not of_others("body", "Moniek (41) 60 euro", 8, "Sandra")


def test_inside_everybody_nothing_is_of_others() -> None:
    start = PAGE.index("41")
    assert of_others("body", PAGE, start, "Sandra")
    with everybody():
        assert not of_others("body", PAGE, start, "Sandra")
