"""Places where somebody is not, and parts of a page that are not of the advertiser."""

import pytest

from benchmarks.text_cases import extractor, values
from ingest.models import AdVersion


def _found(name: str, title: str, body: str) -> set[str]:
    version = AdVersion(uid="x", content_sha256="", title=title, body=body, region="NL")
    return {found.value for found in values(extractor(name), version)}


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("Ik ontvang niet in Breda maar in Tilburg", {"nl/tilburg"}),
        ("Waarom niet eens langskomen in Breda", {"nl/breda"}),
        ("Geen haast, ontvangst in Breda", {"nl/breda"}),
        ("Geen anonieme nummers in Breda", {"nl/breda"}),
        ("Nu in Breda, pas in Tilburg", {"nl/breda", "nl/tilburg"}),
        ("früher in Köln, jetzt in Bonn", {"de/bonn"}),
        ("Private apartment in Leeds, no visits to York anymore", {"gb/leeds"}),
        ("Not far from Leeds, see you in York", {"gb/leeds", "gb/york"}),
        ("Recebo no centro de Lisboa", {"pt/lisboa"}),
        ("She drives a Lincoln and lives in York, you will like her", {"gb/york"}),
    ],
)
def test_denied_places(body: str, places: set[str]) -> None:
    assert _found("location", "x", body) == places


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("Ontvangst in Breda.\n\nAndere advertenties\nLisa (22) – Tilburg", {"nl/breda"}),
        ("Home\nReviews\nContact\n\nIk ontvang in Breda.", {"nl/breda"}),
        ("A (1)\nB\nC\nD\nOntvangst in Breda.\nPostbus 12, Tilburg, KvK 12345678", {"nl/breda"}),
        (
            "Assen (12) | Delft (9) | Utrecht (8) | Breda (3) | Tilburg (2) | Zwolle (1)\n"
            "Ontvangst in Deventer",
            {"nl/deventer"},
        ),
    ],
)
def test_parts_of_a_page(body: str, places: set[str]) -> None:
    assert _found("location", "x", body) == places


@pytest.mark.parametrize(
    ("title", "body", "ages"),
    [
        ("", "Man, 35, masseert dames", {"35"}),
        ("", "Roemeense van 29 komt naar je toe", {"29"}),
        ("", "Echt stel (m 44, v 39) ontvangt", {"44", "39"}),
        ("", "ella 30, él 35", {"30", "35"}),
        ("", "22/170/55", {"22"}),
        ("", "Leeftijd\n26\nLengte\n170", {"26"}),
        ("Jongen 22 ontvangt heren", "", {"22"}),
        ("", "Vrouw 50 euro, dames 24/7, man 30 minuten", set()),
        ("", "Voor heren, 35 minuten of meer", set()),
    ],
)
def test_ages_beside_a_person(title: str, body: str, ages: set[str]) -> None:
    assert _found("age", title, body) == ages


@pytest.mark.parametrize(
    ("body", "gender", "nationality"),
    [
        ("Schweizerin, 33", {"woman"}, {"ch"}),
        ("Française de 29 ans", {"woman"}, {"fr"}),
        ("Griekse massage", set(), set()),
        ("Sanne, ik ben 24 jaar", {"woman"}, set()),
    ],
)
def test_nationality_tells_gender(body: str, gender: set[str], nationality: set[str]) -> None:
    assert _found("gender", "", body) == gender
    assert _found("nationality", "", body) == nationality


def test_the_frame_of_a_page_names_no_place_and_nobody_but_may_hold_a_number() -> None:
    frame = "Zwolle\nIk ben Naomi\nTelegram: @market_help\nBel 06 12345678"
    version = AdVersion(
        uid="x", content_sha256="", body="Hoi", region="NL", fields={"page_frame": frame}
    )
    found = {name: values(extractor(name), version) for name in ("location", "alias", "handle")}
    assert found == {"location": [], "alias": [], "handle": []}
    assert [one.value for one in values(extractor("phone"), version)] == ["+31612345678"]
