"""Places and what is said of them."""

import pytest

from benchmarks import text_cases
from benchmarks.text_cases import (
    Case,
    cases,
    cases_of,
    found_in,
    misstated,
    recognised,
    relations,
    score,
)
from ingest.extractors import location
from ingest.extractors._location.gazetteer import HERE
from ingest.models import AdVersion
from tests.ingest.extractors.text_checks import an_ad, any_unicode, check_spans, values

EXTRACTOR = location.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("location"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("location", [case for case in cases("location") if not case.held_out])
    assert result.precision >= 0.95
    assert result.recall >= 0.93


def test_cases_held_out() -> None:
    result = score("location", [case for case in cases("location") if case.held_out])
    assert result.f1 >= 0.9


def test_mentions_are_recognised() -> None:
    for table in ("nl", "be_de"):
        right, missed = recognised(table)
        assert right >= 0.97 * (right + len(missed)), missed


def test_relations_and_types() -> None:
    right, total = relations(cases("location"))
    assert right >= 0.9 * total


def test_never_a_home_address() -> None:
    found = list(EXTRACTOR.extract(an_ad(body="Kerkstraat 12, 1012 AB Amsterdam", region="NL")))
    assert [(e.value, e.raw) for e in found] == [("nl/1012", "1012"), ("nl/amsterdam", "Amsterdam")]


def test_the_field_of_the_site_needs_no_cue() -> None:
    assert values(EXTRACTOR, location="best", region="NL") == {"nl/best"}


def test_the_region_decides_between_namesakes() -> None:
    assert values(EXTRACTOR, body="Dame in Limburg", region="NL") == {"nl/limburg"}
    assert values(EXTRACTOR, body="Dame in Limburg", region="BE") == {"be/limburg-be"}
    assert values(EXTRACTOR, body="Week in Valencia", region="NL") == {"es/valencia"}


def test_the_gazetteer_is_small_and_attributed() -> None:
    folder = HERE / "cities"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 2_000_000
    assert "Creative Commons Attribution 4.0" in (HERE / "ATTRIBUTION.md").read_text()


@pytest.mark.parametrize(
    ("body", "region", "found"),
    [
        ("A Teruel no voy. Recibo en Huesca.", "ES", {"es/huesca"}),
        ("Je reçois à Rennes. Je ne passe pas à Brest.", "FR", {"fr/rennes"}),
        ("Ik ben pas in Breda.", "NL", {"nl/breda"}),
        ("Ontvangst in Leuven. Antwerpen en Brussel liever niet.", "BE", {"be/leuven"}),
        ("In Breda niet alleen overdag.", "NL", {"nl/breda"}),
        ("Leeds no outcalls", "GB", {"gb/leeds"}),
        ("Estou no Porto, em Braga não vou.", "PT", {"pt/porto"}),
    ],
)
def test_a_place_is_denied_on_either_side(body: str, region: str, found: set[str]) -> None:
    version = AdVersion(uid="x", content_sha256="", body=body, region=region)
    assert {one.value for one in text_cases.values(EXTRACTOR, version)} == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Mijn jurk is Milaan en mijn geur Parijs. Adres via de app.", set[str]()),
        ("Lieve dame Breda. Adres via de app.", {"nl/breda"}),
        ("Ik ontvang in Breda, adres na een bericht.", {"nl/breda"}),
        ("Breda. Adres via de app.", {"nl/breda"}),
    ],
)
def test_what_is_named_where_the_place_is_told_later(body: str, found: set[str]) -> None:
    version = AdVersion(uid="x", content_sha256="", body=body, region="NL")
    assert {one.value for one in text_cases.values(EXTRACTOR, version)} == found


@pytest.mark.parametrize(
    ("body", "region", "found"),
    [
        ("Kadıköyde görüşelim", "TR", {"tr/kadikoy"}),
        ("Bu hafta Kızılaydayım", "TR", {"tr/kizilay"}),
        ("Mam mieszkanie w Trójmieście", "PL", {"pl/trojmiasto"}),
        ("Levente vagyok, masszőr", "HU", set[str]()),
    ],
)
def test_places_of_our_own_list_are_declined(body: str, region: str, found: set[str]) -> None:
    version = AdVersion(uid="x", content_sha256="", body=body, region=region)
    assert {one.value for one in text_cases.values(EXTRACTOR, version)} == found


@pytest.mark.parametrize("case", cases_of("leading", "location"), ids=lambda case: case.body)
def test_what_leads_to_a_place(case: Case) -> None:
    expected, found = found_in("location", case)
    assert found == expected
    right, stated = relations([case])
    assert right == stated


@pytest.mark.parametrize("case", cases_of("mean", "location"), ids=lambda case: case.body)
def test_what_is_named_for_another_reason(case: Case) -> None:
    expected, found = found_in("location", case)
    assert found == expected
    right, stated = relations([case])
    assert right == stated


def test_parts_of_towns_regions_and_postcodes_of_ordinary_ads() -> None:
    found = score("location", cases_of("places", "location"))
    assert found.precision >= 0.98
    assert found.recall >= 0.96


def test_villages_of_the_country_of_the_ad_where_something_leads_to_them() -> None:
    found = score("location", cases_of("villages", "location"))
    assert found.precision >= 0.98
    assert found.recall >= 0.98


def test_places_that_are_not_hers() -> None:
    """Too far off, closed, left, of customers, the end of a way; and look-alikes that are hers."""
    found = score("location", cases_of("left_out", "location"))
    assert found.precision >= 0.94
    assert found.recall >= 0.96


def test_quarters_states_and_towns_in_scraps_and_in_sentences() -> None:
    found = score("location", cases_of("ordinary_places", "location"))
    assert found.precision >= 0.99
    assert found.recall >= 0.98


def test_towns_one_goes_on_to_and_where_somebody_is_from() -> None:
    """Also districts, endings written apart, rows of days, small towns of a title."""
    cases = cases_of("then_and_from", "location")
    found = score("location", cases)
    assert found.precision >= 0.98
    assert found.recall >= 0.93
    right, stated = relations(cases)
    assert right >= 0.8 * stated


def test_habits_of_ordinary_ads_and_their_look_alikes() -> None:
    found = score("location", cases_of("habits", "location"))
    assert found.precision >= 0.97
    assert found.recall >= 0.84


def test_what_of_tours_and_areas_is_hers() -> None:
    """Towns that she does not do, of a namesake or a colleague, between two, of a closed branch;
    hotels of guests, towns that women of a list are from, two names that are no town."""
    found = score("location", cases_of("tours_and_areas", "location"))
    assert (found.wrong, found.missed) == (0, 0)
    assert misstated(cases_of("tours_and_areas", "location"))[0] == 0
