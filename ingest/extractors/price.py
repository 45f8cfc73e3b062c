"""Prices, with the time they buy where that is said: "eur:150/60", "eur:1500/night", "eur:25".

A number without a currency is a price beside a length of time where money is spoken of, in a list
of times and prices in which more time costs more ("1u 120 2u 220"), and as a rate ("150/uur").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.extractors import Extractor
from ingest.extractors._facts.amounts import (
    HOME,
    Amount,
    amounts,
    home_currency,
    speaks_of_money,
)
from ingest.extractors._facts.columns import columns
from ingest.extractors._facts.lengths import NIGHT, SHORT_VISIT, Length, lengths
from ingest.extractors._facts.pairing import Priced, pairs
from ingest.extractors._facts.unbought import speaks_of_costs, unbought
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "price", "7"
_found = finder(NAME, VERSION)
_BESIDE = 1.0
"""What may part a bare amount from its time, as `pairing.parted` counts it."""
_RATE = re.compile(r"\s?/\s?|\s?(?:p/|per|pro|par|por|за|za)\s?")
_LEAST, _MOST = 20, 100_000
_STEP = 5
_WHOLE_NIGHT = 24 * 60


def _outside(money: list[Amount], times: list[Length]) -> list[Amount]:
    """The amounts that are no part of a length of time ("30" of "30 min"); both are in order."""
    kept, place = list[Amount](), 0
    for amount in money:
        while place < len(times) and times[place].end <= amount.start:
            place += 1
        if place == len(times) or times[place].start >= amount.end:
            kept.append(amount)
    return kept


def _bare(price: Priced) -> bool:
    return not any(amount.currency for amount in price.amounts)


def _beside(price: Priced) -> bool:
    fits = all(_LEAST <= amount.number <= _MOST for amount in price.amounts)
    return fits and price.length is not None and price.cost <= _BESIDE


def _per(text: str, price: Priced) -> bool:
    """ "150/uur", "150 per uur": the time behind a stroke or "per" makes it a price by itself."""
    amount, length = price.amounts[-1], price.length
    if length is None or length.start < amount.end or amount.number % _STEP:
        return False
    return _beside(price) and _RATE.fullmatch(text[amount.end : length.start]) is not None


def _is_list(prices: Sequence[Priced]) -> bool:
    """Two times or more with round amounts beside them, more time dearer: a list of prices."""
    listed = dict[int, float]()
    for price in prices:
        if not (_bare(price) and _beside(price)) or price.length is None:
            continue
        number = price.amounts[0].number
        minutes = price.length.minutes or _WHOLE_NIGHT
        if number % _STEP or listed.setdefault(minutes, number) != number:
            return False
    inorder = [listed[minutes] for minutes in sorted(listed)]
    rising = all(less < more for less, more in pairwise(inorder))
    return len(inorder) > 1 and rising


def _trusted(field: str, text: str, prices: list[Priced]) -> list[Priced]:
    """The prices that are: with a currency, in the field for it, or beside a time."""
    said = [p for p in prices if all(amount.number <= 1_000_000 for amount in p.amounts)]
    if field == "price":
        return said
    if any(not _bare(p) for p in said) or speaks_of_money(text) or _is_list(said):
        return [p for p in said if not _bare(p) or _beside(p)]
    return [p for p in said if _per(text, p)]


def _apart(
    listed: list[Priced], money: list[Amount], sold: list[Length]
) -> tuple[list[Amount], list[Length]]:
    """The amounts and times outside a list of two columns."""
    if not listed:
        return money, sold
    ends = [price.amounts[0].end for price in listed]
    starts = [price.length.start for price in listed if price.length]
    first, last = min(starts), max(ends)
    return (
        [one for one in money if not first <= one.start < last],
        [one for one in sold if not first <= one.start < last],
    )


def _value(number: float, currency: str, length: Length | None) -> tuple[str, dict[str, Scalar]]:
    amount: Scalar = int(number) if number == int(number) else number
    told: dict[str, Scalar] = {"amount": amount, "currency": currency.upper()}
    value = f"{currency}:{amount}"
    if length is None:
        return value, told
    if length.minutes == SHORT_VISIT:
        return value, told | {"visit": "short"}
    if length.minutes == NIGHT:
        return f"{value}/night", told | {"per": "night"}
    return f"{value}/{length.minutes}", told | {"minutes": length.minutes}


def _prices(field: str, text: str, region: str | None) -> Iterator[Extraction]:
    numbers = amounts(text)
    if not numbers:
        return
    times = lengths(text)
    money = _outside(numbers, times)
    if speaks_of_costs(text):
        money = [amount for amount in money if not unbought(text, amount)]
    said = [amount.currency for amount in money if amount.currency]
    default = next((code for code in said if code != HOME), home_currency(region))
    sold = [time for time in times if time.bought]
    listed = columns(text)
    for price in [*listed, *_trusted(field, text, pairs(text, *_apart(listed, money, sold)))]:
        for amount in price.amounts:
            said_here = amount.currency or HOME
            currency = default if said_here == HOME else said_here
            value, told = _value(amount.number, currency, price.length)
            parts = [amount, *([price.length] if price.length else [])]
            span = (min(p.start for p in parts), max(p.end for p in parts))
            if of_others(field, text, amount.start):
                continue
            yield _found("price", value, (field, text), span, 0.9 if said else 0.7, told)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every price; attributes `amount`, `currency`, `minutes`; `per` a night; a short `visit`."""
    for field, text in version.texts():
        if not field.startswith(("phones", "emails", "handles")):
            yield from _prices(field, text, version.region)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="price", label="Price", role="fact"),),
    extract=bounded(NAME, extract),
)
