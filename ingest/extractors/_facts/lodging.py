"""A hotel that is hers by where it is told: a stop of a tour, behind a pin, until a day.

"- Rennes du 12 au 14, hôtel proche gare", "📍 Hotel in Rotterdam centrum", "tot vrijdag in Brugge,
hotel vlakbij het station", "Central hotel in every city". No verb of coming nor word for the
client's may stand before it on its line, and no price with it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ingest.extractors._facts.lengths import unit_words
from ingest.extractors._facts.meetings import leads_out
from ingest.extractors._facts.tables import sorts, word_set
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.tokens import Row

_BACK, _UNTIL, _FINE = 9, 6, 3
"""Words before a hotel in which somebody may come to it, in which a day is, that tell how it is."""
_PINNED = re.compile(r"(?:📍|🏨|📌)\s?\Z")
_LEADS = re.compile(r"[,.;(|\n–—-]\s?[^\w\n]{0,3}\Z")
_PIN = 6
_ENDS = re.compile(r"\s?(?:[,.;)|\n]|\Z)")
_MONEY = re.compile(r"[€£$]|\d{2,4}\s?(?:eur|lei|zł|ft|лв|tl)\b|\d{3}\s?\Z", re.IGNORECASE)
_LINE = 160
_BESIDE = frozenset((" ", "-", " - "))
_ASKED = re.compile(r"[^.,!?;:\n]{0,80}\?")
_HOMES = 2
"""Words behind a hotel in which a client's home may be named with it."""
_HUNGARIAN = "ig"
"""The ending of "until": "péntekig"."""


def lodgings(text: str, row: Row) -> Iterator[int]:
    """The words for such hotels, in order."""
    if _only_visits(text, row):
        return
    stops = list[int]()
    lines = set[int]()
    dwelt = any(_dated(text, row, at) for at in row.known(word_set("dwellings.txt")))
    for place in row.known(_words("hotel")):
        if _to_client(text, row, place):
            continue
        first = _first(row, place)
        if (
            _pinned(text, row, place, first)
            or _until(text, row, place)
            or _till(text, row, place)
            or _every(text, row, place)
            or _located(text, row, place)
        ):
            yield place
        elif _leads(text, row, first) and _told(text, row, place) and _dated(text, row, place):
            stops.append(place)
            lines.add(_line(text, row, place))
    if len(lines) > 1 or (lines and dwelt):
        yield from stops


def _located(text: str, row: Row, place: int) -> bool:
    """ "This week in Leeds, nice hotel near the station": a clause that says where a hotel is."""
    if place + 1 >= len(row) or text[row[place].end : row[place + 1].start] != " ":
        return False
    first = place
    while first and place - first < _BACK and row[first - 1].word in _words("fine"):
        if text[row[first - 1].end : row[first].start] != " ":
            break
        first -= 1
    gap = text[row[first - 1].end : row[first].start] if first else ""
    return row[place + 1].word in _words("near") and gap in {", ", " – ", " - ", " — "}


def _only_visits(text: str, row: Row) -> bool:
    """Whether it is told that she only goes out: "solo salidas", "outcall only"."""
    return any(
        row[one].word in _words("only")
        and text[row[min(one, place)].end : row[max(one, place)].start] in _BESIDE
        for place in row.known(word_set("visits.txt"))
        for one in (place - 1, place + 1)
        if 0 <= one < len(row)
    )


def own_hotel(text: str, row: Row) -> int | None:
    """The first hotel that leads a clause and is told of as hers, where visits are denied."""
    for place in row.known(_words("hotel")):
        first = _first(row, place)
        leads = first == 0 or _leads(text, row, first)
        if leads and _told(text, row, place) and not _to_client(text, row, place):
            return place
    return None


@cache
def _words(sort: str) -> frozenset[str]:
    return sorts("touring.tsv")[sort]


@cache
def _leading() -> frozenset[str]:
    return (leads_out() | word_set("visits.txt")) - _words("until day")


def _first(row: Row, place: int) -> int:
    """Where what tells how a hotel is begins: "4* hotel", "nice hotel"."""
    first = place
    while first and place - first < _FINE and row[first - 1].word in _words("fine"):
        first -= 1
    return first


def _leads(text: str, row: Row, first: int) -> bool:
    start = row[first].start
    return _LEADS.search(text, max(0, start - _PIN), start) is not None


def _pinned(text: str, row: Row, place: int, first: int) -> bool:
    """ "📍 Hotel in Rotterdam centrum"."""
    start = row[first].start
    return (
        _PINNED.search(text, max(0, start - _PIN), start) is not None
        and not _and_home(row, place)
        and _told(text, row, place)
    )


def _and_home(row: Row, place: int) -> bool:
    """ "Hotel, home": those of clients."""
    behind = (one.word for one in row[place + 1 : place + 1 + _HOMES])
    return row[place].word in _words("many") or not _words("home").isdisjoint(behind)


def _told(text: str, row: Row, place: int) -> bool:
    """Whether the clause ends behind a hotel, or goes on with where it is."""
    end = row[place].end
    if _ENDS.match(text, end):
        return True
    after = place + 1
    if after == len(row) or text[end : row[after].start] != " ":
        return False
    return row[after].word in _words("where") | _words("in")


def _until(text: str, row: Row, place: int) -> bool:
    """ "tot vrijdag in Brugge, hotel vlakbij", "bis mittwoch in klagenfurt im hotel"."""
    days = place_words("weekdays.txt") | _words("day")
    for at in range(place - 1, max(-1, place - 1 - _UNTIL), -1):
        gap = text[row[at].end : row[at + 1].start]
        if "\n" in gap or "." in gap:
            return False
        word = row[at].word
        before = {one.word for one in row[max(0, at - 2) : at]}
        if word in days and not before.isdisjoint(_words("until day")):
            return _placed(text, row, place, at)
        if word.endswith(_HUNGARIAN) and word.removesuffix(_HUNGARIAN) in days:
            return _placed(text, row, place, at)
    return False


def _till(text: str, row: Row, place: int) -> bool:
    """ "villach auch hotel bis sonntag": a day right behind it."""
    behind = row[place + 1 : place + 1 + _FINE]
    if len(behind) < 2 or "\n" in text[row[place].end : behind[-1].start]:
        return False
    days = place_words("weekdays.txt") | _words("day")
    return behind[0].word in _words("until day") and any(one.word in days for one in behind[1:])


def _placed(text: str, row: Row, place: int, day: int) -> bool:
    """Whether a hotel behind a day leads its clause, or stands in a town named between."""
    if _leads(text, row, _first(row, place)) and _told(text, row, place):
        return True
    between = [one.word for one in row[day + 1 : place]]
    inside = [word for word in between if word in _words("in")]
    return len(between) > len(inside) and len(inside) > 1 and between[-1] not in _words("to")


def _every(text: str, row: Row, place: int) -> bool:
    """ "hotel in every city", "in jeder Stadt ein schönes Hotel"; more than one are clients'."""
    if _and_home(row, place):
        return False
    first = _first(row, place)
    for at in (place + 2, place + 1, first - 2, first - 3):
        if 0 <= at < len(row) - 1 and row[at].word in _words("each"):
            if row[at + 1].word not in _words("town"):
                continue
            left, right = sorted((at, place))
            return not _parted(text[row[left].start : row[right].end])
    return False


def _parted(between: str) -> bool:
    return any(sign in between for sign in ".\n!?;:")


def _line(text: str, row: Row, place: int) -> int:
    """Where the line of a word begins, as far as it is read."""
    start = row[place].start
    near = max(0, start - _LINE)
    return max(text.rfind("\n", near, start) + 1, near)


def _dated(text: str, row: Row, place: int) -> bool:
    """Whether the line of a hotel tells a date or a day before it, and neither money nor hours."""
    start = _line(text, row, place)
    stop = text.find("\n", row[place].end, row[place].end + _LINE)
    end = stop if stop >= 0 else row[place].end + _LINE
    if _MONEY.search(text[start:end]):
        return False
    first = bisect_left(row.starts, start)
    said = [one.word for one in row[first:place]]
    if not unit_words().isdisjoint(said):
        return False
    days = place_words("weekdays.txt") | place_words("months.txt")
    return any(word.isdecimal() or word in days for word in said)


def _to_client(text: str, row: Row, place: int) -> bool:
    """Whether somebody comes, visits or is spoken to before a hotel, asked for it, or visits
    are behind it.
    """
    after = row[place + 1].word if place + 1 < len(row) else ""
    if after in word_set("visits.txt") | _words("visited"):
        return True
    if _ASKED.match(text, row[place].end):
        return True
    clause = True
    for at in range(place - 1, max(-1, place - 1 - _BACK), -1):
        gap = text[row[at].end : row[at + 1].start]
        if "\n" in gap or ". " in gap:
            return False
        clause = clause and "," not in gap
        if row[at].word in _leading() or (clause and _you_are(row, at)):
            return True
    return False


def _you_are(row: Row, at: int) -> bool:
    """Whether a client is spoken to at a word and the next: "bist du", "sind Sie", "if you"."""
    if row[at].word in _words("you are"):
        return True
    said = row[at].word, row[at + 1].word
    return said[0] in _words("are") and said[1] in _words("you")
