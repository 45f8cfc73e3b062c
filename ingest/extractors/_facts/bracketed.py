"""Prices of a list whose times stand in brackets behind: "£60/£80/£140 (15min/30/1hr)".

As many amounts as times, both rising, each with the one at its place. A bare time is of the unit
of the one before, or else of the one behind ("20/30/60 Min").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.lengths import Length, lengths
from ingest.extractors._facts.pairing import Priced

_BRACKETS = re.compile(r"\s?\(([^()\n]{3,60})\)")
_PARTS = re.compile(r"\s?[/|,;]\s?")
_BARE = re.compile(r"\d{1,3}|½")
_MINUTES, _HOUR = 1, 60
_SHORTEST, _LONGEST = 10, 24 * 60


def bracketed(text: str, money: Sequence[Amount], spoken: frozenset[str]) -> list[Priced]:
    """The prices of such lists; `money`: the amounts of the text, in order."""
    found = list[Priced]()
    for row in _rows(text, money):
        behind = _BRACKETS.match(text, row[-1].end) if len(row) > 1 else None
        times = _times(text, *behind.span(1), spoken) if behind else []
        if not any(one.currency for one in row) or len(times) != len(row):
            continue
        told = [*zip(row, times, strict=True)]
        if all(
            one.number < two.number and before.minutes < after.minutes
            for (one, before), (two, after) in pairwise(told)
        ):
            code = next(one.currency for one in row if one.currency)
            found += [
                Priced((one._replace(currency=one.currency or code),), time, 0.0)
                for one, time in told
            ]
    return found


def _rows(text: str, money: Sequence[Amount]) -> Iterator[list[Amount]]:
    """The amounts that only a stroke parts."""
    row = list[Amount]()
    for amount in money:
        if row and not _PARTS.fullmatch(text, row[-1].end, amount.start):
            yield row
            row = []
        row.append(amount)
    if row:
        yield row


def _times(text: str, start: int, end: int, spoken: frozenset[str]) -> list[Length]:
    """The times in brackets; none where a part of them is no time."""
    spans, left = list[tuple[int, int]](), start
    for part in _PARTS.finditer(text, start, end):
        spans.append((left, part.start()))
        left = part.end()
    spans.append((left, end))
    said = [_time(text, *span, spoken) for span in spans]
    if not any(said):
        return []
    found = list[Length]()
    for place, (time, (first, last)) in enumerate(zip(said, spans, strict=True)):
        minutes = time or _of_unit(text[first:last], said[:place][::-1] + said[place + 1 :])
        if minutes is None or not _SHORTEST <= minutes <= _LONGEST:
            return []
        found.append(Length(minutes, first, last))
    return found


def _time(text: str, start: int, end: int, spoken: frozenset[str]) -> int | None:
    """The minutes of a part that is a time, whole."""
    part = text[start:end]
    told = lengths(part, spoken)
    whole = len(told) == 1 and (told[0].start, told[0].end) == (0, len(part.rstrip(" .")))
    return told[0].minutes if whole and told[0].minutes > 0 else None


def _of_unit(part: str, near: Sequence[int | None]) -> int | None:
    """The minutes of a bare figure, by the nearest time with a unit."""
    if not _BARE.fullmatch(part):
        return None
    if not part.isdecimal():
        return _HOUR // 2
    number = int(part)
    few = number < _SHORTEST
    fits = any(time and (time % _HOUR == 0 if few else True) for time in near)
    return (number * (_HOUR if few else _MINUTES)) if fits else None
