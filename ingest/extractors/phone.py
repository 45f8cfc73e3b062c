"""Phone numbers, also obscured ones, and what looks like one.

Four kinds: `phone` is valid and certain (value E.164); `phone_candidate` could be one (country
unknown, or written oddly); `odd_phone` is given as a contact but no such number exists (value: its
digits, attribute `reason`); `phone_service` is a premium, shared-cost or short number.
"""

from collections.abc import Iterable

from ingest.extractors import Extractor
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
_SKIPPED = ("price", "age", "emails")


def extract(version: AdVersion) -> Iterable[Extraction]:
    """All phone numbers of an ad version, in reading order of its fields."""
    sides = [
        Side(field, text, fold(text))
        for field, text in version.texts()
        if text and not field.startswith(_SKIPPED)
    ]
    regions = regions_of([(side.field, side.folded.text) for side in sides], version.region)
    joined: list[Extraction] = []
    if [side.field for side in sides[:2]] == ["title", "body"]:
        joined = over_seam(sides[0], sides[1], regions)
    for side in sides:
        for found in in_text(side.field, side.text, side.folded, regions):
            if not any(covers(extraction, found) for extraction in joined):
                yield found
    yield from joined


EXTRACTOR = Extractor(name=NAME, version=VERSION, kinds=KINDS, extract=extract)
