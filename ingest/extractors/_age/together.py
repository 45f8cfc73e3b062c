"""Years that stand beside those of another: "wij zijn 34 en 38 jaar", "Elena is 24, Ana 29"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.extractors._age.introduced import Span
from ingest.extractors._age.stated import closed
from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.age_words import age_words
from ingest.extractors._facts.persons import named, one_of_two
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import ADULT, Number, numbers
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_ANY_AND = either(ANDS)
_ALSO = re.compile(
    rf"\s?(?:{_ANY_AND}|&|/|,)\s?|,?\s(?:{_ANY_AND}\s)?(?:{either(age_words('both'))})\s"
)
"""What may part the years of two who are told of together."""
_NAMED = re.compile(
    rf"\s?(?:{_ANY_AND}|&|,)\s[^\W\d]{{2,}}(?:,\s|\s\(?|\s?[-–—:]\s?)", re.IGNORECASE
)
"""What may part the years of one from those of the next, with the name of whom they are."""
_NEXT_NAME = re.compile(
    rf"\)?(?:\s?(?:{either(age_words('years'))}))?"
    rf"(?:,\s|\s?[&+/]\s?|,?\s(?:{_ANY_AND})\s)(?:{one_of_two()}[,:]?\s)?"
)
"""What may part the years of one from the name of the next."""


def also(text: str, row: Row, number: Number, next_age: int | None) -> bool:
    """Whether only "and" parts it from the next age ("wij zijn 34 en 38 jaar")."""
    if next_age is None or next_age - number.last > 3:
        return False
    gap = folded(text[row[number.last].end : row[next_age].start])
    return _ALSO.fullmatch(gap) is not None or (
        _NAMED.fullmatch(gap) is not None and _is_told(text, row, number, next_age)
    )


def _is_told(text: str, row: Row, number: Number, next_age: int) -> bool:
    """ "Noi, 34 és Pim, 40 éves": whether both years stand behind words with a capital."""
    name = number.first - 1
    if name < 0 or text[row[name].end : row[number.first].start] not in {", ", " "}:
        return False
    return all(text[row[at].start].isupper() for at in (name, next_age - 1))


def partners(text: str, row: Row, found: list[Span]) -> Iterator[Span]:
    """ "een stel van 44 en 39": the second of two who speak of themselves."""
    if not found or row.said.isdisjoint(word_set("of_two.txt")):
        return
    ends = {end for _, end, _ in found}
    for one, two in pairwise(numbers(text)):
        start, end = row[two.first].start, row[two.last].end
        if row[one.last].end not in ends or two.years < ADULT or not closed(text, end):
            continue
        if _ALSO.fullmatch(folded(text[row[one.last].end : start])):
            yield start, end, two.years


def next_names(text: str, row: Row, found: list[Span]) -> Iterator[Span]:
    """ "Elena is 24, Ana 29": a name and years right behind the years of another."""
    ends = {end for _, end, _ in found}
    for one, two in pairwise(numbers(text)) if ends else ():
        name = two.first - 1
        start, end = row[two.first].start, row[two.last].end
        if row[one.last].end not in ends or name <= one.last or two.years < ADULT:
            continue
        beside = _NEXT_NAME.fullmatch(folded(text[row[one.last].end : row[name].start]))
        spaced = text[row[name].end : start] in {" ", ", "}
        if beside and spaced and named(text, row, name) and closed(text, end):
            yield start, end, two.years
            ends.add(end)
