"""Part of a result made anew: what both new ads and judgements do to networks that stand.

Brokers, periods and cores are computed from all arrays, which is cheap and exact. The networks of
the last run stand as they are, each as one group, but for the ads of those that are in doubt:
these form groups again. Only pairs with a group in which something changed are scored.
"""

import msgspec
import numpy as np

from graph.linking.anchors import anchored, split_stars, stars
from graph.linking.arrays import renumber, starts
from graph.linking.brokers import Brokers
from graph.linking.canonical import Canonical
from graph.linking.cores import cores
from graph.linking.evidence import Tokens, shares, tokens
from graph.linking.judgements import Judgements
from graph.linking.measures import singles_apart
from graph.linking.networks import Merging, merge
from graph.linking.parameters import Parameters
from graph.linking.periods import Periods, periods
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Basis(Frozen, frozen=True, kw_only=True, eq=False):
    """What all arrays say: `usable` (values,) may tie, `use` of contacts in periods, `core` (ads,)
    or -1, and `told`, what may be shared."""

    usable: Bools
    use: Periods
    core: Ints
    told: Tokens


class Renewed(Frozen, frozen=True, kw_only=True, eq=False):
    """`group` (ads,) the groups that were scored, `label` (ads,) their networks, `merged` how, and
    `near`, the mentions that were looked at."""

    group: Ints
    label: Ints
    merged: Merging
    near: Tokens


def basis(market: Market, between: Brokers, judged: Judgements, parameters: Parameters) -> Basis:
    """Periods, cores and tokens of a market in which every mention stands once."""
    usable = ~market.strength("context")
    usable[between.value] = False
    usable[judged.muted()] = False
    use = periods(market, usable & market.strength("hard"), parameters.gap_days, parameters)
    core = cores(market, use, judged.same)
    return Basis(usable=usable, use=use, core=core, told=tokens(market, use, usable, parameters))


def renew(
    order: Canonical,
    ground: Basis,
    previous: Linked,
    anew: Bools,
    more: Bools,
    parameters: Parameters,
) -> Renewed:
    """Networks after the ads `anew` (ads,) were grouped afresh and ads `more` (ads,) said more.

    `previous` knows the first ads of the market; all ads behind these are new, hence anew.
    """
    group = _groups(order.market, ground, previous, anew, parameters)
    size = np.bincount(group).astype(np.int32)
    changed = anew | more
    near = mentioned_by(ground.told, changed)
    fresh = np.bincount(group[changed], minlength=len(size)) > 0
    merged = merge(near, shares(near, group), size, previous.epoch, parameters, fresh)
    return Renewed(group=group, label=merged.label[group], merged=merged, near=near)


def mentioned_by(told: Tokens, ads: Bools) -> Tokens:
    """Only the tokens that one of these ads (ads,) has."""
    asked = np.zeros(len(told.weight), bool)
    asked[told.token[ads[told.ad]]] = True
    row = asked[told.token]
    return msgspec.structs.replace(told, ad=told.ad[row], token=told.token[row])


def showing(market: Market, values: Ints) -> Bools:
    """Which ads (ads,) mention one of these values."""
    asked = np.zeros(market.values, bool)
    asked[values] = True
    out = np.zeros(market.ads, bool)
    out[market.ad[asked[market.value]]] = True
    return out


def of_networks(network: Ints, ads: Bools) -> Bools:
    """These ads (ads,) and all that are in a network (or -1) with one of them."""
    hit = np.zeros(int(network.max(initial=-1)) + 2, bool)
    hit[network[ads]] = True
    hit[-1] = False
    return ads | hit[network]


def _groups(
    market: Market, ground: Basis, previous: Linked, anew: Bools, parameters: Parameters
) -> Ints:
    """Groups to score (ads,): networks that stand, and groups of the ads `anew` among themselves.

    A number that went silent for weeks parts its ads here as in a full run; evidence joins them.
    """
    known = len(previous.network)
    stand = singles_apart(previous.network)
    stand = np.append(stand, np.zeros(market.ads - known, stand.dtype))
    row = anew[market.ad]
    only = msgspec.structs.replace(
        market,
        ad=market.ad[row],
        value=market.value[row],
        first=market.first[row],
        last=market.last[row],
    )
    contacts = ground.usable & market.strength("hard")
    star = stars(only, periods(only, contacts, parameters.part_days, parameters))
    star = split_stars(only, star, ground.usable, parameters)
    fresh = anchored(only, star, ground.usable, parameters)
    own = stand.max(initial=-1) + 1 + fresh
    host = _hosts(market, contacts, stand, anew, parameters)
    host[:known] = -1  # what was apart from a network with the same contact stays apart from it
    return renumber(np.where(anew, np.where(host >= 0, host, own), stand))


def _hosts(
    market: Market, contacts: Bools, stand: Ints, anew: Bools, parameters: Parameters
) -> Ints:
    """The standing network (ads,) whose ads use the contact of an ad `anew` at the same time, -1
    for none: the one with most of these ads."""
    asked = np.zeros(market.values, bool)
    asked[market.value[anew[market.ad]]] = True
    use = periods(market, asked & contacts, parameters.part_days, parameters)
    star = stars(market, use)
    there = np.flatnonzero((star >= 0) & ~anew)
    one, network = star[there].astype(np.int64), stand[there]
    width = int(stand.max(initial=0)) + 1
    pair, ads = np.unique(one * width + network, return_counts=True)
    order = np.lexsort((-ads, pair // width))
    best = order[starts(pair[order] // width)]
    host = np.full(int(star.max(initial=-1)) + 2, -1, np.int64)
    host[pair[best] // width] = pair[best] % width
    return np.where(anew, host[star], -1)
