"""Silences in the use of numbers: after a long one somebody else may have the number."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from graph.linking.parameters import DEFAULT
from graph.linking.periods import Periods, periods
from graph.linking.values import Bools
from graph.networks.days import day_of
from graph.networks.facts import Named, named
from graph.networks.opened import Opened
from graph.networks.words import named_value


class Silence(Named, frozen=True, kw_only=True):
    """A value that was not seen for `days` days (only days count on which its site was crawled)
    after `last` until `again` (days, UTC)."""

    days: int
    last: date
    again: date
    sentence: str


def silences(found: Opened, values: Iterable[int]) -> dict[int, tuple[Silence, ...]]:
    """The long silences of these values (rows), in order of time; values without any are absent."""
    market = found.index.market
    wanted = np.zeros(market.values, bool)
    wanted[sorted(values)] = True
    cut = periods(market, wanted, DEFAULT.gap_days, DEFAULT)
    out: dict[int, tuple[Silence, ...]] = {}
    for number in np.flatnonzero(cut.silence > 0).tolist():
        value = int(cut.value_of[number])
        before = cut.row[_same_users(cut, value, number) & (cut.period < number)]
        last = int(market.last[before].max())
        again = int(market.first[cut.row[cut.period == number]].min())
        said = _silence(found.read.values[value], int(cut.silence[number]), last, again)
        out[value] = (*out.get(value, ()), said)
    return out


def _same_users(cut: Periods, value: int, number: int) -> Bools:
    """The mentions of a value on the same side of its having been given up as this period."""
    side = cut.handed_on[cut.period] == cut.handed_on[number]
    return (cut.value_of[cut.period] == value) & side


def _silence(name: str, days: int, last: int, again: int) -> Silence:
    of = named(name)
    return Silence(
        kind=of.kind,
        value=of.value,
        days=days,
        last=day_of(last),
        again=day_of(again),
        sentence=f"{named_value(name)}: {days} days not seen before {day_of(again)}, possibly "
        "another user",
    )
