"""An ad's text cut into segments: what was found marked in place, hidden characters shown."""

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import pairwise

from components.kinds import FAMILIES, family, kind_words, shown_value, typed_value
from components.state import Asked
from components.tokens import tokens
from components.visible import full_name, name, pieces
from components.words import _
from graph.answers import Mention

Segment = dict[str, object]
WHOLE_TEXT = ("language",)  # said of the text as a whole: nothing to mark


def segments(text: str, mentions: Sequence[Mention]) -> list[Segment]:
    """`text` from start to end; a stretch with mentions carries the family of the weightiest.

    `mentions` are those of this text; spans count code points and are cut to the text.
    """
    found = [
        one
        for one in mentions
        if 0 <= one.start < one.end <= len(text) and one.kind not in WHOLE_TEXT
    ]
    drawn: list[Segment] = []
    coming = deque(sorted(found, key=lambda one: (one.start, one.end)))
    covering: list[Mention] = []
    for start, end in pairwise(sorted({0, len(text), *edges_of(found)})):
        covering = [one for one in covering if one.end > start]
        while coming and coming[0].start <= start:
            covering.append(coming.popleft())
        drawn += [mark(piece, covering, start, end) for piece in pieces(text, start, end)]
    return drawn


def edges_of(mentions: Iterable[Mention]) -> Iterable[int]:
    """Where marks begin and end, parts that carry a value included."""
    for one in mentions:
        yield from (one.start, one.end)
        for start, end in one.spans:
            if one.start <= start < end <= one.end:
                yield from (start, end)


def mark(piece: tuple[str, bool], covering: list[Mention], start: int, end: int) -> Segment:
    """One segment: plain, hidden character, or found."""
    text, is_hidden = piece
    if is_hidden:
        return {"role": "control", "text": name(text), "title": full_name(text)}
    if not covering:
        return {"text": text}
    main = min(covering, key=weight)
    carries = any(a <= start and end <= b for one in covering for a, b in one.spans)
    return {
        "text": text,
        "kind": family(main.kind),
        "carries": carries,
        "title": "\n".join(explained(one) for one in covering),
        "id": tokens().of(question(main).packed()) if main.role != "fact" else None,
    }


def weight(one: Mention) -> tuple[int, int, int]:
    """Identifiers before context before facts, then the order of families, then the longest."""
    roles = ("identifier", "context", "fact")
    return roles.index(one.role), FAMILIES.index(family(one.kind)), one.start - one.end


def question(one: Mention) -> Asked:
    """Looking up the value of a mention."""
    return Asked(text=typed_value(one.kind, one.value), kind=one.kind, value=one.value)


def explained(one: Mention) -> str:
    """phone number: +31 6 12345678 · phone 0.1."""
    return _("{kind}: {value} · found by {extractor} {version}").format(
        kind=kind_words(one.kind),
        value=shown_value(one.kind, one.value),
        extractor=one.extractor,
        version=one.version,
    )
