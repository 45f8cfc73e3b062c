"""Countries by ISO 3166 code: as the languages of the ads name them, folded; and by language.

The words lie in `countries/`, each table says what its words are.
"""

from pathlib import Path

from ingest.extractors._text.tables import rows, words

_TABLES = Path(__file__).parent / "countries"


def _table(name: str) -> dict[str, tuple[str, ...]]:
    """The words of each country, in the order of the table."""
    return {region: tuple(found.split()) for region, found in rows(_TABLES / f"{name}.tsv")}


NAMES = {
    region: tuple(name.replace("-", " ") for name in found)
    for region, found in _table("names").items()
}
ADJECTIVES = _table("adjectives")
"""How a number of a country is called, stems: “Belgisch nummer”."""
ABBREVIATED = _table("abbreviated")
"""How that is cut short before a word for a number: “österr. Nummer”."""
CITIES = _table("cities")
"""Stems of cities after which numbers are called: “Berliner Festnetz”, “my NY number”."""
FROM = _table("from")
"""How countries are called from which somebody comes, or calls: “Magyarországról”."""
OF_THEMSELVES = ("bol", "rol", "dan", "den", "ten")
"""The endings of those that say so without a word of `ORIGIN` before them."""
CUSTOMERS = words(_TABLES / "customers.txt")
"""Whom a number is for, behind the adjective of a country: “Deutschsprachige Kunden: 0151 …”."""
ORIGIN = words(_TABLES / "origin.txt")
"""Before a country these say where somebody comes from, not where the phone is."""
ARTICLES = words(_TABLES / "articles.txt")
"""Between “from” and a country, in some languages."""
THE_ONE = words(_TABLES / "the_one.txt")
"""Before a country, or “from” one, these say that something of it is meant, without its name."""
OF_LANGUAGE: dict[str, str] = {
    "bg": "BG",
    "de": "DE",
    "es": "ES",
    "fr": "FR",
    "hu": "HU",
    "it": "IT",
    "nl": "NL",
    "pl": "PL",
    "pt": "PT",
    "ro": "RO",
    "tr": "TR",
}
"""The country whose number is meant by whoever writes in a language; English is of too many."""
