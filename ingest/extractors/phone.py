"""Phone numbers, also obscured ones, and what looks like one.

Four kinds: `phone` is valid and certain (value E.164); `phone_candidate` could be one (national
form, country unknown); `odd_phone` is given as a contact but is no number that exists (value: its
digits); `phone_service` is a premium, shared-cost or short number.
"""

from collections.abc import Iterable, Iterator

import phonenumbers

from ingest.extractors import Extractor
from ingest.models import AdVersion, Extraction, Kind

NAME = "phone"
VERSION = "0.1"
KINDS = (
    Kind(name="phone", label="Phone", role="identifier"),
    Kind(name="odd_phone", label="OddPhone", role="identifier"),
    Kind(name="phone_candidate", label="PhoneCandidate", role="context"),
    Kind(name="phone_service", label="PhoneService", role="context"),
)
SKIPPED = ("price", "age", "emails")


def extract(version: AdVersion) -> Iterable[Extraction]:
    """All phone numbers of an ad version, in reading order of its fields."""
    for field, text in version.texts():
        if not field.startswith(SKIPPED):
            yield from _in_text(field, text, version.region)


def _in_text(field: str, text: str, region: str | None) -> Iterator[Extraction]:
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        premium = (
            phonenumbers.number_type(match.number) == phonenumbers.PhoneNumberType.PREMIUM_RATE
        )
        yield Extraction(
            kind="phone_service" if premium else "phone",
            value=phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164),
            raw=text[match.start : match.end],
            field=field,
            start=match.start,
            end=match.end,
            extractor=NAME,
            version=VERSION,
            confidence=0.98,
            attributes={"obfuscated": False},
        )


EXTRACTOR = Extractor(name=NAME, version=VERSION, kinds=KINDS, extract=extract)
