"""The list of those who work at a house, in its own ad: "Unser Team: • Alina, 24 • Katja, 31".

Such a list looks as one of other ads on a page does. It is the house's own where the title of the
ad is a house's, or its heading says whose it is ("Onze dames") and the title names nobody else:
under "Vanessa, 24" a list of ladies is of her agency or of the site. Never under a heading of
others ("More girls").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest.extractors._facts.age_words import age_words
from ingest.extractors._page.lines import AGE
from ingest.extractors._page.tail import is_own, names_somebody
from ingest.extractors._page.words import HERE, called
from ingest.extractors._text.lines import Span, lines
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import tokens

_HEADING, _ROW, _OPENING, _ROWS = 160, 400, 60, 2
"""Characters of a heading, of a row under it, of what names somebody in a row; rows of a list."""
_BETWEEN = 2
"""Lines between two rows that go on about one of them."""
_LAST = re.compile(r"[^.!?]*[.!?:\W]*\Z")
"""The last sentence of a heading."""
_COUNTED = re.compile(
    r"(?:\A|(?<=\n))[^\S\n]{0,4}(?:(?:№|#|(?:nr|no|n)[.°º])\s?)?\d{1,2}[.):]?[^\S\n]{1,2}",
    re.IGNORECASE,
)
"""What counts the rows of a list: "1. ", "No. 2 "."""
_NAME = re.compile(rf"(?:{_COUNTED.pattern})?[^\w\n]{{0,6}}[^\W\d_]", re.IGNORECASE)
_APART = re.compile(r"[^\w\n]{0,6}([^\W\d_]{2,20})\s[-–—]\s")
_LABEL = re.compile(r"[^\n:]{0,60}:")


def in_roster(title: str, text: str, start: int) -> bool:
    """Whether a position lies in a list of those who work where the ad is of."""
    return any(left <= start < right for left, right in _rosters(title, text))


@lru_cache(maxsize=16)
def _rosters(title: str, text: str) -> tuple[Span, ...]:
    """The spans of the rows of such lists."""
    every = [*lines(text)]
    of_house = not tokens(title).said.isdisjoint(_words()["house"])
    found = (
        *_lists(title, text, every, of_house=of_house),
        *_in_line(title, text, every, of_house),
    )
    return tuple(found)


def _lists(title: str, text: str, every: Sequence[Span], *, of_house: bool) -> Iterator[Span]:
    """Lists with a row for each who works there."""
    place = 0
    while place < len(every):
        first = place
        last, place = _rows(text, every, first)
        rows = every[first:last]
        named = sum(names_somebody(_COUNTED.sub("", text[slice(*row)], 1)) for row in rows)
        if named < _ROWS:
            place = max(place, first + 1)
            continue
        heading = text[slice(*every[first - 1])] if first else ""
        if _heads(heading, of_house=of_house) and _of_title(title, text, rows, of_house=of_house):
            yield rows[0][0], rows[-1][1]


def _rows(text: str, every: Sequence[Span], first: int) -> tuple[int, int]:
    """Behind the last row of a list that begins at a line, and where to look on."""
    last, place = first, first
    while place < len(every) and place - last <= _BETWEEN:
        if _is_row(text, every, place) or (place == last > first and _goes_on(text, *every[place])):
            last = place + 1
        elif last == first:
            return first, first + 1
        place += 1
    return last, max(last, first + 1)


def _is_row(text: str, every: Sequence[Span], place: int) -> bool:
    """Whether a line opens with a name and holds years, or the next line does."""
    start, end = every[place]
    if end - start > _ROW or not _NAME.match(text, start, end):
        return False
    counted = _COUNTED.match(text, start, end)
    opening = text[counted.end() if counted else start : min(end, start + _OPENING)]
    letter = next(char for char in opening if char.isalpha())
    return letter.isupper() and AGE.search(opening) is not None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a line behind a row opens with a name too, without years ("Vivi – új nálunk")."""
    opening = _APART.match(text, start, end) if end - start <= _ROW else None
    return opening is not None and bool(called(opening[1]))


def _in_line(title: str, text: str, every: Sequence[Span], of_house: bool) -> Iterator[Span]:
    """Lists in a line: "Deze week: Kim (24), Roxy (33)"."""
    for place, (start, end) in enumerate(every):
        part = text[start:end]
        if len(AGE.findall(part)) < _ROWS or len(called(part)) < _ROWS:
            continue
        label = _LABEL.match(part)
        heading = label[0] if label else text[slice(*every[place - 1])] if place else ""
        rows = [(start, end)]
        if _heads(heading, of_house=of_house) and _of_title(title, text, rows, of_house=of_house):
            yield start, end


def _heads(heading: str, *, of_house: bool) -> bool:
    """Whether those under a line are no others; where no house speaks it must say so."""
    if len(heading) > _HEADING:
        return of_house
    sentence = _LAST.search(heading)
    said = tokens(heading[sentence.start() :] if sentence else heading).said
    if not said.isdisjoint(_words()["others"]):
        return False
    return of_house or not said.isdisjoint(_words()["ladies"]) or is_own(heading)


def _of_title(title: str, text: str, rows: Sequence[Span], *, of_house: bool) -> bool:
    """Whether the title is of a house, names no one who speaks, or names somebody of the list."""
    in_title = called(title)
    if not in_title or of_house:
        return True
    if any(called(text[slice(*row)]) & in_title for row in rows):
        return True
    return not (AGE.search(title) or _speaks(text, in_title))


def _speaks(text: str, names: frozenset[str]) -> bool:
    """Whether one of those names is said to be somebody: "Ich bin Jenny", "Vanessa is lief"."""
    row = tokens(text)
    for place in row.known(names):
        before, behind = row[max(0, place - 1) : place], row[place + 1 : place + 2]
        if any(one.word in age_words("self") for one in before):
            return True
        if any(one.word in age_words("is") for one in behind):
            return True
    return False


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "roster.tsv")
