"""The ground of linking: who tells what, and the first groups of ads, before anything is merged."""

import msgspec
import numpy as np

from graph.linking.anchors import anchored, kept, parts, speaking, stars
from graph.linking.arrays import renumber
from graph.linking.cores import cores
from graph.linking.evidence import Shares, Tokens, shares, tokens, without
from graph.linking.families import families, joined, members
from graph.linking.networks import Epoch
from graph.linking.noise import between_cores
from graph.linking.parameters import Parameters
from graph.linking.periods import periods
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Groups(Frozen, frozen=True, kw_only=True, eq=False):
    """The ground of linking in canonical order: cores, first groups, and what they can share.

    `part` (ads,) what of a group moves together when its ads turn out to belong elsewhere,
    `contact` (ads,) the value that holds an ad in its group, `family` (tokens,) the house that a
    picture or text belongs to, or -1. `stands` (groups,) the network of groups that were linked
    before, or -1; None where nothing was. `told` holds only what is near a change then, and
    `all_told` everything.
    """

    core: Ints
    part: Ints
    contact: Ints
    family: Ints
    group: Ints
    size: Ints
    told: Tokens
    held: Shares
    epoch: Epoch
    stands: Ints | None = None
    all_told: Tokens | None = None


def grouped(market: Market, muted: Bools, epoch: Epoch | None, parameters: Parameters) -> Groups:
    """Cores and first groups of a canonical market; `muted` (values,) take no part."""
    usable = ~muted & ~market.strength("context")
    contacts = usable & market.strength("hard")
    use = periods(market, contacts, parameters.gap_days, parameters)
    core = cores(market, use)
    told = tokens(market, use, usable, parameters)
    if epoch is None:
        first = between_cores(market, core, told, usable, parameters)
        epoch = Epoch(ads=market.ads, rate=first, first_rate=first)
    lines = use
    if parameters.use_parts:
        lines = periods(market, contacts, parameters.part_days, parameters)
    line = speaking(market, lines)
    star = stars(line) if parameters.use_parts else core
    part = parts(market, star, usable, parameters)
    if parameters.use_split_stars:
        star = kept(star, part)
    group = anchored(market, star, usable, parameters)
    family = families_of(market, told, group, parameters)
    group = joined(group, members(group, told, family, parameters))
    contact = np.append(lines.value_of, -1)[line]
    return _with(group, told, core=core, part=part, contact=contact, family=family, epoch=epoch)


def families_of(market: Market, told: Tokens, group: Ints, parameters: Parameters) -> Ints:
    """The family of each token (tokens,) by first groups (`group`, ads), -1 for none."""
    if not parameters.use_families:
        return np.full(len(told.weight), -1, np.int32)
    size = np.bincount(group).astype(np.int32)
    soft = market.strength("soft")[told.value]
    return families(told, shares(told, group), size, soft, parameters)


def apart(ground: Groups, strangers: Bools, loose: Bools) -> Groups:
    """The same with `strangers` (ads,) out of their groups, part by part: they belong elsewhere,
    so what held them here was lent or passed on and ties nothing. Contacts scattered over networks,
    the `loose` (tokens,), tie nothing anywhere, and hold no ads together.
    """
    told = ground.told
    held = told.hard[told.token] & (told.value[told.token] == ground.contact[told.ad])
    strangers = strangers.copy()
    strangers[told.ad[held & loose[told.token]]] = True
    count = int(ground.group.max(initial=-1)) + 1
    group = renumber(np.where(strangers, count + ground.part.astype(np.int64), ground.group))
    lent = held & strangers[told.ad]
    told = without(msgspec.structs.replace(told, ad=told.ad[~lent], token=told.token[~lent]), loose)
    return _with(
        group,
        told,
        core=ground.core,
        part=ground.part,
        contact=ground.contact,
        family=ground.family,
        epoch=ground.epoch,
        stands=_still(ground, group, strangers),
        all_told=ground.all_told and without(ground.all_told, loose),
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
    family: Ints,
    epoch: Epoch,
    stands: Ints | None = None,
    all_told: Tokens | None = None,
) -> Groups:
    return Groups(
        core=core,
        part=part,
        contact=contact,
        family=family,
        group=group,
        size=np.bincount(group).astype(np.int32),
        told=told,
        held=shares(told, group),
        epoch=epoch,
        stands=stands,
        all_told=all_told,
    )
