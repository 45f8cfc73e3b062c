"""Addresses of web pages."""

from benchmarks.text_cases import cases, score
from ingest.extractors import link
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = link.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("link"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("link", [case for case in cases("link") if not case.held_out])
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_cases_held_out() -> None:
    result = score("link", [case for case in cases("link") if case.held_out])
    assert result.f1 >= 0.85


def test_drops_what_only_tracks() -> None:
    text = "https://www.voorbeeld.nl/a/?utm_source=x&gclid=1&id=3#top"
    assert values(EXTRACTOR, body=text) == {"voorbeeld.nl/a?id=3"}


def test_an_address_alone_in_its_line_needs_no_word_before_it() -> None:
    assert values(EXTRACTOR, body="Tel. 600 000 955\nlunaco.ejemplo.es") == {"lunaco.ejemplo.es"}
    assert not values(EXTRACTOR, body="Hola guapos.es una noche\nde verano.al mar")
