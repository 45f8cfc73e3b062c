"""What the phone extractor promises beside its cases: spans, regions, kinds, any Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extractors.phone import EXTRACTOR
from ingest.models import AdVersion, Extraction


def extract(text: str, region: str | None = "NL", **fields: object) -> list[Extraction]:
    version = AdVersion(uid="ad", content_sha256="", title=text, region=region, **fields)
    return list(EXTRACTOR.extract(version))


def kinds(text: str, region: str | None = "NL", **fields: object) -> list[tuple[str, str]]:
    return [(item.kind, item.value) for item in extract(text, region, **fields)]


@pytest.mark.parametrize(
    "spelling",
    [
        "06-11 00 12 34",
        "0611001234",
        "+31 (0)6 1100 1234",
        "0031611001234",
        "31611001234",
        "nul zes één een nul nul één twee drie vier",
        "tel:+31611001234",
        "https://wa.me/31611001234",
        "06 1100 12\u200b34",
    ],
)
def test_a_pasted_number_is_read_in_any_spelling(spelling: str) -> None:
    assert kinds(spelling) == [("phone", "+31611001234")]


def test_raw_and_spans_mark_the_evidence() -> None:
    (number,) = extract("Bel nul zes een1 nul0 12 34 nu")
    assert number.raw == "nul zes een1 nul0 12 34"
    marked = [number.raw[a - number.start : b - number.start] for a, b in number.spans]
    assert marked == ["nul", "zes", "een1", "nul0", "12", "34"]
    assert number.attributes["tricks"] == "words"


def test_raw_begins_with_the_plus() -> None:
    (number,) = extract("bel +31 6 11001234!")
    assert number.raw == "+31 6 11001234"


@pytest.mark.parametrize(
    ("text", "region", "wanted"),
    [
        ("0470 00 12 34", "BE", "+32470001234"),
        ("Antwerpen, België. 0470 00 12 34", "NL", "+32470001234"),
        ("🇧🇪 0470 00 12 34", "NL", "+32470001234"),
        ("+32 470 00 12 34 🇳🇱", "NL", "+32470001234"),
        ("Roemeense 🇷🇴 studente, 06 11 00 12 34", "NL", "+31611001234"),
    ],
)
def test_region_from_the_number_then_the_text_then_the_site(
    text: str, region: str, wanted: str
) -> None:
    assert kinds(text, region) == [("phone", wanted)]


def test_without_any_region_only_international_numbers_are_certain() -> None:
    assert kinds("+31 6 1100 1234", None) == [("phone", "+31611001234")]
    assert kinds("06 1100 1234", None) == [("phone_candidate", "0611001234")]


def test_regions_are_never_joined() -> None:
    assert kinds("Bel 0470 00 12 34", "FR") != [("phone", "+32470001234")]


def test_two_numbers_in_a_row_are_two() -> None:
    assert [value for _, value in kinds("06 1100 1234 06 1100 5678")] == [
        "+31611001234",
        "+31611005678",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value", "reason"),
    [
        ("Bel 06-1100 123", "odd_phone", "061100123", "too short"),
        ("Bel 06-1100 12345", "odd_phone", "06110012345", "too long"),
        ("06-1100 12345", "odd_phone", "06110012345", "too long"),
    ],
)
def test_what_is_no_number_but_given_as_one_is_odd(
    text: str, kind: str, value: str, reason: str
) -> None:
    (number,) = extract(text)
    assert (number.kind, number.value, number.attributes["reason"]) == (kind, value, reason)


def test_premium_and_short_numbers_are_services() -> None:
    assert kinds("Bel 0906-1234") == [("phone_service", "+319061234")]
    assert kinds("sms LIEF naar 4422") == [("phone_service", "4422")]
    assert kinds("bel bij nood 112") == [("phone_service", "112")]


def test_a_number_over_title_and_body() -> None:
    (number,) = extract("Nieuw! 06 11 00", body="12 34 app mij")
    assert (number.field, number.value) == ("title", "+31611001234")
    assert number.attributes["also"] == "body:0-5"


def test_no_digits_are_read_over_the_end_of_a_field() -> None:
    version = AdVersion(
        uid="ad", content_sha256="", title="7/948 28-2", body="x 3.00-double 8", region="BR"
    )
    assert_spans_hold(version)  # “2” and “x 3” are 33 where they stand in one text


def test_fields_of_their_own_count() -> None:
    (number,) = extract("", phones=("0611001234",))
    assert (number.kind, number.field) == ("phone", "phones[0]")
    assert kinds("", fields={"phone": "0611001234"}) == [("phone", "+31611001234")]
    assert kinds("", fields={"ad_id": "0611001234", "views": "0611001234"}) == []
    assert kinds("", price="0611001234", age="0611001234") == []


@pytest.mark.parametrize("region", ["nl", "NL"])
def test_a_region_may_be_written_small(region: str) -> None:
    assert kinds("06 1100 1234", region) == [("phone", "+31611001234")]


def test_an_unknown_region_gives_no_certainty() -> None:
    assert ("phone", "+31611001234") not in kinds("06 1100 1234", "ZZ")
    assert kinds("+31 6 1100 1234", "ZZ") == [("phone", "+31611001234")]


def assert_spans_hold(version: AdVersion) -> None:
    texts = dict(version.texts())
    for item in EXTRACTOR.extract(version):
        text = texts[item.field]
        assert item.raw == text[item.start : item.end]
        assert item.raw
        assert item.spans
        assert all(item.start <= start < end <= item.end for start, end in item.spans)
        assert list(item.spans) == sorted(item.spans)
        assert 0 <= item.confidence <= 1


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from([None, "NL", "US", "DE"]))
def test_no_text_breaks_it(title: str, body: str, region: str | None) -> None:
    version = AdVersion(uid="ad", content_sha256="", title=title, body=body, region=region)
    assert_spans_hold(version)


PIECES = [
    *"0123456789",
    *"０６①❹",
    "0️⃣",
    "nul",
    "zes",
    "sechsundzwanzig",
    "vingt",
    "et",
    "doppel",
    "x",
    "keer",
    "+31",
    "00",
    "O",
    "l",
    " ",
    "-",
    ".",
    "(0)",
    "💋",
    "🇧🇪",
    "\n",
    "€",
    "uur",
    "wa.me/",
    "\u200b",
    "ﬁ",
    "İ",
    "ß",
]
NUMBERISH = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(NUMBERISH, NUMBERISH, st.sampled_from([None, "NL", "US", "DE", "FR", "IT", "HU"]))
def test_nothing_like_a_number_breaks_it(title: str, body: str, region: str | None) -> None:
    version = AdVersion(uid="ad", content_sha256="", title=title, body=body, region=region)
    assert_spans_hold(version)
