"""Working names."""

from benchmarks.text_cases import cases, score
from ingest.extractors import alias
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = alias.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("alias"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("alias", [case for case in cases("alias") if not case.held_out])
    assert result.precision >= 0.95
    assert result.recall >= 0.9


def test_cases_held_out() -> None:
    result = score("alias", [case for case in cases("alias") if case.held_out])
    assert result.f1 >= 0.85


def test_there_are_enough_cases() -> None:
    assert len(cases("alias")) >= 400


def test_reads_fields_that_hold_a_name() -> None:
    assert values(EXTRACTOR, fields={"naam": "✨ Zoë-Lynn (24) ✨"}) == {"zoe lynn"}


def test_spellings_of_one_name_have_one_form() -> None:
    for title in (
        "N4omi, 23",
        "NAOMI, 23",
        "Ｎａｏｍｉ, 23",
        "𝓝𝓪𝓸𝓶𝓲, 23",
        "Naomiii 23 jr",
        "N A O M I, 23",
    ):
        assert values(EXTRACTOR, title=title) == {"naomi"}, title


def test_reviewers_are_not_named() -> None:
    for body in (
        "Review door Jan: top",
        "Reactie van Piet (43): prima",
        "“Wat een heerlijke avond was dat”, aldus Kees",
        "Reviews:\n\nMarieke schreef: leuk\nIk ben Erik en het was top",
    ):
        assert not values(EXTRACTOR, body=body), body
    assert not values(EXTRACTOR, fields={"reviewer": "Kees", "reviews": "ik ben Kees"})
