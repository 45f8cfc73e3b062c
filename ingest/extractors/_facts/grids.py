"""Prices in a grid: a header of times with a row for each person, or one of places with a row for
each time.

"| Companion | Age | 1 hr | Overnight |" above "| Priya | 28 | £350 | £1,800 |", and "| | bei mir |
Hotel |" above "| 60 Min | 150 € | 200 € |". Cells are parted by strokes, semicolons, tabs or wide
spaces, alike in each line; what a cell holds is told by its column. Lines of two cells are labels
and what stands beside each ("Travel time - 30 min").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple, TypeVar

from ingest.extractors._facts.amounts import HOME, Amount
from ingest.extractors._facts.cells import Line, shape, tabled
from ingest.extractors._facts.lengths import NIGHT, Length
from ingest.extractors._facts.pairing import Priced
from ingest.extractors._facts.tables import sorts
from ingest.extractors._facts.unbought import extras
from ingest.extractors._text.tokens import tokens

_Item = TypeVar("_Item", Amount, Length)
_FEWEST, _NARROWEST = 2, 3
"""Prices of a grid, and the cells of each of its lines."""
_WIDEST = 28
"""Characters of a cell that holds a time or an amount."""
_LEAST, _STEP = 20, 5
_WHOLE_NIGHT = 24 * 60


class _Cell(NamedTuple):
    """What the span of a cell holds: one amount, one time, or neither."""

    amount: Amount | None
    length: Length | None


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
        for lines, rows in _filled(text, money, times):
            prices, read = _prices(_bought(text, lines, rows))
            if len(prices) >= _FEWEST:
                found.append(_Grid(prices, lines[0].start, lines[read - 1].end))
    every = [price for grid in found for price in grid.prices]
    return every, _outside(money, found), _outside(times, found)


def _outside(items: Sequence[_Item], found: Sequence[_Grid]) -> list[_Item]:
    """The amounts or times that are in no grid."""
    ends = [grid.end for grid in found]
    places = ((one, bisect_right(ends, one.start)) for one in items)
    return [one for one, at in places if at == len(found) or one.start < found[at].start]


def _filled(
    text: str, money: Sequence[Amount], times: Sequence[Length]
) -> Iterator[tuple[list[Line], list[list[_Cell]]]]:
    """The lines of each table, and what their cells hold."""
    starts = [one.start for one in money], [one.start for one in times]
    for _, group in groupby(tabled(text), key=shape):
        lines = [line for line in group if line and len(line.cells) >= _NARROWEST]
        rows = [
            [
                _Cell(_only(money, starts[0], span), _only(times, starts[1], span))
                for span in line.cells
            ]
            for line in lines
        ]
        yield lines, rows


def _only(items: Sequence[_Item], starts: Sequence[int], span: tuple[int, int]) -> _Item | None:
    """What a cell holds alone."""
    first, last = bisect_left(starts, span[0]), bisect_left(starts, span[1])
    narrow = span[1] - span[0] <= _WIDEST
    return items[first] if narrow and last - first == 1 else None


def _bought(text: str, lines: Sequence[Line], rows: list[list[_Cell]]) -> list[list[_Cell]]:
    """The cells without the amounts under a word for what buys no time ("Deposit")."""
    heads = [tokens(text[slice(*cell)]).said for cell in lines[0].cells] if lines else []
    extra = extras() - sorts("rates.tsv")["visit"]
    unsold = [not said.isdisjoint(extra) for said in heads]
    if not any(unsold):
        return rows
    return [
        [cell._replace(amount=None) if no else cell for cell, no in zip(row, unsold, strict=True)]
        for row in rows
    ]


def _prices(rows: Sequence[list[_Cell]]) -> tuple[list[Priced], int]:
    """The prices of lines that are alike, under a header of times or beside a column of them; and
    how many of the lines were read."""
    for place, head in enumerate(rows):
        if any(cell.amount for cell in head):
            return (_beside(rows[place:]) if place else []), len(rows)
        if any(map(_sold, head)):
            body = [*takewhile(_untimed, rows[place + 1 :])]
            told = sum(map(_sold, head)) > 1 or _one_priced(head, body)
            return (_under(head, body) if told else []), place + 1 + len(body)
    return [], len(rows)


def _untimed(row: Sequence[_Cell]) -> bool:
    """Whether a row has no time of its own, which would be that of its amounts."""
    return not any(cell.length for cell in row)


def _one_priced(head: Sequence[_Cell], body: Sequence[list[_Cell]]) -> bool:
    """Whether the only column of a time is the only one with money in it."""
    return not any(
        cell.amount and (cell.amount.currency is None) == _sold(above)
        for row in body
        for cell, above in zip(row, head, strict=True)
    )


def _under(head: Sequence[_Cell], body: Sequence[list[_Cell]]) -> list[Priced]:
    found = list[Priced]()
    for row in body:
        found += _fitting(
            Priced((cell.amount,), above.length, 0.0)
            for cell, above in zip(row, head, strict=True)
            if cell.amount and not cell.length and _sold(above)
        )
    return found


def _beside(body: Sequence[list[_Cell]]) -> list[Priced]:
    """The prices of each column but that of the times."""
    timed = [(length, row) for row in body if (length := _one_time(row))]
    found = list[Priced]()
    for column in zip(*(row for _, row in timed), strict=True):
        found += _fitting(
            Priced((cell.amount,), length, 0.0)
            for cell, (length, _) in zip(column, timed, strict=True)
            if cell.amount and not cell.length
        )
    return found


def _one_time(row: Sequence[_Cell]) -> Length | None:
    """The time of a row."""
    return next((cell.length for cell in row if _sold(cell)), None)


def _sold(cell: _Cell) -> bool:
    return cell.length is not None and cell.length.bought and cell.amount is None


def _fitting(prices: Iterator[Priced]) -> list[Priced]:
    """The prices of a row or a column; none where no currency is said and they do not fit: they
    are round, and more time costs more."""
    row = [*prices]
    bare = [one.amounts[0].number for one in row if one.amounts[0].currency is None]
    told = sorted((_minutes(one), one.amounts[0].number) for one in row)
    falls = [number for _, number in told] != sorted(number for _, number in told)
    if any(falls or number < _LEAST or number % _STEP for number in bare):
        return []
    return [
        one._replace(amounts=(one.amounts[0]._replace(currency=one.amounts[0].currency or HOME),))
        for one in row
    ]


def _minutes(price: Priced) -> int:
    minutes = price.length.minutes if price.length else NIGHT
    return _WHOLE_NIGHT if minutes == NIGHT else minutes
