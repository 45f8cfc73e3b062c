"""Amounts of money in a text: "€ 1.500,-", "80/100 euro", "20 ezer Ft", "R$ 200", "150"."""

import re
from typing import NamedTuple

from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._text.fold import Folded, fold, folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens

_TABLE = [
    (row[0], row[1].split("|"), "".join(row[2:]).split("|"))
    for row in rows(HERE / "currencies.tsv")
]
_SIGNS = {folded(sign): code for code, signs, _ in _TABLE for sign in signs}
_REGIONS = {region: code for code, _, regions in _TABLE for region in regions if region}
_NAMES = frozenset(sign for sign in _SIGNS if sign.isalpha())
_MARKS = frozenset(sign for sign in _SIGNS if not sign[0].isalpha())
_ANY = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_THOUSANDS = {"ezer": 1000, "tys": 1000, "bin": 1000, "mii": 1000, "хил": 1000, "хиляди": 1000}
_MANY = "|".join(sorted(_THOUSANDS, key=len, reverse=True))
# What may not stand before is asked behind the first figure: so the pattern starts with a set.
_NUMBER = re.compile(
    r"(?P<whole>[1-9](?<![\w:].)(?<!\w\..)(?<!\d,.)"
    r"(?:\d{0,2}\.\d{3}(?!\d)|\d?'\d{3}(?=\s?(?:chf|fr|sfr|,-|\.-))|"
    r" \d{3}(?!\d)|\d{1,2} 000(?!\d)|\d{0,5}))"
    r"(?P<rest>[.,](?:\d{2}(?!\d)|--?|=))?(?P<tail>,-|\.-)?(?![\d:%])"
)
_DIGIT = re.compile(r"\d")
_AFTER = re.compile(rf"(?:\s?(?P<many>{_MANY})\.?(?!\w))?(?:\s?(?P<sign>{_ANY})(?!\w))?")
_WORD = re.compile(r"\s?/?([^\W\d_]+)")
_GLUED = re.compile(r"[^\W\d_]+")
_SHARED = re.compile(r"\s?(?:-|/|tot|to|bis|a|bis zu|do|do|pana la|до)\s?")
_ROW = re.compile(r"\d(?<!\d\d)\d{0,8}+(?:[ .-]{1,2}\d{1,9}+){2,}")
_GLUED_MONEY = frozenset(("e", "eu", "eur", "euro"))
_LONGEST_SIGN = max(map(len, _SIGNS))


HOME = "home"
"""The currency of "150,-": money, in what the site's region pays with."""


class Amount(NamedTuple):
    """An amount with its currency (None = no sign of money, or HOME) at a span."""

    number: float
    currency: str | None
    start: int
    end: int


def home_currency(region: str | None) -> str:
    """The currency of bare amounts on a site for that region."""
    return _REGIONS.get((region or "").lower(), "eur")


def speaks_of_money(text: str) -> bool:
    """Whether a currency is named anywhere, also apart from any amount ("in euro's")."""
    return any(mark in text for mark in _MARKS) or not tokens(text).places.keys().isdisjoint(_NAMES)


def amounts(text: str) -> list[Amount]:
    """All numbers that can be amounts; a bare one only if nothing makes it something else."""
    view = fold(text)
    if not _DIGIT.search(view.text):
        return []
    taken = [m.span() for m in _ROW.finditer(view.text)]
    found, place = list[Amount](), 0
    for m in _NUMBER.finditer(view.text):
        amount = _amount(view, m)
        if amount is None:
            continue
        while place < len(taken) and taken[place][1] <= m.start():
            place += 1
        in_a_row = place < len(taken) and taken[place][0] <= m.start()
        if amount.currency or not (in_a_row or _measure(view.text, m)):
            found.append(amount)
    return _share_currency(text, found)


def _amount(view: Folded, m: re.Match[str]) -> Amount | None:
    before = _sign_before(view.text, m.start())
    after = _AFTER.match(view.text, m.end())
    many = after["many"] if after else None
    sign = before or (after["sign"] if after else None)
    code = _SIGNS[sign] if sign else (HOME if m["tail"] or _dashed(m) else None)
    number = float(m["whole"].replace(".", "").replace(" ", "").replace("'", "")) * _THOUSANDS.get(
        many or "", 1
    )
    number += 0 if m["rest"] is None or _dashed(m) else int(m["rest"][1:]) / 100
    if (code is None and m["rest"]) or number < 10:
        return None
    start = view.text.rindex(before, 0, m.start()) if before else m.start()
    end = after.end() if after and (sign == after["sign"] or many) else m.end()
    return Amount(number, code, *view.span(start, end))


def _sign_before(text: str, start: int) -> str | None:
    """The longest sign of money that ends before `start`, a space between or not."""
    end = start - 1 if text[start - 1 : start].isspace() and text[start - 1] != "\n" else start
    for length in range(min(_LONGEST_SIGN, end), 0, -1):
        sign = text[end - length : end]
        if sign in _SIGNS and not _letter(text[end - length - 1 : end - length]):
            return sign
    return None


def _letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _dashed(m: re.Match[str]) -> bool:
    return bool(m["rest"]) and not m["rest"][1].isdigit()


def _measure(text: str, m: re.Match[str]) -> bool:
    """Whether the next word makes a bare number a measure, an age or a count."""
    glued = _GLUED.match(text, m.end())
    if glued and glued[0] not in _GLUED_MONEY:
        return True  # "95C", "10th"
    following = _WORD.match(text, m.end())
    return following is not None and following[1] in word_set("not_money.txt")


def _share_currency(text: str, found: list[Amount]) -> list[Amount]:
    """ "100-150 euro": the first has the currency of the second."""
    shared = list(found)
    for position in range(len(found) - 2, -1, -1):
        left, right = shared[position], shared[position + 1]
        if left.currency is None and right.currency and ranged(text, left, right):
            shared[position] = left._replace(currency=right.currency)
    return shared


def ranged(text: str, left: Amount, right: Amount) -> bool:
    """Whether two amounts are the ends of a range ("100-150", "80/100")."""
    between = text[left.end : right.start]
    return len(between) <= 6 and _SHARED.fullmatch(folded(between)) is not None
