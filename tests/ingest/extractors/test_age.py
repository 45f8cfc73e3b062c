"""Claimed ages."""

import pytest

from benchmarks.text_cases import Case, cases, cases_of, found_in, score
from ingest.extractors import age
from tests.ingest.extractors.text_checks import an_ad, any_unicode, check_spans, values

EXTRACTOR = age.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("age"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("age", [case for case in cases("age") if not case.held_out])
    assert result.precision >= 0.97
    assert result.recall >= 0.9


def test_cases_held_out() -> None:
    result = score("age", [case for case in cases("age") if case.held_out])
    assert result.f1 >= 0.9


@pytest.mark.parametrize("case", cases_of("family", "age"), ids=lambda case: case.body)
def test_years_of_children_and_of_couples(case: Case) -> None:
    expected, found = found_in("age", case)
    assert found == expected


def test_reads_titles_and_the_field_of_the_site() -> None:
    assert values(EXTRACTOR, title="Naomi, 23") == {"23"}
    assert values(EXTRACTOR, age="31") == {"31"}


def test_a_reviewer_has_no_age_here() -> None:
    assert not values(EXTRACTOR, body="Review door Kees, 45 jaar: top")


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Ik ben ٢٣ jaar", "٢٣"),
        ("leeftijd: ۲۳", "۲۳"),
        ("२३ yo", "२३"),
        ("👄 ２３ jaar", "２３"),
        ("𝟐𝟑 ans", "𝟐𝟑"),
        ("am douăzeci și trei de ani", "douăzeci și trei"),
        ("twenty-three years old", "twenty-three"),
    ],
)
def test_digits_of_any_script_and_words_keep_their_place(text: str, raw: str) -> None:
    (found,) = EXTRACTOR.extract(an_ad(body=text))
    assert (found.value, found.raw) == ("23", raw)
    assert text[found.start : found.end] == raw


@pytest.mark.parametrize("case", cases_of("plain", "age"), ids=lambda case: case.body)
def test_ordinary_ads(case: Case) -> None:
    expected, found = found_in("age", case)
    assert found == expected


@pytest.mark.parametrize("case", cases_of("named", "age"), ids=lambda case: case.body)
def test_years_beside_names_and_what_is_told_of_birthdays(case: Case) -> None:
    expected, found = found_in("age", case)
    assert found == expected


def test_reckoned_in_other_ways() -> None:
    """Years that are had, turned or counted in springs; limits and years of work are none."""
    result = score("age", cases_of("reckoned", "age"))
    assert result.precision >= 0.98
    assert result.recall >= 0.98
