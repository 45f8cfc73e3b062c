"""From a window over folded text to an Extraction over the original field."""

from collections.abc import Sequence

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.windows import Window
from ingest.models import Extraction, Scalar

NAME = "phone"
VERSION = "1.16"
_ONE_BY_ONE = 6  # single digits with something before them, in one number


def finding(
    kind: str,
    value: str,
    field: str,
    text: str,
    folded: Folded,
    parts: Sequence[Atom],
    confidence: float,
    attributes: dict[str, Scalar],
) -> Extraction:
    """An Extraction whose `spans` are the places of the digits in the original text."""
    spans = _spans(folded, parts)
    start, end = spans[0][0], max(span[1] for span in spans)
    if 0 <= parts[0].plus < parts[0].start:
        start = folded.span(parts[0].plus, parts[0].plus + 1)[0]
    tricks = sorted(tricks_of(text, start, end, folded, parts))
    marks: dict[str, Scalar] = {"obfuscated": bool(tricks)}
    if tricks:
        marks["tricks"] = ",".join(tricks)
    return Extraction(
        kind=kind,
        value=value,
        raw=text[start:end],
        field=field,
        start=start,
        end=end,
        extractor=NAME,
        version=VERSION,
        confidence=confidence,
        spans=spans,
        attributes=marks | attributes,
    )


def of_window(kind: str, window: Window, side: Side, **marks: Scalar) -> Extraction:
    """An Extraction of a window over one field; `marks` are further attributes."""
    return finding(
        kind,
        window.number.e164,
        side.field,
        side.text,
        side.folded,
        window.atoms,
        min(0.99, window.score / 100),
        {"region": window.number.region, "form": window.form} | marks,
    )


def _spans(folded: Folded, parts: Sequence[Atom]) -> tuple[tuple[int, int], ...]:
    """The places of the digits, those that touch or share one joined, in the original text."""
    spans: list[tuple[int, int]] = []
    last = (-1, -1)
    for atom in parts:
        for place in _in_original(folded, atom):
            if last == place:
                continue
            if last[0] <= place[0] <= last[1]:  # glued words share their place
                spans[-1] = last = (last[0], max(last[1], place[1]))
            else:
                spans.append(place)
                last = place
    return tuple(spans)


def _in_original(folded: Folded, atom: Atom) -> Sequence[tuple[int, int]]:
    """The places of its digits in the original text; one for all that surely touch."""
    if folded.starts is not None:
        return [folded.span(*place) for place in atom.places]
    return ((atom.start, atom.end),) if atom.is_spelt else atom.places


def tricks_of(text: str, start: int, end: int, folded: Folded, parts: Sequence[Atom]) -> set[str]:
    """How the number was obscured; empty for one that is written plainly."""
    tricks = {trick for atom in parts for trick in atom.tricks}
    raw = text[start:end]
    lines = "\n" in raw
    if lines:
        tricks.add("lines")
    gaps = [atom.gap for atom in parts[1:]]
    if 2 in gaps or 3 in gaps or (gaps and max(gaps) > 3 and not lines):
        tricks.add("separators")
    if sum([len(atom.digits) == 1 and atom.gap > 0 for atom in parts]) >= _ONE_BY_ONE:
        tricks.add("separators")  # “0.2.0.7.9.4.6”: no search for a number finds it
    return tricks if raw.isascii() else tricks | unusual(raw)


def unusual(raw: str) -> set[str]:
    """The tricks that signs beyond ASCII are."""
    tricks: set[str] = set()
    if "\u20e3" in raw or any(digit.isnumeric() and not digit.isascii() for digit in raw):
        tricks.add("digits")
    if any(sign in raw for sign in "\u200b\u200c\u200d\u2060\ufeff\u00ad"):
        tricks.add("invisible")
    return tricks
