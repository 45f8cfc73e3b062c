"""First groups on an old result: those of networks that stand, and new ads among themselves or with
them.

A number that went silent for weeks parts its ads here as in a full run; evidence joins them.
"""

import msgspec
import numpy as np

from graph.linking.anchors import anchored, kept, parts, speaking, stars
from graph.linking.arrays import renumber, starts
from graph.linking.basis import Basis
from graph.linking.evidence import Tokens, shares
from graph.linking.families import joined, members
from graph.linking.ground import Groups, families_of
from graph.linking.measures import singles_apart
from graph.linking.parameters import Parameters
from graph.linking.periods import periods
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints, Longs, Market


def standing_groups(
    market: Market,
    found: Basis,
    near: Tokens,
    previous: Linked,
    anew: Bools,
    parameters: Parameters,
) -> Groups:
    """The ground of linking with the first groups of `previous`, but for the ads `anew` (ads,):
    these form groups among themselves, or join the one that uses their contact.

    `near` is what may be shared.
    """
    only = _of(market, anew)
    contacts = found.usable & market.strength("hard")
    lines = periods(only, contacts, parameters.part_days, parameters)
    line = speaking(only, lines)
    part = parts(only, stars(line), found.usable, parameters)
    fresh = anchored(only, kept(stars(line), part), found.usable, parameters)
    before, stand = _before(previous, market.ads)
    host = _hosts(market, contacts, before, anew, parameters)
    host[: len(previous.network)] = -1  # what was apart from what has the same contact stays so
    own = before.max(initial=-1) + 1 + fresh
    group = renumber(np.where(anew, np.where(host >= 0, host, own), before))
    alone = anew & (host < 0)
    family = families_of(market, near, group, parameters)
    group = joined(group, members(group, near, family, parameters, alone))
    stands = np.full(int(group.max(initial=-1)) + 1, -1, np.int64)
    stands[group[~anew]] = stand[~anew]
    return Groups(
        core=found.core,
        part=part,
        contact=np.append(lines.value_of, -1)[line],
        family=family,
        group=group,
        size=np.bincount(group).astype(np.int32),
        told=near,
        held=shares(near, group),
        epoch=previous.epoch,
        stands=stands,
        all_told=found.told,
    )


def _before(previous: Linked, ads: int) -> tuple[Longs, Longs]:
    """First groups and networks (ads,) as they stood; 0 for ads that came after."""
    stand = singles_apart(previous.network)
    more = np.zeros(ads - len(stand), np.int64)
    return np.append(previous.group.astype(np.int64), more), np.append(stand, more)


def _of(market: Market, ads: Bools) -> Market:
    """The same market, in which only these ads (ads,) say anything."""
    row = ads[market.ad]
    names = ("ad", "value", "first", "last")
    return msgspec.structs.replace(market, **{name: getattr(market, name)[row] for name in names})


def _hosts(
    market: Market, contacts: Bools, before: Longs, anew: Bools, parameters: Parameters
) -> Ints:
    """The first group (ads,) of `before` whose ads use the contact of an ad `anew` at the same
    time, -1 for none: the one with most of these ads."""
    asked = np.zeros(market.values, bool)
    asked[market.value[anew[market.ad]]] = True
    star = stars(
        speaking(market, periods(market, asked & contacts, parameters.part_days, parameters))
    )
    there = np.flatnonzero((star >= 0) & ~anew)
    one, group = star[there].astype(np.int64), before[there]
    width = int(before.max(initial=0)) + 1
    pair, ads = np.unique(one * width + group, return_counts=True)
    order = np.lexsort((-ads, pair // width))
    best = order[starts(pair[order] // width)]
    host = np.full(int(star.max(initial=-1)) + 2, -1, np.int64)
    host[pair[best] // width] = pair[best] % width
    return np.where(anew, host[star], -1)
