"""Which words belong to which of the places of a sentence.

Places that only a comma or "and" parts are one list; what is said of one is said of all. Of the
words between two lists those before the first comma or "and" belong to the first, those behind
the last to the second.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._relation.cues import Cue
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tokens import tokens

_MARKS = re.compile(r"[,:()–—\s](?:(?<!\s)|[-/&+]\s)")
_LIST = re.compile(r"[\s,/(&+>»→)–—’'-]*")
_GAPS = frozenset((" ", ",", ", ", "/", " / "))
"""What mostly stands between two places of a list."""
_JOINING = frozenset(("and", "also"))
_SMALL = 3
"""Words that may stand between two places of a list."""
_WIDE = 40
_ASIDE = re.compile(r"\s?\([^()\n]{1,25}\)|\s?[’'][^\W\d]{1,4}")
"""What may stand between a place and the next of its list: words in brackets, a case ending."""


class Part(NamedTuple):
    """What stands about a list of places in its sentence.

    Spans of text: early and late are parted from it by a comma or an "and", before and after are
    not; carried = what was said before the list before. first: the start of its first place. joint:
    whether nothing parts it from the list behind, so that what is behind it may be of that; alone:
    whether its sentence has no other list.
    """

    first: int
    early: Span
    before: Span
    after: Span
    late: Span
    carried: Span | None
    joint: bool
    alone: bool


def joins(
    text: str, places: Sequence[Span], small: Sequence[Cue], cases: Sequence[frozenset[str]]
) -> list[bool]:
    """Of each place whether the next is of the same list.

    cases: what the ending of each says; small: the words that lead to a place, and those that
    join or part, in order.
    """
    return [
        not (one and other and one != other) and _joined(text, *pair, small)
        for pair, (one, other) in zip(pairwise(places), pairwise(cases), strict=True)
    ]


def _joined(text: str, one: Span, other: Span, small: Sequence[Cue]) -> bool:
    start = one[1]
    aside = _ASIDE.match(text, start)
    if aside and aside.end() <= other[0]:
        start = aside.end()
    between = text[start : other[0]]
    if between in _GAPS:
        return True
    if len(between) > _WIDE or "\n" in between:
        return False
    words = tokens(between)
    if len(words) > _SMALL:
        return False
    inside = _within(small, (start, other[0]))
    led = {cue.sort for cue in inside} - _JOINING
    known = {cue.start for cue in inside}
    if any(start + one.start not in known for one in words):
        return False
    if led and not led & {cue.sort for cue in _leading(small, one[0])}:
        return False
    marks = "".join(ch for ch in between if not ch.isalnum())
    return _LIST.fullmatch(marks) is not None


def _leading(small: Sequence[Cue], start: int) -> Sequence[Cue]:
    """The words that lead right to a place."""
    position = bisect_left(small, (start,))
    return [cue for cue in small[max(0, position - 3) : position] if start - cue.end <= 2]


def _within(cues: Sequence[Cue], span: Span) -> Sequence[Cue]:
    first = bisect_left(cues, (span[0],))
    return cues[first : bisect_left(cues, (span[1],), first)]


def boundaries(text: str, span: Span, parting: Sequence[Span]) -> list[Span]:
    """The commas and the words that part, in a part of a text; parting: all such words of it."""
    start, end = span
    if start >= end:
        return []
    part = text[start:end]
    found = [(start + m.start(), start + m.end()) for m in _MARKS.finditer(part)]
    first = bisect_left(parting, (start,))
    return sorted([*found, *parting[first : bisect_left(parting, (end,), first)]])


def part(
    text: str,
    sentence: Span,
    places: Sequence[Span],
    joined: Sequence[bool],
    number: int,
    parting: Sequence[Span],
) -> Part:
    """What stands about the list of a place.

    places: those of its sentence, `number` the one; joined: of each whether the next is of its
    list; parting: the words that part.
    """
    first, last = _begin(joined, number), number
    while last + 1 < len(places) and joined[last]:
        last += 1
    start, end = places[first][0], places[last][1]
    right = places[last + 1][0] if last + 1 < len(places) else sentence[1]
    left = places[first - 1][1] if first else sentence[0]
    early, before = _ahead(text, (left, start), parting, whole=not first)
    cuts = boundaries(text, (end, right), parting)
    after = (end, cuts[0][0]) if cuts else (end, right)
    late = (after[1], right)
    if last + 1 < len(places):
        late = (after[1], cuts[-1][0]) if cuts else (right, right)
    carried = None
    if first:
        other = _begin(joined, first - 1)
        behind = places[other - 1][1] if other else sentence[0]
        said = _ahead(text, (behind, places[other][0]), parting, whole=not other)
        carried = (said[0][0], said[1][1])
    joint = last + 1 < len(places) and after[1] == late[1]
    return Part(
        start,
        early,
        before,
        after,
        late,
        carried,
        joint,
        alone=not first and last + 1 == len(places),
    )


def _begin(joined: Sequence[bool], number: int) -> int:
    """The number of the first place of the list of a place."""
    while number and joined[number - 1]:
        number -= 1
    return number


def _ahead(text: str, span: Span, parting: Sequence[Span], *, whole: bool) -> tuple[Span, Span]:
    """What stands before a list: parted from it, and not; whole: whether no list is before it."""
    cuts = boundaries(text, span, parting)
    if not cuts:
        cut = span[0] if whole else span[1]
        return (cut, cut), span
    return (span[0] if whole else cuts[0][1], cuts[-1][1]), (cuts[-1][1], span[1])
