"""Prices, with the time they buy where that is said: "eur:150/60", "eur:1500/night", "eur:25".

A number without a currency is a price only right beside a length of time.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors import Extractor
from ingest.extractors._facts.amounts import (
    Amount,
    Length,
    amounts,
    home_currency,
    lengths,
    speaks_of_money,
)
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "price", "3"
_found = finder(NAME, VERSION)
_REACH = 14
_FOR = re.compile(
    r"\s(?:voor|per|for|fur|pour|por|pentru|para|za|за|icin)"
    r"(?:\s(?:een|'n|an?|ein(?:e|en)?|une?|una?|um|uma|o))?\s"
)


class _Price(NamedTuple):
    amount: Amount
    length: Length | None


def _free(text: str, left: int, right: int) -> bool:
    """Whether so little stands between amount and time that they belong together."""
    between = text[left:right]
    return right - left <= _REACH and not set(between) & set("\n;!?•|")


def _pairs(text: str, money: list[Amount], times: list[Length]) -> Iterator[_Price]:
    """Each amount with the time before it, if that is free, else with the one after it."""
    used: set[int] = set()
    first_is_time = bool(times) and bool(money) and times[0].start < money[0].start
    position = 0
    for amount in money:
        while position < len(times) and times[position].end <= amount.start:
            position += 1
        before, after = position - 1, position
        order = (before, after) if first_is_time else (after, before)
        for choice in order:
            if (
                0 <= choice < len(times)
                and choice not in used
                and _fits(text, amount, times[choice])
            ):
                used.add(choice)
                yield _Price(amount, times[choice])
                break
        else:
            yield _Price(amount, None)


def _fits(text: str, amount: Amount, time: Length) -> bool:
    if time.end <= amount.start:
        return _free(text, time.end, amount.start)
    return time.start >= amount.end and _free(text, amount.end, time.start)


def _plausible(text: str, price: _Price, field: str, any_money: bool) -> bool:
    """Whether a number is a price: it has a currency, or money is said and a time stands beside."""
    amount, length = price.amount, price.length
    if amount.currency:
        return amount.number <= 1_000_000
    if field == "price":
        return True
    if length is None or not any_money or not 20 <= amount.number <= 100_000:
        return False
    between = text[min(amount.end, length.end) : max(amount.start, length.start)]
    return len(between) <= 4 or _FOR.fullmatch(folded(between)) is not None


def _value(price: _Price, currency: str) -> tuple[str, dict[str, Scalar]]:
    number = price.amount.number
    amount: Scalar = int(number) if number == int(number) else number
    told: dict[str, Scalar] = {"amount": amount, "currency": currency.upper()}
    value = f"{currency}:{amount}"
    if price.length is None:
        return value, told
    if price.length.minutes == 0:
        return f"{value}/night", told | {"per": "night"}
    return f"{value}/{price.length.minutes}", told | {"minutes": price.length.minutes}


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every price; attributes `amount`, `currency`, `minutes`."""
    for field, text in version.texts():
        if field.startswith(("phones", "emails", "handles")):
            continue
        times = lengths(text)
        money = amounts(text, times)
        said = [amount.currency for amount in money if amount.currency]
        default = said[0] if said else home_currency(version.region)
        any_money = bool(said) or speaks_of_money(text)
        for price in _pairs(text, money, times):
            if not _plausible(text, price, field, any_money):
                continue
            value, told = _value(price, price.amount.currency or default)
            parts = [price.amount, *([price.length] if price.length else [])]
            span = (min(p.start for p in parts), max(p.end for p in parts))
            yield _found("price", value, (field, text), span, 0.9, told)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="price", label="Price", role="fact"),),
    extract=bounded(NAME, extract),
)
