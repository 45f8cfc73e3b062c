"""Incall and outcall."""

from benchmarks.text_cases import cases, score
from ingest.extractors import service
from tests.ingest.extractors.text_checks import any_unicode, check_spans

EXTRACTOR = service.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("service"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("service", [case for case in cases("service") if not case.held_out])
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_cases_held_out() -> None:
    result = score("service", [case for case in cases("service") if case.held_out])
    assert result.f1 >= 0.9
