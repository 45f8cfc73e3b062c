"""The ground of linking: who tells what, and the first groups of ads, before anything is merged."""

import msgspec
import numpy as np

from graph.linking.anchors import anchored, kept, parts, speaking, stars
from graph.linking.arrays import renumber
from graph.linking.cores import cores
from graph.linking.evidence import Shares, Tokens, evidence, shares, tokens
from graph.linking.families import housed
from graph.linking.networks import Epoch
from graph.linking.parameters import Parameters
from graph.linking.periods import periods
from graph.linking.surprise import noise_rate
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Groups(Frozen, frozen=True, kw_only=True, eq=False):
    """The ground of linking in canonical order: cores, first groups, and what they can share.

    `part` (ads,) what of a group moves together when its ads turn out to belong elsewhere,
    `contact` (ads,) the value that holds an ad in its group, or -1. `stands` (groups,) the network
    of groups that were linked before, or -1; None where nothing was.
    """

    core: Ints
    part: Ints
    contact: Ints
    group: Ints
    size: Ints
    told: Tokens
    held: Shares
    epoch: Epoch
    stands: Ints | None = None


def grouped(market: Market, muted: Bools, epoch: Epoch | None, parameters: Parameters) -> Groups:
    """Cores and first groups of a canonical market; `muted` (values,) take no part."""
    usable = ~muted & ~market.strength("context")
    contacts = usable & market.strength("hard")
    use = periods(market, contacts, parameters.gap_days, parameters)
    core = cores(market, use)
    told = tokens(market, use, usable, parameters)
    if epoch is None:
        epoch = _epoch(market, core, told, usable, parameters)
    lines = use
    if parameters.use_parts:
        lines = periods(market, contacts, parameters.part_days, parameters)
    line = speaking(market, lines)
    star = stars(line) if parameters.use_parts else core
    part = parts(market, star, usable, parameters)
    if parameters.use_split_stars:
        star = kept(star, part)
    group = anchored(market, star, usable, parameters)
    if parameters.use_families:
        group = housed(group, told, market.strength("soft")[told.value], parameters)
    contact = np.append(lines.value_of, -1)[line]
    return _with(group, told, core=core, part=part, contact=contact, epoch=epoch)


def apart(ground: Groups, strangers: Bools) -> Groups:
    """The same with `strangers` (ads,) out of their groups, part by part: they belong elsewhere,
    so what held them here was lent or passed on and ties nothing."""
    told = ground.told
    count = int(ground.group.max(initial=-1)) + 1
    group = renumber(np.where(strangers, count + ground.part.astype(np.int64), ground.group))
    lent = told.hard[told.token] & (told.value[told.token] == ground.contact[told.ad])
    row = ~(lent & strangers[told.ad])
    told = msgspec.structs.replace(told, ad=told.ad[row], token=told.token[row])
    return _with(
        group,
        told,
        core=ground.core,
        part=ground.part,
        contact=ground.contact,
        epoch=ground.epoch,
        stands=_still(ground, group, strangers),
    )


def _still(ground: Groups, group: Ints, strangers: Bools) -> Ints | None:
    """What stands of the new groups (`group`, ads): nothing of strangers."""
    if ground.stands is None:
        return None
    stands = np.full(int(group.max(initial=-1)) + 1, -1, np.int64)
    stands[group[~strangers]] = ground.stands[ground.group[~strangers]]
    return stands


def _with(
    group: Ints,
    told: Tokens,
    *,
    core: Ints,
    part: Ints,
    contact: Ints,
    epoch: Epoch,
    stands: Ints | None = None,
) -> Groups:
    return Groups(
        core=core,
        part=part,
        contact=contact,
        group=group,
        size=np.bincount(group).astype(np.int32),
        told=told,
        held=shares(told, group),
        epoch=epoch,
        stands=stands,
    )


def _epoch(
    market: Market, core: Ints, told: Tokens, usable: Bools, parameters: Parameters
) -> Epoch:
    """The noise rate: half of what cores share in pictures and texts, per pair of ads; a little
    where they share next to nothing."""
    group = anchored(market, core, usable, parameters)
    found = evidence(told, shares(told, group), np.bincount(group).astype(np.int32), 1, parameters)
    soft = market.strength("soft")[told.value[found.value]]
    seen = parameters.noise_share * float(found.worth[soft].sum())
    accidental = max(seen, parameters.least_noise * market.ads)
    return Epoch(ads=market.ads, rate=noise_rate(accidental, market.ads))
