"""Network ids that a case file may cite: stable across runs, with a record of merges and splits.

A new network takes the id of the old one with which it shares most ads, the largest overlap first;
what finds none gets a new id. An old id whose network is gone leads to what became of it.
"""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from graph.linking.arrays import lengths, starts
from graph.linking.values import Ints, Keys
from ingest.models import Frozen

Ids = npt.NDArray[np.int64]


class Known(Frozen, frozen=True, kw_only=True, eq=False):
    """Memberships as they stand: `ad_key` (n,) sorted, `network` (n,) the id; `next_id` is free."""

    ad_key: Keys
    network: Ids
    next_id: int = 1


class Became(Frozen, frozen=True, kw_only=True):
    """What became of an old id: the ids its ads are in now, largest part first.

    One other id: merged into it. Several: split. None: fallen apart into single ads. `ads` are the
    ads that moved to each.
    """

    old: int
    now: tuple[int, ...]
    ads: tuple[int, ...]


class Named(Frozen, frozen=True, kw_only=True, eq=False):
    """`network` (ads,) the stable id or -1, the new `known`, and what `became` of changed ids."""

    network: Ids
    known: Known
    became: tuple[Became, ...]


NOTHING = Known(ad_key=np.zeros(0, np.uint64), network=np.zeros(0, np.int64))


def named(ad_key: Keys, network: Ints, known: Known = NOTHING) -> Named:
    """Give the networks (ads,) of a run their ids."""
    old = _old(ad_key, known)
    count = int(network.max(initial=-1)) + 1
    ids = inherited(network, old)
    fresh = np.flatnonzero(ids < 0)
    ids[fresh] = known.next_id + np.arange(len(fresh))
    out = np.where(network >= 0, ids[network], -1) if count else np.full(len(network), -1, np.int64)
    order = np.argsort(ad_key)
    inside = order[out[order] >= 0]
    now = Known(ad_key=ad_key[inside], network=out[inside], next_id=known.next_id + len(fresh))
    return Named(network=out, known=now, became=_became(old, out))


def inherited(network: Ints, old: Ids) -> Ids:
    """The old id that each network (ads,) keeps, -1 for none: (networks,). `old` (ads,) or -1."""
    both = np.flatnonzero((old >= 0) & (network >= 0))
    ids, taken = np.full(int(network.max(initial=-1)) + 1, -1, np.int64), set[int]()
    for new, before in _overlaps(network[both], old[both]):
        if ids[new] < 0 and before not in taken:
            ids[new] = before
            taken.add(before)
    return ids


def _old(ad_key: Keys, known: Known) -> Ids:
    """The old id of each ad, -1 for none."""
    if not len(known.ad_key):
        return np.full(len(ad_key), -1, np.int64)
    place = np.minimum(np.searchsorted(known.ad_key, ad_key), len(known.ad_key) - 1)
    return np.where(known.ad_key[place] == ad_key, known.network[place], -1)


def _overlaps(new: Ints, old: Ids) -> list[tuple[int, int]]:
    """(new, old) by shared ads, most first; ties to the older id."""
    if not len(new):
        return []
    key = np.sort(new.astype(np.int64) * (int(old.max()) + 1) + old)
    begin = starts(key)
    shared = lengths(begin, len(key))
    ids = key[begin] % (int(old.max()) + 1)
    order = np.lexsort((ids, -shared))
    return list(
        zip((key[begin] // (int(old.max()) + 1))[order].tolist(), ids[order].tolist(), strict=True)
    )


def _became(old: Ids, now: Ids) -> tuple[Became, ...]:
    row = np.flatnonzero(old >= 0)
    changed: list[Became] = []
    width = int(now.max(initial=0)) + 2
    key = np.sort(old[row] * width + now[row] + 1)
    begin = starts(key)
    before, after, count = key[begin] // width, key[begin] % width - 1, lengths(begin, len(key))
    for start, end in pairwise([*starts(before).tolist(), len(before)]):
        parts = sorted(zip((-count[start:end]).tolist(), after[start:end].tolist(), strict=True))
        parts = [(ads, network) for ads, network in parts if network >= 0]
        if [network for _, network in parts] != [int(before[start])]:
            changed.append(
                Became(
                    old=int(before[start]),
                    now=tuple(network for _, network in parts),
                    ads=tuple(-ads for ads, _ in parts),
                )
            )
    return tuple(changed)
