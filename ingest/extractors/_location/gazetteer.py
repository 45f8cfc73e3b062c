"""The places of the bundled gazetteer and their spellings.

`cities/*.tsv` is a cut of GeoNames (see ATTRIBUTION.md), `places/*.tsv` our own list of districts,
provinces, regions, airports and nicknames.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache, partial
from itertools import chain
from pathlib import Path
from sys import intern
from typing import NamedTuple

from ingest.extractors._alias.words import names
from ingest.extractors._location.inflection import cases, endings
from ingest.extractors._location.shortened import shortened
from ingest.extractors._text.fold import folded_once
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.extractors._text.tokens import tokens
from ingest.models import Frozen

HERE = Path(__file__).parent
_BY_RIVER = re.compile(r"(\w{4,})(?: (?:an der|am|im|in der|unter) | \()")
_KNOWN_WITHOUT = 30
"""Thousands of people from which a city is meant when its river or region is left out."""


_VISITED = frozenset(("nl", "be", "de", "at", "ch"))
_ABBREVIATED = frozenset(("bg", "ro"))
"""Countries whose quarters, too, are written short, or in other letters."""
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
_NEAR_HUNGARY = 5
"""The same of towns of Austria, to which many come from there."""
_SMALL = 10
"""Thousands of people below which a town that is a word is one in its other cases too ("Túrán")."""
_Written = tuple[str, bool]
"""A spelling, and whether it needs a cue: it is a word too."""


class Place(Frozen, frozen=True, kw_only=True, gc=False):
    """A place; `thousands` is its population, 0 where the tables give none."""

    uid: str
    name: str
    country: str
    level: str
    lat: float
    lon: float
    thousands: int = 0


class Spelling(Frozen, frozen=True, kw_only=True, gc=False):
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
    word. `folded` is the name of the place as its spellings are.
    """

    place: Place
    folded: str
    names: list[_Written]
    cases: list[_Written]
    endings: list[_Written]


def _own() -> Iterator[_Known]:
    """The places of our own list, where a `!` says that their names are words too."""
    for table, (slug, name, level, lat, lon, *rest) in folder(HERE / "places"):
        uid = slug if "/" in slug else f"{table}/{slug}"
        country, shown, word = uid.split("/")[0], name.split(" (")[0], "!" in rest[1:]
        place = Place(
            uid=country if level == "country" else uid,
            name=shown,
            country=country,
            level=intern(level),
            lat=float(lat),
            lon=float(lon),
        )
        spelt = [shown, *filter(None, rest[0].split("|") if rest else [])]
        if country in _ABBREVIATED:
            spelt += [form for one in spelt for form in shortened(country, one)]
        yield _known(place, spelt, lambda _, word=word: word)


def _cities() -> Iterator[_Known]:
    """The cities of GeoNames."""
    for country, (slug, name, lat, lon, thousands, written) in folder(HERE / "cities"):
        place = city(country, slug, name, lat, lon, thousands)
        spelt = list(_short(country, place.thousands, written.split("|")))
        yield _known(place, spelt, partial(_is_word, place))


def city(country: str, slug: str, name: str, lat: str, lon: str, thousands: str) -> Place:
    """The city of a line of a table cut from GeoNames."""
    return Place(
        uid=f"{country}/{slug}",
        name=name,
        country=country,
        level="city",
        lat=float(lat),
        lon=float(lon),
        thousands=int(thousands),
    )


def _known(place: Place, names: list[str], is_word: Callable[[str], bool]) -> _Known:
    """A place with the forms of its names; those of a country stand in our list themselves."""
    unsure, small = _often_a_word(place), 0 < place.thousands < _SMALL
    spelt, declined, ended = list[_Written](), list[_Written](), list[_Written]()
    for name in names:
        key = folded_once(name)
        word = is_word(key)
        spelt.append((key, word))
        if place.level == "country":
            continue
        for form in map(folded_once, cases(place.country, name)):
            declined.append((form, unsure or is_word(form)))
        for form in map(folded_once, _endings(place, name)):
            ended.append((form, unsure or is_word(form) or (small and word)))
    return _Known(place, folded_once(place.name), spelt, declined, ended)


def _endings(place: Place, name: str) -> Iterator[str]:
    yield from endings(place.country, name)
    least = _NEAR_HUNGARY if place.country == "at" else _LARGE
    if place.country in _VISITED and place.thousands >= least:
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
    """Whether a folded spelling needs a cue: a common word, a given name, very short, or a small
    place."""
    key = spelling.replace(" ", "_")
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


_NONE: frozenset[str] = frozenset()
"""One for all: another empty set takes as much room as one of four."""

EUROPE = frozenset(
    ("nl", "be", "de", "fr", "gb", "es", "it", "pt", "ro", "hu", "pl", "bg", "tr", "at", "ch", "lu")
) | {"ie", "cz", "dk", "se"}
"""Countries whose places are meant when a namesake elsewhere is larger (Valencia, Birmingham)."""


class _Tables(NamedTuple):
    """What is asked of the places; read in one go, so that nothing else of them is kept."""

    spellings: Phrases[Spelling]
    declined: frozenset[str]
    by_uid: dict[str, Place]


_Meant = tuple[_Known, bool]
"""A place that a spelling may mean, and whether it is a word too for it."""


@cache
def _tables() -> _Tables:
    """The places of our own list, then those of GeoNames."""
    own, declined, by_uid = [*_own()], set[str](), dict[str, Place]()
    table = _named(own)
    another = names() | {
        name for name, known in table.items() if any(_is_country(one) for one, _ in known)
    }
    for one in chain(own, _cities()):
        by_uid.setdefault(one.place.uid, one.place)
        declined.update(form for form, _ in one.endings)
        _add(table, one, another)
    alike = dict[Spelling, Spelling]()
    each = ((name, _spelling(name, found)) for name, found in table.items())
    return _Tables(
        Phrases((name, alike.setdefault(one, one)) for name, one in each),
        frozenset(declined - names()),
        by_uid,
    )


def _named(own: Iterable[_Known]) -> dict[str, list[_Meant]]:
    """The names of our own places; of one country there may be several of a name."""
    table: dict[str, list[_Meant]] = {}
    for one in own:
        for name, word in one.names:
            table.setdefault(name, []).append((one, word))
    return table


def _add(table: dict[str, list[_Meant]], one: _Known, another: frozenset[str]) -> None:
    """Add the spellings of a place by which none of its country is known: our own list goes before
    GeoNames where both know a name."""
    for name, word in _further(one, another):
        known = table.get(name)
        if known is None:
            table[name] = [(one, word)]
        elif all(other.place.country != one.place.country for other, _ in known):
            known.append((one, word))


def _is_country(one: _Known) -> bool:
    return one.place.level == "country"


def _further(one: _Known, another: frozenset[str]) -> Iterator[_Written]:
    """The spellings of a place but for such forms as mean another thing: countries ("z Włoch") and
    given names ("Silvana") go before other cases of a town."""
    yield from one.names
    yield from (form for form in chain(one.cases, one.endings) if form[0] not in another)


def _spelling(name: str, found: list[_Meant]) -> Spelling:
    kept = found if len(found) == 1 else _not_outshone(name, found)
    words = [one for one, word in kept if word]
    key = name.replace(" ", "_")
    always = bool(words) and key in ALWAYS_CUE
    known = [one for one in words if one.place.thousands >= _KNOWN_AT_HOME and one.folded == name]
    return Spelling(
        places=tuple(sorted([one.place for one, _ in kept], key=_rank)),
        words=_uids(words),
        plain=_uids([] if always else known),
        common=always or (bool(words) and key in CUE_WORDS),
    )


def _not_outshone(name: str, found: list[_Meant]) -> list[_Meant]:
    most = max((one.place.thousands for one, _ in found if one.folded == name), default=0)
    return [
        (one, word)
        for one, word in found
        if one.folded == name or one.place.thousands * _OUTSHONE >= most or not one.place.thousands
    ]


def _rank(place: Place) -> int:
    return -place.thousands * (place.country in EUROPE)


def _uids(some: list[_Known]) -> frozenset[str]:
    return frozenset([one.place.uid for one in some]) if some else _NONE


def spellings() -> Phrases[Spelling]:
    """Every spelling with the places that it may mean."""
    return _tables().spellings


def spelled(name: str) -> Spelling | None:
    """What just this name may mean; None = no place is written so."""
    row = tokens(name)
    hit = spellings().at(name, row, 0) if row else None
    return hit.value if hit and hit.last == len(row) - 1 else None


def declined() -> frozenset[str]:
    """Folded names of places with an ending that says "in", "to" or "from" by itself."""
    return _tables().declined


def by_uid() -> dict[str, Place]:
    """Every place by "country/name"."""
    return _tables().by_uid


def _abroad(name: str, form: str) -> bool:
    """Whether an ending is none that makes a word of another language ("mitten")."""
    return len(form) - len(name) > _SHORT_ENDING


@cache
def area_codes() -> dict[str, Place]:
    """Dutch cities by the area code that people write for them."""
    return {code: by_uid()[uid] for code, uid in rows(HERE / "area_codes.tsv")}
