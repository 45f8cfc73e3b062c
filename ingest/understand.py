"""Understand what somebody typed: the forms in which it may stand in ads, the likeliest first."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

import phonenumbers

from ingest.extracting import extract
from ingest.extractors import extractors, kinds
from ingest.models import AdVersion, Form, Frozen, Scalar
from ingest.sites import normalise_url

MAX_QUERY = 2000  # characters that are looked at
LINE_TYPES = {
    phonenumbers.PhoneNumberType.MOBILE: "mobile",
    phonenumbers.PhoneNumberType.FIXED_LINE: "fixed",
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE: "fixed_or_mobile",
    phonenumbers.PhoneNumberType.PREMIUM_RATE: "premium",
    phonenumbers.PhoneNumberType.TOLL_FREE: "toll_free",
    phonenumbers.PhoneNumberType.SHARED_COST: "shared_cost",
    phonenumbers.PhoneNumberType.VOIP: "voip",
}
URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
AD_ID = re.compile(r"(?:ad:)?(?:(?P<source>[\w.-]{1,100})/)?(?P<id>[\w.:-]{1,200})")
MIN_DIGITS = 6


class Question(Frozen, frozen=True, kw_only=True):
    """A query as it came, cut to MAX_QUERY, and the country of numbers that state none."""

    text: str
    region: str


def understand(text: str, region: str = "NL") -> tuple[Form, ...]:
    """All readings of `text`, each once. Words to search for are the last of them."""
    question = Question(text=text.strip()[:MAX_QUERY], region=region)
    if not question.text:
        return ()
    values = tuple(_values(question))
    names = () if values else _named(question)  # who pastes "Naomi 06-…" asks for the number
    others = (_address(question), _ad_id(question), _words(question))
    forms: dict[tuple[str, str], Form] = {}
    for form in chain(values, _bare_digits(question), names, *others):
        forms.setdefault((form.kind, form.value), form)
    return tuple(forms.values())


def _values(question: Question) -> Iterator[Form]:
    """Identifiers that the extractors find in it, as they would in an ad."""
    version = AdVersion(uid="", content_sha256="", body=question.text, region=question.region)
    for found in extract(version, _identifying()).extractions:
        if kinds()[found.kind].role == "identifier" or found.kind.startswith("phone_"):
            detail = _phone_detail(found.value) if found.kind == "phone" else {}
            yield Form(kind=found.kind, value=found.value, raw=found.raw, detail=detail)


@cache
def _identifying() -> tuple[str, ...]:
    """The extractors that find identifiers; the others would first read their tables in vain."""
    return tuple(
        extractor.name
        for extractor in extractors()
        if any(kind.role == "identifier" for kind in extractor.kinds)
    )


def _bare_digits(question: Question) -> Iterator[Form]:
    """Digits that no country takes for a number: ads may hold them all the same."""
    digits = "".join(c for c in question.text if c.isdecimal())
    if len(digits) >= MIN_DIGITS and not re.search(r"[^\W\d_]", question.text):
        ascii_digits = "".join(str(int(c)) for c in digits)
        yield Form(kind="odd_phone", value=ascii_digits, raw=question.text)


def _named(question: Question) -> Iterator[Form]:
    """Working names and places: read as the field that a site would give them in."""
    if len(question.text) > 60:
        return
    text = _with_capitals(question.text)
    version = AdVersion(
        uid="", content_sha256="", title=text, location=text, region=question.region
    )
    for found in extract(version, ("alias", "location")).extractions:
        yield Form(kind=found.kind, value=found.value, raw=found.raw)


def _with_capitals(text: str) -> str:
    """As ads write names, where a text has no capital at all: people search without."""
    if text != text.lower():
        return text
    return re.sub(r"\b[^\W\d_]", lambda first: first.group().upper(), text)


def _address(question: Question) -> Iterator[Form]:
    if URL.fullmatch(question.text):
        text = question.text if "://" in question.text else f"https://{question.text}"
        yield Form(kind="url", value=normalise_url(text, None), raw=text)


def _ad_id(question: Question) -> Iterator[Form]:
    if found := AD_ID.fullmatch(question.text):
        detail: dict[str, Scalar] = {"source": found["source"]} if found["source"] else {}
        yield Form(kind="ad", value=found["id"], raw=question.text, detail=detail)


def _words(question: Question) -> Iterator[Form]:
    """Every word must be in title or text; Lucene's own signs are made harmless by quoting."""
    words = re.findall(r"\w+", question.text)
    if words:
        value = " ".join(f'+"{word}"' for word in words[:20])
        yield Form(kind="words", value=value, raw=question.text)


def _phone_detail(value: str) -> dict[str, Scalar]:
    number = phonenumbers.parse(value)
    detail: dict[str, Scalar] = {
        "spelled": phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    }
    if country := phonenumbers.region_code_for_number(number):
        detail["country"] = country
    if line := LINE_TYPES.get(phonenumbers.number_type(number)):
        detail["line"] = line
    return detail
