"""Times of which the unit was said before: "180 for one hour, 330 for two", "250 ora, 150 jumate".

A word or figure that counts, right behind an amount, where the clause ends; the unit is that of the
time before, to which an amount belongs too. Minutes that are sold may stand before it as well: "£70
for 15, £160 for the hour", and half an hour before the hour: "80 la demi, 130 l'heure". What counts
may stand before the amount ("une heure 140 euros, pour deux 250"), and behind a rate a stroke may
lead minutes ("$120/hr, $170/90").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ingest.extractors._alias.cues import ANDS, sort
from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.lengths import Length, counts
from ingest.extractors._facts.tables import sorts, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import fold, folded
from ingest.extractors._text.tokens import tokens

_REACH = 60
"""Characters from the time before."""
_STOP = re.compile(r"[\n!?]|\.\s")
_SOLD = frozenset((15, 20, 30, 40, 45, 60, 90, 120))
_MOST_HOURS, _LEAST_HOURS = 6, 1.5
_HALF, _HOUR, _HALF_HOUR = 0.5, 60, 30
_HALVES = frozenset(((_HALF, _HOUR), (1, _HALF_HOUR)))
_DEAR = 40
_STEP, _DIGITS = 5, 2
_NEXT = re.compile(rf"\s?[,;/]\s(?:(?:{either(ANDS)})\s)?|\s(?:{either(ANDS)})\s")
"""What parts a price from the next of the same unit."""
_CLAUSE_ENDS = re.compile(r"\s?(?:,(?!\d)|[;!()\n/|+]|\.(?!\d)|\Z)")
_LED = re.compile(r"\s?[:=–-]?\s?")
_STROKE = re.compile(r"/(\d{1,3})(?!\w|[.,:/-]\d|\s?[€£$])")
_RATES_APART = 24
"""Characters between the rate of an hour and the amount of some."""


@cache
def _counted() -> re.Pattern[str]:
    """What counts, behind "for" or not, up to where a clause ends; in folded text."""
    led = "|".join(sorted(map(re.escape, sorts("rates.tsv")["for"])))
    articles = "|".join(sorted(map(re.escape, sorts("rates.tsv")["article"])))
    joining = "|".join(sorted(word_set("goes_on.txt")))
    counting = "|".join(sorted(word for word in counts() if word.isalpha()))
    return re.compile(
        rf"\s(?:(?P<for>{led})\s)?(?:(?:{articles})\s)?(?P<count>{counting}|\d{{1,3}})"
        rf"(?=\s?(?:[,.;)!\n/|]|\Z|(?:{joining}|\d)\b))"
    )


def elliptic(text: str, money: Sequence[Amount], times: Sequence[Length]) -> list[Length]:
    """The times with those that leave out their unit, in order."""
    found, ends = list[Length](), [time.end for time in times]
    for number, amount in enumerate(money):
        place = bisect_left(ends, amount.start + 1) - 1
        following = times[place + 1].start if place + 1 < len(times) else len(text)
        ahead = _ahead(text, times[place + 1] if place + 1 < len(times) else None, amount)
        last = times[place] if place >= 0 else None
        several = _rated(text, last, money[number - 1], amount) if last and number else None
        if several:
            found.append(several)
            continue
        counted = _counted_before(text, last, amount, ahead) or (
            _left_out(text, last, money[max(0, number - 2) : number], amount) if number else None
        )
        if counted:
            found.append(counted)
            continue
        if following < amount.end + 2:
            continue
        before = _before(text, times[place], amount) if place >= 0 else None
        told = _minutes(text, amount, times)
        near = before or ahead or amount.currency
        if told is None and near and text[amount.end : amount.end + 1].isspace():
            told = _told(text, amount, before, ahead)
        if told and told.end <= following:
            found.append(told)
    return sorted([*times, *found], key=lambda time: time.start) if found else [*times]


def _before(text: str, time: Length, amount: Amount) -> Length | None:
    """The time before an amount, where it is near and of the same sentence."""
    near = time.bought and time.minutes > 0 and amount.start - time.end <= _REACH
    return time if near and not _STOP.search(text, time.end, amount.start) else None


def _ahead(text: str, time: Length | None, amount: Amount) -> Length | None:
    """The time behind an amount, where it is near and of the same sentence."""
    if time is None or not 0 <= time.start - amount.end <= _REACH:
        return None
    return None if _STOP.search(text, amount.end, time.start) else time


def _counted_before(
    text: str, before: Length | None, amount: Amount, ahead: Length | None
) -> Length | None:
    """ "pour deux 250", behind an hour; "halbe 70, Stunde 120", before one."""
    row = tokens(text)
    place = bisect_left(row.starts, amount.start) - 1
    number = counts().get(row[place].word) if place >= 0 else None
    if number is None or not row[place].word.isalpha() or row[place].word in sort("a couple"):
        return None
    if not _LED.fullmatch(text, row[place].end, amount.start):
        return None
    leads = row[place - 1].word if place else ""
    span = row[place].start, row[place].end
    if leads in sorts("rates.tsv")["for"] and before and before.end <= span[0]:
        hours = before.minutes % 60 == 0 and _LEAST_HOURS <= number <= _MOST_HOURS
        return (
            Length(round(60 * number), *span) if hours and _before(text, before, amount) else None
        )
    begins = place > 0 and "," in text[row[place - 1].end : span[0]]
    if begins and amount.currency and before and number > 1:
        return _hours(text, before, amount, number, span)
    if number == _HALF and leads not in ANDS and ahead and ahead.minutes == _HOUR:
        return Length(30, *span)
    return None


def _left_out(
    text: str, before: Length | None, others: Sequence[Amount], amount: Amount
) -> Length | None:
    """ "Eine Stunde 120 Euro, zwei 200", "die Stunde kostet 200 Euro, die halbe 120", "30 mins £60,
    45 £80": what counts in a clause of its own, behind a price with its time; more of it is dearer.
    """
    row = tokens(text)
    place = bisect_left(row.starts, amount.start) - 1
    if before is None or place < 1 or not _before(text, before, amount):
        return None
    costs = row[place].word in _costing() and place > 1
    place -= costs  # "halbe um 80"
    other = next((one for one in others[::-1] if one.end < row[place].start), None)
    bare = amount.currency is None and amount.number >= _DEAR
    bare = bare and (costs or counts().get(row[place].word, 0) in {_HALF, 1})
    if other is None or not (other.currency or bare):
        return None
    first = place - (place > 1 and row[place - 1].word in sorts("rates.tsv")["article"])
    parted = folded(text[max(other.end, before.end) : row[first].start])
    pair = counts().get(row[place].word, 0), before.minutes
    alone = pair in _HALVES and parted.isspace()  # "час 120лв половин 70лв", "hh 160 full 260"
    if not (alone or _NEXT.fullmatch(parted)):
        return None
    if not _between(text, row[place].end, amount.start) or not _round(text, amount):
        return None
    minutes = _minutes_of(row[place].word, before.minutes)
    if minutes is None or (minutes > before.minutes) is not (amount.number > other.number):
        return None
    return Length(minutes, row[place].start, row[place].end)


def _between(text: str, start: int, end: int) -> bool:
    """Whether nothing parts a count from its amount, or a word for what it costs."""
    between = folded(text[start:end])
    return _LED.fullmatch(between) is not None or between.strip() in _costing()


@cache
def _costing() -> frozenset[str]:
    """Words between a time and what it costs."""
    return sorts("rates.tsv")["costs"] | sorts("rates.tsv")["for"]


def _round(text: str, amount: Amount) -> bool:
    return amount.number % _STEP == 0 and _CLAUSE_ENDS.match(text, amount.end) is not None


def _minutes_of(word: str, before: int) -> int | None:
    """What a word or figure counts behind so many minutes: hours, the half of one, minutes."""
    if word.isdecimal():
        minutes = int(word) in _SOLD and before < _HOUR and len(word) == _DIGITS
        return int(word) if minutes else None
    number = counts().get(word)
    if number is None or word in sort("a couple"):
        return None
    if number == 1:
        return _HOUR if before == _HALF_HOUR else None
    if before % _HOUR or not (number == _HALF or _LEAST_HOURS <= number <= _MOST_HOURS):
        return None
    return None if number == _HALF and before != _HOUR else round(_HOUR * number)


def _hours(
    text: str, before: Length, amount: Amount, number: float, span: tuple[int, int]
) -> Length | None:
    """ "Godzinka 300 zł, dwie 550 zł": a count that begins its clause is of hours too."""
    hours = before.minutes % _HALF_HOUR == 0 and _LEAST_HOURS <= number <= _MOST_HOURS
    near = before.end <= span[0] and _before(text, before, amount)
    return Length(round(_HOUR * number), *span) if hours and near else None


def _minutes(text: str, amount: Amount, times: Sequence[Length]) -> Length | None:
    """ "$120/hr, $170/90": minutes behind a stroke, where a stroke leads an hour as well."""
    m = _STROKE.match(text, amount.end) if amount.currency else None
    if m is None or int(m[1]) not in _SOLD or int(m[1]) >= amount.number:
        return None
    if not any(time.minutes == _HOUR and text[time.start - 1] == "/" for time in times):
        return None
    return Length(int(m[1]), *m.span(1))


def _rated(text: str, hour: Length, other: Amount, amount: Amount) -> Length | None:
    """ "30e/óra 45e/2": hours behind a stroke, where a stroke leads an hour right before; more of
    them is dearer."""
    m = _STROKE.match(text, amount.end)
    if m is None or hour.minutes != _HOUR or hour.end > amount.start:
        return None
    if text[hour.start - 1 : hour.start] != "/" or amount.start - hour.end > _RATES_APART:
        return None
    hours = _LEAST_HOURS <= int(m[1]) <= _MOST_HOURS
    alike = other.currency == amount.currency and other.end <= hour.start
    dearer = other.number < amount.number <= int(m[1]) * other.number
    return Length(_HOUR * int(m[1]), *m.span(1)) if hours and alike and dearer else None


def _told(text: str, amount: Amount, before: Length | None, ahead: Length | None) -> Length | None:
    view = fold(text[amount.end : amount.end + _REACH])
    said = _counted().match(view.text)
    if said is None:
        return None
    start, end = view.span(*said.span("count"))
    span = (amount.end + start, amount.end + end)
    counted = said["count"]
    number = float(counted) if counted.isdecimal() else counts()[counted]
    hours = before is not None and before.minutes % 60 == 0
    if hours and _LEAST_HOURS <= number <= _MOST_HOURS:
        return Length(round(60 * number), *span)
    if number == 1 and said["for"] and before is not None and before.minutes == _HALF_HOUR:
        return Length(_HOUR, *span)  # "90 voor het halve uur en 150 voor het hele"
    of_hour = ahead is not None and ahead.minutes == _HOUR
    if number == _HALF and (before or of_hour):
        return Length(30, *span)
    sold = before or of_hour or (amount.currency and ahead)
    if said["for"] and number in _SOLD and not hours and sold:
        return Length(round(number), *span)
    return None
