"""What an ad says of a place, a number or a price stands beside it in words, everywhere."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
import streamlit as st

from components.details import LEVELS, REASONS, RELATIONS, TYPES, details_words
from components.marks import explained
from ingest.extractors import Extractor, location, phone, price
from ingest.extractors._phone.belonging import NEVER_HERS
from ingest.extractors._relation import weighing
from ingest.extractors._relation.either import LODGING
from ingest.extractors._text.tables import rows
from tests.components.found import mentions

TEXT = (
    "Ik ontvang je in een hotel in Utrecht. Escort naar Amsterdam.\n"
    "Mijn oude nummer 06-12340702 werkt niet meer, bel nul zes 12 34 07 20"
)
PRICES = "uurtje 150 euro, 2 uur 280 euro, 150 min 300 euro, vluggertje 50 euro"


def said(language: str, text: str, *extractors: Extractor) -> list[tuple[str, str]]:
    st.session_state["language"] = language
    return [(one.value, details_words([one])) for one in mentions(text, *extractors)]


@pytest.mark.parametrize(
    ("language", "utrecht", "amsterdam"),
    [
        ("en", "receives there · hotel", "visits clients there"),
        ("nl", "ontvangt daar · hotel", "bezoekt klanten daar"),
    ],
)
def test_what_happens_in_a_place(language: str, utrecht: str, amsterdam: str) -> None:
    found = dict(said(language, TEXT, location.EXTRACTOR))
    assert found == {"nl/utrecht": utrecht, "nl/amsterdam": amsterdam}


def test_how_a_number_stands() -> None:
    old, new = said("en", TEXT, phone.EXTRACTOR)
    assert old == ("+31612340702", "said to be no longer hers · Netherlands")
    assert new == ("+31612340720", "Netherlands · digits written as words")
    old, new = said("nl", TEXT, phone.EXTRACTOR)
    assert old[1] == "volgens de advertentie niet meer van haar · Nederland"
    assert new[1] == "Nederland · cijfers als woorden"


def test_what_a_price_buys_where_the_value_says_it_badly() -> None:
    assert said("en", PRICES, price.EXTRACTOR) == [
        ("eur:150/60", ""),
        ("eur:280/120", "2 hours"),
        ("eur:300/150", "2 hours 30 min"),
        ("eur:50", "short visit"),
    ]


def test_of_one_value_each_thing_is_said_once() -> None:
    st.session_state["language"] = "en"
    (one, *_rest) = mentions(TEXT, location.EXTRACTOR)
    visited = msgspec.structs.replace(one, attributes={"relation": "outcall_to", "type": "hotel"})
    again = msgspec.structs.replace(one, recorded_at=one.recorded_at + timedelta(1))
    words = details_words([one, again, visited])
    assert words == "receives there · hotel · visits clients there"


def test_a_mark_says_it_too() -> None:
    st.session_state["language"] = "en"
    (one, *_rest) = mentions(TEXT, location.EXTRACTOR)
    words = explained(one, {})
    assert words.startswith("place: Utrecht (receives there · hotel) · found by location ")


def test_everything_that_extractors_say_has_words() -> None:
    assert set(weighing.RELATIONS) == RELATIONS.keys()
    kinds = Path(weighing.__file__).with_name("kinds.tsv")
    # Of a lodging that is one thing or another none is said.
    assert {kind for kind, *_words in rows(kinds)} - {LODGING} == TYPES.keys()
    assert REASONS.keys() >= {*NEVER_HERS}
    assert LEVELS.keys() >= {"district", "region", "postcode"}


def test_what_has_no_words_is_left_out() -> None:
    st.session_state["language"] = "en"
    (one, *_rest) = mentions(TEXT, location.EXTRACTOR)
    odd = msgspec.structs.replace(one, attributes={"relation": "x", "level": "city", "new": 1})
    assert details_words([odd]) == ""
