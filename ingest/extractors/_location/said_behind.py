"""Places of which it is said right behind them that she is not there: "Hull is too far for me".

Too far off, a house that is closed, a town that is left out this time. What is denied ("York is not
too far") is not said, and what is closed at times is open at others.
"""

import re
from collections.abc import Sequence
from functools import cache

from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort

_REACH = 60
"""Characters behind a place in which it is said."""
_CASE = r"(?:['’][^\W\d_]{1,5})?"
"""The ending of a Turkish name."""
_ANY, _MANY = 4, 6
"""Words between a house and that it is no more, over a comma and in one clause."""


@cache
def _table() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "behind.tsv")


@cache
def _said() -> re.Pattern[str]:
    """What is said behind a place, from its last letter on, in a folded text."""
    table = _table()
    small = either(word_set("between_far.txt"))
    denied = either(word_set("denied.txt") | {"pas", "t"})
    word = rf"(?:(?!{denied}(?!\w))[^\W\d_]+[ '’-])"
    far = rf"[ ,]{{1,2}}(?:{small}[ '’]){{0,5}}{either(table['far'])}(?!\w)(?! (?:{denied}|degil))"
    dated = rf"(?:{word}|\d{{1,2}} )"
    month = rf"{either(table['since'])} (?:\w{{1,9}} ){{0,2}}{either(word_set('months.txt'))}"
    tail = rf"(?: {either(table['for good'])}| {month})?"
    closed = (
        rf"(?:,? (?:{dated}){{0,{_ANY}}}| (?:{dated}){{0,{_MANY}}}){either(table['closed'])}{tail}"
        r"(?= ?(?:[.,;:!)(\n–—-]|\Z))"
    )
    gone = rf",? (?:{word}){{0,{_ANY}}}{_parted(table['gone'])}(?!\w)"
    out = rf"[ ,:–—-]{{1,3}}(?:{small}[ '’]){{0,3}}{_parted(table['out'])}(?!\w)"
    return re.compile(rf"{_CASE}(?:{far}|(?P<closed>{closed})|{gone}|{out})")


def _parted(phrases: frozenset[str]) -> str:
    """A pattern for phrases of which the words are parted by spaces and elisions."""
    return either(phrases).replace("\\ ", "[ ,'’-]{1,2}")


@cache
def telling() -> frozenset[str]:
    """The last words of those phrases: a text without any of them says none of it."""
    return frozenset(phrase.split()[-1] for phrases in _table().values() for phrase in phrases)


@cache
def _times() -> frozenset[str]:
    return word_set("weekdays.txt") | word_set("unless_until.txt")


def _is_time(word: str) -> bool:
    """Whether a word is a day or a number, or leads to one ("montags", "tot", "9")."""
    return word.isdigit() or word in _times() or word.removesuffix("s") in word_set("weekdays.txt")


def said_behind(text: str, end: int) -> bool:
    """Whether what stands behind a place that ends at `end` says that she is not there."""
    behind = folded(text[end : end + _REACH])
    found = _said().match(behind)
    if found is None or found["closed"] is None:
        return found is not None
    said = re.split(r"[,;:.!?)\n]", behind[found.start("closed") :].lstrip(" ,"))[0]
    return _is_for_good(re.findall(r"\w+", said))


def _is_for_good(said: Sequence[str]) -> bool:
    """Whether it is closed at no times, unless one day of a month is told since when."""
    days = [one for one in said if one.isdigit()]
    dated = len(days) == 1 and not word_set("months.txt").isdisjoint(said)
    return not any(_is_time(one) and not (dated and one in days) for one in said)
