"""Bank accounts, Bitcoin addresses, payment pages."""

from benchmarks.text_cases import cases, score
from ingest.extractors import payment
from tests.ingest.extractors.text_checks import any_unicode, check_spans, values

EXTRACTOR = payment.EXTRACTOR

test_any_unicode = any_unicode(EXTRACTOR)


def test_spans_index_the_original() -> None:
    for case in cases("payment"):
        check_spans(EXTRACTOR, case.version())


def test_cases_in_view() -> None:
    result = score("payment", [case for case in cases("payment") if not case.held_out])
    assert result.precision >= 0.99
    assert result.recall >= 0.99


def test_cases_held_out() -> None:
    result = score("payment", [case for case in cases("payment") if case.held_out])
    assert result.f1 >= 0.99


def test_a_wrong_checksum_is_nothing() -> None:
    assert not values(EXTRACTOR, body="NL91ABNA0417164301")
