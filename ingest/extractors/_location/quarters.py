"""Parts of a town that stand right beside its name: "Wrocław Krzyki", "Wedding, Berlin"."""

from ingest.extractors._alias.words import names
from ingest.extractors._location.gazetteer import Place, Spelling
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row

_PARTING = frozenset((" ", "-", "–", "/", ", ", " - ", " – ", " / ", " (", ": "))
"""What may part a town from one of its parts."""
_NEAR = 0.3
"""Degrees of latitude that the parts of a town lie apart at most; of longitude twice as many."""
_KNOWN = 40
"""Thousands of people from which a town is one that has parts."""


def parted(text: str, row: Row, one: Hit[Spelling], other: Hit[Spelling]) -> bool:
    """Whether the second of two names in order stands right behind the first."""
    between = text[row[one.last].end : row[other.first].start]
    return between in _PARTING


def within(part: Hit[Spelling], town: Hit[Spelling], row: Row, country: str) -> bool:
    """Whether a name may be that of a part of a town, or of a place close by, in a country.

    The town says so only where its own name is no word too.
    """
    if part.first == part.last and row[part.first].word in names():
        return False
    towns = [one for one in town.value.places if _a_town(one, town.value, country)]
    return any(
        _near(one, other)
        for one in part.value.places
        for other in towns
        if one.country == country and one.uid != other.uid
    )


def _a_town(place: Place, spelling: Spelling, country: str) -> bool:
    known = place.country == country and place.level == "city" and place.thousands >= _KNOWN
    return known and not spelling.is_word(place, (country,))


def _near(one: Place, other: Place) -> bool:
    return abs(one.lat - other.lat) < _NEAR and abs(one.lon - other.lon) < 2 * _NEAR
