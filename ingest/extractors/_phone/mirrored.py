"""Numbers that are to be read backwards though they look like one as they stand, and such ends.

“Lisez de droite à gauche : 02 88 43 21 60” is a mobile number and none of Strasbourg; of “06 20
000, a vége visszafelé 9025” only the end is turned.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from msgspec.structs import replace

from ingest.extractors._phone.backwards import meant, one_by_one
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.numbers import international
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.side import Side, place_in_folded
from ingest.extractors._phone.told_backwards import (
    is_said,
    is_told,
    may_be_said,
    told_end,
    way_within,
)
from ingest.models import Extraction

_KINDS = ("phone", "phone_candidate")
_START = attrgetter("start")


def mirrored(side: Side, regions: Regions, found: Sequence[Extraction]) -> Sequence[Extraction]:
    """What was `found` in one field, with the numbers turned that are told backwards."""
    text = side.folded.text
    if not found or not may_be_said(text) or not is_said(text, 0, len(text)):
        return found
    return [_turned(side, regions, each) if each.kind in _KINDS else each for each in found]


def _turned(side: Side, regions: Regions, found: Extraction) -> Extraction:
    """A number as it is to be read."""
    text = side.folded.text
    start, end = (place_in_folded(side.folded, place) for place in (found.start, found.end))
    if not is_said(text, start, end):
        return found
    digits = _digits(side, start, end)
    if not digits:
        return found
    size = _end_told(side, found, start, end)
    number: Number | None = None
    if 1 < size < len(digits):
        own = found.value[1:]
        number = international(own[:-size] + own[-size:][::-1])
    elif size == 0 and is_told(text, start, end):
        number = meant(digits[::-1], regions.of(side.field, start, end), told=True)
    if number is None or number.e164 == found.value:
        return found
    return replace(
        found,
        kind="phone",
        value=number.e164,
        attributes=found.attributes
        | {"region": number.region, "obfuscated": True, "tricks": "backwards"},
    )


def _digits(side: Side, start: int, end: int) -> str:
    """The digits at `start:end` of the folded text, one by one; '' where they are not said so."""
    place = bisect_right(side.runs, start, key=_beginning) - 1
    run = side.runs[place] if place >= 0 else []
    items = run[bisect_left(run, start, key=_START) : bisect_left(run, end, key=_START)]
    said = one_by_one(side.folded.text, [item for item in items if item.text])
    return "".join([atom.digits for atom in said])


def _beginning(run: Sequence[Item]) -> int:
    return run[0].start


def _end_told(side: Side, found: Extraction, start: int, end: int) -> int:
    """How many of the last digits are told backwards: those behind what says so within the number,
    or as many as is said; 0 where that is not said of an end."""
    way = way_within(side.folded.text, start, end)
    if way is None:
        return told_end(side.folded.text, start, end)
    behind = side.folded.span(way.start(), way.end())[1]
    return sum(stop - begin for begin, stop in found.spans or () if begin >= behind)
