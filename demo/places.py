"""Where the market is: countries, their cities, languages and money (places.yaml)."""

from pathlib import Path

import msgspec
import numpy as np

from demo.streams import ints
from ingest.models import Frozen


class Country(Frozen, frozen=True, kw_only=True):
    """A country: `share` of operators, `currency` format, `languages` with their shares."""

    share: float
    currency: str
    languages: dict[str, float]
    cities: tuple[str, ...]


TABLE = msgspec.yaml.decode(
    Path(__file__).with_name("places.yaml").read_bytes(), type=dict[str, Country]
)
COUNTRIES = tuple(TABLE)
COUNTRY_SHARES = np.array([country.share for country in TABLE.values()])
CITIES = tuple(city for country in TABLE.values() for city in country.cities)
"""All cities; a city's number is its place here."""
CITY_COUNTRY = ints([COUNTRIES.index(code) for code in TABLE for _ in TABLE[code].cities])
CITY_COUNT = ints([len(country.cities) for country in TABLE.values()])
LANGUAGES = ("nl", "en", "de", "ro", "hu", "es")
LANGUAGE_SHARES = np.array(
    [[country.languages.get(code, 0.0) for code in LANGUAGES] for country in TABLE.values()]
)


def money(country: str, euros: int) -> str:
    """An amount of about `euros` as ads of that country write it."""
    rate, step = {"RO": (5, 10), "HU": (400, 1000), "GB": (1, 5)}.get(country, (1, 5))
    amount = round(euros * rate / step) * step
    return TABLE[country].currency.format(amount)
