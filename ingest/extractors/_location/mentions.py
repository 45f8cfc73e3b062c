"""Where a text names a place, and which of the places of that name it means."""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE, Place, Spelling, area_codes, spellings
from ingest.extractors._text.fold import fold
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Token, tokens
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


_GREETINGS = frozenset(("kiss", "kisses", "kus", "kusjes", "love", "liefs", "groetjes", "besos"))
"""Before "from" these lead to a name, not to a place."""
_ADDRESS = re.compile(r"[.:][^\s]{0,60}$")


class Mention(Frozen, frozen=True, kw_only=True):
    """A place named at a span of a text."""

    place: Place
    value: str
    level: str
    start: int
    end: int
    confidence: float


@cache
def _cues() -> Phrases[str]:
    entries = {
        word.replace("_", " ")
        for _, columns in folder(HERE / "cues", ".txt")
        for word in columns[0].split()
    }
    return Phrases((entry, entry) for entry in sorted(entries))


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


def _cued(text: str, row: tuple[Token, ...], first: int) -> bool:
    """Whether a cue ("in", "regio") stands right before the token, or a list of places leads up."""
    for back in (1, 2, 3):
        if first - back < 0:
            return False
        hit = _cues().at(text, row, first - back)
        signed = back < first and row[first - back - 1].word in _GREETINGS
        if hit and hit.last == first - 1 and not signed:
            gap = fold(text[row[hit.last].end : row[first].start]).text
            return len(gap) <= 4 and "\n" not in gap and not set(gap) & set(".!?")
    return False


def _listed(text: str, row: tuple[Token, ...], last_place_end: int, first: int) -> bool:
    """Whether only a comma, slash or hyphen parts it from the place before."""
    if last_place_end < 0:
        return False
    between = text[last_place_end : row[first].start]
    return 0 < len(between) <= 3 and bool(set(between) & set(",/&+")) and "\n" not in between


def _shouted(text: str) -> bool:
    """Whether a text is in capitals throughout, so that a capital says nothing."""
    head = text[:1000]
    return sum(map(str.isupper, head)) > 3 * sum(map(str.islower, head))


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
    shouted, last_end, found = _shouted(text), -1, list[Mention]()
    for hit in spellings().find(text, row):
        start, end = row[hit.first].start, row[hit.last].end
        if not _standing_alone(text, start, end):
            continue
        capital = text[start].isupper() or text[row[hit.last].start].isupper()
        signs = place_field | (1 if capital and not shouted else 0)
        signs |= 2 if _cued(text, row, hit.first) else 0
        signs |= 4 if _listed(text, row, last_end, hit.first) else 0
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


def _standing_alone(text: str, start: int, end: int) -> bool:
    """No part of an address, a handle or a number ("@paris", "london.com")."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before == "/" and _ADDRESS.search(text[max(0, start - 60) : start]):
        return False
    glued = after[:1] in {"@", "_"} or (after[:1] == "." and after[1:].isalpha())
    return before not in {"@", "_", "."} and not glued


def _area_codes(text: str, row: tuple[Token, ...], home: tuple[str, ...]) -> list[Mention]:
    if home[0] != "nl":
        return []
    codes = area_codes()
    return [
        _mention(codes[token.word], token.start, token.end, 0.8)
        for position, token in enumerate(row)
        if token.word in codes and _code_alone(text, row, position)
    ]


def _code_alone(text: str, row: tuple[Token, ...], position: int) -> bool:
    """A code after a cue ("regio 020") and not the start of a telephone number."""
    if not _cued(text, row, position):
        return False
    return position + 1 == len(row) or not row[position + 1].word[0].isdigit()


def hits(text: str) -> list[Hit[Spelling]]:
    """Every spelling of a place in a text, wanted or not (other extractors avoid these)."""
    return list(spellings().find(text, tokens(text)))
