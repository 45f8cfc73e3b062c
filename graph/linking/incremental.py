"""New ads on an old result: cores as exactly as a full run finds them, networks where they reach.

Brokers, periods and cores are computed again from all arrays, which is cheap. The networks of the
last run stand as they are; new ads form groups among themselves, and only pairs with a group that
holds a new ad are scored, over the values that new ads mention. Size of the base and noise rate
stay those of the last full run (the epoch), so that nothing else moves.
"""

import msgspec
import numpy as np

from graph.linking import judgements as judging
from graph.linking import tiers as tier_of
from graph.linking.anchors import anchored, stars
from graph.linking.arrays import renumber
from graph.linking.brokers import brokers
from graph.linking.canonical import plain
from graph.linking.constraints import obey
from graph.linking.cores import cores
from graph.linking.evidence import Tokens, evidence, shares, tokens
from graph.linking.judgements import Judgements
from graph.linking.measures import singles_apart
from graph.linking.networks import merge
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.periods import Periods, periods
from graph.linking.result import Linked, Ties
from graph.linking.ties import bridges, merges
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Extended(Frozen, frozen=True, kw_only=True, eq=False):
    """`linked` as a full run gives it; `changed` (ads,) whose core, network or tier is not what it
    was: the rows to write."""

    linked: Linked
    changed: Bools


def extend(
    market: Market,
    previous: Linked,
    parameters: Parameters = DEFAULT,
    judged: Judgements = judging.NONE,
) -> Extended:
    """Link `market`, of which `previous` knows the first ads (its rows) and values."""
    order = plain(market)
    market = order.market
    middlemen = brokers(market, parameters)
    usable = ~market.strength("context")
    usable[middlemen.value] = False
    usable[judged.muted()] = False
    use = periods(market, usable & market.strength("hard"), parameters.gap_days, parameters)
    core = cores(market, use, judged.same)
    told = tokens(market, use, usable, parameters)
    known = len(previous.core)
    group = _groups(market, use, usable, previous, parameters)
    size = np.bincount(group).astype(np.int32)
    fresh = np.bincount(group[known:], minlength=len(size)) > 0
    near = _of_new(told, market.ads, known)
    merged = merge(near, shares(near, group), size, previous.epoch, parameters, fresh)
    obeyed = obey(merged.label[group], told, judged)
    network = tier_of.without_singles(obeyed.label)
    size = np.bincount(obeyed.label).astype(np.int32)
    held = shares(near, obeyed.label)
    between = evidence(near, held, size, previous.epoch.rate, parameters)
    lowest = parameters.threshold(previous.epoch.ads) - parameters.possible_bits
    first = np.concatenate((previous.group, previous.group.max(initial=-1) + 1 + group[known:]))
    linked = Linked(
        core=tier_of.parted(core, obeyed.label, obeyed.touched),
        network=network,
        tier=tier_of.tiers(core, obeyed.label),
        possible=_possible(previous, network),
        group=renumber(first),
        brokers=middlemen,
        merges=_joined(previous.merges, merges(order, group, near, merged, obeyed.label)),
        bridges=_joined(previous.bridges, bridges(order, obeyed.label, near, between, lowest)),
        refused=obeyed.refused,
        epoch=previous.epoch,
        most_groups=parameters.most_groups,
    )
    return Extended(linked=linked, changed=_changed(previous, linked))


def _groups(
    market: Market, use: Periods, usable: Bools, previous: Linked, parameters: Parameters
) -> Ints:
    """The networks of the last run, and groups of new ads among themselves: (ads,)."""
    known = len(previous.core)
    old = singles_apart(previous.network)
    new = np.arange(market.ads) >= known
    mine = new[market.ad[use.row]]
    star = stars(market, msgspec.structs.replace(use, row=use.row[mine], period=use.period[mine]))
    row = new[market.ad]
    only = msgspec.structs.replace(
        market,
        ad=market.ad[row],
        value=market.value[row],
        first=market.first[row],
        last=market.last[row],
    )
    fresh = anchored(only, star, usable, parameters)
    return renumber(np.where(new, old.max(initial=-1) + 1 + fresh, np.append(old, fresh[known:])))


def _of_new(told: Tokens, ads: int, known: int) -> Tokens:
    """Only the mentions of values that a new ad mentions."""
    asked = np.zeros(len(told.weight), bool)
    asked[told.token[told.ad >= known]] = True
    row = asked[told.token] & (told.ad < ads)
    return msgspec.structs.replace(told, ad=told.ad[row], token=told.token[row])


def _possible(previous: Linked, network: Ints) -> Ints:
    """Tier C of the last run, carried along; new ads stand where their network does."""
    out = network.copy()
    known = previous.possible
    rows = np.flatnonzero((known >= 0) & (network[: len(known)] < 0))
    out[rows] = int(network.max(initial=-1)) + 1 + known[rows]
    return out


def _joined(old: Ties, new: Ties) -> Ties:
    """Ties of both runs, those of the last one first."""
    fields = ("left_ad", "right_ad", "bits", "weight", "independent", "first", "last")
    fields += ("value", "worth", "touched")
    both = {name: np.concatenate((getattr(old, name), getattr(new, name))) for name in fields}
    begin = np.concatenate((old.begin, old.begin[-1] + new.begin[1:]))
    return Ties(begin=begin, rule=new.rule, **both)


def _changed(previous: Linked, linked: Linked) -> Bools:
    """Ads that are new, or whose tier changed, or whose network gained a name of another."""
    known = len(previous.core)
    out = np.ones(len(linked.core), bool)
    before, after = previous.network, linked.network[:known]
    name = np.full(int(linked.network.max(initial=-1)) + 2, -1, np.int64)
    # Each network keeps the name of its largest old part: only the others are written.
    row = np.flatnonzero((before >= 0) & (after >= 0))
    size = np.bincount(before[row], minlength=1)
    order = row[np.argsort(size[before[row]], kind="stable")]
    name[after[order]] = before[order]
    out[:known] = (name[after] != before) | (previous.tier != linked.tier[:known])
    return out
