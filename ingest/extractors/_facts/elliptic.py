"""Times of which the unit was said before: "180 for one hour, 330 for two", "250 ora, 150 jumate".

A word or figure that counts, right behind an amount, where the clause ends; the unit is that of the
time before, to which an amount belongs too.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.lengths import Length, counts
from ingest.extractors._facts.tables import sorts, word_set
from ingest.extractors._text.fold import fold

_REACH = 60
"""Characters from the time before."""
_STOP = re.compile(r"[\n!?]|\.\s")
_SOLD = frozenset((15, 20, 30, 40, 45, 60, 90, 120))
_MOST_HOURS, _LEAST_HOURS = 6, 1.5
_HALF = 0.5


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
    for amount in money:
        place = bisect_left(ends, amount.start + 1) - 1
        if place < 0 or amount.start - ends[place] > _REACH:
            continue
        following = times[place + 1].start if place + 1 < len(times) else len(text)
        if following < amount.end + 2 or not text[amount.end : amount.end + 1].isspace():
            continue
        before, near = times[place], text[ends[place] : amount.start]
        if not before.bought or before.minutes <= 0 or _STOP.search(near):
            continue
        told = _told(text, amount, before)
        if told and told.end <= following:
            found.append(told)
    return sorted([*times, *found], key=lambda time: time.start) if found else [*times]


def _told(text: str, amount: Amount, before: Length) -> Length | None:
    view = fold(text[amount.end : amount.end + _REACH])
    said = _counted().match(view.text)
    if said is None:
        return None
    start, end = view.span(*said.span("count"))
    span = (amount.end + start, amount.end + end)
    counted = said["count"]
    number = float(counted) if counted.isdecimal() else counts()[counted]
    hours = before.minutes % 60 == 0
    if hours and _LEAST_HOURS <= number <= _MOST_HOURS:
        return Length(round(60 * number), *span)
    if number == _HALF:
        return Length(30, *span)
    if said["for"] and number in _SOLD and before.minutes < 60:
        return Length(round(number), *span)
    return None
