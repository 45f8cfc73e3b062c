"""Names on platforms."""

import pytest

from benchmarks.text_cases import Case, cases, cases_of, found_in, score
from ingest.extractors import handle
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = handle.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("handle"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("handle", [case for case in cases("handle") if not case.held_out])
    assert result.precision >= 0.95
    assert result.recall >= 0.95


def test_cases_held_out() -> None:
    result = score("handle", [case for case in cases("handle") if case.held_out])
    assert result.f1 >= 0.9


def test_reads_the_fields_of_the_site() -> None:
    assert values(EXTRACTOR, handles=("telegram:Naomi_X",)) == {"telegram:naomi_x"}
    assert values(EXTRACTOR, fields={"snapchat": "naomi.x"}) == {"snapchat:naomi.x"}


def test_numbers_are_no_names() -> None:
    assert not values(EXTRACTOR, body="wa.me/31611000001 of telegram +31 6 1100 0001")


@pytest.mark.parametrize("case", cases_of("said", "handle"), ids=lambda case: case.body)
def test_names_that_a_clause_comes_to(case: Case) -> None:
    expected, found = found_in("handle", case)
    assert found == expected


def test_a_kiss_before_a_platform_is_none() -> None:
    assert values(EXTRACTOR, body="come to me only x snap bexxx.swan") == {"snapchat:bexxx.swan"}
    assert values(EXTRACTOR, body="X / Insta: @lola_rose") == {"x:lola_rose", "instagram:lola_rose"}
