"""Years of whom nobody is to expect: "verwacht geen meisje van 20", "no busques una de 20 años"."""

import re
from bisect import bisect_left
from functools import cache

from ingest.extractors._age.introduced import Span
from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row

_REACH = 9
"""Words before the years in which it is said."""
_GOES_ON = re.compile(r"[^.!?\n;:(),]*")


def not_expected(text: str, row: Row, age: Span) -> bool:
    """Whether the clause before the years tells not to expect or look for somebody."""
    if row.said.isdisjoint(_expecting()):
        return False
    first, said = bisect_left(row.starts, age[0]), set[str]()
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if not _GOES_ON.fullmatch(text, row[place].end, row[place + 1].start):
            break
        said.add(row[place].word)
    return any(said & expecting and said & denials for expecting, denials in _table())


@cache
def _table() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The words of expecting and of denying, by language."""
    split = (line[1:] for line in rows(HERE / "not_expected.tsv"))
    return tuple((_words(expecting), _words(denials)) for expecting, denials in split)


@cache
def _expecting() -> frozenset[str]:
    return frozenset().union(*(expecting for expecting, _ in _table()))


def _words(said: str) -> frozenset[str]:
    return frozenset(map(folded, said.split("|")))
