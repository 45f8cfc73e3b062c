"""Where a text names a place, and which of the places of that name it means."""

import re

from ingest.extractors._location.gazetteer import Place, Spelling, area_codes, spellings
from ingest.extractors._location.signs import cued, listed, product, shouted, standing_alone
from ingest.extractors._text.tokens import Row, Token, tokens
from ingest.models import AdVersion, Frozen

_PLACE_FIELD = re.compile(
    r"^location$|^fields\.(?:.*(?:plaats|stad|city|locati|regio|place|town|ville|ort$|stadt|ciudad|"
    r"citta|oras|miasto|varos|provinc|area|wijk|region|werkgebied|land).*)$"
)
NEIGHBOURS = {
    "nl": ("nl", "be", "de"),
    "be": ("be", "nl", "fr", "lu"),
    "de": ("de", "at", "ch", "nl"),
    "en": ("gb", "ie", "nl"),
    "fr": ("fr", "be", "lu", "ch"),
    "es": ("es",),
    "it": ("it",),
    "ro": ("ro",),
    "hu": ("hu", "ro"),
    "pl": ("pl",),
    "bg": ("bg",),
    "tr": ("tr",),
    "pt": ("pt", "br"),
}
"""Countries in the order of likelihood, by the region or language of the ad."""
HOME = ("nl", "be", "de")


class Mention(Frozen, frozen=True, kw_only=True):
    """A place named at a span of a text."""

    place: Place
    value: str
    level: str
    start: int
    end: int
    confidence: float


def home_of(version: AdVersion) -> tuple[str, ...]:
    """The countries in which places of this ad most likely lie, the likeliest first."""
    region = (version.region or "").lower()
    language = (version.language or "").lower()
    if region:
        return (region, *NEIGHBOURS.get(region, ()), *NEIGHBOURS.get(language, ()))
    return (*NEIGHBOURS.get(language, ()), *HOME)


def _meant(spelling: Spelling, home: tuple[str, ...]) -> Place:
    """The place in the likeliest country, unless it is tiny against a famous namesake."""
    largest = spelling.places[0]
    for country in home:
        for place in spelling.places:
            if place.country == country and (
                place.level != "city" or place.thousands * 100 >= largest.thousands
            ):
                return place
    return largest


def _accepted(spelling: Spelling, place: Place, home: tuple[str, ...], signs: int) -> float:
    """How sure it is a place, 0 = it is not. `signs`: 1 capital, 2 cue, 4 list, 8 place field."""
    if signs & 8:
        return 0.97
    near = place.country in home[:3]
    if spelling.word or not (near or place.thousands >= 200 or place.level == "country"):
        return 0.85 if signs & 1 and signs & 6 else 0.0
    if signs & 1:
        return 0.95 if signs & 6 else 0.9
    if signs & 6:
        return 0.85
    return 0.75 if place.thousands >= 20 or place.level != "city" else 0.0


def mentions(version: AdVersion, field: str, text: str) -> list[Mention]:
    """All places named in one text; linear."""
    row, home = tokens(text), home_of(version)
    place_field = 8 if _PLACE_FIELD.search(field.lower()) else 0
    in_capitals, last_end, found = shouted(text), -1, list[Mention]()
    for hit in spellings().find(text, row):
        start, end = row[hit.first].start, row[hit.last].end
        if not standing_alone(text, start, end) or product(row, hit.first):
            continue
        capital = text[start].isupper() or text[row[hit.last].start].isupper()
        signs = place_field | (1 if capital and not in_capitals else 0)
        signs |= 2 if cued(text, row, hit.first, last_end) else 0
        signs |= 4 if listed(text, row, last_end, hit.first) else 0
        place = _meant(hit.value, home)
        confidence = _accepted(hit.value, place, home, signs)
        if confidence:
            last_end = end
            found.append(_mention(place, start, end, confidence))
    return found + _area_codes(text, row, home)


def _mention(place: Place, start: int, end: int, confidence: float) -> Mention:
    return Mention(
        place=place,
        value=place.uid,
        level=place.level,
        start=start,
        end=end,
        confidence=confidence,
    )


def _area_codes(text: str, row: Row, home: tuple[str, ...]) -> list[Mention]:
    """Area codes after a cue ("regio 020"), also in a list ("020, 030 en 070")."""
    if home[0] != "nl":
        return []
    codes, found, last_end = area_codes(), list[Mention](), -1
    for position in row.known(codes.keys()):
        token = row[position]
        if _dialled(text, row, position):
            continue
        if cued(text, row, position, last_end) or listed(text, row, last_end, position):
            last_end = token.end
            found.append(_mention(codes[token.word], token.start, token.end, 0.8))
    return found


def _dialled(text: str, row: tuple[Token, ...], position: int) -> bool:
    """Whether more figures follow at once: the start of a telephone number."""
    if position + 1 == len(row) or not row[position + 1].word[0].isdigit():
        return False
    return not set(text[row[position].end : row[position + 1].start]) & set(",/&+;")
