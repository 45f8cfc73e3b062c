"""Link a whole market: brokers, cores, groups, evidence, networks, communities, homes, tiers.

Twice: ads that the first pass finds to belong elsewhere leave their groups before the second.
"""

import msgspec
import numpy as np

from graph.linking import judgements as judging
from graph.linking import tiers as tier_of
from graph.linking.arrays import renumber
from graph.linking.brokers import Brokers
from graph.linking.canonical import Canonical, canonical
from graph.linking.decide import decide
from graph.linking.evidence import evidence, shares
from graph.linking.ground import Groups, grouped
from graph.linking.homes import following
from graph.linking.judgements import Judgements
from graph.linking.middlemen import middlemen
from graph.linking.networks import Epoch, Merging
from graph.linking.noise import between_networks
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.passes import Pass, again, first, networks
from graph.linking.result import Linked
from graph.linking.ties import bridges, merges
from graph.linking.values import Ints, Market


def link(
    market: Market,
    parameters: Parameters = DEFAULT,
    judged: Judgements = judging.NONE,
    previous: Linked | None = None,
) -> Linked:
    """Networks of `market` under `judged`.

    `previous` freezes the epoch (size of the base, noise rate), so that new ads move nothing that
    they do not touch.
    """
    free = _linked(canonical(market), parameters, previous.epoch if previous else None)
    return decide(market, free, judged, parameters)


def _linked(order: Canonical, parameters: Parameters, epoch: Epoch | None) -> Linked:
    market = order.market
    between = middlemen(market, parameters)
    muted = np.zeros(market.values, bool)
    muted[between.value] = True
    ground = grouped(market, muted, epoch, parameters)
    made, told = first(ground, parameters), ground.told
    if parameters.use_homes and parameters.use_second_pass:
        if epoch is None and parameters.use_second_rate:
            ground = msgspec.structs.replace(
                ground, epoch=_settled(market, ground, made, parameters)
            )
        ground = again(ground, made, parameters)
        del made  # a large base would stand in memory twice
        made = networks(ground, parameters)
        ground = msgspec.structs.replace(ground, told=told)
    return _result(order, ground, made.merged, between, renumber(made.home), parameters)


def _settled(market: Market, ground: Groups, made: Pass, parameters: Parameters) -> Epoch:
    """The epoch of the second pass: accident is what the networks `made` share."""
    rate = between_networks(market, renumber(made.home), ground.told, parameters)
    return msgspec.structs.replace(ground.epoch, rate=rate)


def _result(
    order: Canonical,
    ground: Groups,
    merged: Merging,
    between: Brokers,
    network: Ints,
    parameters: Parameters,
) -> Linked:
    size = np.bincount(network).astype(np.int32)
    held = shares(ground.told, network)
    found = evidence(ground.told, held, size, ground.epoch.rate, parameters)
    wide = tier_of.possible(found, len(size), ground.epoch, parameters)[network]
    lowest = parameters.threshold(ground.epoch.ads) - parameters.possible_bits
    group = following(ground.group, network)
    return Linked(
        core=order.back(ground.core),
        network=order.back(tier_of.without_singles(network)),
        tier=order.back(tier_of.tiers(ground.core, network)),
        possible=order.back(tier_of.without_singles(wide)),
        group=order.back(group),
        brokers=order.brokers_back(between),
        merges=merges(order, group, ground.told, merged, network),
        bridges=bridges(order, network, ground.told, found, lowest),
        refused=np.zeros(0, np.int32),
        epoch=ground.epoch,
        most_groups=parameters.most_groups,
    )
