"""Prices and what they buy."""

from benchmarks.text_cases import cases, score
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


def test_amount_currency_and_time_are_attributes() -> None:
    found = list(EXTRACTOR.extract(an_ad(body="30 min € 80")))
    assert found[0].attributes == {"amount": 80, "currency": "EUR", "minutes": 30}


def test_the_field_of_the_site_needs_no_sign() -> None:
    assert values(EXTRACTOR, price="150") == {"eur:150"}
    assert values(EXTRACTOR, price="150", region="GB") == {"gbp:150"}
