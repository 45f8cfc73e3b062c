"""Runs of letters and runs of digits of a text, folded, with their place in the original."""

import re
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import accumulate, repeat
from typing import NamedTuple

from ingest.extractors._text.fold import SHORT, fold, folded_once

_RUN = re.compile(r"([^\W\d_]+|\d+)")
_PLAIN_RUN = re.compile(r"([a-z]+|[0-9]+)")
"""The same in a folded text of plain characters, where it is found in half the time."""

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

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return [token[1] for token in self]

    @cached_property
    def said(self) -> frozenset[str]:
        """The different words, to be compared with those of a table."""
        return frozenset(self.places)

    def known(self, table: AbstractSet[str]) -> list[int]:
        """The positions of the words that a table knows, in order."""
        places = self.places
        # two sets walk through the smaller, as do two dictionaries; one of each does not
        common = self.said & table if isinstance(table, frozenset) else places.keys() & table
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
    parts = (_PLAIN_RUN if view.text.isascii() else _RUN).split(view.text)  # a gap, a run, a gap …
    ends = [*accumulate(map(len, parts))]
    found = zip(parts[1::2], ends[:-1:2], ends[1::2], strict=True)
    if view.offsets is not None:
        found = ((word, *view.span(start, end)) for word, start, end in found)
    return Row(map(_new, repeat(Token), found))


def words_of(phrase: str) -> list[str]:
    """The words of a phrase of a table, which is read once and of which nobody asks where they are.

    >>> words_of("Den Haag")
    ['den', 'haag']
    """
    view = folded_once(phrase)
    return [view] if view.isalpha() else _RUN.findall(view)


def gap(text: str, left: Token, right: Token) -> str:
    """The folded text between two neighbours."""
    between = text[left.end : right.start]
    return between if between.isascii() else fold(between).text


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring tokens can be words of one name or phrase."""
    if text[left[2] : right[1]] == " ":
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
