"""The years of several: under a label, behind the names of two, in lines that each name one.

"Alter: 24 / 29 / 44", "Niamh and Concepta, 36 and 48,", "38-34 evli çift", and a list of which each
line begins with a name and a number ("Beatrice 29 – lun mer ven").
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.extractors._age.introduced import Span
from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.persons import couples, given
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import Number, unsaid
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row, tokens

_AND = rf"(?:\s?[/,&+·]\s?|\s(?:{either(ANDS)}|u)\.?\s)"
_NO_MORE = r"(?![\w%€£$]|[.,:/-]\d|\s?(?:€|£|\$))"
_NAME = r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)?"
_JOINED = re.compile(_AND, re.IGNORECASE)
_DASHED = re.compile(r"\s?[-–]\s?")
_TWO = re.compile(rf"(?<!\w)({_NAME}){_AND}({_NAME})(?:,\s|\s?\()\Z")
_TWO_REACH = 48
_ENDS = re.compile(rf"{_NO_MORE}(?!\s[^\W\d])")
_ANY_END = re.compile(_NO_MORE)
_LINE = re.compile(rf"[^\w\n]{{0,4}}({_NAME})(?:\s?[:,]\s?|\s[-–—]\s|\s)\(?\Z")
_LINE_REACH = 30
_UNIT = re.compile(
    rf"\s?(?:{said_as('years')}|{said_as('listed')}|{said_as('glued')})(?!\w)", re.IGNORECASE
)
_FIRST_WORD = re.compile(r"\.?\s?([^\W\d_]+)")
_FIGURE = re.compile(r"\W*\d(?!(?<=1)[.,]?[4-9]\d(?!\d))")
"""No height: "SARA, 22 · 1,70 · …"."""
_COUPLE = re.compile(r"\s(?:([^\W\d_]+)\s)?([^\W\d_]+)")
_NEAR = 7
"""Characters between the years of two."""


def several(text: str) -> Iterator[Span]:
    """The years of several of whom a text tells in one form."""
    row = tokens(text)
    every = [one for one in unsaid(text) if row[one.first].word.isdecimal()]
    if len(every) > 1:
        yield from _labelled(text, row, every)
        yield from _of_two(text, row, every)
        yield from _lines(text, row, every)


def _span(row: Row, number: Number) -> Span:
    return row[number.first].start, row[number.last].end, number.years


def _labelled(text: str, row: Row, every: list[Number]) -> Iterator[Span]:
    """ "Alter: 24 / 29 / 44", "Edades: 21, 23 y 26"."""
    labels = age_words("label") | age_words("labels")
    if row.said.isdisjoint(labels):
        return
    within = False
    for one, two in pairwise(every):
        label = one.first and row[one.first - 1].word in labels
        within = within or bool(
            label and ":" in text[row[one.first - 1].end : row[one.first].start]
        )
        within = within and _joined(text, row, one, two)
        if within:
            yield _span(row, one)
            yield _span(row, two)


def _joined(text: str, row: Row, one: Number, two: Number) -> bool:
    left, right = row[one.last].end, row[two.first].start
    if right - left > _NEAR or not _JOINED.fullmatch(text, left, right):
        return False
    return _ANY_END.match(text, row[two.last].end) is not None


def _of_two(text: str, row: Row, every: list[Number]) -> Iterator[Span]:
    """The years of two behind the names of both, or before a word for a couple."""
    for one, two in pairwise(every):
        start, left = row[one.first].start, row[one.last].end
        right, end = row[two.first].start, row[two.last].end
        if right - left > _NEAR:
            continue
        joined = _JOINED.fullmatch(text, left, right) is not None
        named = joined and _ENDS.match(text, end) and _both_named(text, start)
        dashed = joined or _DASHED.fullmatch(text, left, right)
        if named or (dashed and _couple_behind(text, start, end)):
            yield _span(row, one)
            yield _span(row, two)


def _both_named(text: str, start: int) -> bool:
    """ "Niamh and Concepta, 36 and 48,": of two with a capital, one of whom has a known name."""
    m = _TWO.search(text, max(0, start - _TWO_REACH), start)
    names = m.groups() if m else ()
    return all(name[0].isupper() for name in names) and any(map(_given, names))


def _couple_behind(text: str, start: int, end: int) -> bool:
    """ "38-34 evli çift", "45/42 jarig stel": whether a word for a couple stands behind."""
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,/-"):
        return False
    unit = _UNIT.match(text, end)
    m = _COUPLE.match(text, unit.end() if unit else end)
    return m is not None and any(word and folded(word) in couples() for word in m.groups())


def _lines(text: str, row: Row, every: list[Number]) -> Iterator[Span]:
    """ "Beatrice 29 – lun mer ven", "Szimonetta: 26 év": lines of which most begin with a name."""
    if "\n" not in text:
        return
    group, known = list[Span](), 0
    for number in every:
        start, end = row[number.first].start, row[number.last].end
        opens = text.rfind("\n", max(0, start - _LINE_REACH), start) + 1
        m = _LINE.match(text, opens, start) if opens or start < _LINE_REACH else None
        if m and m[1][0].isupper() and _is_member(text, m[1], end):
            group.append(_span(row, number))
            known += _given(m[1])
    if len(group) > 1 and 2 * known >= len(group):
        yield from group


def _is_member(text: str, name: str, end: int) -> bool:
    """Whether a line begins with the name of somebody, and no unit follows the number."""
    if folded(name) in word_set("not_people.txt"):
        return False
    if _UNIT.match(text, end):
        return True
    word = _FIRST_WORD.match(text, end)
    if not _ANY_END.match(text, end) or _FIGURE.match(text, end):
        return False
    return word is None or folded(word[1]) not in age_words("units")


def _given(name: str) -> bool:
    """Whether a name, or the first part of it, is a given one ("Marie-Lou")."""
    return folded(re.split("[-'’]", name)[0]) in given()
