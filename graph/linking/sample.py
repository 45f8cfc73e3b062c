"""A blind sample of pairs to be judged, and the precision that follows from the answers.

Pairs come from the ties near the threshold and, per tier, from all linked ads. The order is
shuffled and says nothing of the tier, so that whoever judges cannot know what the machine thinks.
"""

import math

import numpy as np

from graph.linking.result import Linked
from graph.linking.values import Ints
from ingest.models import Frozen


class Sample(Frozen, frozen=True, kw_only=True, eq=False):
    """`pair` (n, 2) ads to judge, in blind order; `stratum` (n,): 1 tier A, 2 tier B, 3 near T."""

    pair: Ints
    stratum: Ints


class Precision(Frozen, frozen=True, kw_only=True):
    """`right` of `judged` pairs; share with its 95 % Wilson interval."""

    judged: int
    right: int
    share: float
    low: float
    high: float


def sample(linked: Linked, each: int, seed: int) -> Sample:
    """`each` pairs per stratum (fewer where there are fewer), drawn without repetition."""
    rng = np.random.default_rng(seed)
    drawn = [_companions(linked, tier, each, rng) for tier in (1, 2)] + [_near(linked, each, rng)]
    pair = np.concatenate(drawn)
    stratum = np.repeat(np.arange(1, 4, dtype=np.int32), [len(part) for part in drawn])
    order = rng.permutation(len(pair))
    return Sample(pair=pair[order], stratum=stratum[order])


def _companions(linked: Linked, tier: int, each: int, rng: np.random.Generator) -> Ints:
    """Pairs of an ad of this tier with another ad of its network (tier A: of its core)."""
    label = linked.core if tier == 1 else linked.network
    ads = np.flatnonzero((linked.tier == tier) & (linked.network >= 0))
    chosen = rng.permutation(ads)[:each]
    inside = np.flatnonzero(linked.network >= 0)
    order = inside[np.lexsort((label[inside], linked.network[inside]))]
    key = linked.network[order].astype(np.int64) << 32
    if tier == 1:
        key += label[order]
    mine = linked.network[chosen].astype(np.int64) << 32
    if tier == 1:
        mine += label[chosen]
    low, high = np.searchsorted(key, mine), np.searchsorted(key, mine, side="right")
    other = order[low + (rng.random(len(chosen)) * (high - low)).astype(np.int64)]
    pair = np.stack((chosen, other), axis=1).astype(np.int32)
    return pair[pair[:, 0] != pair[:, 1]]


def _near(linked: Linked, each: int, rng: np.random.Generator) -> Ints:
    """Pairs whose ties just passed or just failed: the weakest merges and bridges."""
    ties = (linked.merges, linked.bridges)
    bits = np.concatenate([tie.bits for tie in ties])
    left = np.concatenate([tie.left_ad for tie in ties])
    right = np.concatenate([tie.right_ad for tie in ties])
    near = np.argsort(bits, kind="stable")[: 4 * each]
    near = rng.permutation(near)[:each]
    return np.stack((left[near], right[near]), axis=1).astype(np.int32).reshape(-1, 2)


def precision(right: int, judged: int) -> Precision:
    """Measured precision with its Wilson interval (Wilson 1927, z = 1.96); nothing judged: 0..1."""
    if not judged:
        return Precision(judged=0, right=0, share=0.0, low=0.0, high=1.0)
    z, share = 1.959964, right / judged
    centre = (share + z * z / (2 * judged)) / (1 + z * z / judged)
    half = z / (1 + z * z / judged)
    half *= math.sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged))
    return Precision(
        judged=judged,
        right=right,
        share=share,
        low=max(centre - half, 0.0),
        high=min(centre + half, 1.0),
    )
