"""Years that commas or brackets set off in what somebody says of herself: "Tara from Leeds, 35,".

"I am Charlotte, British, 46, and …", "Soy cubana, mulata clara, 39, bailarina", "Kelly (nigeriana,
27)". Prices, hours and sizes have their units; a house has its street before it. So the words
before, up to a figure or an end, have to tell who somebody is, and none of them that it is told of
clients or of a thing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors._age.dates import dated
from ingest.extractors._age.introduced import Span, describes
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.persons import named
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import Number, unsaid
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.tokens import Row, Token, tokens

_REACH = 8
"""Words before the years."""
_AHEAD = 2
"""Words behind the years that say who somebody is of whom only a name stands before."""
_BEFORE = re.compile(
    r",\s|\s?\(|\s[-–—]\s|\s?(?:[\U0001f1e6-\U0001f1ff]{2}|[❤♥♡💋💕💖🌹🌸🌺✨⭐🌟🔥👑💎🍒🍑🦋]\ufe0f?){1,4},?\s?"
)
"""What sets the years off: flags and hearts as well, which lead no prices nor sizes."""
_GAP = re.compile(r"\s|,\s|['’-]|\s?\(|:\s")
_UNIT = rf"(?:\s?(?:{said_as('glued')})(?!\w))?"
_BEHIND = re.compile(
    rf"{_UNIT}(?:,\s?(?=[^\W\d]|1[.,]?[4-9]\d|\d'\d)|\)|\.(?!\d)|\s?\n|\s?[:;]-?\)|\s?[|•]|\Z)"
)
"""What closes the years: no other figure but a height."""
_OPENS = re.compile(r"(?:\A|[.!?\n]\s?)[^\w\n]{0,4}\Z")
_DASH = re.compile(r"\s?[-–—:]\s")
_IN_BRACKET = 40
_ASIDE = re.compile(r"[^\W\d][^()\n\d]*,\s")
_SHORTEST_STREET = 4


def set_off(text: str) -> Iterator[Span]:
    """The years that are set off in what is said of somebody."""
    row = tokens(text)
    for number in unsaid(text):
        start, end = row[number.first].start, row[number.last].end
        if not number.first:
            continue
        before = _BEFORE.fullmatch(text, row[number.first - 1].end, start)
        if before and _BEHIND.match(text, end) and _of_her(text, row, number):
            yield start, end, number.years


def _of_her(text: str, row: Row, number: Number) -> bool:
    """Whether the words before say who somebody is."""
    run = [*_run(text, row, number.first)]
    halves = _halves(run)
    said = [one.word for one in run if one.word not in age_words("self") and one not in halves]
    if not run or any(map(_of_else, said)) or dated(text, row, number.last):
        return False
    if len(said) < len(run) or any(map(describes, said)):
        return True
    if _in_brackets(text, row, number) or _apposed(text, row, number.first - len(run)):
        return True
    name = number.first - 1  # "Uxía, 44, gallega": only a name, perhaps one that nobody listed
    if len(run) > 1 or not text[row[name].start].isupper():
        return False
    if not _OPENS.search(text, max(0, row[name].start - 6), row[name].start):
        return False
    return named(text, row, name) or _told_behind(text, row, number.last)


def _halves(run: Sequence[Token]) -> Sequence[Token]:
    """ "half Thai half deutsch": words for a half before whose it is; `run` goes back."""
    pairs = [
        (half, of)
        for of, half in pairwise(run)
        if half.word in word_set("halves.txt") and describes(of.word)
    ]
    return [half for half, _ in pairs]


def _in_brackets(text: str, row: Row, number: Number) -> bool:
    """ "Kim (blond, 27)": whether a bracket that a name has before it holds the years."""
    start = row[number.first].start
    opened = text.rfind(" (", max(0, start - _IN_BRACKET), start)
    if opened < 0 or not _ASIDE.fullmatch(text, opened + 2, start):
        return False
    name = bisect_left(row.starts, opened) - 1
    return name >= 0 and row[name].end == opened and named(text, row, name)


def _apposed(text: str, row: Row, first: int) -> bool:
    """ "Vanessa – onze nieuwkomer, 26,": whether a name that opens a line leads it over a dash."""
    name = first - 1
    if name < 0 or not _DASH.fullmatch(text, row[name].end, row[first].start):
        return False
    opens = _OPENS.search(text, max(0, row[name].start - 6), row[name].start)
    return opens is not None and named(text, row, name)


def _run(text: str, row: Sequence[Token], first: int) -> Iterator[Token]:
    """The words before a place, from its left neighbour on, up to "I", a figure or an end."""
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if place < first - 1 and not _GAP.fullmatch(text, row[place].end, row[place + 1].start):
            return
        if row[place].word.isdecimal():
            return
        yield row[place]
        if row[place].word in age_words("self"):
            return


def _told_behind(text: str, row: Row, last: int) -> bool:
    behind = row[last + 1 : last + 1 + _AHEAD]
    return (
        any(describes(one.word) for one in behind)
        and "\n" not in text[row[last].end : behind[-1].start]
    )


def _of_else(word: str) -> bool:
    """Whether a word says that figures behind are of clients, a street, a size or a price."""
    tables = (word_set(f"{name}.txt") for name in ("not_her_age", "sizes", "not_people", "seeking"))
    unit = word in age_words("units") and word not in age_words("link")  # "Noa, la de siempre, 35"
    if unit or any(word in table for table in tables):
        return True
    return word in place_words("streets.txt") or word.endswith(_street_ends())


@cache
def _street_ends() -> tuple[str, ...]:
    return tuple(word for word in place_words("streets.txt") if len(word) >= _SHORTEST_STREET)
