"""The places of the bundled gazetteer and their spellings.

`cities/*.tsv` is a cut of GeoNames (see ATTRIBUTION.md), `places/*.tsv` our own list of districts,
provinces, regions, airports and nicknames.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.extractors._location.inflection import inflected
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.models import Frozen

HERE = Path(__file__).parent
_BY_RIVER = re.compile(r"(\w{4,})(?: an der| am| im| in der| unter) ")
_KNOWN_WITHOUT = 30
"""Thousands of people from which a city is meant when its river is left out."""


_VISITED = frozenset(("nl", "be", "de", "at", "ch"))
_SHORT_ENDING = 2
_LARGE = 80
"""Thousands of people from which a town abroad is declined in Hungarian too ("Eindhovenben")."""


class Place(Frozen, frozen=True, kw_only=True):
    """A place; `thousands` is its population, 0 where the tables give none."""

    uid: str
    name: str
    country: str
    level: str
    lat: float
    lon: float
    thousands: int = 0


class Spelling(Frozen, frozen=True, kw_only=True):
    """The places that one spelling may mean, the largest first, and whether it is a word too."""

    places: tuple[Place, ...]
    word: bool


def _cities() -> list[tuple[Place, list[str]]]:
    found: list[tuple[Place, list[str]]] = []
    for country, (slug, name, lat, lon, thousands, names) in folder(HERE / "cities"):
        place = Place(
            uid=f"{country}/{slug}",
            name=name,
            country=country,
            level="city",
            lat=float(lat),
            lon=float(lon),
            thousands=int(thousands),
        )
        spelt = list(_short(country, place.thousands, names.split("|")))
        spelt += [form for one in spelt for form in inflected(country, one)]
        if country in _VISITED and place.thousands >= _LARGE:
            spelt += [form for one in spelt for form in inflected("hu", one) if _abroad(one, form)]
        found.append((place, spelt))
    return found


def _short(country: str, thousands: int, names: list[str]) -> Iterator[str]:
    """The names of a city, a German one also without its river or region ("Hanau am Main")."""
    for name in names:
        yield name
        head = _BY_RIVER.match(name)
        if head and country in {"de", "at"} and thousands >= _KNOWN_WITHOUT:
            yield head[1]


def _places() -> list[tuple[Place, list[str], bool]]:
    found: list[tuple[Place, list[str], bool]] = []
    for table, row in folder(HERE / "places"):
        slug, name, level, lat, lon, *rest = row
        uid = slug if "/" in slug else f"{table}/{slug}"
        country = uid.split("/")[0]
        uid = country if level == "country" else uid
        shown = name.split(" (")[0]
        place = Place(
            uid=uid, name=shown, country=country, level=level, lat=float(lat), lon=float(lon)
        )
        names = [shown, *(rest[0].split("|") if rest else [])]
        found.append((place, names, "!" in rest[1:]))
    return found


def _is_word(spelling: str, place: Place) -> bool:
    """Whether a spelling needs a cue: a common word, a given name, very short, or a small place."""
    key = folded(spelling).replace(" ", "_")
    if key in NEVER_CUE:
        return False
    large = place.thousands >= (40 if place.country in {"nl", "be"} else 150)
    if key in ALWAYS_CUE or (len(key) < 4 and not large):
        return True
    return key in CUE_WORDS and not large


CUE_WORDS = words(HERE / "cue_words.txt")
ALWAYS_CUE = words(HERE / "always_cue.txt")
NEVER_CUE = words(HERE / "never_cue.txt")


EUROPE = frozenset(
    ("nl", "be", "de", "fr", "gb", "es", "it", "pt", "ro", "hu", "pl", "bg", "tr", "at", "ch", "lu")
) | {"ie", "cz", "dk", "se"}
"""Countries whose places are meant when a namesake elsewhere is larger (Valencia, Birmingham)."""


@cache
def spellings() -> Phrases[Spelling]:
    """Every spelling; our own list goes before GeoNames where both know a name in a country."""
    table: dict[str, list[tuple[Place, bool]]] = {}
    for place, names, word in _places():
        for name in names:
            if name:
                table.setdefault(folded(name), []).append((place, word))
    for place, names in _cities():
        for name in names:
            known = table.setdefault(folded(name), [])
            if all(other.country != place.country for other, _ in known):
                known.append((place, _is_word(name, place)))
    return Phrases((name, _spelling(found)) for name, found in table.items())


def _spelling(found: list[tuple[Place, bool]]) -> Spelling:
    ranked = sorted(found, key=lambda entry: -entry[0].thousands * (entry[0].country in EUROPE))
    return Spelling(places=tuple(place for place, _ in ranked), word=any(word for _, word in found))


def _abroad(name: str, form: str) -> bool:
    """Whether an ending is none that makes a word of another language ("mitten")."""
    return len(form) - len(name) > _SHORT_ENDING


@cache
def declined() -> frozenset[str]:
    """Folded names of places with an ending that says "in", "to" or "from"."""
    return frozenset(
        folded(form)
        for place, names in _cities()
        for form in names
        if form not in {place.name, folded(place.name)} and _ending(place, form)
    )


def _ending(place: Place, form: str) -> bool:
    return form.startswith(place.name) and form in {*inflected("hu", place.name)}


@cache
def by_uid() -> dict[str, Place]:
    """Every place by "country/name"."""
    found = {place.uid: place for place, _ in _cities()}
    return found | {place.uid: place for place, _, _ in _places()}


@cache
def area_codes() -> dict[str, Place]:
    """Dutch cities by the area code that people write for them."""
    return {code: by_uid()[uid] for code, uid in rows(HERE / "area_codes.tsv")}
