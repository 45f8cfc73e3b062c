"""A blind sample of pairs to be judged, drawn so that the answers measure the links of this base.

Tier A and B divide all pairs of ads in one network: ads with the same contact, and all others. A
pair is drawn as an ad of any network and another ad of that network, so the networks count by their
ads, not by the square of them. Pairs near the threshold are judged beside these and kept out of the
overall figure. The order is shuffled and says nothing of the tier.
"""

import numpy as np

from graph.linking.result import Linked, Ties
from graph.linking.values import Floats, Ints
from ingest.models import Frozen

STRATA = ("A", "B", "above", "below")
"""Same contact; same network otherwise; ties that just passed T(N); ties that just failed."""
SHARES = (0.3, 0.4, 0.15, 0.15)
"""The part of a sample that each stratum gets."""
NEAR = 4
"""Ties near the threshold are drawn from so many times as many as are asked for."""


class Sample(Frozen, frozen=True, kw_only=True, eq=False):
    """`pair` (n, 2) ads (rows) to judge, in blind order; `stratum` (n,) number of STRATA, `times`
    (n,) how often it was drawn (draws are independent, so a pair may come twice); `weight` of
    each stratum in the whole: the share of all (ad, companion) that are of it."""

    pair: Ints
    stratum: Ints
    times: Ints
    weight: tuple[float, ...]


def sample(linked: Linked, size: int, seed: int) -> Sample:
    """Draw about `size` pairs; the same linking, size and seed give the same sample."""
    rng = np.random.default_rng(seed)
    counts = [max(round(size * share), 1) for share in SHARES]
    firm, loose = _chances(linked)
    drawn = [
        _companions(linked, firm, counts[0], rng, inside=True),
        _companions(linked, loose, counts[1], rng, inside=False),
        _near(linked, linked.merges, counts[2], rng, together=True),
        _near(linked, linked.bridges, counts[3], rng, together=False),
    ]
    total = float(firm.sum() + loose.sum())
    weight = (float(firm.sum()) / total, float(loose.sum()) / total) if total else (0.0, 0.0)
    stratum = np.repeat(np.arange(len(drawn), dtype=np.int32), [len(part) for part in drawn])
    rows = np.column_stack((stratum, np.sort(np.concatenate(drawn), axis=1)))
    known, times = np.unique(rows, axis=0, return_counts=True)
    order = rng.permutation(len(known))
    return Sample(
        pair=known[order, 1:],
        stratum=known[order, 0],
        times=times[order],
        weight=(*weight, 0.0, 0.0),
    )


def _chances(linked: Linked) -> tuple[Floats, Floats]:
    """Per ad the chance that a companion in its network has the same contact, and that not."""
    inside = linked.network >= 0
    size = np.bincount(linked.network[inside], minlength=1)
    others = np.where(inside, size[linked.network] - 1, 1).astype(np.float64)
    mates = np.where(inside, _mates(linked), 0).astype(np.float64)
    return mates / others, np.where(inside, (others - mates) / others, 0.0)


def _mates(linked: Linked) -> Ints:
    """Other ads of the same core in the same network."""
    label = _cores(linked)
    return np.bincount(label)[label] - 1


def _cores(linked: Linked) -> Ints:
    """Core within network, an ad without contact alone: (ads,) labels."""
    ads = np.arange(len(linked.core))
    width = int(linked.core.max(initial=-1)) + 1 + len(ads)
    own = np.where(linked.core >= 0, linked.core, width - len(ads) + ads).astype(np.int64)
    return np.unique((linked.network.astype(np.int64) + 1) * width + own, return_inverse=True)[1]


def _companions(
    linked: Linked, chance: Floats, count: int, rng: np.random.Generator, *, inside: bool
) -> Ints:
    """Ads drawn by `chance`, each with another of its core (`inside`) or of its network outside it;
    both alike likely."""
    if not chance.any():
        return np.zeros((0, 2), np.int32)
    ads = rng.choice(len(chance), size=count, p=chance / chance.sum())
    cores = _cores(linked)
    order = np.lexsort((cores, linked.network))
    begin = np.searchsorted(linked.network[order], linked.network[ads])
    end = np.searchsorted(linked.network[order], linked.network[ads], side="right")
    out: list[tuple[int, int]] = []
    for ad, low, high in zip(ads.tolist(), begin.tolist(), end.tolist(), strict=True):
        home = order[low:high]
        fit = home[((cores[home] == cores[ad]) == inside) & (home != ad)]
        out.append((ad, int(rng.choice(fit))))
    return np.array(out, np.int32).reshape(-1, 2)


def _near(
    linked: Linked, ties: Ties, count: int, rng: np.random.Generator, *, together: bool
) -> Ints:
    """First ads of ties that just passed (`together`) or just failed, without repetition."""
    same = linked.network[ties.left_ad] == linked.network[ties.right_ad]
    same &= linked.network[ties.left_ad] >= 0
    row = np.flatnonzero(same == together)
    order = np.argsort(ties.bits[row] if together else -ties.bits[row], kind="stable")
    row = rng.permutation(row[order][: NEAR * count])[:count]
    return np.stack((ties.left_ad[row], ties.right_ad[row]), axis=1).astype(np.int32)
