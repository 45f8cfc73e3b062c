"""Amounts of money and lengths of time in a text, and which belong together."""

import re
from bisect import bisect_right
from typing import NamedTuple

from ingest.extractors._facts.tables import HERE, phrases
from ingest.extractors._text.fold import Folded, fold, folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Token, tokens

_TABLE = [(row[0], row[1].split("|"), row[2].split("|")) for row in rows(HERE / "currencies.tsv")]
_SIGNS = {folded(sign): code for code, signs, _ in _TABLE for sign in signs}
_REGIONS = {region: code for code, _, regions in _TABLE for region in regions}
_ANY = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:(?<!\w)(?P<before>{_ANY})\s?)?(?<![\w.,:])"
    r"(?P<whole>\d{1,3}[. ]\d{3}(?!\d)|\d{2,6})(?P<rest>[.,](?:\d{2}(?!\d)|--?|=))?"
    rf"(?P<tail>,-|\.-)?(?![\d:%])(?:\s?(?P<after>{_ANY})(?!\w))?"
)
_CURRENCY = re.compile(rf"(?<![^\W_])(?:{_ANY})(?![^\W_])")
_SHARED = re.compile(r"\s?(?:-|–|/|tot|to|bis|a|à)\s?")


_MONEY_SIGNS = frozenset("€£$₺")


class Amount(NamedTuple):
    """An amount with its currency (None = not said) at a span."""

    number: float
    currency: str | None
    start: int
    end: int


class Length(NamedTuple):
    """A length of time in minutes (0 = a night) at a span."""

    minutes: int
    start: int
    end: int


def home_currency(region: str | None) -> str:
    """The currency of bare amounts on a site for that region."""
    return _REGIONS.get((region or "").lower(), "eur")


def speaks_of_money(text: str) -> bool:
    """Whether a currency is named anywhere, also apart from any amount ("in euro's")."""
    return _CURRENCY.search(folded(text)) is not None


def amounts(text: str, taken: list[Length]) -> list[Amount]:
    """All numbers that can be amounts; those inside a length of time are not."""
    view = fold(text)
    starts = [length.start for length in taken]
    ends = [length.end for length in taken]
    found = [
        amount
        for m in _AMOUNT.finditer(view.text)
        if (amount := _amount(view, m)) and not _inside(amount, starts, ends)
    ]
    return _share_currency(text, found)


def _amount(view: Folded, m: re.Match[str]) -> Amount | None:
    sign = m["before"] or m["after"]
    code = _SIGNS[sign] if sign else ("eur" if m["tail"] or _dashed(m) else None)
    number = float(re.sub(r"[. ]", "", m["whole"]))
    cents = re.sub(r"\D", "", m["rest"] or "")
    number += int(cents) / 100 if cents else 0
    if (code is None and m["rest"]) or number < 10:
        return None
    return Amount(
        number,
        code,
        *view.span(
            m.start("before") if sign == m["before"] and sign else m.start("whole"), m.end()
        ),
    )


def _dashed(m: re.Match[str]) -> bool:
    return bool(m["rest"]) and not m["rest"][1].isdigit()


def _inside(amount: Amount, starts: list[int], ends: list[int]) -> bool:
    position = bisect_right(starts, amount.start) - 1
    return position >= 0 and amount.start < ends[position]


def _share_currency(text: str, found: list[Amount]) -> list[Amount]:
    """ "100-150 euro": the first has the currency of the second."""
    shared = list(found)
    for position in range(len(found) - 2, -1, -1):
        left, right = shared[position], shared[position + 1]
        near = left.currency is None and right.currency and right.start - left.end <= 4
        if near and _SHARED.fullmatch(folded(text[left.end : right.start])):
            shared[position] = left._replace(currency=right.currency)
    return shared


def lengths(text: str) -> list[Length]:
    """All lengths of time, from the tables and as "40 min"."""
    row = tokens(text)
    found: list[Length] = []
    for hit in phrases("durations").find(text, row):
        length = Length(int(hit.value), row[hit.first].start, row[hit.last].end)
        found.append(_counted(text, row, hit.first, int(hit.value)) or length)
    known = {length.end for length in found}
    units = [place for place, token in enumerate(row) if place and token.word in _MINUTES]
    counted = [_minutes(row[place - 1], row[place]) for place in units]
    found += [length for length in counted if length and length.end not in known]
    return sorted(found, key=lambda length: length.start)


def _counted(text: str, row: tuple[Token, ...], first: int, minutes: int) -> Length | None:
    """A number right before an hour counts hours ("5 uur")."""
    if minutes != 60 or first == 0 or row[first].word.isdigit():
        return None
    number = row[first - 1]
    if not number.word.isdigit() or text[number.end : row[first].start].strip(" "):
        return None
    last = row[first]
    if not 2 <= int(number.word) <= 24 or text[number.start - 1 : number.start] in _MONEY_SIGNS:
        return None
    return Length(int(number.word) * 60, number.start, last.end)


_MINUTES = frozenset(
    ("min", "mins", "minuten", "minutes", "minuut", "mn", "minuti", "minutos", "minute", "perc")
) | {"dk", "dakika", "minut", "мин"}


def _minutes(number: Token, unit: Token) -> Length | None:
    """ "40 min", from its two words."""
    if not number.word.isdigit() or len(number.word) > 3 or unit.start - number.end > 1:
        return None
    return Length(int(number.word), number.start, unit.end)
