"""E-mail addresses, plain and obscured."""

from benchmarks.text_cases import cases, score
from ingest.extractors import email
from tests.ingest.extractors.text_checks import an_ad, any_unicode, check_spans, values

EXTRACTOR = email.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("email"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("email", [case for case in cases("email") if not case.held_out])
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_cases_held_out() -> None:
    result = score("email", [case for case in cases("email") if case.held_out])
    assert result.f1 >= 0.9


def test_marks_what_was_obscured() -> None:
    found = list(EXTRACTOR.extract(an_ad(body="naomi (at) voorbeeld (punt) nl")))
    assert [e.attributes for e in found] == [{"obfuscated": True}]


def test_reads_the_field_of_the_site() -> None:
    assert values(EXTRACTOR, emails=("Naomi@Voorbeeld.nl",)) == {"naomi@voorbeeld.nl"}
