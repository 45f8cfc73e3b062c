"""The language of a text."""

from benchmarks.text_cases import cases, score
from ingest.extractors import language
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = language.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("language"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("language", [case for case in cases("language") if not case.held_out])
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_cases_held_out() -> None:
    result = score("language", [case for case in cases("language") if case.held_out])
    assert result.f1 >= 0.97


def test_short_texts_are_left_alone() -> None:
    assert not values(EXTRACTOR, body="Lieve dame ontvangt thuis")
