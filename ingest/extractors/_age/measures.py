"""Years among the measures of somebody: "Bianca x size 8, 25, 34DD natural", "maat 38, 26, cup C".

A figure without a unit between the size of clothes and a cup, or words for her looks. Taken only
where a text tells no age otherwise: there it may be her hips. What a bust measures too ("size 8,
34, B cup") is taken only before the measure of it.
"""

import re
from collections.abc import Iterator

from ingest.extractors._age.introduced import Span
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import unsaid
from ingest.extractors._text.tokens import Row, tokens

_ENDINGS = frozenset(("as", "es", "os"))
"""Hungarian endings of the figure before its label: "38-as méret"."""
_LABELLED = re.compile(r"\s|:\s?")
_LISTED = re.compile(r",\s")
_BUST, _STEP = range(30, 60), 5
"""Inches round a bust, or the European size of clothes; from there on centimetres, in fives."""
_MEASURED = re.compile(r",\s\d{2,3}(?:\s?[A-Ha-h]{1,3}(?!\w)|\sde\s)")
_BEHIND = re.compile(r",\s(?=[^\W\d]|\d{2,3}\s?[A-Ha-h]{1,3}(?!\w)|\d{2,3}\sde\s)")
"""Behind the years, words or a cup."""


def measured(text: str) -> Iterator[Span]:
    """The years between a size and what follows."""
    row = tokens(text)
    for number in unsaid(text):
        start, end = row[number.first].start, row[number.last].end
        if number.first < 2 or not row[number.first].word.isdecimal():
            continue
        listed = _LISTED.fullmatch(text, row[number.first - 1].end, start)
        if not (listed and _BEHIND.match(text, end) and _sized(text, row, number.first - 1)):
            continue
        if not _of_bust(number.years) or _MEASURED.match(text, end):
            yield start, end, number.years


def _of_bust(years: int) -> bool:
    """Whether a figure may be the measure of a bust."""
    return years % 2 == 0 if years in _BUST else years >= _BUST.stop and years % _STEP == 0


def _sized(text: str, row: Row, last: int) -> bool:
    """Whether a size of clothes ends at a word: "size 8", "38-as méret"."""
    left, right = row[last - 1], row[last]
    if any(one.word in word_set("shoes.txt") for one in row[max(0, last - 2) : last + 1]):
        return False
    if right.word.isdecimal() and left.word in word_set("sizes.txt"):
        return _LABELLED.fullmatch(text, left.end, right.start) is not None
    ending = left.word in _ENDINGS and last > 1 and row[last - 2].word.isdecimal()
    return ending and right.word in word_set("sizes.txt")
