"""Two parts of one number: what they are together, and as one extraction."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.side import Side, runs_of
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.models import Extraction, Scalar


class Part(NamedTuple):
    """A stretch `start:end` of a folded field that may be a part of a number."""

    side: Side
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says, folded."""
        return self.side.folded.text[self.start : self.end]


def as_one(head: Part, tail: Part, regions: Regions) -> Window | None:
    """The number that both parts together are, if they are one."""
    seam = len(head.text)
    text = f"{head.text}\n{tail.text}"
    for found in read(text, *runs_of(text), head.side.field, regions, False, Budget()):
        for window in found.windows:
            if window.start < seam < window.end and window.score >= CERTAIN:
                return window if _is_parted(window, seam) else None
    return None


def _is_parted(window: Window, seam: int) -> bool:
    """Whether no digits stand on both sides: “2” and “x 3” are 33 in one text only."""
    return not any(start < seam < end for atom in window.atoms for start, end in atom.places)


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


def extraction(head: Part, tail: Part, window: Window) -> Extraction:
    """The number of two parts, as an extraction of the field with most of it."""
    seam = len(head.text)
    before = [atom for atom in window.atoms if atom.start < seam]
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
        side = head.side
        most = [*in_head, *in_tail] if head.start < tail.start else [*in_tail, *in_head]
    else:
        parts.sort(key=lambda part: -sum(len(atom.digits) for atom in part[1]))
        (side, most), (other, rest) = parts
        start, end = other.folded.span(rest[0].start, rest[-1].end)
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
            start=atom.start + by,
            end=atom.end + by,
            plus=atom.plus + by if atom.plus >= 0 else -1,
        )
        for atom in atoms
    ]
