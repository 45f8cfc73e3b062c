"""A number that begins in the title and ends in the body."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.items import items
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.models import Extraction

_REACH = 80  # characters on either side of the seam
_NEAR = 14  # characters between a digit and the seam


class Side(NamedTuple):
    """A field with its original and folded text."""

    field: str
    text: str
    folded: Folded


def over_seam(title: Side, body: Side, regions: Regions) -> list[Extraction]:
    """The number that runs from title to body, as an extraction of the field with most of it."""
    begin = max(0, len(title.folded.text) - _REACH)
    head = title.folded.text[begin:]
    tail = body.folded.text[:_REACH]
    if not (_ends_bearing(head) and _begins_bearing(tail)):
        return []
    seam = len(head)
    for found in read(f"{head}\n{tail}", title.field, regions, False, Budget()):
        for window in found.windows:
            if window.start < seam < window.end and window.score >= CERTAIN:
                return [_extraction(title, body, window, begin, seam)]
    return []


def covers(joined: Extraction, found: Extraction) -> bool:
    """Whether a finding is but a part of the number that crosses the seam."""
    other, _, span = str(joined.attributes["also"]).partition(":")
    start, end = (int(place) for place in span.split("-"))
    return any(
        found.field == field and found.start < last and first < found.end
        for field, first, last in ((joined.field, joined.start, joined.end), (other, start, end))
    )


def _ends_bearing(text: str) -> bool:
    found = list(items(text))
    return bool(found) and found[-1].kind in BEARING and len(text) - found[-1].end <= _NEAR


def _begins_bearing(text: str) -> bool:
    found = next(items(text), None)
    return found is not None and found.kind in BEARING and found.start <= _NEAR


def _extraction(title: Side, body: Side, window: Window, begin: int, seam: int) -> Extraction:
    before = [atom for atom in window.atoms if atom.places[0][0] < seam]
    in_title = _moved(before, begin)
    in_body = _moved(window.atoms[len(before) :], -seam - 1)
    parts = [(title, in_title), (body, in_body)]
    parts.sort(key=lambda part: -sum(len(atom.digits) for atom in part[1]))
    (side, most), (other, rest) = parts
    start, end = other.folded.span(rest[0].places[0][0], rest[-1].places[-1][1])
    return finding(
        "phone",
        window.number.e164,
        side.field,
        side.text,
        side.folded,
        most,
        min(0.99, window.score / 100),
        {
            "region": window.number.region,
            "form": window.form,
            "also": f"{other.field}:{start}-{end}",
            "obfuscated": True,
            "tricks": "fields",
        },
    )


def _moved(atoms: Sequence[Atom], by: int) -> list[Atom]:
    return [
        atom._replace(
            places=tuple((start + by, end + by) for start, end in atom.places),
            plus=atom.plus + by if atom.plus >= 0 else -1,
        )
        for atom in atoms
    ]
