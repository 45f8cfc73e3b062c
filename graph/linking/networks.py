"""Networks: groups merged in rounds on what they share, as long as that is surprising enough.

Each round scores the groups of the round before: a merged group is larger (more is expected by
accident) and knows more values (more can be shared).
"""

import numpy as np

from graph.linking.arrays import components
from graph.linking.evidence import Evidence, Shares, Tokens, evidence, regrouped
from graph.linking.parameters import Parameters
from graph.linking.scatter import gathered
from graph.linking.values import Bools, Ints
from ingest.models import Frozen


class Epoch(Frozen, frozen=True, kw_only=True):
    """What a full run fixes for the incremental runs after it: ads in the base, noise rate, and the
    `first_rate` that was taken before networks were known."""

    ads: int
    rate: float
    first_rate: float


class Merging(Frozen, frozen=True, kw_only=True, eq=False):
    """`label` (groups,) the network of each group; `first` what the groups share with each other,
    `taken` which of those pairs were merged on first."""

    label: Ints
    first: Evidence
    taken: Bools


def accepted(found: Evidence, epoch: Epoch, parameters: Parameters) -> Bools:
    """Which pairs are one network: T(N) bits, or two independent values and a little less.

    What only a contact across a silence ties is never enough, nor what one ad alone of a group
    ties: one ad may be lent, stolen or misread, and is shown as a bridge.
    """
    threshold = parameters.threshold(epoch.ads)
    enough = found.bits >= threshold
    two = (found.independent >= 2) & (found.bits >= threshold - parameters.two_value_discount)
    alone = parameters.use_lone & (found.lone >= parameters.bridge_from)
    return (enough | two) & (found.independent > 0) & ~alone


def best(found: Evidence, good: Bools, groups: int) -> Bools:
    """Accepted pairs that are the most surprising one of either group (Boruvka's step).

    The strongest ties grow first: a weak tie is weighed again against the grown groups, of which
    more is expected.
    """
    row = np.flatnonzero(good)
    left, right, bits = found.left[row], found.right[row], found.bits[row]
    top = np.zeros(groups)
    np.maximum.at(top, left, bits)
    np.maximum.at(top, right, bits)
    out = np.zeros(len(good), bool)
    out[row] = (bits >= top[left]) | (bits >= top[right])
    return out


def merge(
    told: Tokens,
    held: Shares,
    size: Ints,
    epoch: Epoch,
    parameters: Parameters,
    fresh: Bools | None = None,
    stands: Ints | None = None,
) -> Merging:
    """Merge groups until nothing more is surprising, at most `rounds` times.

    Ties of one value wait until all ties of several are made: by then the groups have grown, a
    number that two operators share is weighed against all that they do not share, and contacts
    that are scattered over many groups drop out. With `fresh` (groups,) only pairs with a fresh
    group are looked at: the others were decided before. With `stands` (groups,), the network of
    each group that has one already (or -1), the first round scores groups as a full run does, and
    makes those networks at once.
    """
    first = found = evidence(told, held, size, epoch.rate, parameters, fresh)
    good = accepted(found, epoch, parameters)
    taken = best(found, good, len(size))
    label = np.arange(len(size), dtype=np.int32)
    scattered = parameters.use_scatter
    standing = _standing(stands)
    for _ in range(parameters.rounds):
        if not (good.any() or len(standing[0])):
            break
        firm = good & (found.independent >= 2)
        if parameters.use_patience and (firm.any() or len(standing[0])):
            good = firm
        if good is not firm and scattered:
            scattered = False
            held, step = gathered(told, held, parameters), np.arange(len(size))
        else:
            now = best(found, good, len(size))
            ends = map(np.append, (found.left[now], found.right[now]), standing)
            step, standing = components(len(size), *ends), _standing(None)
            held = regrouped(held, step)
        size = np.bincount(step, weights=size).astype(np.int32)
        label = step[label]
        if fresh is not None:
            fresh = np.bincount(step, weights=fresh) > 0
        found = evidence(told, held, size, epoch.rate, parameters, fresh)
        good = accepted(found, epoch, parameters)
    return Merging(label=label, first=first, taken=taken)


def _standing(stands: Ints | None) -> tuple[Ints, Ints]:
    """Pairs of groups that make the networks that stand (`stands`, groups)."""
    if stands is None:
        return np.zeros(0, np.int32), np.zeros(0, np.int32)
    group = np.flatnonzero(stands >= 0).astype(np.int32)
    _, first, network = np.unique(stands[group], return_index=True, return_inverse=True)
    return group, group[first[network]]
