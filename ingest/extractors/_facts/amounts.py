"""Amounts of money in a text: "€ 1.500,-", "80/100 euro", "20 ezer Ft", "R$ 200", "150"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ingest.extractors._facts.lengths import timed_words, unit_words
from ingest.extractors._facts.spoken import spoken, spoken_from
from ingest.extractors._facts.tables import HERE, sorts, word_set
from ingest.extractors._text.fold import Folded, fold, folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row, tokens

_TABLE = [
    (row[0], row[1].split("|"), "".join(row[2:]).split("|"))
    for row in rows(HERE / "currencies.tsv")
]
_SIGNS = {folded(sign): code for code, signs, _ in _TABLE for sign in signs}
_REGIONS = {region: code for code, _, regions in _TABLE for region in regions if region}
_PESOS = frozenset(("mxn", "cop", "clp", "ars"))
_AT_HOME = {
    "usd": _PESOS | {"usd", "aud", "cad", "nzd", "sgd", "hkd"},  # "$"
    "mxn": _PESOS,  # "pesos"
    "sek": frozenset(("sek", "nok", "dkk")),  # "kr"
}
"""The currencies that a sign or name of another one means at home."""
_NAMES = frozenset(sign for sign in _SIGNS if sign.isalpha())
_MARKS = frozenset(sign for sign in _SIGNS if not sign[0].isalpha())
_ANY = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_THOUSANDS = word_set("thousand_words.txt")
# What may not stand before is asked behind the first figure: so the pattern starts with a set.
_NUMBER = re.compile(
    r"(?P<whole>[1-9](?<!\w.)(?<!\d:.)(?<!\w\..)(?<!\d,.)"
    r"(?:\d{0,2}\.\d{3}(?!\d)|\d{0,2},\d{3}(?![\d,])|'\d{3}(?!\d)|"
    r"\d?'\d{3}(?=\s?(?:chf|fr|sfr|,-|\.-))|"
    r" \d{3}(?!\d)|\d{1,2} 000(?!\d)|\d{0,5}))"
    r"(?P<rest>[.,](?:\d{2}(?!\d)|--?|=))?(?P<tail>,-|\.-)?(?![\d:%]|\s%)"
)
_APART = re.compile(r"[ .,']")
"""What sets the thousands apart."""
_PARTED = frozenset(",'")
"""What sets them apart in an amount with a currency alone."""
_DIGIT = re.compile(r"\d")
_OF_COUNTRY = {"ch": {"fr": "chf", "stutz": "chf"}}
"""Signs of money that are one in a country alone: "200 fr"."""
_MEANT = {sign: code for signs in _OF_COUNTRY.values() for sign, code in signs.items()}
_LEAST_OF_COUNTRY = 40
"""Less of it is another thing: "10 fr 20 uhr"."""
_THOUSAND_LETTERS = {"hu": "e"}
"""What says thousands right behind a figure, by where it does: "15e" (ezer)."""
_WORD = re.compile(r"\s?/?([^\W\d_]+)")
_GLUED = re.compile(r"[^\W\d_]+")
_SHARED = re.compile(r"\s?(?:-|/|tot|to|bis|a|bis zu|do|do|pana la|до)\s?")
_ROW = re.compile(r"\d(?<!\d\d)\d{0,8}+(?:[ .()-]{1,3}\d{1,9}+){2,}")
_ECHO = re.compile(r"\s?\(\s?(\d{2,5})\s?\)")
_ECHOED = re.compile(r"\s?[(]\s?[€£$]?\s?\d")
_ENDED = re.compile(r"\s?(?:[,.;!|/\n)]|\Z|(?:en|and|und|et|y|e|si|i|oraz)\s)")
"""What ends an amount in words where no currency does."""
_LEAST_IN_WORDS = 40
_LED = re.compile(r"[ \xa0]|\s?[:=][ \xa0]?|[ \xa0][-–][ \xa0]")
"""What stands between a time and its amount in words."""
_COUNTING = 3
"""Words of a time: "the two hours"."""
_ARTICLE_GAPS = frozenset((" ", "\xa0", "'", "’"))
_WORD_GAPS = frozenset((" ", "\xa0"))
_LEAST_WITH_CENTS = 25
"""From that on, "75,00" is money; less can be a time of the day."""
_ODD_CENTS = frozenset(("95", "99", "90", "98", "49"))
_GLUED_MONEY = frozenset(("e", "eu", "eur", "euro"))
_GLUED_RATE = frozenset(("ph", "hh", "hr"))
"""A rate right behind a figure: "120ph", "200hh"."""
_AHEAD = re.compile(r"(?:\s[^\W\d]{4,12})?\s?:\s?(?=\d)")
_SENTENCE_ENDS = re.compile(r"[\n!?]|\.(?=\s|\Z)")
_SENTENCE = 300
"""Characters of a sentence over which a currency ahead of its amounts reaches."""
_EDGES = frozenset("\n\t")
"""Spaces that end a line or a cell: no sign of money goes with a number over one."""
_LONGEST_SIGN = max(map(len, _SIGNS))
_NOWHERE = frozenset[str]()
_LAST = frozenset(sign[-1] for sign in _SIGNS)
"""With what a sign of money ends."""


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


def local(code: str, home: str) -> str:
    """The currency that a sign means there: "$" is an Australian dollar in Australia."""
    return home if home in _AT_HOME.get(code, ()) else code


def names_money(word: str) -> bool:
    """Whether a word is the name of a currency."""
    return folded(word) in _NAMES


def speaks_of_money(text: str) -> bool:
    """Whether a currency ("in euro's") or a price is named, also apart from any amount."""
    said = tokens(text).said
    named = not said.isdisjoint(_NAMES) or not said.isdisjoint(word_set("price_words.txt"))
    return named or any(mark in text for mark in _MARKS)


@cache
def _after(spoken: frozenset[str]) -> re.Pattern[str]:
    """What follows a figure: how many it is of, and a sign of money."""
    letters = "".join(_THOUSAND_LETTERS.get(one, "") for one in sorted(spoken))
    words = "|".join(sorted(_THOUSANDS, key=len, reverse=True))
    many = rf"\s?(?:{words})\.?" + (f"|[{letters}]" if letters else "")
    signs = "|".join([_ANY, *(sign for one in sorted(spoken) for sign in _OF_COUNTRY.get(one, ()))])
    return re.compile(
        rf"(?:(?P<many>{many})(?!\w))?(?:\s?(?<!\t)(?:de\s)?(?P<sign>(?!(?<=\n)eu\b)(?:{signs}))(?!\w))?"
    )


def amounts(text: str, spoken: frozenset[str] = _NOWHERE) -> list[Amount]:
    """All numbers that can be amounts; a bare one only if nothing makes it something else.

    `spoken`: codes of the language and the country of the ad, for what they write short.
    """
    view = fold(text)
    said = _in_words(text)
    if not _DIGIT.search(view.text):
        return said
    taken = [m.span() for m in _ROW.finditer(view.text)]
    found, place = list[Amount](), 0
    for m in _NUMBER.finditer(view.text):
        amount = _amount(view, m, _after(spoken))
        if amount is None:
            continue
        while place < len(taken) and taken[place][1] <= m.start():
            place += 1
        in_a_row = place < len(taken) and taken[place][0] <= m.start()
        if amount.currency or not (in_a_row or _measure(view.text, m)):
            found.append(amount)
    if said:
        found = sorted([*_not_echoed(found, said), *said], key=_start)
    return _share_currency(text, _named_ahead(text, found))


def _not_echoed(found: Sequence[Amount], said: Sequence[Amount]) -> list[Amount]:
    """The amounts in figures that none in words holds: both are in order."""
    ends = [one.end for one in said]
    kept = list[Amount]()
    for one in found:
        at = bisect_left(ends, one.end)
        if at == len(said) or said[at].start > one.start:
            kept.append(one)
    return kept


def _named_ahead(text: str, found: Sequence[Amount]) -> list[Amount]:
    """ "Accettiamo anche euro: 100 mezz'ora, 180 un'ora": a currency that is named before a colon
    is that of the bare amounts behind, up to the end of the sentence."""
    row, shared, starts = tokens(text), [*found], [one.start for one in found]
    for place in row.known(_NAMES) if ":" in text else ():
        named = _AHEAD.match(text, row[place].end)
        if named is None or (place and row[place - 1].word.isdecimal()):
            continue
        first = named.end()
        stop = _SENTENCE_ENDS.search(text, first, first + _SENTENCE)
        end = stop.start() if stop else first + _SENTENCE
        within = range(bisect_left(starts, first), bisect_left(starts, end))
        if not any(shared[at].currency for at in within):
            for at in within:
                shared[at] = shared[at]._replace(currency=_SIGNS[row[place].word])
    return shared


def _in_words(text: str) -> list[Amount]:
    """The amounts in words: before a currency, and behind a time where a currency is, or another
    time with an amount ("half uur zestig, uur honderd")."""
    row, found = tokens(text), list[Amount]()
    for place in row.known(_NAMES):
        last = _last_number(text, row, place)
        if last is None or row[last].word.isdecimal():
            continue
        told = spoken(text, row, last, row[place].word)
        if told:
            echo = _ECHO.match(text, row[place].end)
            if echo and int(echo[1]) == told[0]:  # "czterysta złotych (400)"
                code = _SIGNS[row[place].word]
                found.append(Amount(told[0], code, row[told[1]].start, echo.end()))
                continue
            beside = told[1] and text[row[told[1] - 1].end : row[told[1]].start] in _WORD_GAPS
            before = row[told[1] - 1].word if beside else ""
            echoed = _ECHOED.match(text, row[place].end)
            if not (before.isdecimal() or echoed):  # "20 ezer Ft", "two hundred pounds (£200)"
                code = _SIGNS[row[place].word]
                found.append(Amount(told[0], code, row[told[1]].start, row[place].end))
    bare = [*_bare_words(text, row)]
    if not found:
        bare = [one for one in bare if _ENDED.match(text, one.end)]
        return bare if len(bare) > 1 else []
    known = {one.start for one in found}
    return sorted([*found, *(one for one in bare if one.start not in known)], key=_start)


def _last_number(text: str, row: Row, place: int) -> int | None:
    """Where the number before the currency at `place` ends, a "de" between: "suta de lei"."""
    last = place - 2 if place > 1 and row[place - 1].word == "de" else place - 1
    gaps = {text[row[one].end : row[one + 1].start] for one in range(last, place)}
    return last if last >= 0 and _WORD_GAPS.issuperset(gaps) else None


def _bare_words(text: str, row: Row) -> Iterator[Amount]:
    """Round amounts in words without a currency, beside a time."""
    yield from _behind_times(text, row)
    rates = sorts("rates.tsv")
    for place in row.known(rates["for"] | rates["the"] | rates["definite"]):
        told = spoken(text, row, place - 1) if _before_time(text, row, place) else None
        if told and _is_round(told[0]):
            yield Amount(told[0], None, row[told[1]].start, row[place - 1].end)


def _behind_times(text: str, row: Row) -> Iterator[Amount]:
    """ "een uur honderdtien", "half uur: tachtig"."""
    for place in row.known(timed_words()):
        first = place + 1
        if first == len(row) or not _LED.fullmatch(text, row[place].end, row[first].start):
            continue
        told = spoken_from(text, row, first)
        signed = text[row[place].end : row[first].start] not in _WORD_GAPS
        if signed and told and not _ENDED.match(text, row[told[1]].end):
            continue  # "binnen een half uur: veertig kilometer"
        if told and _is_round(told[0]) and not _counts(text, row, told[1]):
            yield Amount(told[0], None, row[first].start, row[told[1]].end)


def _before_time(text: str, row: Row, place: int) -> bool:
    """Whether a word leads a time behind a word, or is one that holds its article: "honderdzestig
    voor twee uur", "trezentos as três horas", "duecento l'ora", "două sute cincizeci ora"."""
    if not place or row[place - 1].word.isdecimal():
        return False
    word, rates = row[place].word, sorts("rates.tsv")
    if text[row[place - 1].end : row[place].start] not in _WORD_GAPS:
        return False
    if word in rates["definite"]:
        return True
    gap = text[row[place].end : row[place + 1].start] if place + 1 < len(row) else ""
    if word in rates["for"]:
        return gap in _WORD_GAPS and row[place + 1].word in timed_words()
    return gap in _ARTICLE_GAPS and _is_time(row, place + 1)


def _is_time(row: Row, first: int) -> bool:
    """Whether a unit of time begins at a word, or what counts one: "demi-heure", "três horas"."""
    for place in range(first, min(len(row), first + _COUNTING)):
        if row[place].word in unit_words():
            return True
        if row[place].word not in timed_words():
            return False
    return False


def _is_round(number: int) -> bool:
    return number >= _LEAST_IN_WORDS and number % 5 == 0


def _counts(text: str, row: Row, last: int) -> bool:
    """Whether a currency or a time follows right behind word `last`, which is of that then."""
    if last + 1 == len(row) or text[row[last].end : row[last + 1].start] not in _WORD_GAPS:
        return False
    return row[last + 1].word in _NAMES or row[last + 1].word in timed_words()


def _start(amount: Amount) -> int:
    return amount.start


def _amount(view: Folded, m: re.Match[str], behind: re.Pattern[str]) -> Amount | None:
    before = _sign_before(view.text, m.start())
    after = behind.match(view.text, m.end())
    many = after["many"] if after else None
    sign = before or (after["sign"] if after else None)
    if before and before.isalpha() and after and after["sign"] and _ends(view.text, after.end()):
        sign, before = after["sign"], None  # "leva 12 euros": it costs 12 euros, in Portuguese
    if before and before.isalpha() and _measure(view.text, m):
        return None  # "Nok 39 year"
    code = _code(sign) if sign else (HOME if m["tail"] or _dashed(m) else None)
    number = float(_APART.sub("", m["whole"])) * (1000 if many else 1)
    if sign in _MEANT and number < _LEAST_OF_COUNTRY:
        return None
    if code is None and not _PARTED.isdisjoint(m["whole"]):
        return None  # "1,200" is money with a sign alone
    if code is None and m["rest"] == ",00" and number >= _LEAST_WITH_CENTS:
        code = HOME
    if m["rest"] and m["rest"][1:] in _ODD_CENTS:
        return None  # "€ 24,95": a thing in a shop
    number += 0 if m["rest"] is None or _dashed(m) else int(m["rest"][1:]) / 100
    if (code is None and m["rest"]) or number < 10:
        return None
    start = view.text.rindex(before, 0, m.start()) if before else m.start()
    end = after.end() if after and (sign == after["sign"] or many) else m.end()
    return Amount(number, code, *view.span(start, end))


def _code(sign: str) -> str:
    return _SIGNS.get(sign) or _MEANT[sign]


def _ends(text: str, end: int) -> bool:
    """Whether the sign of money that ends there leads no number: "EUR 150 GBP 130"."""
    return not text[end : end + 2].strip()[:1].isdigit()


def _sign_before(text: str, start: int) -> str | None:
    """The longest sign of money that ends before `start`, a space between or not."""
    end = (
        start - 1 if text[start - 1 : start].isspace() and text[start - 1] not in _EDGES else start
    )
    if text[end - 1 : end] not in _LAST:
        return None
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
    if glued and glued[0] not in _GLUED_MONEY | _GLUED_RATE and glued[0] not in _THOUSANDS:
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
