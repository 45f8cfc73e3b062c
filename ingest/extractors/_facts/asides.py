"""Remarks in brackets behind a length of time: "Notte (dalle 22 alle 8): 900", "night (10 hours)".

They say more of the time; what follows them is the price of what they are of.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.lengths import NIGHT, Length
from ingest.extractors._facts.tables import word_set

_REMARK = re.compile(r"(?:\s[^\W\d_]{3,9})?\s?\([^()\n]{1,40}\)")
_LONGEST = 40
"""Characters of what comes with a time, before its price."""
_LATEST = 24
"""The latest hour of a day: a bare figure up to it is no price."""


_HOURS = re.compile(
    r",?[^\d\n()€£$;.!?]{1,20}(?<!\d)(?:1?\d|2[0-4])(?::\d\d)?(?![\d.,'])"
    r"[^\d\n()€£$;.!?]{1,16}(?<!\d)(?:1?\d|2[0-4])(?::\d\d)?(?![\d.,'])(?:\s?(?:am|h|pm)\b)?"
)
"""From which to which hour a night is, without brackets: "whole night, from 10 pm until 9 am"."""


@cache
def _with() -> re.Pattern[str]:
    """What comes with a time, up to its price ("drie uur met wijn en een hapje 450 euro")."""
    words = "|".join(sorted(word_set("with_time.txt"), key=len, reverse=True))
    return re.compile(
        rf",?\s(?:{words})\.?\s[^\d\n,.;:!?()€£$+/|]{{2,{_LONGEST}}}?(?=\s(?:[€£$]\s?|R\$\s?)?\d)",
        re.IGNORECASE,
    )


def past_asides(
    text: str, money: Sequence[Amount], times: Sequence[Length]
) -> tuple[list[Amount], list[Length]]:
    """The amounts and times outside such remarks, each time with its own; both are in order.

    A night of so many hours is those hours.
    """
    starts, found, gone = [one.start for one in money], list[Length](), set[Amount]()
    reached = 0
    for place, time in enumerate(times):
        if time.start < reached:
            continue
        remark = _REMARK.match(text, time.end)
        if remark is None and time.minutes == NIGHT:
            remark = _HOURS.match(text, time.end)
        if remark is None:
            remark = _with().match(text, time.end)
        if remark is None or not time.bought:
            found.append(time)
            continue
        inside = money[bisect_left(starts, time.end) : bisect_left(starts, remark.end())]
        if any(one.currency or one.number > _LATEST for one in inside):
            found.append(time)
            continue
        reached = remark.end()
        gone.update(inside)
        said = times[place + 1 : place + 2]
        hours = [one.minutes for one in said if one.bought and one.end <= reached]
        # "noche (23 a 8 h)": behind a bare figure they are an hour of the day
        counted = len(hours) == 1 and not inside and time.minutes == NIGHT
        minutes = hours[0] if counted else time.minutes
        found.append(time._replace(minutes=minutes, end=reached))
    return [one for one in money if one not in gone], found
