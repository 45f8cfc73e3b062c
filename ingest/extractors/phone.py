"""Phone numbers, also obscured ones, and what looks like one.

Four kinds: `phone` is valid and certain (value E.164); `phone_candidate` could be one (country
unknown, or written oddly); `odd_phone` is given as a contact but no such number exists (value: its
digits, attribute `reason`); `phone_service` is a premium, shared-cost or short number.
"""

import re
from collections.abc import Iterable

import msgspec

from ingest.extractors import Extractor
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.classify import in_text
from ingest.extractors._phone.finding import NAME, VERSION
from ingest.extractors._phone.glyphs import fold
from ingest.extractors._phone.joined import Side, covers, over_seam
from ingest.extractors._phone.region import regions_of
from ingest.models import AdVersion, Extraction, Kind

KINDS = (
    Kind(name="phone", label="Phone", role="identifier"),
    Kind(name="odd_phone", label="OddPhone", role="identifier"),
    Kind(name="phone_candidate", label="PhoneCandidate", role="context"),
    Kind(name="phone_service", label="PhoneService", role="context"),
)
# Fields that hold other figures: of the record itself, or by the name a site gives them.
_SKIPPED = re.compile(
    r"(?:price|age|emails)\b|fields\.(?:.*[_\W])?(?:id|ids|ref|price|prijs|tarief|rates?|age|leeftijd"
    r"|views?|hits|date|datum|time|posted|postcode|zip|kvk|vat|btw|lat|lon|lng)(?![^\W_])"
)


def extract(version: AdVersion) -> Iterable[Extraction]:
    """All phone numbers of an ad version, in reading order of its fields.

    Of an ad of more than some 20,000 numbers the rest is left out: the last extraction then has
    the attribute `excess`, the number of words not read.
    """
    sides = [
        Side(field, text, fold(text))
        for field, text in version.texts()
        if text and not _SKIPPED.match(field)
    ]
    regions = regions_of([(side.field, side.folded.text) for side in sides], version.region)
    joined: list[Extraction] = []
    if [side.field for side in sides[:2]] == ["title", "body"]:
        joined = over_seam(sides[0], sides[1], regions)
    budget = Budget()
    extractions = [
        found
        for side in sides
        for found in in_text(side.field, side.text, side.folded, regions, budget)
        if not any(covers(extraction, found) for extraction in joined)
    ] + joined
    return _stating(extractions, budget.excess)


def _stating(extractions: list[Extraction], excess: int) -> list[Extraction]:
    """The extractions, the last of which tells how many number-like words were not read."""
    if not excess or not extractions:
        return extractions
    last = extractions[-1]
    return [
        *extractions[:-1],
        msgspec.structs.replace(last, attributes=last.attributes | {"excess": excess}),
    ]


EXTRACTOR = Extractor(name=NAME, version=VERSION, kinds=KINDS, extract=extract)
