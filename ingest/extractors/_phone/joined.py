"""A number that begins in the title and ends in the body."""

from ingest.extractors._phone.items import items
from ingest.extractors._phone.parts import Part, as_one, extraction
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING
from ingest.extractors._phone.side import Side
from ingest.models import Extraction

_REACH = 80  # characters on either side of the seam
_NEAR = 14  # characters between a digit and the seam


def over_seam(title: Side, body: Side, regions: Regions) -> list[Extraction]:
    """The number that runs from title to body, as an extraction of the field with most of it."""
    begin = max(0, len(title.folded.text) - _REACH)
    head = title.folded.text[begin:]
    tail = body.folded.text[:_REACH]
    if not (_ends_bearing(head) and _begins_bearing(tail)):
        return []
    whole = Part(title, begin, len(title.folded.text)), Part(body, 0, len(tail))
    window = as_one(*whole, regions)
    return [extraction(*whole, window)] if window else []


def _ends_bearing(text: str) -> bool:
    found = list(items(text))
    return bool(found) and found[-1].kind in BEARING and len(text) - found[-1].end <= _NEAR


def _begins_bearing(text: str) -> bool:
    found = next(items(text), None)
    return found is not None and found.kind in BEARING and found.start <= _NEAR
