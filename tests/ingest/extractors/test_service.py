"""Incall and outcall."""

import pytest

from benchmarks.text_cases import Case, cases, cases_of, found_in, score
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


@pytest.mark.parametrize("case", cases_of("invited", "service"), ids=lambda case: case.body)
def test_whose_the_hotel_is(case: Case) -> None:
    expected, found = found_in("service", case)
    assert found == expected


def test_houses_and_who_only_visits() -> None:
    """A third of these ads say nothing of where; one who works for us is no guest."""
    result = score("service", cases_of("houses", "service"))
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_ordinary_ads() -> None:
    result = score("service", cases_of("plain", "service"))
    assert result.precision >= 0.97
    assert result.recall >= 0.93


def test_breadth() -> None:
    """Each language words it in many ways; a third of these ads say nothing of where."""
    result = score("service", cases_of("breadth", "service"))
    assert result.precision >= 0.98
    assert result.recall >= 0.97


def test_said_in_a_roundabout_way() -> None:
    """Denials at the end of a clause, who receives nobody, open doors, tables that come along."""
    result = score("service", cases_of("worded", "service"))
    assert result.precision >= 0.98
    assert result.recall >= 0.98
