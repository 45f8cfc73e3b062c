"""Prices in two columns without words: "30/50 45/70 60/90 (minuten/euro)".

Two pairs or more in a row, minutes and amounts both rising, in a text that speaks of minutes; or
three with times that are usual.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._facts.amounts import HOME, Amount
from ingest.extractors._facts.lengths import Length
from ingest.extractors._facts.pairing import Priced
from ingest.extractors._text.fold import Folded, fold

_PAIR = re.compile(r"(?<![\w/.,-])(\d{2,3})\s?([/=:-])\s?(\d{2,4})(?![\w/:-]|[.,]\d)")
_BETWEEN = re.compile(r"[\s,;|•]{1,4}")
_MINUTES = re.compile(
    r"(?<!\w)(?:min|mins|minuten|minutes?|minutos|minuti|minute|perc|minut|минути|dk|dakika)(?!\w)"
)
_SOLD = frozenset((15, 20, 30, 40, 45, 60, 75, 90, 120, 180))
_DEAR, _FEWEST, _MANY = 50, 2, 3
_SHORTEST, _LONGEST, _STEP = 10, 600, 5


class _Pair(NamedTuple):
    minutes: int
    sign: str
    number: int
    spans: tuple[int, int, int, int]


def columns(text: str) -> list[Priced]:
    """The prices of such a list, none without one; linear."""
    view = fold(text)
    rows = [row for row in _rows(view) if _rises(row)]
    told = bool(rows) and _MINUTES.search(view.text) is not None
    return [_priced(pair) for row in rows if told or _plain(row) for pair in row]


def _rows(view: Folded) -> Iterator[list[_Pair]]:
    """The pairs that stand in a row, with the same sign in each."""
    row: list[_Pair] = []
    last = -1
    for m in _PAIR.finditer(view.text):
        pair = _Pair(int(m[1]), m[2], int(m[3]), (*view.span(*m.span(1)), *view.span(*m.span(3))))
        goes_on = last >= 0 and _BETWEEN.fullmatch(view.text, last, m.start()) is not None
        if row and not (goes_on and row[-1].sign == pair.sign):
            yield row
            row = []
        row.append(pair)
        last = m.end()
    yield row


def _rises(row: list[_Pair]) -> bool:
    """Whether both of two pairs or more rise, in steps that are usual."""
    return (
        len(row) >= _FEWEST
        and all(a.minutes < b.minutes and a.number < b.number for a, b in pairwise(row))
        and all(
            _SHORTEST <= pair.minutes <= _LONGEST
            and pair.minutes % _STEP == 0
            and pair.number % _STEP == 0
            for pair in row
        )
    )


def _priced(pair: _Pair) -> Priced:
    amount = Amount(float(pair.number), HOME, *pair.spans[2:])
    return Priced((amount,), Length(pair.minutes, *pair.spans[:2]), 0.0)


def _plain(row: list[_Pair]) -> bool:
    """Whether a row needs no word for minutes: three pairs or more of times that are sold."""
    sold = all(pair.minutes in _SOLD and pair.number >= _DEAR for pair in row)
    return len(row) >= _MANY and row[0].sign in "/=:" and sold
