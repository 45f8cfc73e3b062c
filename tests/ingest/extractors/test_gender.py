"""Who is advertised."""

import pytest

from benchmarks.text_cases import Case, cases, cases_of, found_in, score
from ingest.extractors import gender
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = gender.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("gender"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("gender", [case for case in cases("gender") if not case.held_out])
    assert result.precision >= 0.9
    assert result.recall >= 0.9


def test_cases_held_out() -> None:
    result = score("gender", [case for case in cases("gender") if case.held_out])
    assert result.f1 >= 0.85


def test_a_more_telling_word_wins() -> None:
    assert values(EXTRACTOR, title="Lieve dame", body="Ik ben een trans vrouw") == {"trans"}


@pytest.mark.parametrize("case", cases_of("told", "gender"), ids=lambda case: case.body)
def test_genders_that_names_and_origins_tell(case: Case) -> None:
    expected, found = found_in("gender", case)
    assert found == expected


def test_worded_in_other_ways() -> None:
    """Pronouns with years, those whom an ad addresses, words that only look like one."""
    result = score("gender", cases_of("worded", "gender"))
    assert result.precision >= 0.94
    assert result.recall >= 0.78
