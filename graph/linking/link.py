"""Link a whole market: brokers, cores, groups, evidence, networks, communities, homes, tiers.

Twice: ads that the first pass finds to belong elsewhere leave their groups before the second.
"""

import msgspec
import numpy as np

from graph.linking import judgements as judging
from graph.linking import tiers as tier_of
from graph.linking.arrays import renumber
from graph.linking.brokers import Brokers, brokers
from graph.linking.canonical import Canonical, canonical
from graph.linking.constraints import Obeyed, obey
from graph.linking.evidence import evidence, shares
from graph.linking.ground import Groups, apart, grouped
from graph.linking.homes import following
from graph.linking.judgements import Judgements
from graph.linking.meet import meet
from graph.linking.networks import Epoch, Merging
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.passes import networks
from graph.linking.result import Linked
from graph.linking.ties import bridges, merges
from graph.linking.values import Market


def link(
    market: Market,
    parameters: Parameters = DEFAULT,
    judged: Judgements = judging.NONE,
    previous: Linked | None = None,
) -> Linked:
    """Networks of `market` under `judged`.

    `previous` freezes the epoch (size of the base, noise rate), so that new ads move nothing that
    they do not touch. Values judged generic or no values can only part: what is linked then was
    linked without those judgements too.
    """
    order = canonical(market)
    linked = _linked(order, parameters, judged, previous.epoch if previous else None)
    if not len(judged.muted()):
        return linked
    free = Judgements(same=judged.same, different=judged.different)
    before = _linked(order, parameters, free, linked.epoch)
    return meet(linked, before)


def _linked(
    order: Canonical, parameters: Parameters, judged: Judgements, epoch: Epoch | None
) -> Linked:
    market, judged = order.market, order.judged(judged)
    middlemen = brokers(market, parameters)
    muted = np.zeros(market.values, bool)
    muted[middlemen.value] = True
    muted[judged.muted()] = True
    ground = grouped(market, muted, judged.same, epoch, parameters)
    made, told = networks(market, ground, parameters), ground.told
    if parameters.use_homes and parameters.use_second_pass:
        strangers = made.home != made.network
        del made  # a large base would stand in memory twice
        ground = apart(ground, strangers)
        made = networks(market, ground, parameters)
        ground = msgspec.structs.replace(ground, told=told)
    obeyed = obey(renumber(made.home), told, judged)
    return _result(order, ground, made.merged, middlemen, obeyed, parameters)


def _result(
    order: Canonical,
    ground: Groups,
    merged: Merging,
    middlemen: Brokers,
    obeyed: Obeyed,
    parameters: Parameters,
) -> Linked:
    network = obeyed.label
    core = tier_of.parted(ground.core, network, obeyed.touched)
    size = np.bincount(network).astype(np.int32)
    held = shares(ground.told, network)
    between = evidence(ground.told, held, size, ground.epoch.rate, parameters)
    wide = tier_of.possible(between, len(size), ground.epoch, parameters)[network]
    lowest = parameters.threshold(ground.epoch.ads) - parameters.possible_bits
    group = following(ground.group, network)
    return Linked(
        core=order.back(core),
        network=order.back(tier_of.without_singles(network)),
        tier=order.back(tier_of.tiers(core, network)),
        possible=order.back(tier_of.without_singles(wide)),
        group=order.back(group),
        brokers=order.brokers_back(middlemen),
        merges=merges(order, group, ground.told, merged, network),
        bridges=bridges(order, network, ground.told, between, lowest),
        refused=obeyed.refused,
        epoch=ground.epoch,
        most_groups=parameters.most_groups,
    )
