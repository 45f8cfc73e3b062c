"""Claimed nationalities."""

from benchmarks.text_cases import cases, score
from ingest.extractors import nationality
from tests.ingest.extractors.text_checks import any_unicode, check_spans

EXTRACTOR = nationality.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("nationality"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("nationality", [case for case in cases("nationality") if not case.held_out])
    assert result.precision >= 0.97
    assert result.recall >= 0.95


def test_cases_held_out() -> None:
    result = score("nationality", [case for case in cases("nationality") if case.held_out])
    assert result.f1 >= 0.9
