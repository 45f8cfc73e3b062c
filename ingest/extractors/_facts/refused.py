"""What is said behind a word, to the end of its clause, to refuse it.

A place of meeting that is not possible ("bij mij thuis kan niet", "da me non si può"), people who
are turned away ("par nie przyjmuję"). A word for not and a verb make it, in either order, with
nothing but small words between.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Token

_REACH = 7
"""Words behind it."""
_GAPS = frozenset((" ", "'", "’"))
_ENDS = re.compile(r"\s?(?:[.,;!|)\n]|\Z|[-–—]\s)")


def impossible(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether a place of meeting that ends at word `last` is said not to be possible."""
    return _refused(text, row, last, "impossible.tsv")


def turned_away(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether people whose word is at `last` are not taken."""
    return _refused(text, row, last, "turned_away.tsv")


def refusing(words: Iterable[Token]) -> bool:
    """Whether those words are one for not and a verb ("nicht möglich", "not possible")."""
    said = {
        sort
        for one in words
        for sort, known in _words("impossible.tsv").items()
        if one.word in known
    }
    return {"not", "verb"} <= said


def _refused(text: str, row: Sequence[Token], last: int, name: str) -> bool:
    table, said = _sorts(name), set[str]()
    for place in range(last + 1, min(len(row), last + 1 + _REACH)):
        sorts = table.get(row[place].word)
        if sorts is None or text[row[place - 1].end : row[place].start] not in _GAPS:
            return False
        said |= sorts
        if _ENDS.match(text, row[place].end):
            return {"not", "verb"} <= said
    return False


@cache
def _words(name: str) -> dict[str, frozenset[str]]:
    return by_sort(HERE / name)


@cache
def _sorts(name: str) -> dict[str, frozenset[str]]:
    """Each word of a table with its sorts."""
    table = _words(name)
    every = frozenset[str]().union(*table.values())
    return {
        word: frozenset(sort for sort, words in table.items() if word in words) for word in every
    }
