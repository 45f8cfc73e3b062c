"""Claimed nationalities."""

from collections import defaultdict

import pytest

from benchmarks.text_cases import Case, cases, cases_of, found_in, score
from ingest.extractors import nationality
from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder
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


@pytest.mark.parametrize("case", cases_of("arrived", "nationality"), ids=lambda case: case.body)
def test_who_has_just_come_from_a_country(case: Case) -> None:
    expected, found = found_in("nationality", case)
    assert found == expected


def test_cases_held_out() -> None:
    result = score("nationality", [case for case in cases("nationality") if case.held_out])
    assert result.f1 >= 0.9


@pytest.mark.parametrize("table", ["nationalities", "demonyms", "genders"])
def test_no_word_has_two_values_without_a_choice(table: str) -> None:
    values = defaultdict[str, set[str]](set)
    for _, (value, word, *_) in folder(HERE / table):
        values[folded(word)].add(value)
    two = {said for said, known in values.items() if len(known) > 1}
    assert two <= (nationality.contested().keys() if table == "nationalities" else set())


def test_no_word_has_two_values_in_a_language() -> None:
    values = defaultdict[tuple[str, str], set[str]](set)
    for language, row in folder(HERE / "nationalities"):
        values[language, folded(row[1])].add(row[0])
    assert all(len(known) == 1 for known in values.values())


@pytest.mark.parametrize("case", cases_of("plain", "nationality"), ids=lambda case: case.body)
def test_ordinary_ads(case: Case) -> None:
    expected, found = found_in("nationality", case)
    assert found == expected


@pytest.mark.parametrize("case", cases_of("origins", "nationality"), ids=lambda case: case.body)
def test_origins_of_both_kinds_and_of_all_languages(case: Case) -> None:
    expected, found = found_in("nationality", case)
    assert found == expected


def test_worded_in_other_ways() -> None:
    """How a language is spoken is no nationality, nor is a region, nor a given name."""
    result = score("nationality", cases_of("worded", "nationality"))
    assert result.precision >= 0.98
    assert result.recall >= 0.98
