"""Houses where somebody worked once: "I used to work in a parlour", "früher im Club gearbeitet".

They tell no place of meeting. What is hers ("in my own flat") is not such a house.
"""

from functools import cache

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Row

_BEFORE, _BEHIND = 7, 3
"""Words of a clause between the verb and the house, in either order."""
_GAPS = frozenset((" ", "'", "’", "-"))


@cache
def _words(sort: str) -> frozenset[str]:
    return by_sort(HERE / "formerly.tsv")[sort]


@cache
def _houses() -> tuple[str, ...]:
    return tuple(_words("house"))


def formerly(text: str, row: Row, first: int, last: int) -> bool:
    """Whether words `first` to `last` are a house in a clause that says that she worked there."""
    if row.said.isdisjoint(_words("worked") | _words("used")):
        return False
    if not any(one.word.startswith(_houses()) for one in row[first : last + 1]):
        return False
    return _said(text, row, first, -1, _BEFORE) or _said(text, row, last, 1, _BEHIND)


def _said(text: str, row: Row, at: int, step: int, reach: int) -> bool:
    """Whether such a verb stands before or behind a word, as far as its clause goes."""
    for _ in range(reach):
        at += step
        if not 0 <= at < len(row):
            return False
        left, right = sorted((at, at - step))
        if text[row[left].end : row[right].start] not in _GAPS or row[at].word in ANDS:
            return False
        word = row[at].word
        if word in _words("worked") or (step < 0 and word in _words("used")):
            return True
    return False
