"""An ad's text cut into segments: what was found marked in place, hidden characters shown."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import is_not
from typing import Any

from components.details import details_words
from components.kinds import FAMILIES, family, kind_words, shown_value
from components.state import Asked, asked_for
from components.tokens import tokens
from components.visible import full_name, name, pieces
from components.words import _
from graph.answers import Mention

Segment = dict[str, Any]
Why = Mapping[str, str]
"""Who rejected a finding and why, by the uid of the judgement."""
JUDGED = "judged"
"""How a stretch is marked that holds nothing but what people rejected."""
WHOLE_TEXT = ("language",)  # said of the text as a whole: nothing to mark


def segments(text: str, mentions: Sequence[Mention], why: Why | None = None) -> list[Segment]:
    """`text` from start to end: `{text}`, or a mark with the parts that one finding covers.

    A stretch that several cover is one mark of the weightiest. `mentions` are those of this text;
    spans count code points; what does not lie in the text marks nothing. What people rejected
    (`why`) is marked as such where nothing else is found.
    """
    why = why or {}
    found = [
        one
        for one in mentions
        if 0 <= one.start < one.end <= len(text) and one.kind not in WHOLE_TEXT
    ]
    drawn: list[Segment] = []
    coming = deque(sorted(found, key=lambda one: (one.start, one.end)))
    covering: list[Mention] = []
    parts: list[Segment] = []
    for start, end in pairwise(sorted({0, len(text), *edges_of(found)})):
        still = [one for one in covering if one.end > start]
        while coming and coming[0].start <= start:
            still.append(coming.popleft())
        if len(still) != len(covering) or any(map(is_not, still, covering)):
            drawn += marked_as(covering, parts, why)
            covering, parts = still, []
        parts += cut(text, start, end, carried(still, start, end))
    return drawn + marked_as(covering, parts, why)


def edges_of(mentions: Iterable[Mention]) -> Iterable[int]:
    """Where marks begin and end, parts that carry a value included."""
    for one in mentions:
        yield from (one.start, one.end)
        for start, end in one.spans:
            if one.start <= start < end <= one.end:
                yield from (start, end)


def carried(covering: Sequence[Mention], start: int, end: int) -> bool:
    """Does this stretch carry (a digit of) a value, and is no mere filling?"""
    return any(
        a <= start and end <= b for one in covering if not one.judgement for a, b in one.spans
    )


def cut(text: str, start: int, end: int, carries: bool) -> Iterable[Segment]:
    """A stretch as parts; characters that do not show stand alone."""
    for piece, is_hidden in pieces(text, start, end):
        if is_hidden:
            yield {"role": "control", "text": name(piece), "title": full_name(piece)}
        elif carries:
            yield {"text": piece, "carries": True}
        else:
            yield {"text": piece}


def marked_as(covering: Sequence[Mention], parts: list[Segment], why: Why) -> list[Segment]:
    """The parts as they are, or as one mark of what covers them."""
    if not covering or not parts:
        return parts
    main = min(covering, key=weight)
    leads = main.role != "fact" and not main.judgement
    return [
        {
            "parts": parts,
            "kind": JUDGED if main.judgement else family(main.kind),
            "title": "\n".join(explained(one, why) for one in covering),
            "id": tokens().of(question(main).packed()) if leads else None,
        }
    ]


def weight(one: Mention) -> tuple[bool, int, int, int]:
    """What stands before what was rejected, identifiers before context before facts, then the order
    of families, then the longest."""
    roles = ("identifier", "context", "fact")
    place = roles.index(one.role), FAMILIES.index(family(one.kind)), one.start - one.end
    return bool(one.judgement), *place


def question(one: Mention) -> Asked:
    """Looking up the value of a mention."""
    return asked_for(one.kind, one.value)


def explained(one: Mention, why: Why) -> str:
    """phone number: +31 6 12345678 (Netherlands) · found by phone 0.1; who rejected it, and why."""
    value = shown_value(one.kind, one.value)
    if details := details_words([one]):
        value += f" ({details})"
    if one.judgement:
        words = _("{kind}: {value} · judged wrong by {why}")
        return words.format(kind=kind_words(one.kind), value=value, why=why[one.judgement])
    return _("{kind}: {value} · found by {extractor} {version}").format(
        kind=kind_words(one.kind), value=value, extractor=one.extractor, version=one.version
    )
