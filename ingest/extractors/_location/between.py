"""Towns between which another lies: "our house in Wesseling, between Köln and Bonn".

They only say where that is. Where it names no other town they tell where she is, and who goes
about between two towns visits both.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._location.context import context_of
from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.signs import ANDS
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import tokens

_LEAD, _GAP = 14, 8
"""Characters that hold "between", and those that hold "and"."""
_BESIDE, _WORDS = 30, 3
"""Characters and words from a place up to the first of two between which it lies."""
_CLAUSE = 60
"""Characters before that in which it is told that somebody goes to and fro."""
_STOPS = frozenset(".!?;\n")
_SENTENCE = re.compile(r"[.!?;\n]")


class Lying(NamedTuple):
    """One of two places between which something lies; beside: a place right before is said to."""

    mention: Mention
    beside: bool


def between(text: str, found: Sequence[Mention]) -> Iterator[Lying]:
    """Those of the places of a text, in order, between two of which something lies."""
    if tokens(text).said.isdisjoint(word_set("between.txt")):
        return
    for place, (one, other) in enumerate(pairwise(found)):
        lead = tokens(text[max(0, one.start - _LEAD) : one.start])
        if not lead or lead[-1].word not in word_set("between.txt"):
            continue
        gap = text[one.end : other.start]
        joined = tokens(gap) if len(gap) <= _GAP else ()
        if len(joined) != 1 or joined[0].word not in ANDS | {"a"}:
            continue
        beside = place > 0 and _lies(text[found[place - 1].end : one.start])
        if beside or not _goes(text, one):
            yield from (Lying(one, beside), Lying(other, beside))


def _lies(gap: str) -> bool:
    """Whether a place and "between" stand side by side: "Wesseling, between", "Batley, right
    between"; no other clause begins there.
    """
    words = [] if len(gap) > _BESIDE else tokens(gap)
    return (
        0 < len(words) <= _WORDS
        and _STOPS.isdisjoint(gap)
        and (ANDS | word_set("between_goes.txt")).isdisjoint(one.word for one in words)
    )


def _goes(text: str, one: Mention) -> bool:
    """Whether its sentence tells of going there, of receiving there or of going to and fro."""
    context = context_of(text)
    relation, _ = context.at(one.start, one.end, [(one.start, one.end)])
    before = tokens(_SENTENCE.split(text[max(0, one.start - _CLAUSE) : one.start])[-1])
    if any(word.word in word_set("between_goes.txt") for word in before):
        return True
    if relation != "incall_at":
        return relation == "outcall_to"
    left, right = context.sentence(one.start, one.end)  # a club between two towns is in neither
    said = bisect_left(context.relations, (left,))
    return said < len(context.relations) and context.relations[said][0] < right


def receives(text: str, one: Mention) -> bool:
    """Whether the sentence of a place says that somebody receives there."""
    context = context_of(text)
    relation, _ = context.at(one.start, one.end, [(one.start, one.end)])
    if relation is not None:
        return relation == "incall_at"
    left, right = context.sentence(one.start, one.end)
    near = text[max(left, one.start - _CLAUSE) : min(right, one.end + _CLAUSE)]
    return any(word.word in _receiving() for word in tokens(near))


@cache
def _receiving() -> frozenset[str]:
    """The verbs of receiving, of all languages."""
    table = folder(HERE.parent / "_relation" / "words")
    phrases = (listed for _, (sort, listed) in table if sort == "receive")
    words = (tokens(one) for listed in phrases for one in listed.split(","))
    return frozenset(row[0].word for row in words if len(row) == 1)
