"""First groups on an old result: networks that stand, and new ads among themselves or with them.

A number that went silent for weeks parts its ads here as in a full run; evidence joins them.
"""

import msgspec
import numpy as np

from graph.linking.anchors import anchored, kept, parts, speaking, stars
from graph.linking.arrays import renumber, starts
from graph.linking.basis import Basis
from graph.linking.evidence import Tokens, shares
from graph.linking.ground import Groups
from graph.linking.measures import singles_apart
from graph.linking.parameters import Parameters
from graph.linking.periods import periods
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints, Market


def standing_groups(
    market: Market,
    found: Basis,
    near: Tokens,
    previous: Linked,
    anew: Bools,
    parameters: Parameters,
) -> Groups:
    """The ground of linking with the networks of `previous` as groups, but for the ads `anew`
    (ads,): these form groups among themselves, or join the network that uses their contact.

    `near` is what may be shared.
    """
    only = _of(market, anew)
    contacts = found.usable & market.strength("hard")
    lines = periods(only, contacts, parameters.part_days, parameters)
    line = speaking(only, lines)
    part = parts(only, stars(line), found.usable, parameters)
    fresh = anchored(only, kept(stars(line), part), found.usable, parameters)
    known = len(previous.network)
    stand = singles_apart(previous.network)
    stand = np.append(stand, np.zeros(market.ads - known, stand.dtype))
    host = _hosts(market, contacts, stand, anew, parameters)
    host[:known] = -1  # what was apart from a network with the same contact stays apart from it
    own = stand.max(initial=-1) + 1 + fresh
    group = renumber(np.where(anew, np.where(host >= 0, host, own), stand))
    return Groups(
        core=found.core,
        part=part,
        contact=np.append(lines.value_of, -1)[line],
        group=group,
        size=np.bincount(group).astype(np.int32),
        told=near,
        held=shares(near, group),
        epoch=previous.epoch,
    )


def _of(market: Market, ads: Bools) -> Market:
    """The same market, in which only these ads (ads,) say anything."""
    row = ads[market.ad]
    names = ("ad", "value", "first", "last")
    return msgspec.structs.replace(market, **{name: getattr(market, name)[row] for name in names})


def _hosts(
    market: Market, contacts: Bools, stand: Ints, anew: Bools, parameters: Parameters
) -> Ints:
    """The standing network (ads,) whose ads use the contact of an ad `anew` at the same time, -1
    for none: the one with most of these ads."""
    asked = np.zeros(market.values, bool)
    asked[market.value[anew[market.ad]]] = True
    star = stars(
        speaking(market, periods(market, asked & contacts, parameters.part_days, parameters))
    )
    there = np.flatnonzero((star >= 0) & ~anew)
    one, network = star[there].astype(np.int64), stand[there]
    width = int(stand.max(initial=0)) + 1
    pair, ads = np.unique(one * width + network, return_counts=True)
    order = np.lexsort((-ads, pair // width))
    best = order[starts(pair[order] // width)]
    host = np.full(int(star.max(initial=-1)) + 2, -1, np.int64)
    host[pair[best] // width] = pair[best] % width
    return np.where(anew, host[star], -1)
