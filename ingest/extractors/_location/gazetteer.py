"""The places of the bundled gazetteer and their spellings.

`cities/*.tsv` is a cut of GeoNames (see ATTRIBUTION.md), `places/*.tsv` our own list of districts,
provinces, regions, airports and nicknames.
"""

import re
from collections.abc import Callable, Container, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._alias.words import names
from ingest.extractors._location.inflection import cases, endings
from ingest.extractors._location.shortened import shortened
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.models import Frozen

HERE = Path(__file__).parent
_BY_RIVER = re.compile(r"(\w{4,})(?: (?:an der|am|im|in der|unter) | \()")
_KNOWN_WITHOUT = 30
"""Thousands of people from which a city is meant when its river or region is left out."""


_VISITED = frozenset(("nl", "be", "de", "at", "ch"))
_SHORT_ENDING = 2
_CITY = 150
"""Thousands of people from which a city goes before a word that is written like it."""
_KNOWN_AT_HOME = 40
"""Thousands of people from which a city of the country of the ad goes before words of others."""
_OUTSHONE = 20
"""How many times larger a city of just this name is than one that is rarely written so, which is
not meant then: "Gent" is no Gendt."""
_LARGE = 80
"""Thousands of people from which a town abroad is declined in Hungarian too ("Eindhovenben")."""
_SMALL = 10
"""Thousands of people below which a town that is a word is one in its other cases too ("Túrán")."""
_Written = tuple[str, bool]
"""A spelling, and whether it needs a cue: it is a word too."""


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
    """The places that one spelling may mean, the largest first, and whether it is a word too.

    words: the places for which it is; what is written so for a village may be plain for a city.
    plain: those of them that are large and bear just this name, which in an ad of their own country
    is none: few who advertise in Italy write "Bergamo" for anything else, though it is a word too;
    common: it is listed as a word, which in small letters it may be for any of them.
    """

    places: tuple[Place, ...]
    words: frozenset[str]
    plain: frozenset[str]
    common: bool

    @property
    def word(self) -> bool:
        """Whether it is a word for any of them."""
        return bool(self.words)

    def is_word(self, place: Place, countries: Container[str]) -> bool:
        """Whether it needs a cue to mean this place in an ad of one of the countries."""
        at_home = place.country in countries and place.uid in self.plain
        return place.uid in self.words and not at_home


class _Known(NamedTuple):
    """A place with its names and the forms of these in other cases, each with whether it is a word
    too; a form with an `ending` says "in", "to" or "from" by itself, a `case` stands behind such a
    word.
    """

    place: Place
    names: list[_Written]
    cases: list[_Written]
    endings: list[_Written]


@cache
def _own() -> tuple[_Known, ...]:
    """The places of our own list, where a `!` says that their names are words too."""
    found: list[_Known] = []
    for table, (slug, name, level, lat, lon, *rest) in folder(HERE / "places"):
        uid = slug if "/" in slug else f"{table}/{slug}"
        country, shown, word = uid.split("/")[0], name.split(" (")[0], "!" in rest[1:]
        place = Place(
            uid=country if level == "country" else uid,
            name=shown,
            country=country,
            level=level,
            lat=float(lat),
            lon=float(lon),
        )
        spelt = [shown, *filter(None, rest[0].split("|") if rest else [])]
        found.append(_known(place, spelt, lambda _, word=word: word))
    return tuple(found)


@cache
def _cities() -> tuple[_Known, ...]:
    """The cities of GeoNames."""
    found: list[_Known] = []
    for country, (slug, name, lat, lon, thousands, written) in folder(HERE / "cities"):
        place = Place(
            uid=f"{country}/{slug}",
            name=name,
            country=country,
            level="city",
            lat=float(lat),
            lon=float(lon),
            thousands=int(thousands),
        )
        spelt = list(_short(country, place.thousands, written.split("|")))
        found.append(_known(place, spelt, partial(_is_word, place)))
    return tuple(found)


def _known(place: Place, names: list[str], is_word: Callable[[str], bool]) -> _Known:
    """A place with the forms of its names; those of a country stand in our list themselves."""
    declined = names if place.level != "country" else []
    unsure = _often_a_word(place)
    small = 0 < place.thousands < _SMALL
    return _Known(
        place,
        [(name, is_word(name)) for name in names],
        [
            (form, unsure or is_word(form))
            for name in declined
            for form in cases(place.country, name)
        ],
        [
            (form, unsure or is_word(form) or (small and is_word(name)))
            for name in declined
            for form in _endings(place, name)
        ],
    )


def _endings(place: Place, name: str) -> Iterator[str]:
    yield from endings(place.country, name)
    if place.country in _VISITED and place.thousands >= _LARGE:
        yield from (form for form in endings("hu", name) if _abroad(name, form))


def _short(country: str, thousands: int, names: list[str]) -> Iterator[str]:
    """The names of a city as they are written too, a German one also without its river or region
    ("Hanau am Main")."""
    for name in names:
        yield name
        yield from shortened(country, name)
        head = _BY_RIVER.match(name)
        if head and country in {"de", "at"} and thousands >= _KNOWN_WITHOUT:
            yield head[1]


def _is_word(place: Place, spelling: str) -> bool:
    """Whether a spelling needs a cue: a common word, a given name, very short, or a small place."""
    key = folded(spelling).replace(" ", "_")
    if key in NEVER_CUE:
        return False
    large = place.thousands >= (40 if place.country in {"nl", "be"} else _CITY)
    if key in ALWAYS_CUE or (len(key) < 4 and not large):
        return True
    return key in CUE_WORDS and not large


def _often_a_word(place: Place) -> bool:
    """Whether forms of a city's name in other cases need a cue, which a case mostly comes with:
    they are many, and no list of words was asked about them ("Ochotę", "Wolę", "Koła")."""
    return place.country in {"pl", "tr"} and 0 < place.thousands < _CITY


@cache
def word_set(name: str) -> frozenset[str]:
    """A file of words."""
    return words(HERE / name)


CUE_WORDS = words(HERE / "cue_words.txt")
ALWAYS_CUE = words(HERE / "always_cue.txt")
NEVER_CUE = words(HERE / "never_cue.txt")


EUROPE = frozenset(
    ("nl", "be", "de", "fr", "gb", "es", "it", "pt", "ro", "hu", "pl", "bg", "tr", "at", "ch", "lu")
) | {"ie", "cz", "dk", "se"}
"""Countries whose places are meant when a namesake elsewhere is larger (Valencia, Birmingham)."""


@cache
def spellings() -> Phrases[Spelling]:
    """Every spelling; our own list goes before GeoNames where both know a name in a country, and
    countries ("z Włoch") and given names ("Silvana") before other cases of a town.
    """
    table: dict[str, list[tuple[Place, bool]]] = {}
    for one in _own():
        for name, word in one.names:
            table.setdefault(folded(name), []).append((one.place, word))
    another = names() | {
        name for name, known in table.items() if any(one.level == "country" for one, _ in known)
    }
    for one in (*_own(), *_cities()):
        for name, word in _further(one, another):
            known = table.setdefault(folded(name), [])
            if all(other.country != one.place.country for other, _ in known):
                known.append((one.place, word))
    return Phrases((name, _spelling(name, found)) for name, found in table.items())


def _further(one: _Known, another: frozenset[str]) -> Iterator[_Written]:
    """The spellings of a place but for such forms as mean another thing."""
    yield from one.names
    yield from (form for form in (*one.cases, *one.endings) if folded(form[0]) not in another)


def _spelling(name: str, found: list[tuple[Place, bool]]) -> Spelling:
    most = max((one.thousands for one, _ in found if folded(one.name) == name), default=0)
    found = [
        (one, word)
        for one, word in found
        if folded(one.name) == name or one.thousands * _OUTSHONE >= most or not one.thousands
    ]
    ranked = sorted(found, key=lambda entry: -entry[0].thousands * (entry[0].country in EUROPE))
    words = [one for one, word in found if word]
    key = name.replace(" ", "_")
    known = (one for one in words if one.thousands >= _KNOWN_AT_HOME and folded(one.name) == name)
    return Spelling(
        places=tuple(place for place, _ in ranked),
        words=frozenset(one.uid for one in words),
        plain=frozenset(one.uid for one in known if key not in ALWAYS_CUE),
        common=bool(words) and key in CUE_WORDS | ALWAYS_CUE,
    )


def _abroad(name: str, form: str) -> bool:
    """Whether an ending is none that makes a word of another language ("mitten")."""
    return len(form) - len(name) > _SHORT_ENDING


@cache
def declined() -> frozenset[str]:
    """Folded names of places with an ending that says "in", "to" or "from" by itself."""
    forms = (folded(form) for one in (*_own(), *_cities()) for form, _ in one.endings)
    return frozenset(form for form in forms if form not in names())


@cache
def by_uid() -> dict[str, Place]:
    """Every place by "country/name"."""
    return {one.place.uid: one.place for one in (*_cities(), *_own())}


@cache
def area_codes() -> dict[str, Place]:
    """Dutch cities by the area code that people write for them."""
    return {code: by_uid()[uid] for code, uid in rows(HERE / "area_codes.tsv")}
