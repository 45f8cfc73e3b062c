"""What an ad says of its places: cases of our own, written before they were tried."""

import re

import pytest

from benchmarks.text_cases import cases_of, misstated, relations, told, values
from ingest.extractors import location
from ingest.models import AdVersion

CASES = cases_of("relations", "location")
INVITATIONS = cases_of("invitations", "location")
"""Who comes to whom, in every language; these are not among the cases that the weights are fitted
on, since they are for rules."""
PLAIN = cases_of("relations_plain", "location")
"""Ordinary ads, a third of which say nothing of their towns; the weights are fitted on them too."""
WHOLE = cases_of("relations_ordinary", "location")
"""Timetables, who only visits, and whose a flat is; the weights are fitted on them too."""
DAILY = cases_of("relations_daily", "location")
"""A hotel or another lodging, flats on tour, a town with two answers, landmarks; not fitted on."""

MARKET = cases_of("relations_market", "location")
"""Tours from hotel to hotel, who lives elsewhere, who receives in a town and visits its hotels; the
weights are fitted on them too."""


def said(body: str, **attributes: str) -> set[str]:
    version = AdVersion(uid="x", content_sha256="", body=body, **attributes)
    return {told(found) for found in values(location.EXTRACTOR, version)}


def test_what_is_stated_is_told() -> None:
    right, total = relations([case for case in CASES if re.search("[@#]", str(case.expected))])
    assert right >= 0.9 * total


def test_what_is_not_stated_is_seldom_told() -> None:
    silent = [case for case in CASES if not re.search("[@#]", str(case.expected))]
    wrong, _ = misstated(silent)
    assert wrong <= 0.15 * len(silent)


def test_ordinary_ads_are_read() -> None:
    right, total = relations(PLAIN)
    assert right >= 0.84 * total
    wrong, told_of = misstated(PLAIN)
    assert wrong <= 0.12 * told_of


def test_what_an_ad_says_as_a_whole_is_said_of_its_towns() -> None:
    right, total = relations(WHOLE)
    assert right >= 0.9 * total
    wrong, told_of = misstated(WHOLE)
    assert wrong <= 0.08 * told_of


def test_what_is_said_of_lodgings_is_told() -> None:
    right, total = relations(DAILY)
    assert right >= 0.9 * total
    wrong, told_of = misstated(DAILY)
    assert wrong <= 0.08 * told_of


def test_what_the_ads_of_the_market_say_is_told() -> None:
    right, total = relations(MARKET)
    assert right >= 0.9 * total
    wrong, told_of = misstated(MARKET)
    assert wrong <= 0.05 * told_of


@pytest.mark.parametrize(
    ("body", "language", "value"),
    [
        ("No atiendo llamadas. Recibo en Cuenca.", "es", "es/cuenca@incall_at"),
        ("Los lunes vengo a Toulouse, piso privado.", "es", "fr/toulouse@incall_at#home"),
        ("Elke maand kom ik naar Goes, dan zit ik in een hotel.", "nl", "nl/goes@incall_at#hotel"),
        ("Também vou a hotéis de Aveiro e de Ovar.", "pt", "pt/ovar@outcall_to#hotel"),
    ],
)
def test_habits_of_the_market(body: str, language: str, value: str) -> None:
    assert value in said(body, language=language, region=language.upper())


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("I receive in my own flat in Derby.", "gb/derby@incall_at#home"),
        ("I receive in a quiet flat in Derby.", "gb/derby@incall_at#home"),
        ("I receive in a massage salon in Derby.", "gb/derby@incall_at"),
    ],
)
def test_a_flat_is_a_home_and_a_salon_is_none(body: str, value: str) -> None:
    assert said(body, language="en", region="GB") == {value}


def test_a_town_where_she_receives_and_that_she_visits_has_both() -> None:
    found = said(
        "Ich empfange dich in meiner Wohnung in Köln.\nHausbesuche mache ich in Köln und Bonn.",
        language="de",
        region="DE",
    )
    assert found == {"de/koln@incall_at#home", "de/koln@outcall_to", "de/bonn@outcall_to"}


def test_the_next_stop_is_no_place_of_meeting_yet() -> None:
    body = "Recebo em apartamento em Braga, depois sigo para Guimarães."
    assert "pt/guimaraes" in said(body, language="pt", region="PT")


@pytest.mark.parametrize(
    ("body", "language", "value"),
    [
        ("Soy de Burgos, me desplazo a Palencia.", "es", "es/burgos@from"),
        ("Ich komme aus Kassel und besuche dich in Fulda.", "de", "de/kassel@from"),
        ("Ricevo nel mio alloggio di Pinerolo.", "it", "it/pinerolo@incall_at#home"),
    ],
)
def test_where_she_says_that_she_is_from(body: str, language: str, value: str) -> None:
    assert value in said(body, language=language, region=language.upper())


def test_an_invitation_is_to_her_place_and_a_visit_to_the_clients() -> None:
    right, total = relations(INVITATIONS)
    assert right == total
    assert misstated(INVITATIONS)[0] == 0


@pytest.mark.parametrize(
    ("body", "language", "found"),
    [
        ("Ik ontvang in Ede.", "nl", {"nl/ede@incall_at"}),
        ("Wij rijden naar Ede, Arnhem en Tiel.", "nl", {"nl/ede", "nl/arnhem", "nl/tiel"}),
        ("Ich komme aus Kleve.", "de", {"de/kleve@from"}),
    ],
)
def test_a_place_has_one_answer(body: str, language: str, found: set[str]) -> None:
    outcall = "@outcall_to" if "rijden" in body else ""
    assert said(body, language=language, region="NL") == {one + outcall for one in found}


def test_an_ad_of_very_many_places_is_read_in_part() -> None:
    body = " ".join(f"Ontvangst in {name}." for name in ("Ede", "Breda", "Tiel") * 100)
    found = values(location.EXTRACTOR, AdVersion(uid="x", content_sha256="", body=body))
    assert len(found) == 300
    assert all(one.attributes["relation"] == "incall_at" for one in found)
