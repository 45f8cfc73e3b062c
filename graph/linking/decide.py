"""What people decided, laid over networks that know of no judgement.

The networks below stay what they are: a judgement touches only the networks it is about, and taken
back it leaves exactly what was there before. A muted value can only part: the networks of ads that
mention it are made anew without it, and what was apart before stays apart.
"""

import msgspec
import numpy as np

from graph.linking import tiers as tier_of
from graph.linking.arrays import inverse, renumber
from graph.linking.basis import Basis, basis
from graph.linking.canonical import Canonical, canonical, plain
from graph.linking.changes import changes
from graph.linking.constraints import Obeyed, obey
from graph.linking.evidence import Tokens
from graph.linking.homes import following
from graph.linking.judgements import NONE, Judgements
from graph.linking.measures import singles_apart
from graph.linking.outcome import around, first_groups, inside, joined, lives, only, standing
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.reach import mentioned_by, of_networks, showing, silent
from graph.linking.renew import renew
from graph.linking.result import Linked
from graph.linking.ties import merges
from graph.linking.values import Ints, Market


def decide(
    market: Market, free: Linked, judged: Judgements, parameters: Parameters = DEFAULT
) -> Linked:
    """`free`, the linking of `market` without judgements, as `judged` would have it."""
    muted = np.setdiff1d(judged.muted(), free.brokers.value)
    if not (len(muted) or len(judged.same) or len(judged.different)):
        return free
    found = _without(market, free, muted, parameters) if len(muted) else free
    order = plain(market)
    ground = basis(order.market, free.brokers, judged, parameters)
    return _obeying(order, ground, free, found, judged, parameters)


def _without(market: Market, free: Linked, muted: Ints, parameters: Parameters) -> Linked:
    """Networks, first groups and merges after networks that mention a muted value were parted.

    In the order that a full run over what is left would have: what ties there must tie here. In a
    small base all ads are asked again, so the parts are exactly those of a full run.
    """
    order = canonical(silent(market, muted))
    brokers = inverse(order.value_row)[free.brokers.value]
    between = msgspec.structs.replace(free.brokers, value=brokers)
    ground = basis(order.market, between, NONE, parameters)
    before = msgspec.structs.replace(
        free, network=free.network[order.ad_row], group=free.group[order.ad_row]
    )
    about = of_networks(free.network, showing(market, muted))
    whole = market.ads <= parameters.whole_up_to
    anew = np.ones(market.ads, bool) if whole else about[order.ad_row]
    made = renew(order, ground, before, anew, np.zeros(len(anew), bool), parameters)
    width = int(made.label.max(initial=0)) + 1
    found = np.where(about[order.ad_row], made.label, 0)
    network = renumber(singles_apart(before.network) * width + found)
    group = following(made.group, network)
    made_of = merges(lives(order), group, made.near, made.merged, network)
    return msgspec.structs.replace(
        free,
        network=order.back(tier_of.without_singles(network)),
        group=first_groups(free.group, order.back(group), about),
        merges=joined(standing(free.merges, about), only(made_of, about[made_of.left_ad])),
    )


def _obeying(
    order: Canonical,
    ground: Basis,
    free: Linked,
    found: Linked,
    judged: Judgements,
    parameters: Parameters,
) -> Linked:
    """The same with every pair of ads together or apart as it was judged."""
    label = renumber(singles_apart(found.network))
    obeyed = _obeyed(order.market, ground.told, label, judged)
    network = tier_of.without_singles(obeyed.label)
    touched = changes(free.network, network).touched
    touched |= np.isin(obeyed.label, obeyed.label[judged.different.ravel()])
    near = mentioned_by(ground.told, touched)
    beside = around(order, free, obeyed.label, near, touched, parameters, judged.different)
    core = tier_of.parted(ground.core, obeyed.label, obeyed.touched)
    return msgspec.structs.replace(
        found,
        core=core,
        network=network,
        tier=tier_of.tiers(core, obeyed.label),
        possible=beside.possible,
        merges=inside(found.merges, obeyed.label),
        bridges=beside.bridges,
        refused=obeyed.refused,
    )


def _obeyed(market: Market, told: Tokens, label: Ints, judged: Judgements) -> Obeyed:
    """The judgements obeyed, looking only at networks (ads,) they are about.

    In the order of keys, not of rows: where several cuts are as good, the order in which ads came
    must not choose.
    """
    about = np.isin(label, label[np.concatenate((judged.same, judged.different)).ravel()])
    near = mentioned_by(told, about)
    ads = np.argsort(market.ad_key)
    tokens = np.lexsort((np.arange(len(told.value)), market.value_key[told.value]))
    rank, place = inverse(ads), inverse(tokens)
    near = msgspec.structs.replace(
        near, ad=rank[near.ad], token=place[near.token], weight=near.weight[tokens]
    )
    pairs = Judgements(same=rank[judged.same], different=rank[judged.different])
    found = obey(label[ads], near, pairs)
    return Obeyed(
        label=renumber(found.label[rank]), refused=found.refused, touched=found.touched[rank]
    )
