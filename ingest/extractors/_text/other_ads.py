"""Headings over other advertisements ("Meer dames in Utrecht", "Annonces similaires").

What follows such a heading is of others, to the end of the text.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.extractors._text.tables import by_sort

_TABLE = Path(__file__).parent / "other_ads.tsv"
_SHORT = 90
"""Characters of a line that can be the first of a list."""
_LISTED = re.compile(r"\d|[|–—•·★-]\s")


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(_TABLE)


def _any(sort: str) -> str:
    longest = sorted(_words()[sort], key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest)


@cache
def _heading() -> re.Pattern[str]:
    ads = _any("ads")
    return re.compile(
        rf"^[^\w\n]{{0,8}}(?:(?:{_any('other')})\s?(?:[^\W\d_]{{1,15}}\s)?(?:{ads})(?!\w)"
        rf"(?P<rest>\s[^\n.!?]{{1,40}})?|(?:{ads})\s(?:{_any('like')}))[^\w\n]{{0,8}}\d{{0,5}}"
        r"[^\w\n]{0,8}$",
        re.M,
    )


@cache
def telling() -> frozenset[str]:
    """The words without one of which a text has no such heading."""
    return frozenset(max(re.split(r"\W", phrase), key=len) for phrase in _words()["ads"])


@cache
def _line() -> re.Pattern[str]:
    return re.compile(
        rf"^[^\w\n]{{0,8}}(?:{_any('other')})\s?(?:[^\W\d_]{{1,15}}\s)?(?:{_any('ads')})"
        r"(?:\s[^\n:.!?]{1,30})?\s?:",
        re.M,
    )


def lines(text: str) -> Iterator[re.Match[str]]:
    """Lines of a folded text that begin with such a heading and a colon."""
    yield from _line().finditer(text)


def headings(text: str) -> Iterator[re.Match[str]]:
    """The headings over other advertisements in a folded text.

    One with more words ("Meer dames op aanvraag") is one only over a list.
    """
    for match in _heading().finditer(text):
        following = text[match.end() : match.end() + 4 * _SHORT].strip("\n ").partition("\n")[0]
        listed = len(following) <= _SHORT and _LISTED.search(following)
        if not match["rest"] or listed:
            yield match
