"""Prices and what they buy."""

import pytest

from benchmarks.text_cases import Case, cases, cases_of, found_in, score
from ingest.extractors import price
from tests.ingest.extractors.text_checks import an_ad, any_unicode, check_spans, values

EXTRACTOR = price.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("price"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("price", [case for case in cases("price") if not case.held_out])
    assert result.precision >= 0.95
    assert result.recall >= 0.95


def test_cases_held_out() -> None:
    result = score("price", [case for case in cases("price") if case.held_out])
    assert result.f1 >= 0.9


@pytest.mark.parametrize("case", cases_of("short", "price"), ids=lambda case: case.body)
def test_what_is_written_or_said_short(case: Case) -> None:
    expected, found = found_in("price", case)
    assert found == expected


@pytest.mark.parametrize("case", cases_of("plain", "price"), ids=lambda case: case.body)
def test_what_ordinary_ads_say(case: Case) -> None:
    expected, found = found_in("price", case)
    assert found == expected


def test_amount_currency_and_time_are_attributes() -> None:
    found = list(EXTRACTOR.extract(an_ad(body="30 min € 80")))
    assert found[0].attributes == {"amount": 80, "currency": "EUR", "minutes": 30}


def test_the_field_of_the_site_needs_no_sign() -> None:
    assert values(EXTRACTOR, price="150") == {"eur:150"}
    assert values(EXTRACTOR, price="150", region="GB") == {"gbp:150"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 min: 150 euro, 30 min: 75 euro", {"eur:150/60", "eur:75/30"}),
        ("80 half uur, 150 uur, 400 hele nacht", {"eur:80/30", "eur:150/60", "eur:400/night"}),
        ("€100/h, €60/30min, 2h 180", {"eur:100/60", "eur:60/30", "eur:180/120"}),
        ("80-100 euro per uur", {"eur:80/60", "eur:100/60"}),
        ("50 euro, 30 min rijden", {"eur:50"}),
        ("vanaf 20 uur, 150 euro per uur", {"eur:150/60"}),
    ],
)
def test_each_amount_goes_with_its_own_time(text: str, expected: set[str]) -> None:
    assert values(EXTRACTOR, body=text, region="NL") == expected


def test_bare_numbers_are_prices_only_in_a_list_that_rises() -> None:
    assert values(EXTRACTOR, body="1u 120 2u 220", region="NL") == {"eur:120/60", "eur:220/120"}
    assert not values(EXTRACTOR, body="1u 220 2u 120", region="NL")
    assert not values(EXTRACTOR, body="1u 120", region="NL")


def test_an_amount_without_a_sign_is_in_the_money_of_the_region() -> None:
    assert values(EXTRACTOR, body="150.-/h", region="CH") == {"chf:150/60"}


@pytest.mark.parametrize("case", cases_of("habits", "price"), ids=lambda case: case.body)
def test_cases_of_what_comes_with_a_time_and_of_what_comes_on_top(case: Case) -> None:
    expected, found = found_in("price", case)
    assert found == expected


@pytest.mark.parametrize("case", cases_of("worded", "price"), ids=lambda case: case.body)
def test_prices_that_words_make(case: Case) -> None:
    expected, found = found_in("price", case)
    assert found == expected
