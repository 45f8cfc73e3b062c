"""Years that are a sentence of their own behind a name that opens a line: "Can. 30. İzmir."

Nothing but sentences of words for a person may stand between ("Herrin Xenia. Trans. 33. 185 cm"),
and no unit behind, nor what a figure numbers: a month, a floor, a street ("Vera. 21. kerület").
"""

import re
from collections.abc import Iterator

from ingest.extractors._age.introduced import Span, describes, people
from ingest.extractors._facts.age_words import age_words
from ingest.extractors._facts.lengths import unit_words
from ingest.extractors._facts.persons import named
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import unsaid
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.tokens import Row, tokens

_STOP = re.compile(r"\.[ \xa0]")
_BEHIND = re.compile(r"\.\s(?=[^\W\d]|1[.,]?[4-9]\d|\d'\d|\dft|\dm\d)|\.?\s?(?:\n|\Z)")
_OPENS = re.compile(r"(?:\A|\n)[^\w\n]{0,4}\Z")
_NUMBERS = 2
"""Words behind a number of which one is such ("45. High Street")."""
_LEADING = 2
_MOST = 6
"""Words from the name to the years."""


def fragments(text: str) -> Iterator[Span]:
    """The years of such a line."""
    row = tokens(text)
    for number in unsaid(text):
        first, last = number.first, number.last
        if not first or not row[first].word.isdecimal():
            continue
        stopped = _STOP.fullmatch(text, row[first - 1].end, row[first].start)
        if not (stopped and _BEHIND.match(text, row[last].end)):
            continue
        if (last + 1 < len(row) and _is_unit(row[last + 1].word)) or _numbers(text, row, last):
            continue
        if _led(text, row, first):
            yield row[first].start, row[last].end, number.years


def _numbers(text: str, row: Row, last: int) -> bool:
    """Whether the sentence behind begins with what a figure numbers."""
    for place in range(last + 1, min(len(row), last + 1 + _NUMBERS)):
        if place > last + 1 and text[row[place - 1].end : row[place].start] != " ":
            return False
        word = row[place].word
        if word in word_set("numbered.txt") or word in place_words("streets.txt"):
            return True
        if place == last + 1 and word in place_words("months.txt"):
            return True
    return False


def _is_unit(word: str) -> bool:
    return word in age_words("units") or word in unit_words()


def _led(text: str, row: Row, first: int) -> bool:
    """Whether a name, and else only who or how somebody is, stands from the line's start on."""
    for place in range(first - 1, max(-1, first - 1 - _MOST), -1):
        gap = text[row[place].end : row[place + 1].start]
        if not (gap == " " or _STOP.fullmatch(gap)):
            return False
        if text[row[place].start].isupper() and named(text, row, place):
            return gap != " " and _opens(text, row, place)
        if not describes(row[place].word):
            return False
        if row[place].word in people() and _opens(text, row, place):
            return True  # "Homme. 35. Lille."
    return False


def _beside(text: str, row: Row, place: int) -> bool:
    """Whether a space or a stop parts a word from the one before."""
    gap = text[row[place - 1].end : row[place].start]
    return gap == " " or _STOP.fullmatch(gap) is not None


def _opens(text: str, row: Row, name: int) -> bool:
    """Whether a name opens its line, a word for a person or two before it ("Herrin Xenia")."""
    place = name
    while place and _beside(text, row, place):
        place -= 1
        told = describes(row[place].word) or row[place].word in age_words("introducing")
        if not told or name - place > _LEADING:
            return False
    start = row[place].start
    return _OPENS.search(text, max(0, start - 6), start) is not None
