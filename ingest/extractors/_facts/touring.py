"""A tour that tells the hotel that she is at, without a word for receiving.

By a verb of staying: "stau la hotel"; by its dates: "lun 6 – mer 8: Udine (hotel centro)"; by what
is always so: "every week another city, always nice hotel"; by the town and until when: "in Athlone
hotel tonight".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ingest.extractors._facts.age_words import age_words
from ingest.extractors._facts.lengths import unit_words
from ingest.extractors._facts.tables import sorts, word_set
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_HOTEL = re.compile(r"^[^\n]*\d[^\n]*?([^\W\d_]+)\s?\((?=hotel\b)", re.IGNORECASE | re.MULTILINE)
"""A line with a figure, a word with a capital and a hotel in brackets."""
_DAY_STOP = re.compile(
    r"^[^\w\n]{0,4}([^\W\d_]{2,12})(?:\s?[-–/&+]\s?([^\W\d_]{2,12}))?\s?[-–—:]\s?"
    r"[^\W\d_][^\n,()\d]{1,24},\s(?:[^\W\d_]+\s){0,2}?([^\W\d_]+)"
    r"(?=\s?(?:[,.;(\n]|\Z)|\s(?:nr|near|by|am|an|beim|bij|près|vicino|cerca|lângă|langa|w|przy|at|in|im|a|al)\s)",
    re.MULTILINE,
)
"""A line of a day or two, a town and, behind a comma, up to three words that end there or tell
where it is; no visits to a hotel."""
_BEGINS = frozenset(",.;:!?\n(|-–—")
_ADORNED, _LODGED = 4, 6
"""Words between "always", or a verb of staying, and a hotel."""
_WITHIN = 3
"""Words of "in 20 minutes"."""
_GAPS = frozenset((" ", "'", "’"))


def touring(text: str, row: Row) -> Iterator[int]:
    """The words for a hotel that is hers, those of a verb of staying aside."""
    if row.said.isdisjoint(_words("hotel")):
        return
    yield from _dated(text, row)
    yield from _of_days(text, row)
    for place in row.known(_words("hotel")):
        if _always(text, row, place) or _of_town(text, row, place):
            yield place


@cache
def _words(sort: str) -> frozenset[str]:
    return sorts("touring.tsv")[sort]


def _dated(text: str, row: Row) -> Iterator[int]:
    """The hotels in the lines of a tour, of two stops at least."""
    if text.count("(hotel") + text.count("(Hotel") < 2:
        return
    stops = [
        m for m in _HOTEL.finditer(text) if m[1][0].isupper() and folded(m[1]) not in _no_town()
    ]
    if len(stops) > 1:
        yield from (bisect_left(row.starts, m.end()) for m in stops)


def _of_days(text: str, row: Row) -> Iterator[int]:
    """ "Mon–Wed – Leeds, city centre apartment / Thu – York, hotel, 5 mins from …": the hotels and
    dwellings in the lines of days of a tour, of two stops at least."""
    if row.said.isdisjoint(place_words("weekdays.txt")):
        return
    found = list[int]()
    for m in _DAY_STOP.finditer(text):
        days = [folded(day) for day in m.group(1, 2) if day]
        place = bisect_left(row.starts, m.start(3))
        if place_words("weekdays.txt").issuperset(days) and row[place].word in _lodgings():
            found.append(place)
    if len(found) > 1:
        yield from found


@cache
def _lodgings() -> frozenset[str]:
    return _words("hotel") | word_set("dwellings.txt")


def _no_town() -> frozenset[str]:
    """Words for lengths of time ("1 Stunde (Hotel) 200")."""
    return age_words("units")


def _always(text: str, row: Row, place: int) -> bool:
    """ ", siempre en buen hotel": a clause that begins with "always" and tells how the hotel is."""
    for at in range(place - 1, max(-1, place - 2 - _ADORNED), -1):
        if text[row[at].end : row[at + 1].start] != " ":
            return False
        if row[at].word in _words("always"):
            first = at - (at > 0 and row[at - 1].word in _words("before always"))
            gap = text[row[first - 1].end : row[first].start] if first else "\n"
            return not _BEGINS.isdisjoint(gap)
        if row[at].word not in _words("fine"):
            return False
    return False


def lodged(text: str, row: Row) -> Iterator[int]:
    """ "Stau la hotel", "ich wohne bis Freitag im Hotel": the words for a hotel at which she says
    that she stays, whatever place of meeting they are elsewhere."""
    staying = _words("stay") | _words("be")
    for place in row.known(_rooms()) if not row.said.isdisjoint(staying) else ():
        for at in range(place - 1, max(-1, place - 2 - _LODGED), -1):
            if text[row[at].end : row[at + 1].start] not in _GAPS:
                break
            word = row[at].word
            if word in _words("stay") or (_is(row, at) and not _soon(row, place)):
                yield place
                break
            days = word in place_words("weekdays.txt") or word.isdecimal()
            town = at and row[at - 1].word in _words("in")
            if not (days or town or word in _words("fine") or word in _words("to stay")):
                break


def _is(row: Row, at: int) -> bool:
    """ "ik zit", "je suis à l'hôtel": being somewhere, with nothing that it may be said of else."""
    return row[at].word in _words("be") and row[at + 1].word in _words("fine") | _words("to stay")


def _soon(row: Row, place: int) -> bool:
    """ "In 20 Minuten", "en 30 min" behind a hotel: how long she takes to it."""
    behind = [one.word for one in row[place + 1 : place + 4]]
    return (
        len(behind) == _WITHIN
        and behind[0] in _words("within")
        and behind[1].isdecimal()
        and behind[2] in unit_words()
    )


@cache
def _rooms() -> frozenset[str]:
    return _words("hotel") | _words("rented")


def _of_town(text: str, row: Row, place: int) -> bool:
    """ "in Athlone hotel tonight": a town between "in" and the hotel, and until when behind."""
    if place < 2 or place + 1 >= len(row) or not text[row[place - 1].start].isupper():
        return False
    plain = all(text[row[at].end : row[at + 1].start] == " " for at in range(place - 2, place))
    until = text[row[place].end : row[place + 1].start] in {" ", ", "}
    return (
        plain
        and until
        and row[place - 2].word in _words("in")
        and row[place + 1].word in _words("until")
    )
