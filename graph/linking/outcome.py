"""The result of a part made anew: what stands of the old one, and what was found instead."""

import msgspec
import numpy as np

from graph.linking import tiers as tier_of
from graph.linking.arrays import components, renumber, starts
from graph.linking.basis import Basis
from graph.linking.brokers import Brokers
from graph.linking.canonical import Canonical
from graph.linking.evidence import Evidence, Tokens, evidence, shares
from graph.linking.networks import best
from graph.linking.parameters import Parameters
from graph.linking.renew import Renewed
from graph.linking.result import Linked, Ties
from graph.linking.ties import bridges, merges
from graph.linking.values import Bools, Ints
from ingest.models import Frozen

NO_PAIR = np.zeros((0, 2), np.int32)


class Around(Frozen, frozen=True, kw_only=True, eq=False):
    """What ties networks too weakly to join them: `bridges`, and tier C, `possible` (ads,)."""

    bridges: Ties
    possible: Ints


def outcome(
    order: Canonical,
    ground: Basis,
    previous: Linked,
    made: Renewed,
    anew: Bools,
    between: Brokers,
    parameters: Parameters,
) -> Linked:
    """`previous` with the networks of `made` in place of those of the ads `anew` (ads,)."""
    beside = around(order, previous, made.label, made.near, anew, parameters)
    made_of = merges(lives(order), made.group, made.near, made.merged, made.label)
    return Linked(
        core=ground.core,
        network=tier_of.without_singles(made.label),
        tier=tier_of.tiers(ground.core, made.label),
        possible=beside.possible,
        group=made.group,
        brokers=between,
        merges=joined(standing(previous.merges, anew), made_of),
        bridges=beside.bridges,
        refused=np.zeros(0, np.int32),
        epoch=previous.epoch,
        most_groups=parameters.most_groups,
    )


def around(
    order: Canonical,
    previous: Linked,
    network: Ints,
    near: Tokens,
    anew: Bools,
    parameters: Parameters,
    apart: Ints = NO_PAIR,
) -> Around:
    """Ties between networks (ads,) after the ads `anew` found theirs, which mention `near`.

    Older ties between networks stay listed. What was judged `apart` (n, 2 ads) is possible with
    nothing: over a third network the two would be one again.
    """
    size = np.bincount(network).astype(np.int32)
    holds = np.bincount(network[anew], minlength=len(size)) > 0
    found = evidence(near, shares(near, network), size, previous.epoch.rate, parameters, holds)
    lowest = parameters.threshold(previous.epoch.ads) - parameters.possible_bits
    new = bridges(lives(order), network, near, found, lowest)
    judged = np.bincount(network[apart.ravel()], minlength=len(size)) > 0
    taken = best(
        found, (found.bits >= lowest) & ~judged[found.left] & ~judged[found.right], len(size)
    )
    return Around(
        bridges=joined(_unlike(standing(previous.bridges, anew), new, network), new),
        possible=_possible(previous.possible, network, anew, found, taken),
    )


def lives(order: Canonical) -> Canonical:
    """The same with one mention per ad, from its first day to its last: all that ties ask for."""
    market = order.market
    begin = starts(market.ad)
    if not len(begin):
        return order
    shortened = msgspec.structs.replace(
        market,
        ad=market.ad[begin],
        value=market.value[begin],
        first=np.minimum.reduceat(market.first, begin),
        last=np.maximum.reduceat(market.last, begin),
    )
    return msgspec.structs.replace(order, market=shortened)


def first_groups(before: Ints, group: Ints, anew: Bools) -> Ints:
    """First groups (ads,): those of `before`, and others for the ads `anew`."""
    return renumber(
        np.where(anew, int(before.max(initial=-1)) + 1 + group.astype(np.int64), before)
    )


def _possible(before: Ints, network: Ints, anew: Bools, found: Evidence, taken: Bools) -> Ints:
    """Tier C: what was held possible of ads that stand, carried to their networks, and new ties."""
    count = int(network.max(initial=-1)) + 1
    row = np.flatnonzero((before >= 0) & ~anew[: len(before)])
    left = np.concatenate((network[row], found.left[taken]))
    right = np.concatenate((count + before[row], found.right[taken]))
    label = components(count + int(before.max(initial=-1)) + 1, left, right)
    return tier_of.without_singles(label[network])


def standing(ties: Ties, anew: Bools) -> Ties:
    """Ties of ads that were not looked at again."""
    return only(ties, ~anew[ties.left_ad] & ~anew[ties.right_ad])


def inside(ties: Ties, network: Ints) -> Ties:
    """Ties within networks (ads,)."""
    return only(ties, network[ties.left_ad] == network[ties.right_ad])


def _unlike(old: Ties, new: Ties, network: Ints) -> Ties:
    """Old ties between two networks that are still two and that no new tie joins."""
    width = int(network.max(initial=-1)) + 1

    def ends(ties: Ties) -> Ints:
        left, right = network[ties.left_ad].astype(np.int64), network[ties.right_ad]
        return np.minimum(left, right) * width + np.maximum(left, right)

    apart = network[old.left_ad] != network[old.right_ad]
    return only(old, apart & ~np.isin(ends(old), ends(new)))


def only(ties: Ties, kept: Bools) -> Ties:
    """The ties `kept` (n,) with their values."""
    size = np.diff(ties.begin)
    shown = np.repeat(kept, size)
    fields = ("left_ad", "right_ad", "bits", "weight", "independent", "first", "last")
    part = {name: getattr(ties, name)[kept] for name in fields}
    part |= {name: getattr(ties, name)[shown] for name in ("value", "worth", "touched")}
    begin = np.append(np.zeros(1, np.int64), np.cumsum(size[kept]))
    return msgspec.structs.replace(ties, begin=begin, **part)


def joined(old: Ties, new: Ties) -> Ties:
    """Both, the old ones first."""
    fields = ("left_ad", "right_ad", "bits", "weight", "independent", "first", "last")
    fields += ("value", "worth", "touched")
    both = {name: np.concatenate((getattr(old, name), getattr(new, name))) for name in fields}
    begin = np.concatenate((old.begin, old.begin[-1] + new.begin[1:]))
    return Ties(begin=begin, rule=new.rule, **both)
