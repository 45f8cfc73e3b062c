"""Prices of one time that is named once: "£200 incall / £250 outcall p/h", "60 euro albo 250 zł".

At her place and at the client's, in two currencies, for one and for a couple.
"""

import re
from functools import cache

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.between import between
from ingest.extractors._facts.pairing import Priced
from ingest.extractors._facts.tables import sorts
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded

_HOUR, _ALIKE = 60, 1.5
_WHERE = 12
"""Characters of the word before "£200 / outcall £250 per hour"."""
_OTHER_MONEY = re.compile(rf"\s?(?:/|=)\s?|\s\(|\s(?:{either(ANDS)}|lub|albo|czy|resp\.?)\s")
"""What stands between an amount and the same in another currency."""
_APART = 40
"""Characters between two amounts of one time."""
_AWAY = re.compile(r"(?:\s[^\W\d]+){0,6},\s(?:['’]?[^\W\d]+\s){0,4}")
_BEHIND = re.compile(r"(?:\s[^\W\d]+){1,3}")
_WORD = re.compile(r"[^\W\d_]+")
_BRACKET = re.compile(r"\s?\(([^()\d\n]{2,24})\)")
_HERS = re.compile(_BRACKET.pattern + r"\s?[,;/|+–-]?\s?(?:[€£$]\s?)?")
"""Brackets behind an amount, and up to the next."""
_ENDS = re.compile(r"\s?(?:[,.;!)\n/|]|\Z)")
_STEP, _DEARER = 5, 3
"""What a bare amount is a multiple of; how many times as dear the dearest may be."""
_LED = 28
"""Characters beside an amount in which such words stand."""


def shared(text: str, prices: list[Priced], trusted: list[Priced]) -> list[Priced]:
    """ "£200 incall / £250 outcall per hour": the rate at the end is of both."""
    known, found = set(trusted), list[Priced]()
    for place, one in enumerate(prices):
        told = bool(found) and (one in known or _of_people(text, found[-1], one))
        if told and _goes_on(text, found[-1], one):
            found.append(one._replace(length=found[-1].length))
            continue
        two = prices[place + 1] if place + 1 < len(prices) else None
        if two in known and two and _of_both(text, one, two):
            found.append(one._replace(length=two.length))
        elif one in known:
            found.append(one)
    return found


def _met(text: str, one: Priced, two: Priced) -> bool:
    """ "£60 hr in £80 out", "30 mins £80 in / £100 out": the time of the first is of both."""
    if one.length is None or two.length or one.amounts[0].currency != two.amounts[0].currency:
        return False
    end = max(one.length.end, one.amounts[-1].end)
    start = two.amounts[0].start
    if not end < start < end + _LED or not between().both.fullmatch(folded(text[end:start])):
        return False
    behind = folded(text[two.amounts[-1].end : two.amounts[-1].end + _LED])
    return between().met.match(behind) is not None


def _goes_on(text: str, one: Priced, two: Priced) -> bool:
    """Whether the time of a price is that of the next too."""
    return (
        _met(text, one, two)
        or _or(text, one, two)
        or _elsewhere(text, one, two)
        or _later(text, one, two)
        or _of_people(text, one, two)
        or _bracketed(text, one, two)
    )


def _of_people(text: str, one: Priced, two: Priced) -> bool:
    """ "Frauen 90 die Stunde, Männer 110, Paare 150": the same time, by who comes."""
    left, right = one.amounts[0], two.amounts[0]
    if one.length is None or two.length or left.currency != right.currency:
        return False
    end = max(one.length.end, one.amounts[-1].end)
    if not 0 < right.start - end <= _LED or right.number % _STEP:
        return False
    if not _people_behind().fullmatch(folded(text[end : right.start])):
        return False
    before = [
        folded(text[max(0, start - _LED) : start]) for start in (one.length.start, left.start)
    ]
    ends = right.currency or _ENDS.match(text, two.amounts[-1].end)
    alike = max(left.number, right.number) <= _DEARER * min(left.number, right.number)
    return bool(ends) and alike and any(map(_people_before().search, before))


@cache
def _people_behind() -> re.Pattern[str]:
    led = either(sorts("rates.tsv")["for"])
    return re.compile(
        rf"\s?[,;/|\n.]\s?(?:{led}\s)?{either(sorts('rates.tsv')['people'])}\s?[:=–-]?\s?"
    )


@cache
def _people_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(sorts('rates.tsv')['people'])}\s?[:=–-]?\s?\Z")


def _bracketed(text: str, one: Priced, two: Priced) -> bool:
    """ "60 perc: 12 000 Ft (nálam), 16 000 Ft (Önnél)": the same time at another place, which
    brackets behind each of the two tell."""
    left, right = one.amounts[-1], two.amounts[0]
    if one.length is None or two.length or not right.currency or left.currency != right.currency:
        return False
    hers = _HERS.fullmatch(text, left.end, right.start)
    theirs = _BRACKET.match(text, two.amounts[-1].end)
    if not (hers and theirs):
        return False
    said = sorts("rates.tsv")
    where = (
        not said["hers"].isdisjoint(_WORD.findall(folded(hers[1]))),
        not said["whose"].isdisjoint(_WORD.findall(folded(theirs[1]))),
    )
    return all(where)


def _later(text: str, one: Priced, two: Priced) -> bool:
    """ "Eerste keer 60 min 80 euro, daarna 100 euro": what the same time costs from then on."""
    if one.length is None or two.length or one.amounts[0].currency != two.amounts[0].currency:
        return False
    start, end = (min(one.length.start, one.amounts[0].start), two.amounts[0].start)
    behind = max(one.length.end, one.amounts[-1].end)
    if not 0 < end - behind <= _LED or not _then().fullmatch(folded(text[behind:end])):
        return False
    return _first_time().search(folded(text[max(0, start - _LED) : start])) is not None


@cache
def _then() -> re.Pattern[str]:
    return re.compile(rf"\s?[,;.]?\s{either(sorts('rates.tsv')['then'])}\s(?:[^\W\d]{{1,4}}\s)?")


@cache
def _first_time() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(sorts('rates.tsv')['first time'])}\s?[:(–-]?\s?\Z")


def _elsewhere(text: str, one: Priced, two: Priced) -> bool:
    """ "Uurtje bij mij 150 €, bij jou 180 €", "€60, for couples €80": the same time, dearer at
    another place or with another, or told for other hours of the day."""
    if one.length is None or two.length or one.amounts[0].currency != two.amounts[0].currency:
        return False
    end, start = max(one.length.end, one.amounts[-1].end), two.amounts[0].start
    if not two.amounts[0].currency:
        return False
    if not 0 < start - end <= _APART or not _AWAY.fullmatch(text, end, start):
        return False
    behind = _BEHIND.match(text, two.amounts[-1].end)
    words = folded(text[end:start] + (behind[0] if behind else ""))
    if _daytime().search(words):
        alike = max(one.amounts[0].number, two.amounts[0].number) <= _ALIKE * min(
            one.amounts[0].number, two.amounts[0].number
        )  # "180 € die Stunde, tagsüber 150 €"
        return alike and one.length.minutes == _HOUR
    dearer = one.amounts[0].number < two.amounts[0].number
    return dearer and not sorts("rates.tsv")["whose"].isdisjoint(_WORD.findall(words))


@cache
def _daytime() -> re.Pattern[str]:
    """When the hour costs so much; a whole weekend, evening or night is no time of an hour."""
    return re.compile(rf"(?<!\w){either(sorts('rates.tsv')['daytime'])}(?!\w)")


def _or(text: str, one: Priced, two: Priced) -> bool:
    """ "45 min: 60 euro albo 250 zł": what the same time costs in another currency."""
    if one.length is None or two.length or len(one.amounts) != 1 or len(two.amounts) != 1:
        return False
    left, right = one.amounts[0], two.amounts[0]
    if not (left.currency and right.currency) or left.currency == right.currency:
        return False
    return _OTHER_MONEY.fullmatch(folded(text[left.end : right.start])) is not None


def _of_both(text: str, one: Priced, two: Priced) -> bool:
    if one.length or two.length is None or two.length.start < two.amounts[-1].end:
        return False
    same = one.amounts[0].currency == two.amounts[0].currency
    said = folded(text[one.amounts[-1].end : two.amounts[0].start])
    if same and between().other.fullmatch(said):
        before = folded(text[max(0, one.amounts[0].start - _WHERE) : one.amounts[0].start])
        return between().led.search(before) is not None
    return same and between().either.fullmatch(said) is not None
