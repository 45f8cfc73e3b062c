"""Which amount goes with which length of time: the cheapest way to pair neighbours in a row.

Amounts and lengths stand in one row in the order of the text. Only neighbours can belong together,
each to one other; what parts them has a cost (nothing for ": ", some for a comma, more for a line).
All in all the cheapest pairing is taken, once with the time first preferred and once with the
amount, because a list keeps its order: "60 min: 150, 30 min: 75" and "80 half uur, 150 uur".
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._facts.amounts import Amount, ranged
from ingest.extractors._facts.lengths import Length
from ingest.extractors._facts.tables import sorts, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded

_REACH = 24
_DEAREST = 5.0
_IN_A_ROW = 1.5
"""The most that parts the only time of a row from its only amount."""
_LONG, _HEAD, _TAIL = 60, 40, 12
"""Characters between the two, before and behind them, in a row of a list."""
_WHOLE_NIGHT = 24 * 60
_LEFT_OUT = {"said": 6.0, "bare": 3.0, "time": 1.0}
_OTHER_ORDER = 0.6
_SIGNS = {",": 2.0, ";": 3.0, "|": 2.5, "\n": 2.0, "•": 3.0, "·": 2.5, "+": 4.0, "!": 9.0, "?": 9.0}
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"(?<!\.)\.\s{1,3}")
_SAID_COST = 1.0
_LETTER, _JOINED = 0.25, 2.0


class Priced(NamedTuple):
    """Amounts of one price (two = a range) and the time they buy; `cost` of what parts them."""

    amounts: tuple[Amount, ...]
    length: Length | None
    cost: float


class _Item(NamedTuple):
    what: tuple[Amount, ...] | Length
    start: int
    end: int

    @property
    def timed(self) -> bool:
        return isinstance(self.what, Length)


def parted(between: str) -> float:
    """What it costs to take an amount and a time together over that text."""
    if len(between) > _REACH:
        return _REACH
    cost = sum(_SIGNS.get(char, 0.0) for char in between)
    joining, buying = word_set("joining_prices.txt"), word_set("buying.txt")
    for word in _WORD.findall(folded(between)):
        cost += _JOINED if word in joining else 0.0 if word in buying else _LETTER * len(word)
    return cost


def pairs(text: str, money: Sequence[Amount], times: Sequence[Length]) -> list[Priced]:
    """Each price with its time, in the order of the text; linear."""
    groups = _groups(text, money)
    if not times:
        return [Priced(group, None, 0.0) for group in groups]
    row = sorted(
        [
            *(_Item(group, group[0].start, group[-1].end) for group in groups),
            *(_Item(time, time.start, time.end) for time in times),
        ],
        key=lambda item: item.start,
    )
    left_out = [_left_out(item) for item in row]
    costs = [
        _cost(text, left, right) if left.timed != right.timed else _REACH
        for left, right in pairwise(row)
    ]
    for place, cost in enumerate(costs):
        if cost > _IN_A_ROW and _is_row(text, row, place):
            costs[place] = _IN_A_ROW
    ways = (_cheapest(row, left_out, costs, first) for first in (True, False))
    return min(ways, key=lambda one: (one[0], not _rises(one[1])))[1]


def _rises(prices: Sequence[Priced]) -> bool:
    """Whether longer times are dearer: of two ways that cost the same, the likelier."""
    told = sorted(
        (one.length.minutes or _WHOLE_NIGHT, one.amounts[0].number) for one in prices if one.length
    )
    return all(one[1] <= two[1] for one, two in pairwise(told))


def _cost(text: str, left: _Item, right: _Item) -> float:
    """As `parted`; never over the end of a sentence (the stop of "30 Min. 80 €" ends none)."""
    for stop in _STOP.finditer(text, left.end, min(right.start, left.end + _REACH)):
        of_unit = left.timed and stop.start() == left.end
        if not of_unit and text[stop.end() : stop.end() + 1].isupper():
            return _REACH
    if left.timed and _costs().fullmatch(folded(text[left.end : right.start])):
        return _SAID_COST
    return parted(text[left.end : right.start])


@cache
def _costs() -> re.Pattern[str]:
    """A verb by which a time costs what follows, whatever words say where or whom: "30 Minuten
    kosten im ganzen Haus einheitlich 60 €"."""
    said = either(sorts("rates.tsv")["costs"] - {"=", "is"} | {"kosten"})
    return re.compile(rf"\s{said}(?:\s[^\W\d]{{1,14}}){{0,6}}\s[€£$]?")


def _is_row(text: str, row: Sequence[_Item], place: int) -> bool:
    """Whether a time and, behind it, an amount with a currency stand in a row of a list, alone."""
    left, right = row[place], row[place + 1]
    if isinstance(right.what, Length) or not right.what[-1].currency:
        return False
    if not left.timed or right.start - left.end > _LONG:
        return False
    between = text[left.end : right.start]
    if "\n" in between or _STOP.search(between):
        return False
    before = text[row[place - 1].end : left.start] if place else text[: left.start]
    behind = text[right.end : row[place + 2].start] if place + 2 < len(row) else text[right.end :]
    first = before.rfind("\n")
    if (place and first < 0) or (place + 2 < len(row) and "\n" not in behind):
        return False
    head, tail = before[first + 1 :], behind.split("\n", 1)[0]
    return len(head) <= _HEAD and len(tail) <= _TAIL and not _STOP.search(head)


def _groups(text: str, money: Sequence[Amount]) -> list[tuple[Amount, ...]]:
    """The amounts of each price: two where they are the ends of a range."""
    groups: list[list[Amount]] = []
    for amount in money:
        if groups and len(groups[-1]) == 1 and ranged(text, groups[-1][0], amount):
            groups[-1].append(amount)
        else:
            groups.append([amount])
    return [tuple(group) for group in groups]


def _left_out(item: _Item) -> float:
    if isinstance(item.what, Length):
        return _LEFT_OUT["time"]
    return _LEFT_OUT["said" if any(amount.currency for amount in item.what) else "bare"]


def _cheapest(
    row: list[_Item], left_out: list[float], costs: list[float], time_first: bool
) -> tuple[float, list[Priced]]:
    """The least cost of pairing the row, and how; each item goes alone, for what it costs when it
    is `left_out`, or with the one before."""
    least, alone = [0.0], [True]
    for place, cost in enumerate(left_out):
        least.append(least[place] + cost)
        alone.append(True)
        if place and costs[place - 1] <= _DEAREST:
            order = 0.0 if row[place - 1].timed == time_first else _OTHER_ORDER
            together = least[place - 1] + costs[place - 1] + order
            if together < least[place + 1]:
                least[place + 1], alone[place + 1] = together, False
    found, place = list[Priced](), len(row)
    while place:
        if alone[place]:
            found += _priced(row[place - 1], None, 0.0)
            place -= 1
        else:
            found += _priced(row[place - 1], row[place - 2], costs[place - 2])
            place -= 2
    return least[-1], found[::-1]


def _priced(one: _Item, other: _Item | None, cost: float) -> list[Priced]:
    length = next((i.what for i in (one, other) if i and isinstance(i.what, Length)), None)
    money = next((i.what for i in (one, other) if i and not isinstance(i.what, Length)), None)
    return [Priced(money, length, cost)] if money else []
