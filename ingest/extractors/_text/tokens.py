"""Runs of letters and runs of digits of a text, folded, with their place in the original."""

import re
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import repeat
from typing import NamedTuple

from ingest.extractors._text.fold import SHORT, fold

_RUN = re.compile(r"[^\W\d_]+|\d+")

GAP = frozenset(" '-.\t\xa0")
"""What may stand between two words of one name ("'s-Hertogenbosch", "St. Willebrord")."""


_new = tuple.__new__  # a third of the time of Token(…), for every word of every text


class Token(NamedTuple):
    """A folded word and the span of its original."""

    word: str
    start: int
    end: int


class Row(tuple[Token, ...]):
    """The tokens of a text, and where each word stands: what a table knows is found at once."""

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The positions of each word, in order."""
        found: dict[str, list[int]] = {}
        for place, token in enumerate(self):
            known = found.get(token[0])
            if known is None:
                found[token[0]] = [place]
            else:
                known.append(place)
        return found

    def known(self, table: AbstractSet[str]) -> list[int]:
        """The positions of the words that a table knows, in order."""
        places = self.places
        # `keys() & table` walks through the whole of a table that is a set
        sets = isinstance(table, frozenset)
        common = table.intersection(places) if sets else places.keys() & table
        return sorted([place for word in common for place in places[word]]) if common else []


def tokens(text: str) -> Row:
    """All words and digit runs in reading order; linear.

    >>> [token.word for token in tokens("Élise, 23jr")]
    ['elise', '23', 'jr']
    """
    return _short(text) if len(text) <= SHORT else _long(text)


@lru_cache(maxsize=16)
def _long(text: str) -> Row:
    return _read(text)


@lru_cache(maxsize=1024)
def _short(text: str) -> Row:
    return _read(text)


def _read(text: str) -> Row:
    view = fold(text)
    found = list(_RUN.finditer(view.text))
    if view.offsets is not None:
        return Row([_new(Token, (m[0], *view.span(*m.span()))) for m in found])
    columns = (map(part, found) for part in (re.Match.group, re.Match.start, re.Match.end))
    return Row(map(_new, repeat(Token), zip(*columns, strict=True)))


def gap(text: str, left: Token, right: Token) -> str:
    """The folded text between two neighbours."""
    between = text[left.end : right.start]
    return between if between.isascii() else fold(between).text


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring tokens can be words of one name or phrase."""
    if text[left.end : right.start] == " ":
        return True
    if right.start - left.end > 6:
        return False
    between = gap(text, left, right)
    if between == "/":  # "a/d Rijn", "v/d Berg"
        return left.end - left.start == right.end - right.start == 1
    return between == " " or (len(between) <= 3 and GAP.issuperset(between))


def capital(text: str, token: Token) -> bool:
    """Whether the token's original starts with a capital (fancy capitals count)."""
    return text[token.start : token.end][:1].isupper() or text[token.start].istitle()
