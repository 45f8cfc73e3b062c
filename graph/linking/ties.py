"""Ties as they are kept: which groups share which values, since when, how surprising that is."""

import numpy as np

from graph.linking.arrays import spread
from graph.linking.canonical import Canonical
from graph.linking.evidence import Evidence, Tokens
from graph.linking.networks import Merging
from graph.linking.parameters import VERSION
from graph.linking.result import Ties
from graph.linking.values import Bools, Ints, Longs


def merges(order: Canonical, group: Ints, told: Tokens, merged: Merging, network: Ints) -> Ties:
    """The ties that made the networks: for every group those it was merged on."""
    of = _network_of_groups(group, network, len(merged.label))
    inside = of[merged.first.left] == of[merged.first.right]
    return _ties(order, group, told, merged.first, merged.taken & inside)


def bridges(order: Canonical, network: Ints, told: Tokens, found: Evidence, lowest: float) -> Ties:
    """What different networks share: ties of at least `lowest` bits, and every shared contact.

    `found` is the evidence between networks, `network` (ads,) their labels.
    """
    contact = order.market.strength("hard")[told.value[found.value]].astype(np.float64)
    none = np.zeros(0)
    shared = np.add.reduceat(contact, found.begin[:-1]) if len(found.left) else none
    return _ties(order, network, told, found, (found.bits >= lowest) | (shared > 0))


def _network_of_groups(group: Ints, network: Ints, groups: int) -> Ints:
    out = np.zeros(max(groups, int(group.max(initial=-1)) + 1), np.int32)
    out[group[::-1]] = network[::-1]
    return out


def _ties(order: Canonical, group: Ints, told: Tokens, found: Evidence, kept: Bools) -> Ties:
    row = np.flatnonzero(kept)
    speaker = _first_ads(group)
    left, right = speaker[found.left[row]], speaker[found.right[row]]
    row = row[np.lexsort((right, left, -found.bits[row]))]
    size = (found.begin[1:] - found.begin[:-1])[row]
    values = spread(found.begin[row], size)
    first, last = _days(order, group, told, found, row)
    token = found.value[values]
    return Ties(
        left_ad=order.ad_row[speaker[found.left[row]]].astype(np.int32),
        right_ad=order.ad_row[speaker[found.right[row]]].astype(np.int32),
        bits=found.bits[row],
        weight=found.weight[row],
        independent=found.independent[row],
        first=first,
        last=last,
        begin=np.append(np.zeros(1, np.int64), np.cumsum(size)),
        value=order.value_row[told.value[token]].astype(np.int32),
        worth=found.worth[values],
        touched=found.touched[values],
        rule=VERSION,
    )


def _first_ads(group: Ints) -> Ints:
    """The first ad of each group, in canonical order."""
    out = np.zeros(int(group.max(initial=-1)) + 1, np.int32)
    out[group[::-1]] = np.arange(len(group) - 1, -1, -1, dtype=np.int32)
    return out


def _days(
    order: Canonical, group: Ints, told: Tokens, found: Evidence, row: Longs
) -> tuple[Ints, Ints]:
    """First day on which both sides had shown themselves, last day of the one that left first."""
    market = order.market
    groups = int(group.max(initial=-1)) + 1
    opened = np.full(groups, np.iinfo(np.int32).max, np.int32)
    closed = np.full(groups, np.iinfo(np.int32).min, np.int32)
    np.minimum.at(opened, group[market.ad], market.first)
    np.maximum.at(closed, group[market.ad], market.last)
    left, right = found.left[row], found.right[row]
    return np.maximum(opened[left], opened[right]), np.minimum(closed[left], closed[right])
