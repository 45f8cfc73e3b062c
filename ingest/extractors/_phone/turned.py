"""Numbers of which the end is told before the beginning: “ends in 31, starts with 0141 496 07”."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.masking import masks_of
from ingest.extractors._phone.part_words import FIRST, LAST
from ingest.extractors._phone.parts import Part, as_one, extraction
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING, digits_in
from ingest.extractors._phone.side import Side
from ingest.models import Extraction

_FEWEST, _MOST = 2, 9  # digits of one part
_CLOSE = 3  # characters between the digits of one part
_BEFORE = 40  # characters before a part in which it is said to be one
_MOST_PARTS = 30  # that are looked at
_WORD = re.compile(r"[^\W\d_]+")
_AHEAD = FIRST | folded_set(
    "daarvoor ervoor davor vorher before avant devant antes delante prima davanti inainte elotte"
    " elott przed przedtem преди отпред once oncesinde"
)
"""What leads to what stands before the end: “laatste vier 4410, daarvoor 06 1234”."""


def turned(side: Side, regions: Regions) -> list[Extraction]:
    """The number of one field that is told so."""
    text = side.folded.text
    parts = (part for part in _parts(side) if _FEWEST <= digits_in(part) <= _MOST)
    for tail, head in pairwise(islice(parts, _MOST_PARTS)):
        after = tail[-1].end
        if not _is_said(text, 0, tail, LAST) or not _is_said(text, after, head, _AHEAD):
            continue
        for begin in (head, head[1:]):  # “the first seven 0141 496”
            found = _one(side, begin, tail, regions)
            if found:
                return [found]
    return []


def _parts(side: Side) -> Iterator[list[Item]]:
    """Digits that stand together."""
    part: list[Item] = []
    for item in chain.from_iterable(side.runs):
        if item.kind in BEARING and part and item.start - part[-1].end <= _CLOSE:
            part.append(item)
        elif item.kind in BEARING:
            yield part
            part = [item]
    yield part


def _is_said(text: str, after: int, part: Sequence[Item], words: frozenset[str]) -> bool:
    """Whether one of some words stands before a part, behind the place `after`."""
    start = part[0].start
    return not words.isdisjoint(_WORD.findall(text, max(after, start - _BEFORE), start))


def _one(
    side: Side, head: Sequence[Item], tail: Sequence[Item], regions: Regions
) -> Extraction | None:
    """The number that begins with one part and ends with the other."""
    if not head:
        return None
    begin = Part(side, head[0].start, head[-1].end)
    end = Part(side, tail[0].start, tail[-1].end)
    if any(masks_of(side.folded.text, part.start, part.end) for part in (begin, end)):
        return None
    window = as_one(begin, end, regions)
    return extraction(begin, end, window) if window and window.start == 0 else None
