"""Runs of letters and runs of digits of a text, folded, with their place in the original."""

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._text.fold import fold

_RUN = re.compile(r"[^\W\d_]+|\d+")

GAP = frozenset(" '-.\t\xa0")
"""What may stand between two words of one name ("'s-Hertogenbosch", "St. Willebrord")."""


class Token(NamedTuple):
    """A folded word and the span of its original."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[Token, ...]:
    """All words and digit runs in reading order; linear.

    >>> [token.word for token in tokens("Élise, 23jr")]
    ['elise', '23', 'jr']
    """
    view = fold(text)
    if view.offsets is None:
        return tuple([Token(m[0], m.start(), m.end()) for m in _RUN.finditer(view.text)])
    return tuple([Token(m[0], *view.span(*m.span())) for m in _RUN.finditer(view.text)])


def gap(text: str, left: Token, right: Token) -> str:
    """The folded text between two neighbours."""
    between = text[left.end : right.start]
    return between if between.isascii() else fold(between).text


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring tokens can be words of one name or phrase."""
    if right.start - left.end > 6:
        return False
    between = gap(text, left, right)
    if between == "/":  # "a/d Rijn", "v/d Berg"
        return left.end - left.start == right.end - right.start == 1
    return between == " " or (len(between) <= 3 and GAP.issuperset(between))


def capital(text: str, token: Token) -> bool:
    """Whether the token's original starts with a capital (fancy capitals count)."""
    return text[token.start : token.end][:1].isupper() or text[token.start].istitle()
