"""Dates, numbers, periods and kinds in both languages."""

from datetime import UTC, date, datetime

import pytest
import streamlit as st

from components import say
from components.demo_notice import BLOCK
from components.echo import country_name, line_words
from components.kinds import FAMILIES, FAMILY, FAMILY_WORDS, shown_value
from ingest.understand import LINE_TYPES


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    st.session_state["language"] = request.param
    return request.param


def test_numbers_and_days(language: str) -> None:
    dutch = language == "nl"
    assert say.number(104212) == ("104.212" if dutch else "104,212")
    assert say.day(date(2026, 3, 2)) == ("2 mrt 2026" if dutch else "2 Mar 2026")
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert say.day(late) == ("2 mrt 2026" if dutch else "2 Mar 2026")
    assert say.second(late).endswith(" 00:30:00 (UTC+0100)")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 3, 2), date(2026, 11, 9), "2 mrt–9 nov 2026"),
        (date(2026, 3, 2), date(2026, 3, 9), "2–9 mrt 2026"),
        (date(2026, 3, 2), date(2026, 3, 2), "2 mrt 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 dec 2025–2 jan 2026"),
        (None, None, ""),
    ],
)
def test_periods(first: date | None, last: date | None, said: str) -> None:
    st.session_state["language"] = "nl"
    assert say.period(first, last) == said


def test_countries_and_lines_have_names(language: str) -> None:
    assert country_name("NL") == ("Nederland" if language == "nl" else "Netherlands")
    assert country_name("XX") == "XX"
    untold = [line for line in LINE_TYPES.values() if line_words(line) == line]
    assert untold == (["mobile"] if language == "en" else [])


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("phone", "+31612345678", "+31 6 12345678"),
        ("phone", "0612", "0612"),
        ("alias", "anna maria", "Anna Maria"),
        ("location", "nl/alphen-aan-den-rijn", "Alphen aan den Rijn"),
        ("location", "be/gent", "Gent (BE)"),
        ("handle", "telegram:kim_x", "kim_x (telegram)"),
        ("image", "ab" * 32, "abababababab"),
        ("odd", "as it is", "as it is"),
    ],
)
def test_values_as_people_read_them(kind: str, value: str, shown: str) -> None:
    assert shown_value(kind, value) == shown


def test_every_family_has_words_and_every_kind_a_family() -> None:
    assert set(FAMILY.values()) <= set(FAMILIES) == set(FAMILY_WORDS)


def test_the_notice_names_the_block_of_the_market() -> None:
    digits = BLOCK.replace(" ", "").split("–")
    assert digits == ["0612340000", "0612349999"]
