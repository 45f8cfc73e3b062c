"""A number that begins in one place and ends in another: in title and body, or further on."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.extractors._phone.areas import is_loose
from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.bridges import leads
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.items import items
from ingest.extractors._phone.masking import masked
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING, holds_digits, runs
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.models import Extraction, Scalar

_REACH = 80  # characters on either side of the seam
_NEAR = 14  # characters between a digit and the seam
_DEEP = 6_000  # characters of a body in which the end of a number is looked for
_FEWEST, _MOST = 2, 9  # digits of one part of a number
_BEFORE, _AFTER = 45, 35  # characters around a part in which it is said to go on
_APART = 400  # characters between two parts in one field
_MOST_PARTS = 40
_MASKED = 20  # characters after a part that may say what it is
_MARKED = 4  # digits of a beginning that is one even when nothing is said
_PLAIN = 6  # the same for one without a 0
_WORD = re.compile(r"[^\W\d_]+")


class Side(NamedTuple):
    """A field with its original and folded text."""

    field: str
    text: str
    folded: Folded


class Part(NamedTuple):
    """A run of few digits, `text[start:end]` of a folded field; `is_marked` when so many of them and
    a 0 or a + are the end of a title that a number must begin there."""

    side: Side
    start: int
    end: int
    is_marked: bool = False

    @property
    def text(self) -> str:
        """What it says, folded."""
        return self.side.folded.text[self.start : self.end]


def over_seam(title: Side, body: Side, regions: Regions) -> list[Extraction]:
    """The number that runs from title to body, as an extraction of the field with most of it."""
    begin = max(0, len(title.folded.text) - _REACH)
    head = title.folded.text[begin:]
    tail = body.folded.text[:_REACH]
    if not (_ends_bearing(head) and _begins_bearing(tail)):
        return []
    whole = Part(title, begin, len(title.folded.text)), Part(body, 0, len(tail))
    window = _window(*whole, regions)
    return [_extraction(*whole, window)] if window else []


def in_parts(sides: Sequence[Side], regions: Regions) -> list[Extraction]:
    """The number that begins in one place and ends in another, further on or in another field.

    Its end is said to be one (“de rest is 31 04”), or is the only one that fits a beginning that
    is marked by a 0 or + and makes a mobile number.
    """
    parts = [part for side in sides for part in _parts(side)][:_MOST_PARTS]
    heads = [part for part in parts if _is_head(part, part.side is sides[0])]
    for head in heads:
        tails = [part for part in parts if _follows(head, part)]
        said = [tail for tail in tails if _is_said(tail)]
        found = _only(head, said, regions)
        if found is None and not said and head.is_marked:
            found = _only(head, [tail for tail in tails if tail.side is not head.side], regions, True)
        if found:
            return [_extraction(head, *found)]
    return []


def _parts(side: Side) -> list[Part]:
    """The runs of a field that hold too few digits for a number and are not known as other."""
    text = side.folded.text[:_DEEP]
    if not any(map(str.isdigit, text)):
        return []
    found: list[Part] = []
    for run in runs(text, items(text)):
        if holds_digits(run, _FEWEST) and not holds_digits(run, _MOST + 1):
            part = Part(side, run[0].start, run[-1].end, _is_marked(text, run))
            if not any(
                mask.start < part.end and part.start < mask.end
                for mask in masked(text, part.start, min(len(text), part.end + _MASKED))
            ):
                found.append(part)
    return found


def _is_marked(text: str, run: list[Item]) -> bool:
    at_end = len(text) - run[-1].end <= _NEAR
    fewest = _MARKED if _begins_number(run[0]) else _PLAIN
    return at_end and holds_digits(run, fewest)


def _is_head(part: Part, is_title: bool) -> bool:
    """Whether a number may begin with a part: in a title any, elsewhere what is marked as one."""
    first = next(items(part.text), None)
    return is_title or (first is not None and _begins_number(first))


def _begins_number(first: Item) -> bool:
    """Whether an item is a +, or says a 0 first."""
    zero = any(numeral.value == 0 for numeral in first.numerals)
    return first.kind == "plus" or first.digits[:1] == "0" or zero


def _follows(head: Part, part: Part) -> bool:
    if head.side is part.side:
        return 0 < part.start - head.end <= _APART
    return head.side.field == "title"


def _is_said(part: Part) -> bool:
    """Whether words beside a part say that a number goes on with it."""
    text = part.side.folded.text
    beside = text[max(0, part.start - _BEFORE) : part.start], text[part.end : part.end + _AFTER]
    return any(not leads().isdisjoint(_WORD.findall(each)) for each in beside)


def _only(
    head: Part, tails: Sequence[Part], regions: Regions, mobile: bool = False
) -> tuple[Part, Window] | None:
    """The one tail that ends the number; None when there is none, or when several do."""
    found = [(tail, window) for tail in tails if (window := _window(head, tail, regions))]
    fits = [
        (tail, window)
        for tail, window in found
        if window.start == 0 and not is_loose(window.number)
        if not mobile or window.form != "trunk" or window.number.type == "mobile"
    ]
    if len({window.number.e164 for _, window in fits}) != 1:
        return None
    return fits[0]


def _window(head: Part, tail: Part, regions: Regions) -> Window | None:
    """The number that both parts together are, if they are one."""
    seam = len(head.text)
    for found in read(f"{head.text}\n{tail.text}", head.side.field, regions, False, Budget()):
        for window in found.windows:
            if window.start < seam < window.end and window.score >= CERTAIN:
                return window
    return None


def covers(joined: Extraction, found: Extraction) -> bool:
    """Whether a finding is but a part of the number that crosses the seam."""
    places = [(joined.field, *span) for span in joined.spans]
    if "also" in joined.attributes:
        other, _, span = str(joined.attributes["also"]).partition(":")
        start, end = (int(place) for place in span.split("-"))
        places.append((other, start, end))
    return any(
        found.field == field and found.start < last and first < found.end
        for field, first, last in places
    )


def _ends_bearing(text: str) -> bool:
    found = list(items(text))
    return bool(found) and found[-1].kind in BEARING and len(text) - found[-1].end <= _NEAR


def _begins_bearing(text: str) -> bool:
    found = next(items(text), None)
    return found is not None and found.kind in BEARING and found.start <= _NEAR


def _extraction(head: Part, tail: Part, window: Window) -> Extraction:
    seam = len(head.text)
    before = [atom for atom in window.atoms if atom.places[0][0] < seam]
    in_head = _moved(before, head.start)
    in_tail = _moved(window.atoms[len(before) :], tail.start - seam - 1)
    parts = [(head.side, in_head), (tail.side, in_tail)]
    attributes: dict[str, Scalar] = {
        "region": window.number.region,
        "form": window.form,
        "obfuscated": True,
        "tricks": "fields",
    }
    if head.side is tail.side:
        side, most = head.side, [*in_head, *in_tail]
    else:
        parts.sort(key=lambda part: -sum(len(atom.digits) for atom in part[1]))
        (side, most), (other, rest) = parts
        start, end = other.folded.span(rest[0].places[0][0], rest[-1].places[-1][1])
        attributes["also"] = f"{other.field}:{start}-{end}"
    return finding(
        "phone",
        window.number.e164,
        side.field,
        side.text,
        side.folded,
        most,
        min(0.99, window.score / 100),
        attributes,
    )


def _moved(atoms: Sequence[Atom], by: int) -> list[Atom]:
    return [
        atom._replace(
            places=tuple((start + by, end + by) for start, end in atom.places),
            plus=atom.plus + by if atom.plus >= 0 else -1,
        )
        for atom in atoms
    ]
