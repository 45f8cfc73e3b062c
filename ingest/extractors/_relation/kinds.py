"""The kinds of place that an ad names, each with what speaks for its being that of a place."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ingest.extractors._relation.clauses import Part
from ingest.extractors._relation.cues import Cue
from ingest.extractors._relation.either import EITHER
from ingest.extractors._relation.reading import DENIED, Beside, Placed, Text, within
from ingest.extractors._text.lines import Span, line_of
from ingest.extractors._text.tokens import tokens

_WITH = frozenset(("receive", "go", "visit", "be", "work", "live", "meet", "now")) | DENIED
_NEAR, _CLOSE, _LED = 3, 18, 2
"""Words that lead to a kind of place: how many are looked at, characters and words up to it."""

_STOPS = frozenset(".;!?\n")
"""Marks that part a kind of place from the place."""


def about_mention(text: Text, one: Placed) -> Iterator[tuple[str, set[str]]]:
    """Each kind that stands about a mention of a place, with the names of its evidence."""
    beside = text.beside(one.start, one.end)
    lone = "alone" if beside.part.alone else "beside others"
    for where, span in _spans(text, one, beside):
        for cue in within(text.kinds, span):
            if cue.sort == EITHER or not cue.kind:
                continue
            names = {where, f"{cue.sort} {where}", f"{where} {lone}", *_about(text, cue)}
            names.update(_right_beside(text, cue, beside.part.first, one.end))
            yield cue.kind, names | {"in title"} if text.field == "title" else names
    if one.start in text.scheduled:
        for cue in within(text.kinds, line_of(text.text, (one.start, one.end))):
            if cue.kind and cue.sort != EITHER:
                yield cue.kind, {"of its line", *_about(text, cue)}


def _spans(text: Text, one: Placed, beside: Beside) -> Iterator[tuple[str, Span]]:
    """The parts of a text that may tell the kind of a place, each by where it stands."""
    yield from beside.spans.items()
    head = text.heading(one.start)
    if head:
        yield "headed", head
    if beside.part.carried and _silent(text, beside.part):
        yield "carried", beside.part.carried


def _silent(text: Text, part: Part) -> bool:
    """Whether nothing about a list of places says where, so that what the list before it is told of
    may be told of it: "in Ihrem Hotel in Köln, auf Wunsch auch in Bonn"."""
    return not any(
        within(row, span) for row in (text.kinds, text.heavy) for span in (part.before, part.after)
    )


def _right_beside(text: Text, cue: Cue, first: int, end: int) -> Iterator[str]:
    """Whether a kind of place leads to a list of places or follows a place: "hotels in Leeds and
    York", "Leeds (hotel)"."""
    for where, left, right, most in (
        ("right before", cue.end, first, _LED),
        ("right behind", end, cue.start, 0),
    ):
        between = text.text[left:right]
        if left <= right and _STOPS.isdisjoint(between) and len(tokens(between)) <= most:
            yield where


def elsewhere(loose: Iterable[tuple[Text, Cue]], where: str) -> dict[str, set[str]]:
    """The kinds that stand beside no town, with the names of their evidence."""
    found: dict[str, set[str]] = {}
    for text, cue in loose:
        if cue.kind and cue.sort != EITHER:
            told = found.setdefault(cue.kind, set())
            told |= {where, f"{cue.sort} {where}", *_about(text, cue)}
            if text.field == "title":
                told.add("elsewhere in the title")
            if text.in_every(cue):
                told.add("every town")
    return found


def _about(text: Text, cue: Cue) -> Iterator[str]:
    """What a kind of place is, whose, what leads to it, and what its part of the sentence says."""
    yield f"a {cue.sort}"
    yield from (f"{owner} {cue.sort}" for owner in text.owners(cue))
    left, clause = text.clause(cue)
    for one in within(text.saying, clause):
        if one.sort in _WITH:
            yield f"with {one.sort}"
            yield f"{cue.sort} with {one.sort}"
    for one in within(text.saying, (left, clause[0])):
        if one.sort in _WITH:
            yield f"behind {one.sort}"
    position = bisect_left(text.leading, (cue.start,))
    for lead in text.leading[max(0, position - _NEAR) : position]:
        if lead.end > cue.start - _CLOSE and len(tokens(text.text[lead.end : cue.start])) <= _LED:
            yield f"{lead.sort} {cue.sort}"
