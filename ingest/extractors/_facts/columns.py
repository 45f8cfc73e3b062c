"""Prices in two columns without words: "30/50 45/70 60/90 (minuten/euro)".

Two pairs or more in a row, minutes and amounts both rising, in a text that speaks of minutes.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._facts.amounts import HOME, Amount
from ingest.extractors._facts.lengths import Length
from ingest.extractors._facts.pairing import Priced
from ingest.extractors._text.fold import fold

_PAIR = re.compile(r"(?<![\w/.,-])(\d{2,3})\s?([/=:-])\s?(\d{2,4})(?![\w/:-]|[.,]\d)")
_BETWEEN = re.compile(r"[\s,;|•]{1,4}")
_MINUTES = re.compile(
    r"(?<!\w)(?:min|mins|minuten|minutes?|minutos|minuti|minute|perc|minut|минути|dk|dakika)(?!\w)"
)
_SHORTEST, _LONGEST, _STEP = 10, 600, 5


class _Pair(NamedTuple):
    minutes: int
    sign: str
    number: int
    spans: tuple[int, int, int, int]


def columns(text: str) -> list[Priced]:
    """The prices of such a list, none without one; linear."""
    view = fold(text)
    if not _MINUTES.search(view.text):
        return []
    row: list[_Pair] = []
    found: list[Priced] = []
    last = -1
    for m in _PAIR.finditer(view.text):
        pair = _Pair(int(m[1]), m[2], int(m[3]), (*view.span(*m.span(1)), *view.span(*m.span(3))))
        goes_on = last >= 0 and _BETWEEN.fullmatch(view.text, last, m.start()) is not None
        if row and not (goes_on and row[-1].sign == pair.sign):
            found += _priced(row)
            row = []
        row.append(pair)
        last = m.end()
    return found + _priced(row)


def _priced(row: list[_Pair]) -> list[Priced]:
    rising = all(a.minutes < b.minutes and a.number < b.number for a, b in pairwise(row))
    fits = all(
        _SHORTEST <= pair.minutes <= _LONGEST
        and pair.minutes % _STEP == 0
        and pair.number % _STEP == 0
        for pair in row
    )
    if len(row) < 2 or not (rising and fits):
        return []
    return [
        Priced(
            (Amount(float(pair.number), HOME, *pair.spans[2:]),),
            Length(pair.minutes, *pair.spans[:2]),
            0.0,
        )
        for pair in row
    ]
