"""Prices in a grid: a header of times with a row for each person, or one of places with a row for
each time.

"| Companion | Age | 1 hr | Overnight |" above "| Priya | 28 | £350 | £1,800 |", and "| | bei mir |
Hotel |" above "| 60 Min | 150 € | 200 € |". Cells are parted by strokes, semicolons, tabs or wide
spaces, alike in each line; what a cell holds is told by its column.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from ingest.extractors._facts.amounts import HOME, Amount
from ingest.extractors._facts.lengths import NIGHT, Length
from ingest.extractors._facts.pairing import Priced

_Item = TypeVar("_Item", Amount, Length)
_SIGNS = tuple(map(re.compile, (r"\|", ";", r"\t", r"[ \xa0]{2,}")))
_LINE = re.compile(r"[^\n]+")
_SAID = re.compile(r"\w")
_FEWEST = 2
"""Cells of a line, and prices of a grid."""
_WIDEST = 28
"""Characters of a cell that holds a time or an amount."""
_MOST_CELLS, _LONGEST_LINE = 16, 400
_LEAST, _STEP = 20, 5
_WHOLE_NIGHT = 24 * 60


class _Cell(NamedTuple):
    """What the span of a cell holds: one amount, one time, or neither."""

    amount: Amount | None
    length: Length | None


class _Row(NamedTuple):
    sign: int
    cells: tuple[_Cell, ...]
    start: int
    end: int


class _Grid(NamedTuple):
    """The prices of a grid, and the span of its lines."""

    prices: list[Priced]
    start: int
    end: int


def gridded(
    text: str, money: Sequence[Amount], times: Sequence[Length]
) -> tuple[list[Priced], list[Amount], list[Length]]:
    """The prices in the grids of a text, and the amounts and times outside them; all in order.
    Linear."""
    found = list[_Grid]()
    if money and times and "\n" in text:
        for _, group in groupby(_rows(text, money, times), key=_shape):
            grid = _grid([row for row in group if row])
            found += [grid] if grid else []
    prices = [price for grid in found for price in grid.prices]
    return prices, _outside(money, found), _outside(times, found)


def _shape(row: _Row | None) -> tuple[int, int]:
    return (row.sign, len(row.cells)) if row else (-1, 0)


def _outside(items: Sequence[_Item], found: Sequence[_Grid]) -> list[_Item]:
    """The amounts or times that are in no grid."""
    ends = [grid.end for grid in found]
    places = ((one, bisect_right(ends, one.start)) for one in items)
    return [one for one, at in places if at == len(found) or one.start < found[at].start]


def _rows(text: str, money: Sequence[Amount], times: Sequence[Length]) -> Iterator[_Row | None]:
    """The lines with cells; None for another one, and nothing for a rule between two lines."""
    starts = [one.start for one in money], [one.start for one in times]
    for line in _LINE.finditer(text):
        spans, sign = _cells(line)
        if len(spans) < _FEWEST:
            yield None
        elif _SAID.search(line[0]):
            cells = (
                _Cell(_only(money, starts[0], span), _only(times, starts[1], span))
                for span in spans
            )
            yield _Row(sign, tuple(cells), *line.span())


def _cells(line: re.Match[str]) -> tuple[list[tuple[int, int]], int]:
    """The spans of the cells of a line, and which sign parts them."""
    if len(line[0]) <= _LONGEST_LINE:
        for at, sign in enumerate(_SIGNS):
            parted = [*sign.finditer(line.string, *line.span())]
            if len(parted) >= _FEWEST - 1:
                edges = [line.start(), *(edge for m in parted for edge in m.span()), line.end()]
                spans = [*zip(edges[::2], edges[1::2], strict=True)]
                return (spans if len(spans) <= _MOST_CELLS else []), at
    return [], -1


def _only(items: Sequence[_Item], starts: Sequence[int], span: tuple[int, int]) -> _Item | None:
    """What a cell holds alone."""
    first, last = bisect_left(starts, span[0]), bisect_left(starts, span[1])
    narrow = span[1] - span[0] <= _WIDEST
    return items[first] if narrow and last - first == 1 else None


def _grid(rows: Sequence[_Row]) -> _Grid | None:
    """The prices of lines that are alike: under a header of times, or beside a column of them."""
    if len(rows) < _FEWEST or any(cell.amount for cell in rows[0].cells if cell.length):
        return None
    head, body = rows[0].cells, rows[1:]
    found = list[Priced]()
    if any(_sold(cell) for cell in head):
        for row in body:
            found += _fitting(
                Priced((cell.amount,), above.length, 0.0)
                for cell, above in zip(row.cells, head, strict=True)
                if cell.amount and not cell.length and _sold(above)
            )
    elif not any(cell.amount or cell.length for cell in head):
        for row in body:
            length = next((cell.length for cell in row.cells if _sold(cell)), None)
            beside = [cell.amount for cell in row.cells if cell.amount and not cell.length]
            if length and len(beside) >= _FEWEST:
                found += [Priced((one,), length, 0.0) for one in beside if one.currency]
    return _Grid(found, rows[0].start, rows[-1].end) if len(found) >= _FEWEST else None


def _sold(cell: _Cell) -> bool:
    return cell.length is not None and cell.length.bought and cell.amount is None


def _fitting(prices: Iterator[Priced]) -> list[Priced]:
    """The prices of a person, none if they do not fit: more time costs more, and is round where no
    currency is said."""
    row = [*prices]
    told = sorted((_minutes(one), one.amounts[0].number) for one in row)
    if [number for _, number in told] != sorted(number for _, number in told):
        return []
    bare = [one.amounts[0].number for one in row if one.amounts[0].currency is None]
    if any(number < _LEAST or number % _STEP for number in bare):
        return []
    return [
        one._replace(amounts=(one.amounts[0]._replace(currency=one.amounts[0].currency or HOME),))
        for one in row
    ]


def _minutes(price: Priced) -> int:
    minutes = price.length.minutes if price.length else NIGHT
    return _WHOLE_NIGHT if minutes == NIGHT else minutes
