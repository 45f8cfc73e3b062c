"""Postcodes, cut so that they never point at a house: four digits in the Netherlands."""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from ingest.extractors._location.gazetteer import HERE, Place, by_uid, spellings
from ingest.extractors._location.mentions import Mention
from ingest.extractors._text.fold import fold
from ingest.extractors._text.tables import rows, words
from ingest.extractors._text.tokens import Row, Token, tokens

# Lower-case letters count only when they are glued to the digits ("1012ab", not "1500 in").
_DUTCH = re.compile(r"(?<![\w.,+€$£-])(?<!\d\s)([1-9]\d{3})(?:\s?([A-Z]{2})|([a-z]{2}))(?![\w-])")
_BEFORE_PLACE = re.compile(r"(?<![\w.,+€$£-])(?<!\d\s)(?:(?:B|D)-)?([1-9]\d{3}|\d{5})\s(?=\w)")
_GERMAN_CUE = re.compile(r"\bplz\W{1,3}(\d{5})(?!\d)")
_FOUR = re.compile(r"\d{4}")
_NOT = words(HERE / "nl_not_postcode.txt")


@cache
def _ranges() -> tuple[list[int], list[tuple[int, str]]]:
    table = sorted((int(r[0]), int(r[1]), r[2]) for r in rows(HERE / "postcodes_nl.tsv"))
    return [first for first, _, _ in table], [(last, uid) for _, last, uid in table]


def dutch_place(digits: str) -> Place | None:
    """The town of a four-digit Dutch postcode, where the table knows it."""
    firsts, towns = _ranges()
    position = bisect_right(firsts, int(digits)) - 1
    if position < 0 or int(digits) > towns[position][0]:
        return None
    return by_uid().get(towns[position][1])


def _mention(country: str, digits: str, place: Place | None, span: tuple[int, int]) -> Mention:
    nowhere = Place(uid=country, name="", country=country, level="postcode", lat=0.0, lon=0.0)
    return Mention(
        place=place or nowhere,
        value=f"{country}/{digits}",
        level="postcode",
        start=span[0],
        end=span[1],
        led=True,
        confidence=0.95,
    )


def _dutch(text: str) -> list[Mention]:
    return [
        _mention("nl", m[1], dutch_place(m[1]), m.span(1))
        for m in _DUTCH.finditer(text)
        if (m[2] or m[3]).lower() not in _NOT
    ]


def _before_place(text: str) -> list[Mention]:
    """ "2000 Antwerpen", "50667 Köln": digits right before a town of that country."""
    row, found = tokens(text), list[Mention]()
    for m in _BEFORE_PLACE.finditer(text):
        if text[m.end()].isupper():
            first = bisect_left(row, m.end(), key=_start)
            place = _town_at(text, row, first, "be" if len(m[1]) == 4 else "de")
            if place:
                found.append(_mention(place.country, m[1], place, m.span(1)))
    return found


def _start(token: Token) -> int:
    return token.start


def _town_at(text: str, row: Row, first: int, country: str) -> Place | None:
    hit = spellings().at(text, row, first) if first < len(row) else None
    if hit is None:
        return None
    return next((p for p in hit.value.places if p.country == country and p.level == "city"), None)


def postcodes(text: str) -> list[Mention]:
    """All postcodes of one text: Dutch by their form, Belgian and German before their town."""
    if not _FOUR.search(text):
        return []
    view = fold(text)
    cued = [
        _mention("de", m[1], None, view.span(*m.span(1))) for m in _GERMAN_CUE.finditer(view.text)
    ]
    return _dutch(text) + _before_place(text) + cued
