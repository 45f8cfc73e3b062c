"""Movers: a contact that goes from house to house in turn is no home, and ties none of them.

A woman takes her own number, and her pictures, from one house to the next. Her number stands beside
the number of one house, then of another, never of two at once; the houses live side by side, with
ads that do not show it. A line whose number changes looks different: there the old number ends
where the new one begins. What travels with a mover, on hardly any ad without it, moves too.
"""

import numpy as np

from graph.linking.arrays import lengths, pairs, starts
from graph.linking.brokers import Brokers
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints, Longs, Market
from ingest.models import Frozen


class Visits(Frozen, frozen=True, kw_only=True, eq=False):
    """A contact (`guest`) beside another (`host`) on several `ads`, by guest, then by time; the day
    on which the first of these ads began and that of the last."""

    guest: Ints
    host: Ints
    ads: Longs
    first: Ints
    last: Ints


def movers(market: Market, usable: Bools, parameters: Parameters) -> Brokers:
    """Contacts among the `usable` (values,) that move, and what travels with them, as brokers
    between their houses. Mentions stand once, sorted by ad."""
    ads = np.bincount(market.value, minlength=market.values)
    in_turn = _in_turn(_visits(market, market.strength("hard") & usable), ads, parameters)
    houses = np.zeros(market.values, np.int32)
    guest = in_turn.guest[starts(in_turn.guest)]
    houses[guest] = np.bincount(in_turn.guest)[guest]
    houses[in_turn.guest[~_side_by_side(market, in_turn, parameters)]] = 0
    _travelling(market, houses, ads, market.strength("soft") & usable, parameters)
    moved = np.flatnonzero(houses)
    return Brokers(
        value=moved.astype(np.int32),
        ads=ads[moved].astype(np.int32),
        grouped=ads[moved].astype(np.int32),
        groups=houses[moved],
        beside=np.ones(len(moved), bool),
    )


def _visits(market: Market, hard: Bools) -> Visits:
    """Where one contact stands beside another on two ads or more."""
    row = np.flatnonzero(hard[market.value]).astype(np.int32)
    _, one, two = pairs(market.ad[row], row)
    first, second = np.concatenate((one, two)), np.concatenate((two, one))
    key = market.value[first].astype(np.int64) * max(market.values, 1) + market.value[second]
    order = np.argsort(key, kind="stable")
    begin = starts(key[order])
    day, rows = market.first[first[order]], order[begin]
    visits = Visits(
        guest=market.value[first[rows]],
        host=market.value[second[rows]],
        ads=lengths(begin, len(order)),
        first=np.minimum.reduceat(day, begin) if len(begin) else day,
        last=np.maximum.reduceat(day, begin) if len(begin) else day,
    )
    return _ordered(visits, visits.ads > 1)


def _ordered(of: Visits, kept: Bools) -> Visits:
    row = np.flatnonzero(kept)
    row = row[np.lexsort((of.host[row], of.first[row], of.guest[row]))]
    fields = ("guest", "host", "ads", "first", "last")
    return Visits(**{name: getattr(of, name)[row] for name in fields})


def _in_turn(visits: Visits, ads: Longs, parameters: Parameters) -> Visits:
    """The visits of those that see several houses, one after the other, and little else."""
    begin = starts(visits.guest)
    if not len(begin):
        return visits
    after = np.ones(len(visits.guest), bool)
    after[1:] = visits.last[:-1] < visits.first[1:]
    after[begin] = True
    houses = lengths(begin, len(after))
    good = np.logical_and.reduceat(after, begin) & (houses >= parameters.mover_houses)
    shown = np.add.reduceat(visits.ads, begin)
    good &= shown >= parameters.mover_share * ads[visits.guest[begin]]
    return _ordered(visits, np.repeat(good, houses))


def _side_by_side(market: Market, visits: Visits, parameters: Parameters) -> Bools:
    """Whether the host of each visit has ads enough without the guest, and had so while the host
    before it had: these are houses, not the numbers of one line."""
    asked = np.zeros(market.values, bool)
    asked[visits.guest] = asked[visits.host] = True
    near = np.flatnonzero(asked[market.value])
    ad, value, day = market.ad[near], market.value[near], market.first[near]
    out = np.ones(len(visits.guest), bool)
    before, since, until = -1, 0, 0
    for place, (guest, host) in enumerate(zip(visits.guest, visits.host, strict=True)):
        own = day[(value == host) & ~np.isin(ad, ad[value == guest])]
        if len(own) < parameters.bridge_from:
            out[place], before = False, -1
            continue
        first, last = int(own.min()), int(own.max())
        out[place] = before != guest or max(first, since) <= min(last, until)
        before, since, until = guest, first, last
    return out


def _travelling(
    market: Market, houses: Ints, ads: Longs, soft: Bools, parameters: Parameters
) -> None:
    """Give pictures and texts that hardly stand without a mover as many `houses` as it has."""
    if not houses.any():
        return
    of_ad = np.zeros(market.ads, np.int32)
    np.maximum.at(of_ad, market.ad, houses[market.value])
    moving = np.bincount(market.value, weights=of_ad[market.ad] > 0, minlength=market.values)
    travels = soft & (ads > 1) & (moving >= parameters.mover_share * ads)
    row = np.flatnonzero(travels[market.value])
    np.maximum.at(houses, market.value[row], of_ad[market.ad[row]])
