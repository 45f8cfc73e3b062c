"""Prices, with the time they buy where that is said: "eur:150/60", "eur:1500/night", "eur:25".

A number without a currency is a price beside a length of time where money is spoken of, in a list
of times and prices in which more time costs more ("1u 120 2u 220"), and as a rate ("150/uur").
Travel, deposits, discounts, fines, drinks, extras on top ("plus 30 euro") and what a site asks buy
no time and are left out; the entry of a club is a price. A night of so many hours is those hours.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors import Extractor
from ingest.extractors._facts.amounts import (
    HOME,
    Amount,
    amounts,
    home_currency,
    local,
    speaks_of_money,
)
from ingest.extractors._facts.asides import past_asides
from ingest.extractors._facts.between import between
from ingest.extractors._facts.bracketed import bracketed
from ingest.extractors._facts.columns import columns
from ingest.extractors._facts.elliptic import elliptic
from ingest.extractors._facts.grids import gridded
from ingest.extractors._facts.lengths import NIGHT, SHORT_VISIT, Length, lengths
from ingest.extractors._facts.nights import of_hours
from ingest.extractors._facts.one_time import shared
from ingest.extractors._facts.pairing import Priced, pairs
from ingest.extractors._facts.stacked import stacked
from ingest.extractors._facts.staff import of_job
from ingest.extractors._facts.tables import sorts
from ingest.extractors._facts.unbought import bought
from ingest.extractors._page.others import of_another, of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tokens import tokens
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "price", "16"
_found = finder(NAME, VERSION)
_BESIDE = 1.0
"""What may part a bare amount from its time, as `pairing.parted` counts it."""
_DEAR = 40
_LED, _FROM_VISIT = 28, 56
"""Characters beside an amount in which such words stand, and those for a visit with its town."""
_USUAL = {
    "ron": (100, 2000),
    "pln": (80, 1500),
    "try": (500, 20_000),
    "brl": (80, 2000),
    "czk": (500, 10_000),
}
"""What an hour costs, by currency, where a bare amount is all that is said."""
_HUNDREDS = 100
_USUALLY = (40, 600)
_ALONE = frozenset((30, 60, 90, 120))
"""Minutes that are sold, where a text says nothing else of money."""
_ADULT, _OLD = 18, 69
_YEARS_BEHIND = re.compile(r"\)\s?:")
_NAME_BEFORE = re.compile(r"[^\W\d_]\s?\(\Z")
_UKRAINIAN = re.compile("[іїєґ]")
_FIRST = re.compile(r"[^\w\n]{0,5}([^\W\d]+)")
_STRETCH_ENDS = re.compile(r"\s?(?:[.,;!)\n/|]|\Z)")
_LEAST_STRETCH = 100
_END = re.compile(r"\s?(?:[.!\n)|]|,(?!\d)|\Z)")
_END_OF_TIME = re.compile(r"\s?(?:[.!\n)|+]|,(?!\d)|\Z)")
_OF_AN_HOUR = re.compile(r"1 ?h", re.IGNORECASE)
_CLAUSE_BEGINS = re.compile(r"(?:\A|[.,;!?\n])\s{0,2}\Z")
_IN_WORDS = 3
"""Letters from which a unit of time is a word."""
_EUROS = re.compile(r"[eE](?!\w)")
_LEAST, _MOST = 20, 100_000
_STEP = 5
_WHOLE_NIGHT = 24 * 60
_THOUSANDS = frozenset(("huf",))
"""Currencies in which an hour costs thousands."""
_TIMED = frozenset(("minutes", "per", "visit"))
"""The attributes of a price that buys a time: those of one ad are a list."""
_UP_TO = re.compile(r"\s?[-–]\s?")
_ALIKE = 3
"""How many times the less of "45-60 minutes" the more of them is at most."""


def _outside(text: str, money: list[Amount], times: list[Length]) -> list[Amount]:
    """The amounts that are no part of a length of time ("30" of "30 min"); both are in order."""
    kept, place = list[Amount](), 0
    for amount in money:
        while place < len(times) and times[place].end <= amount.start:
            place += 1
        following = times[place] if place < len(times) else None
        if following is None or (
            following.start >= amount.end and not _least_of(text, amount, following)
        ):
            kept.append(amount)
    return kept


def _least_of(text: str, amount: Amount, time: Length) -> bool:
    """ "45" of "45-60 minutes": a bare number that a dash joins to a time not much longer."""
    if amount.currency or not amount.number < time.minutes <= _ALIKE * amount.number:
        return False
    return _UP_TO.fullmatch(text, amount.end, time.start) is not None


def _bare(price: Priced) -> bool:
    return not any(amount.currency for amount in price.amounts)


def _beside(price: Priced) -> bool:
    fits = all(_LEAST <= amount.number <= _MOST for amount in price.amounts)
    return fits and price.length is not None and price.cost <= _BESIDE


def _per(text: str, price: Priced) -> bool:
    """ "150/uur", "150 per uur": the time behind a stroke or "per" makes it a price by itself."""
    amount, length = price.amounts[-1], price.length
    if length is None or amount.number % _STEP:
        return False
    if length.start < amount.end:  # "een uur kost 140"
        said = folded(text[length.end : amount.start]) if _beside(price) else "-"
        return amount.number >= _DEAR and between().costs.fullmatch(said) is not None
    fits = all(_LEAST <= one.number <= _MOST for one in price.amounts)
    said = folded(text[amount.end : length.start])
    sold = amount.number >= _DEAR and between().sold.fullmatch(said) is not None
    holds = text[length.start : length.end].lower() in sorts("rates.tsv")["with"]
    rate = (holds and not said.strip()) or between().rate.fullmatch(said) is not None
    return fits and (sold or rate)


def _is_list(prices: Sequence[Priced]) -> bool:
    """Two times or more with round amounts beside them, more time dearer: a list of prices.

    Or several lists, one behind the other ("halfuur 80, uur 140, met twee: halfuur 150, uur 260").
    """
    told = [
        (price.length.minutes or _WHOLE_NIGHT, price.amounts[0].number)
        for price in prices
        if _bare(price) and _beside(price) and price.length
    ]
    if any(number % _STEP for _, number in told):
        return False
    if _rises(sorted(set(told))):
        return True
    lists = [[told[0]]] if told else []
    for one, two in pairwise(told):
        if two[0] > one[0]:
            lists[-1].append(two)
        else:
            lists.append([two])
    return any(map(_rises, lists)) and all(_rises(one) for one in lists if len(one) > 1)


def _rises(listed: Sequence[tuple[int, float]]) -> bool:
    """Whether a list, shortest time first, has two or more and each longer one is dearer."""
    return len(listed) > 1 and all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(listed))


def _in_thousands(price: Priced, home: str) -> bool:
    """ "30p 15e", "30 perc 15000": what is paid in thousands is a price beside a time."""
    return (
        home in _THOUSANDS
        and _beside(price)
        and all(one.number >= 1000 and one.number % 500 == 0 for one in price.amounts)
    )


def _glued(text: str, price: Priced) -> bool:
    """ "80e 45 mins": the letter for euros right behind an amount beside a time."""
    return _beside(price) and all(
        one.number >= _DEAR and one.number % _STEP == 0 and _EUROS.match(text, one.end)
        for one in price.amounts
    )


def _alone(text: str, price: Priced, home: str) -> bool:
    """ "1 Stunde 150.", "250 ora": an hour in words and an amount beside it, nothing more said."""
    amount, length = price.amounts[-1], price.length
    if length is None or length.minutes not in _ALONE or _of_clock(text, length):
        return False
    least, most = _USUAL.get(home, _USUALLY)
    said = text[length.start : length.end]
    if not least <= amount.number <= most or amount.number % _STEP:
        return False
    if _OF_AN_HOUR.fullmatch(said):
        return _begins_a_clause(text, amount) and _END_OF_TIME.match(text, length.end) is not None
    if len(said.split()[-1]) < _IN_WORDS:
        return False
    if length.end <= amount.start:
        nothing = _nothing().fullmatch(folded(text[length.end : amount.start]))
        return nothing is not None and _END.match(text, amount.end) is not None
    beside = text[amount.end : length.start] == " " and said.replace(" ", "").isalpha()
    return beside and _END_OF_TIME.match(text, length.end) is not None


def _hourly(text: str, price: Priced, home: str) -> bool:
    """ "saati 4000": what the Turkish words for "an hour of it" and "hourly" lead to, as an hour
    costs; not the hours at which somebody works."""
    amount, length = price.amounts[-1], price.length
    if home not in _USUAL or length is None or length.end + 1 != amount.start:
        return False
    said = folded(text[length.start : length.end])
    if said not in sorts("rates.tsv")["hourly"]:
        return False
    least, most = _USUAL[home]
    fits = least <= amount.number <= most and amount.number % _HUNDREDS == 0
    return fits and not _of_clock(text, length)


def _of_clock(text: str, length: Length) -> bool:
    """ "mesai saati 2000": the hours of a house, by the word before."""
    before = tokens(text[max(0, length.start - _LED) : length.start])
    return bool(before) and before[-1].word in sorts("rates.tsv")["of hours"]


@cache
def _nothing() -> re.Pattern[str]:
    """What says no more between a time and an amount, folded: signs and words for "from"."""
    return re.compile(rf"\.?\s?[:=-]?\s?(?:{either(sorts('rates.tsv')['from'])}\s)?")


def _begins_a_clause(text: str, amount: Amount) -> bool:
    """Whether a clause begins with an amount ("… vc me busca. 150 1h. sem frescura")."""
    return _CLAUSE_BEGINS.search(text[max(0, amount.start - 3) : amount.start]) is not None


def _worded(text: str, price: Priced) -> bool:
    """ "250 per date", "Salidas desde 180": words make a bare amount a price without a time."""
    amount = price.amounts[-1]
    if price.length or amount.number < _DEAR or amount.number % _STEP:
        return False
    before = folded(text[max(0, amount.start - _FROM_VISIT) : amount.start])
    visit = between().visit.search(before) is not None
    return visit or _by_meeting(text, price) or _stretch(text, price)


def _stretch(text: str, price: Priced) -> bool:
    """ "hele avond 250": a time without a measure, a bare amount and the end of the clause."""
    amount = price.amounts[-1]
    if price.length or amount.number < _LEAST_STRETCH or amount.number % _STEP:
        return False
    before = folded(text[max(0, amount.start - _FROM_VISIT) : amount.start])
    behind = folded(text[amount.end : amount.end + _LED])
    if between().evening.match(behind):
        return True  # "200 für den Abend"
    ends = _STRETCH_ENDS.match(text, amount.end)
    return ends is not None and between().stretch.search(before) is not None


def _led_or_first(text: str, price: Priced) -> bool:
    """Whether what it buys stands before an amount, or a clause begins with it: nothing else of
    "120 für den Abend" says that it is money."""
    amount = price.amounts[-1]
    behind = between().evening.match(folded(text[amount.end : amount.end + _LED]))
    return not behind or _begins_a_clause(text, amount)


def _by_meeting(text: str, price: Priced) -> bool:
    amount = price.amounts[-1]
    if price.length or amount.number < _DEAR or amount.number % _STEP:
        return False
    return between().meeting.match(folded(text[amount.end : amount.end + _LED])) is not None


def _trusted(field: str, text: str, prices: list[Priced], home: str) -> list[Priced]:
    """The prices that are: with a currency, in the field for it, or beside a time."""
    said = [p for p in prices if all(amount.number <= 1_000_000 for amount in p.amounts)]
    if field == "price":
        return said
    if any(not _bare(p) for p in said) or speaks_of_money(text) or _is_list(said):
        return [p for p in said if not _bare(p) or _beside(p) or _worded(text, p)]
    euros, timed = home == "eur", any(p.length for p in said)
    return [
        p
        for p in said
        if _per(text, p)
        or _by_meeting(text, p)
        or (_stretch(text, p) and (timed or _led_or_first(text, p)))
        or _in_thousands(p, home)
        or _alone(text, p, home)
        or _hourly(text, p, home)
        or (euros and _glued(text, p))
    ]


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


def _of_years(text: str, amount: Amount) -> bool:
    """ "Vivien (24): H, K, P": years in brackets behind a name, and a colon."""
    if amount.currency or not _ADULT <= amount.number <= _OLD:
        return False
    return _YEARS_BEHIND.match(text, amount.end) is not None and (
        _NAME_BEFORE.search(text, max(0, amount.start - _LED), amount.start) is not None
    )


def _behind(
    text: str, numbers: list[Amount], times: list[Length], spoken: frozenset[str]
) -> tuple[list[Priced], list[Amount], list[Length]]:
    """The lists with their times in brackets behind, and the amounts and times outside them."""
    behind = bracketed(text, numbers, spoken) if times and "(" in text else []
    spans = [(one.amounts[0].start, one.amounts[0].end) for one in behind]
    spans += [(one.length.start, one.length.end) for one in behind if one.length]
    taken = {at for start, end in spans for at in range(start, end)}

    def outside(one: Amount | Length) -> bool:
        return not {one.start, one.end - 1} & taken

    return behind, [*filter(outside, numbers)], [*filter(outside, times)]


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


def _spoken(text: str, version: AdVersion) -> frozenset[str]:
    """Codes of the language and the country of an ad; and Ukrainian where a text has its letters,
    in which "година" is an hour and no year."""
    codes = frozenset(filter(None, (version.language, (version.region or "").lower())))
    return codes | {"uk"} if _UKRAINIAN.search(text) else codes


def _timed_by(
    text: str, money: list[Amount], times: list[Length]
) -> tuple[list[Amount], list[Length]]:
    """The amounts, and the times with their remarks and those that leave out their unit."""
    money, times = past_asides(text, money, of_hours(text, times))
    times = elliptic(text, money, times)
    return _outside(text, money, times), times


def _prices(field: str, text: str, version: AdVersion) -> Iterator[Extraction]:
    spoken = _spoken(text, version)
    numbers = [one for one in amounts(text, spoken) if not _of_years(text, one)]
    if not numbers:
        return
    times = lengths(text, spoken)
    listed = columns(text)
    told = times or listed or any(amount.currency for amount in numbers)
    if field != "price" and not told and tokens(text).said.isdisjoint(_meetings()):
        return  # nothing makes any of them money
    behind, numbers, times = _behind(text, numbers, times, spoken)
    money = bought(text, _outside(text, numbers, times))
    in_grids, money, times = gridded(text, money, times)
    said = [amount.currency for amount in money if amount.currency]
    home = home_currency(version.region)
    default = local(next((code for code in said if code != HOME), home), home)
    money, times = _timed_by(text, money, times)
    sold = [time for time in times if time.bought]
    money, sold = _apart(listed, money, sold)
    tables = stacked(text, money, sold)
    if tables:
        taken = {one.start for price in tables for one in (*price.amounts, price.length) if one}
        money = [one for one in money if one.start not in taken]
        sold = [one for one in sold if one.start not in taken]
    said_here = pairs(text, money, sold)
    paired = shared(text, said_here, _trusted(field, text, said_here, home))
    for price in [*listed, *behind, *in_grids, *tables, *paired]:
        for amount in price.amounts:
            code = amount.currency or HOME
            currency = default if code == HOME else local(code, home)
            value, told = _value(amount.number, currency, price.length)
            parts = [amount, *([price.length] if price.length else [])]
            span = (min(p.start for p in parts), max(p.end for p in parts))
            yield _found("price", value, (field, text), span, 0.9 if said else 0.7, told)


@cache
def _meetings() -> frozenset[str]:
    """The last word of each word for a meeting, or a time without a measure, that a price may be
    of: "200 für den Abend"."""
    said = sorts("rates.tsv")
    every = said["meeting"] | said["stretch"] | {"abend", "avond"}
    return frozenset(tokens(one)[-1].word for one in every)


def _of_visits(text: str, start: int) -> bool:
    """ "Hotel na Nazaré: 1h 120€": a line of a list that begins with a word for visits names towns,
    or who makes them."""
    first = _FIRST.match(text, text.rfind("\n", 0, start) + 1)
    return first is not None and folded(first[1]) in sorts("rates.tsv")["visit"]


def _timed(price: Extraction) -> bool:
    return not _TIMED.isdisjoint(price.attributes)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every price; attributes `amount`, `currency`, `minutes`; `per` a night; a short `visit`."""
    for field, text in version.texts():
        if not field.startswith(("phones", "emails", "handles")):
            every = [*_prices(field, text, version)]
            listed = len({one.value for one in every if _timed(one)}) > 1
            for found in every:
                others = of_others(field, text, found.start, version.title)
                if others and listed and _timed(found):
                    others = of_another(text, found.start, version.title)
                    others = others and not _of_visits(text, found.start)
                if not (others or of_job(version, text, found.start)):
                    yield found


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="price", label="Price", role="fact"),),
    extract=bounded(NAME, extract),
)
