"""Towns between which another lies: "our house in Wesseling, between Köln and Bonn".

They only say where that is. Where it names no other town they tell where she is, and who goes
about between two towns visits both.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.extractors._location.context import context_of
from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.signs import ANDS
from ingest.extractors._text.tokens import tokens

_LEAD, _GAP = 14, 8
"""Characters that hold "between", and those that hold "and"."""


def between(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Those of the places of a text, in order, between two of which something lies."""
    if tokens(text).said.isdisjoint(word_set("between.txt")):
        return
    for one, other in pairwise(found):
        lead = tokens(text[max(0, one.start - _LEAD) : one.start])
        if not lead or lead[-1].word not in word_set("between.txt"):
            continue
        gap = text[one.end : other.start]
        joined = tokens(gap) if len(gap) <= _GAP else ()
        if len(joined) == 1 and joined[0].word in ANDS | {"a"} and not _goes(text, one):
            yield from (one, other)


def _goes(text: str, one: Mention) -> bool:
    """Whether its sentence tells of going there."""
    relation, _ = context_of(text).at(one.start, one.end, [(one.start, one.end)])
    return relation == "outcall_to"
