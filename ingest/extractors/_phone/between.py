"""A number of which the middle is told last: “begint met 0470, eindigt op 51 90, daartussen 00”."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import of_window
from ingest.extractors._phone.items import items
from ingest.extractors._phone.masking import masks_of
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING
from ingest.extractors._phone.side import Side, runs_of
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.extractors._text.either import by_head
from ingest.models import Extraction

_BEGINS = by_head(
    "begint|beginnt|beginn|fangt|starts?|begins?|commence|debute|empieza|comienza|comincia|inizia|incepe"
    "|kezdodik|zaczyna|започва|basliyor|baslar|basliyo|comeca"
)
_ENDS = by_head(
    "eindigt|endet|ends?|finishes|finit|termine|acaba|termina|finisce|konczy|vegzodik|завършва"
    "|bitiyor|biter|bitiyo"
)
_MIDDLE = by_head(
    "daartussen|ertussen|tussenin|dazwischen|in der mitte|in between|in the middle|entre les deux"
    "|au milieu|en medio|in mezzo|nel mezzo|la mijloc|intre ele|kozte|kozotte|kozepen|posrodku"
    "|pomiedzy|w srodku|по средата|между тях|ortada|ortasinda|arada|no meio|pelo meio"
)
_STEMS = (
    "tussen",
    "dazwischen",
    "der mitte",
    "in between",
    "in the middle",
    "les deux",
    " milieu",
    "en medio",
    " mezzo",
    "mijloc",
    "intre ele",
    "kozte",
    "kozott",
    "kozepe",
    "posrodku",
    "pomiedzy",
    "w srodku",
    "средата",
    "между тях",
    " orta",
    " arada",
    " meio",
)
"""Of words for the middle: most texts have none."""
_PART, _EDGE = r"[^\n]{2,40}?", r"(?<![^\W_])"
_BEGUN, _ENDED, _LAST = (rf"{_EDGE}{words}(?![^\W_])" for words in (_BEGINS, _ENDS, _MIDDLE))
_MIDDLE_LAST = rf"{_LAST}(?P<middle>[^\n.!?]{{2,40}})"
_TOLD = (
    re.compile(rf"{_BEGUN}(?P<head>{_PART}){_ENDED}(?P<tail>{_PART}){_MIDDLE_LAST}"),
    re.compile(rf"{_ENDED}(?P<tail>{_PART}){_BEGUN}(?P<head>{_PART}){_MIDDLE_LAST}"),
    # The verb stands behind the digits: “0532 ile başlar, 12 ile biter, arada …”.
    re.compile(
        rf"{_EDGE}(?P<head>[^\n.!?]{{2,40}}?){_BEGUN}(?P<tail>{_PART}){_ENDED}"
        rf"[^\n]{{1,4}}{_MIDDLE_LAST}"
    ),
)
_SAYS = BEARING | {"twice", "times"}
_EVERYDAY = frozenset({"numeral", "letters", "times"})
_PARTS = ("head", "tail", "middle")
_MOST = 5  # numbers that are told so

_Place = tuple[int, int]


def with_middle(side: Side, regions: Regions) -> Iterator[Extraction]:
    """The numbers of one field whose beginning and end are told before their middle; linear."""
    text = side.folded.text
    if not side.runs or not any(stem in text for stem in _STEMS):
        return
    every = chain.from_iterable(pattern.finditer(text) for pattern in _TOLD)
    for told in islice(every, _MOST):
        head, tail, middle = (_digits(text, *told.span(part)) for part in _PARTS)
        if head and tail and middle:
            window = _read(side, (head, middle, tail), regions)
            if window is not None:
                yield of_window("phone", window, side, obfuscated=True, tricks="middle last")


def _digits(text: str, start: int, end: int) -> _Place | None:
    """Where the digits that are said between two places stand: from what is no everyday word on."""
    said = [item for item in items(text[start:end]) if item.kind in _SAYS]
    while said and said[0].kind in _EVERYDAY and not said[0].numerals.strong:
        said.pop(0)
    if not said:
        return None
    place = start + said[0].start, start + said[-1].end
    return None if masks_of(text, *place) else place


def _read(side: Side, places: tuple[_Place, ...], regions: Regions) -> Window | None:
    """The number that all digits at some places are, in the order of these."""
    parts = [side.folded.text[slice(*place)] for place in places]
    text = " ".join(parts)
    for found in read(text, *runs_of(text), side.field, regions, False, Budget()):
        for window in found.windows:
            whole = window.start == 0 and window.end == len(text)
            if whole and window.score >= CERTAIN:
                atoms = tuple(_placed(window.atoms, places))
                return window._replace(atoms=atoms) if len(atoms) == len(window.atoms) else None
    return None


def _placed(atoms: tuple[Atom, ...], places: tuple[_Place, ...]) -> Iterator[Atom]:
    """The atoms at their places in the field."""
    begin = 0
    for start, end in places:
        by, begin = start - begin, begin + end - start + 1
        for atom in atoms:
            if start <= atom.start + by and atom.end + by <= end:
                yield atom._replace(start=atom.start + by, end=atom.end + by)
