"""Times of which the unit was said before: "180 for one hour, 330 for two", "250 ora, 150 jumate".

A word or figure that counts, right behind an amount, where the clause ends; the unit is that of the
time before, to which an amount belongs too. Minutes that are sold may stand before it as well: "£70
for 15, £160 for the hour".
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
        following = times[place + 1].start if place + 1 < len(times) else len(text)
        if following < amount.end + 2 or not text[amount.end : amount.end + 1].isspace():
            continue
        before = _before(text, times[place], amount) if place >= 0 else None
        if before is None and not (amount.currency and following < amount.end + _REACH):
            continue
        told = _told(text, amount, before)
        if told and told.end <= following:
            found.append(told)
    return sorted([*times, *found], key=lambda time: time.start) if found else [*times]


def _before(text: str, time: Length, amount: Amount) -> Length | None:
    """The time before an amount, where it is near and of the same sentence."""
    near = time.bought and time.minutes > 0 and amount.start - time.end <= _REACH
    return time if near and not _STOP.search(text, time.end, amount.start) else None


def _told(text: str, amount: Amount, before: Length | None) -> Length | None:
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
    if before and number == _HALF:
        return Length(30, *span)
    if said["for"] and number in _SOLD and not hours:
        return Length(round(number), *span)
    return None
