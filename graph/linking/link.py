"""Link a whole market: brokers, cores, groups, evidence, networks, communities, tiers, reasons."""

import numpy as np

from graph.linking import judgements as judging
from graph.linking import tiers as tier_of
from graph.linking.anchors import anchored, split_stars, stars
from graph.linking.brokers import Brokers, brokers
from graph.linking.canonical import Canonical, canonical
from graph.linking.communities import communities
from graph.linking.constraints import Obeyed, obey
from graph.linking.cores import cores
from graph.linking.evidence import Shares, Tokens, evidence, shares, tokens
from graph.linking.families import housed
from graph.linking.judgements import Judgements
from graph.linking.meet import meet
from graph.linking.networks import Epoch, Merging, merge
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.periods import periods
from graph.linking.result import Linked
from graph.linking.surprise import noise_rate
from graph.linking.ties import bridges, merges
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


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


class Groups(Frozen, frozen=True, kw_only=True, eq=False):
    """The ground of linking in canonical order: cores, first groups, and what they can share."""

    core: Ints
    group: Ints
    size: Ints
    told: Tokens
    held: Shares
    epoch: Epoch


def grouped(
    market: Market, muted: Bools, tied: Ints, epoch: Epoch | None, parameters: Parameters
) -> Groups:
    """Cores and first groups of a canonical market; `muted` (values,) take no part."""
    usable = ~muted & ~market.strength("context")
    contacts = usable & market.strength("hard")
    use = periods(market, contacts, parameters.gap_days, parameters)
    core = cores(market, use, tied)
    told = tokens(market, use, usable, parameters)
    if epoch is None:
        epoch = _epoch(market, core, told, usable, parameters)
    parts = use
    if parameters.use_parts:
        parts = periods(market, contacts, parameters.part_days, parameters)
    star = stars(market, parts) if parameters.use_parts else core
    if parameters.use_split_stars:
        star = split_stars(market, star, usable, parameters)
    group = anchored(market, star, usable, parameters)
    if parameters.use_families:
        group = housed(group, told, market.strength("soft")[told.value], parameters)
    size = np.bincount(group).astype(np.int32)
    return Groups(
        core=core, group=group, size=size, told=told, held=shares(told, group), epoch=epoch
    )


def _epoch(
    market: Market, core: Ints, told: Tokens, usable: Bools, parameters: Parameters
) -> Epoch:
    """The noise rate: half of what cores share in pictures and texts, per pair of ads."""
    group = anchored(market, core, usable, parameters)
    found = evidence(told, shares(told, group), np.bincount(group).astype(np.int32), 1, parameters)
    soft = market.strength("soft")[told.value[found.value]]
    accidental = parameters.noise_share * float(found.worth[soft].sum())
    return Epoch(ads=market.ads, rate=noise_rate(accidental, market.ads))


def _linked(
    order: Canonical, parameters: Parameters, judged: Judgements, epoch: Epoch | None
) -> Linked:
    market, judged = order.market, order.judged(judged)
    middlemen = brokers(market, parameters)
    muted = np.zeros(market.values, bool)
    muted[middlemen.value] = True
    muted[judged.muted()] = True
    ground = grouped(market, muted, judged.same, epoch, parameters)
    merged = merge(ground.told, ground.held, ground.size, ground.epoch, parameters)
    label = merged.label
    if parameters.use_communities:
        label = communities(label, merged.first, parameters)
    network = label[ground.group]
    if parameters.use_families:
        soft = market.strength("soft")[ground.told.value]
        network = housed(network, ground.told, soft, parameters)
    obeyed = obey(network, ground.told, judged)
    return _result(order, ground, merged, middlemen, obeyed, parameters)


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
    return Linked(
        core=order.back(core),
        network=order.back(tier_of.without_singles(network)),
        tier=order.back(tier_of.tiers(core, network)),
        possible=order.back(tier_of.without_singles(wide)),
        group=order.back(ground.group),
        brokers=order.brokers_back(middlemen),
        merges=merges(order, ground.group, ground.told, merged, network),
        bridges=bridges(order, network, ground.told, between, lowest),
        refused=obeyed.refused,
        epoch=ground.epoch,
        most_groups=parameters.most_groups,
    )
