"""Years behind the name that opens what is said: "mandy 35 aus Hoyerswerda", "tiziano, 45, zona".

Whoever writes a short ad begins with who it is: a name, perhaps behind words for a person ("mature
brenda 58,") or before a town ("Ria uit Goes, 56,"), and the years. Elsewhere a name and a number
are as often a bell, a price or a street, so nothing else may stand before the name, and behind the
number neither a unit nor another figure.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.extractors._age.dates import dated
from ingest.extractors._age.introduced import Span, describes
from ingest.extractors._alias.words import NOT_NAMES, WORD_NAMES, names
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.persons import given, named, one_of_two
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import Number, unsaid
from ingest.extractors._location.gazetteer import spellings
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.tokens import Row, tokens

_ROUND, _ROUND_FROM = 10, 50
"""A round number from there on is as often a price, where only words follow."""
_HOURS = 24
_FOR = frozenset(("2", "4"))
"""Figures that stand for "to" and "for" ("looking 4 a gentleman")."""
_SHORTEST = 3
"""Letters of a name in small letters."""
_PREFIX, _TOWN, _AHEAD = 3, 3, 4
"""Words before the name, of a town behind it, and behind the years that may hold no figure."""
_OPENS = re.compile(r"(?:\A|\w{4}\.\s|[!?\n|•]\s?)[^\w\n]{0,4}\Z")
"""A shortened word has a stop as well ("ул. Роза 24")."""
_BEHIND_COMMA = re.compile(r"[^\W_][!)]?,\s\Z")
_GLUED = rf"(?:{said_as('glued')})"
_CLOSED = re.compile(
    rf"{_GLUED}?(?:,\s?(?=[^\W\d]|1[.,]?[4-9]\d|\d'\d|\dft|\+?0\d)|\s[-–—]\s(?=[^\W\d])|\s?\((?=[^\W\d])"
    r"|\s?[.!)](?!\d)|\s?\n|\Z)"
)
_WORD = re.compile(rf"{_GLUED}?\s(?=[^\W\d])")
_GAPS = frozenset((" ", ", ", ","))
"""What may stand between a name and the years."""
_STOP = re.compile(r"[,.;!?\n(]")
_ONE = re.compile(one_of_two())


def opening(text: str) -> Iterator[Span]:
    """The years behind a name that opens a text, a line, a sentence or a part set off by commas."""
    row = tokens(text)
    for number in unsaid(text):
        if not number.first or not row[number.first].word.isdecimal():
            continue
        if not _may_follow(text, row, number.first):
            continue
        start, end = row[number.first].start, row[number.last].end
        closed = _CLOSED.match(text, end)
        if not (closed or _WORD.match(text, end)) or not _plain(
            text, row, number, closed=bool(closed)
        ):
            continue
        said = [*_before(text, row, number)]
        if any(_opens(text, row, name, closed=bool(closed)) for name in said) or (
            closed and _linked(text, row, number)
        ):
            yield start, end, number.years


def _may_follow(text: str, row: Row, place: int) -> bool:
    """Whether the word before the years may be a name, a town or lead to them: soon told, and few
    are."""
    gap = text[row[place - 1].end : row[place].start]
    if gap not in _GAPS:
        return False
    word = row[place - 1].word
    return word in given() or gap == ", " or (gap == " " and word in age_words("link"))


def _plain(text: str, row: Row, number: Number, *, closed: bool) -> bool:
    """Whether what follows makes the number no hour, price, measure or date."""
    after = number.last + 1
    glued = after < len(row) and row[after].start == row[number.last].end
    after += glued
    behind = [*_clause(text, row, after)]
    if behind and dated(text, row, number.last):
        return False
    if behind and behind[0] in age_words("units") and not _from_a_place(behind):
        return False
    if closed or glued:
        # "Anna 50, Kim 60": what a row of names and numbers means is told by its end
        return not (len(behind) > 1 and behind[1].isdecimal())
    rounded = number.years >= _ROUND_FROM and not number.years % _ROUND
    until = number.years <= _HOURS and behind and behind[0] in word_set("hours_to.txt")
    until = until and not _from_a_place(behind)
    return not (rounded or until or any(word.isdecimal() and word not in _FOR for word in behind))


def _from_a_place(behind: Sequence[str]) -> bool:
    """Whether "from" and the name of a place follow ("paula 26 de murcia"), and no month."""
    return (
        len(behind) > 1
        and behind[0] in word_set("out_of.txt") | age_words("link")
        and behind[1] not in place_words("months.txt")
        and spellings().begins(behind[1])
    )


def _clause(text: str, row: Row, first: int) -> Iterator[str]:
    """The next words of a clause."""
    for place in range(first, min(len(row), first + _AHEAD)):
        if place > first and _STOP.search(text, row[place - 1].end, row[place].start):
            return
        yield row[place].word


def _before(text: str, row: Row, number: Number) -> Iterator[int]:
    """The words before the years that may be the name they belong to."""
    name = number.first - 1
    gap = text[row[name].end : row[number.first].start]
    if gap not in _GAPS:
        return
    yield name
    for town in range(name, max(1, name - _TOWN), -1) if gap == ", " else ():
        if not (text[row[town].start].isupper() and _spaced(text, row, town - 1)):
            return
        if row[town - 1].word in word_set("out_of.txt") and _spaced(text, row, town - 2):
            yield town - 2  # "Ria uit Goes, 56,"


def _linked(text: str, row: Row, number: Number) -> bool:
    """ "masaj ot lora na 32,": a name in small letters, a word that leads to years, and a mark."""
    link = number.first - 1
    if row[link].word not in age_words("link") or not link:
        return False
    spaced = _spaced(text, row, link) and _spaced(text, row, link - 1)
    return spaced and _is_name(text, row, link - 1, led=False, set_off=True)


def _spaced(text: str, row: Row, place: int) -> bool:
    return place >= 0 and text[row[place].end : row[place + 1].start] == " "


def _opens(text: str, row: Row, name: int, *, closed: bool) -> bool:
    """Whether a word is a name, and nothing but words for a person stands before it."""
    first = name
    while name - first < _PREFIX and _spaced(text, row, first - 1) and _person(row[first - 1].word):
        first -= 1
    if named(text, row, name) and first and _ONE.fullmatch(row[first - 1].word):
        first -= _spaced(text, row, first - 1)  # "ea Mirela 30"
    start = row[first].start
    set_off = closed and _BEHIND_COMMA.search(text, max(0, start - 4), start) is not None
    if not (set_off or _OPENS.search(text, max(0, start - 10), start)):
        return False
    return _is_name(text, row, name, led=first < name, set_off=set_off)


def _person(word: str) -> bool:
    """Whether a word may stand before a name: who or how somebody is."""
    return describes(word) and word not in word_set("not_people.txt")


def _is_name(text: str, row: Row, place: int, *, led: bool, set_off: bool) -> bool:
    """Whether a word is a given name; one in small letters may be no other word, unless led."""
    word = row[place].word
    if len(word) < _SHORTEST or word not in given() or word in place_words("months.txt"):
        return False
    if text[row[place].start].isupper() or led:
        return True
    end = row[place].end
    known = given() if text[end : end + 1] == "," else names()  # "tiziano, 45,"
    return word in known and word not in NOT_NAMES and (set_off or word not in WORD_NAMES)
