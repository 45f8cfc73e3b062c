"""Places that somebody plainly comes from, of which the page as a whole says nothing.

A list of the women of a house gives each her name, her age and where she is from ("Ramona (34) aus
Rumänien", "Noa, 25 años, de Murcia"); who tells her nation tells her town behind it ("française de
Besançon"); Turkish has "Ukrayna dan geldi", with the ending set apart.
"""

import re
from bisect import bisect_left
from functools import cache, lru_cache

from ingest.extractors._facts.tables import HERE as FACTS
from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._location.signs import set_apart
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded, folded_once
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import tokens

_REACH = 40
"""Characters before a country that hold who is from there."""
_WOMEN = 2
"""Women of a list at least."""
_NAME = r"(?<!\w)[A-ZÀ-ÞŚ-Ž][\w'’-]{2,20}\s\((?:1[89]|[2-6]\d)(?!\w)"
_NAME_AGED = re.compile(_NAME)
_AGED = re.compile(rf"{_NAME}(?:\s[^\W\d_]{{1,7}}\.?)?(\W[^()]*)\Z")
"""A name and its age, and what stands between the age and a country."""


_LISTED = re.compile(
    r"(?:^|[\n;•·]|[^\w\s,.])[^\w\n]{0,4}[A-ZÀ-ÞŚ-Ž][\w'’-]{1,20}(?:\s?[,–—|-]\s?|\s)"
    r"(?:1[89]|[2-6]\d)(?!\w)(?:\s[^\W\d_]{1,7}\.?)?"
    r"(?P<between>[\s,.;–—-]{1,4}[^\W\d_]{1,6}[ '’])\Z"
)
"""A line that begins with a name and an age, with a word before a place."""
_AGES = re.compile(r"[A-ZÀ-ÞŚ-Ž][\w'’-]{1,20}(?:\s?[,–—|-]\s?|\s)(?:1[89]|[2-6]\d)(?!\w)")
_ENDS = re.compile(r"\s?(?:[,.;)\n]|\Z)")
_NATION = frozenset((" ", ", ", " ("))
"""What stands between a nation and the word for "from" behind it."""


@cache
def _nations() -> dict[str, set[str]]:
    """The words for who is of a country, each with its countries, in small letters."""
    found = dict[str, set[str]]()
    for table in ("nationalities", "demonyms"):
        for _, (country, word, *_) in folder(FACTS / table):
            found.setdefault(folded_once(word), set()).add(country)
    return found


def of_nation(text: str, start: int, country: str) -> bool:
    """Whether somebody of its nation, or a native, is of a town: "française de Besançon"."""
    row = tokens(text)
    first = bisect_left(row.starts, start)
    if first < 2 or row[first - 1].word not in word_set("of_women.txt"):
        return False
    if text[row[first - 1].end : start] not in {" ", "'", "’"}:
        return False
    nation, gap = row[first - 2], text[row[first - 2].end : row[first - 1].start]
    native = nation.word in word_set("native.txt")
    return gap in _NATION and (native or country in _nations().get(nation.word, ()))


def of_listed(text: str, start: int, end: int) -> bool:
    """Whether a list of women says that one is from a place: "Noa, 25 años, de Murcia"."""
    if not _ENDS.match(text, end):
        return False
    aged = _LISTED.search(text[max(0, start - _REACH) : start])
    if aged is None or not _from().fullmatch(folded(aged["between"])):
        return False
    return _listed(text) >= _WOMEN


@lru_cache(maxsize=16)
def _listed(text: str) -> int:
    """How many names of a text have an age behind."""
    return len(_AGES.findall(text))


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"[\s,.;)–—-]+{either(word_set('of_women.txt'))}(?:\s|['’])")


@cache
def _next_woman() -> re.Pattern[str]:
    ands = either(word_set("ands.txt"))
    return re.compile(rf"(?:\s?[,;/|•&+\n]|\s{ands}\s)[^\w\n]*{_NAME}")


def of_country(text: str, start: int, end: int) -> bool:
    """Whether what stands right beside a country says that somebody comes from it."""
    return _of_woman(text, start, end) or _came(text, end)


def _came(text: str, end: int) -> bool:
    row = tokens(text)
    last = bisect_left(row.starts, end) - 1
    behind = row[last + 1].word if last + 1 < len(row) else ""
    return behind in word_set("endings_from.txt") and set_apart(text, row, last)


@lru_cache(maxsize=16)
def _several(text: str) -> int:
    """How many names of a text have an age in brackets behind."""
    return len(_NAME_AGED.findall(text))


def _of_woman(text: str, start: int, end: int) -> bool:
    """Whether a name, an age in brackets and a word for "from" stand right before a place, which
    ends the brackets or has the next woman behind."""
    if _several(text) < _WOMEN:
        return False
    aged = _AGED.search(text[max(0, start - _REACH) : start].replace(")", ","))
    if aged is None or not _from().fullmatch(folded(aged[1])):
        return False
    return text[end : end + 1] == ")" or _next_woman().match(text, end) is not None
