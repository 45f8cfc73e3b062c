"""Telephone numbers of the market: digits from numbers.yaml, written as people write them."""

from math import gcd
from pathlib import Path
from random import Random

import msgspec

from demo.market import Market
from demo.places import COUNTRIES
from demo.showcase import NUMBER, SECOND_NUMBER
from ingest.models import Frozen


class Block(Frozen, frozen=True, kw_only=True, rename={"first": "from"}):
    """The fictional numbers of one country (see numbers.yaml)."""

    stems: tuple[str, ...]
    digits: int
    reserved: bool
    note: str
    national: tuple[str, ...]
    international: tuple[str, ...]
    first: int = 0
    to: int | None = None

    @property
    def per_stem(self) -> int:
        """How many numbers stand behind one stem."""
        last = 10**self.digits - 1 if self.to is None else self.to
        return last - self.first + 1

    @property
    def size(self) -> int:
        """How many numbers the block holds."""
        return self.per_stem * len(self.stems)

    def number(self, index: int) -> str:
        """The number (E.164) with that index, 0 <= index < size."""
        stem, rest = divmod(index, self.per_stem)
        return f"{self.stems[stem]}{self.first + rest:0{self.digits}}"


class Number(Frozen, frozen=True, kw_only=True):
    """A number in E.164 and the country whose numbers.yaml patterns write it."""

    e164: str
    country: str


BLOCKS = msgspec.yaml.decode(
    Path(__file__).with_name("numbers.yaml").read_bytes(), type=dict[str, Block]
)
_CALLING_CODE = {"NL": 3, "BE": 3, "DE": 3, "GB": 3, "RO": 3, "HU": 3, "ES": 3, "SE": 3, "AU": 3}
_SPILL = ("US", "CA", "SE", "AU")  # where numbers come from when a country's block is used up


def numbers(whole: Market) -> dict[int, Number]:
    """The number behind every number id that an ad shows.

    Raises ValueError when the blocks hold too few numbers (above some 100,000 ads).
    """
    given = {0: Number(e164=NUMBER, country="NL"), 1: Number(e164=SECOND_NUMBER, country="NL")}
    pools = {code: _shuffled(block, whole.seed) for code, block in BLOCKS.items()}
    for number in _used(whole):
        value = int(whole.number_value[number])
        if value not in given:
            given[value] = _draw(COUNTRIES[int(whole.number_country[value])], pools)
        given[number] = given[value]
    return given


def _used(whole: Market) -> list[int]:
    columns = (
        whole.shown.own,
        whole.shown.own_edited,
        whole.shown.second,
        whole.shown.help_desk,
        whole.shown.taxi,
    )
    return sorted({int(number) for column in columns for number in column if number >= 0})


def _shuffled(block: Block, seed: int) -> list[str]:
    """The numbers of a block in an order that looks random, last one first to be given."""
    step = block.size * 5 // 13 + 1
    while gcd(step, block.size) != 1:
        step += 1
    shift = seed % block.size
    order = (block.number((shift + turn * step) % block.size) for turn in range(block.size))
    return [number for number in order if number not in (NUMBER, SECOND_NUMBER)]


def _draw(country: str, pools: dict[str, list[str]]) -> Number:
    for code in (country, *_SPILL):
        if pools[code]:
            return Number(e164=pools[code].pop(), country=code)
    raise ValueError(
        "The blocks of fictional numbers are used up: make a smaller market with text, "
        "or use demo.arrays for large ones."
    )


def written(number: Number, region: str, rng: Random) -> str:
    """The number as somebody in `region` would plainly write it."""
    block = BLOCKS[number.country]
    at_home = number.country == region and rng.random() < 0.8
    pattern = rng.choice(block.national if at_home else block.international)
    digits = iter(national_digits(number))
    return "".join(next(digits, "") if sign == "#" else sign for sign in pattern)


def national_digits(number: Number) -> str:
    """The digits after the country code."""
    return number.e164[_CALLING_CODE.get(number.country, 2) :]


def dialled(number: Number, region: str) -> str:
    """The bare digits to dial from `region`: national at home, with + from abroad."""
    if number.country != region or region in ("US", "CA"):
        return number.e164
    prefix = {"HU": "06", "ES": ""}.get(region, "0")
    return prefix + national_digits(number)
