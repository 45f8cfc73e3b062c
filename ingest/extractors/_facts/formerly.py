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
_OWN = 2
"""Words from a house to one that says that it is hers ("my own studio", "salonul nostru")."""
_GAPS = frozenset((" ", "'", "’", "-"))


@cache
def _words(sort: str) -> frozenset[str]:
    return by_sort(HERE / "formerly.tsv")[sort]


@cache
def _houses() -> tuple[str, ...]:
    return tuple(_words("house"))


def formerly(text: str, row: Row, first: int, last: int) -> bool:
    """Whether words `first` to `last` are a house in a clause that says that she worked there."""
    if row.said.isdisjoint(_words("worked") | _words("used") | _words("once")):
        return False
    if not any(one.word.startswith(_houses()) for one in row[first : last + 1]):
        return False
    if _hers(text, row, first, -1) or _hers(text, row, last, 1):
        return False
    return _said(text, row, first, -1, _BEFORE) or _said(text, row, last, 1, _BEHIND)


def _hers(text: str, row: Row, at: int, step: int) -> bool:
    """Whether a word that says that it is hers stands beside a house, in its clause."""
    for _ in range(_OWN):
        at += step
        if not 0 <= at < len(row):
            return False
        left, right = sorted((at, at - step))
        if text[row[left].end : row[right].start] not in _GAPS:
            return False
        if row[at].word in _words("mine"):
            return True
    return False


def _said(text: str, row: Row, at: int, step: int, reach: int) -> bool:
    """Whether such a verb stands before or behind a word, as far as its clause goes."""
    for _ in range(reach):
        at += step
        if not 0 <= at < len(row):
            return False
        left, right = sorted((at, at - step))
        if text[row[left].end : row[right].start] not in _GAPS or row[at].word in ANDS:
            return False
        word, before = row[at].word, row[at - 1].word if at else ""
        if word in _words("worked"):
            return before not in _words("now")
        if step < 0 and (word in _words("used") or _once(before, word)):
            return True
    return False


def _once(before: str, word: str) -> bool:
    """ "Înainte lucram": a verb that is of the present without such a word."""
    return before in _words("once") and word in _words("once worked")
