"""Pairs of near things, what they tie together, and what is around each."""

from collections.abc import Iterable
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ingest.models import Frozen

Places = NDArray[np.int64]
Whole = NDArray[np.signedinteger[Any]]
"""Whole numbers, kept as narrow as they may be: of millions of pairs half of the memory."""

_DISTANCE_BITS = 11
_PORTION = 1 << 16
"""Places whose surroundings are summed at a time."""


class Pairs(Frozen, frozen=True, kw_only=True):
    """Pairs of near things as places in a list of keys; each pair once, never a thing with itself.

    `distance` is in the measure of the caller (bits, thousandths of Jaccard distance …).
    """

    left: Whole
    right: Whole
    distance: Whole


NO_PAIRS = Pairs(
    left=np.zeros(0, np.int32), right=np.zeros(0, np.int32), distance=np.zeros(0, np.int16)
)


def joined(*parts: Pairs) -> Pairs:
    """The pairs of all parts, which must not overlap."""
    parts = tuple(part for part in parts if len(part.left)) or (NO_PAIRS,)
    if len(parts) == 1:
        return parts[0]
    return Pairs(
        left=np.concatenate([part.left for part in parts]),
        right=np.concatenate([part.right for part in parts]),
        distance=np.concatenate([part.distance for part in parts]),
    )


def nearest(parts: Iterable[Pairs], size: int) -> Pairs:
    """Each pair of any part once, at its least distance, sorted by left, then right.

    `size` is above every place, left below right, distances are below 2048. Of each part only a
    number a pair is kept while the next is made: parts may be many.
    """
    codes = np.concatenate([np.zeros(0, np.int64), *(_packed(part, size) for part in parts)])
    codes.sort()
    pair = codes >> _DISTANCE_BITS
    first = np.ones(len(codes), dtype=np.bool_)
    np.not_equal(pair[1:], pair[:-1], out=first[1:])
    distance = (codes[first] & ((1 << _DISTANCE_BITS) - 1)).astype(np.int16)
    del codes
    pair = pair[first]
    place = np.int32 if size <= np.iinfo(np.int32).max else np.int64
    left = (pair // size).astype(place)
    return Pairs(left=left, right=(pair % size).astype(place), distance=distance)


def _packed(pairs: Pairs, size: int) -> Places:
    return (_pair_numbers(pairs, size) << _DISTANCE_BITS) + pairs.distance


def _pair_numbers(pairs: Pairs, size: int) -> Places:
    """One number for each pair."""
    return pairs.left.astype(np.int64) * size + pairs.right


def components(size: int, pairs: Pairs) -> NDArray[np.int32]:
    """For each of `size` things the number of its connected component."""
    ones = np.ones(len(pairs.left), dtype=np.int8)
    graph = coo_array((ones, (pairs.left, pairs.right)), shape=(size, size))
    return connected_components(graph, directed=False)[1]


def ties(labels: NDArray[np.int32]) -> Pairs:
    """As few pairs as tie the same components: each thing with the first of its own, at 0."""
    first = np.unique(labels, return_index=True)[1][labels]
    right = np.flatnonzero(first < np.arange(len(labels)))
    return Pairs(left=first[right], right=right, distance=np.zeros(len(right), np.int64))


def reaching(pairs: Pairs, touched: Iterable[int], size: int) -> Places:
    """All places of the components that hold any of the `touched` ones, in order."""
    labels = components(size, pairs)
    chosen = np.zeros(size, dtype=np.bool_)
    chosen[labels[np.fromiter(touched, dtype=np.int64)]] = True
    return np.flatnonzero(chosen[labels])


def unlike(one: Pairs, other: Pairs, size: int) -> Places:
    """The places of the pairs that only one of them has, or has at another distance."""
    if one is other:
        return np.zeros(0, np.int64)
    if not len(one.left) or not len(other.left):
        either = joined(one, other)
        found = np.zeros(size, dtype=np.bool_)
        found[either.left] = found[either.right] = True
        return np.flatnonzero(found)
    scale = 1 + max(int(p.distance.max()) for p in (one, other))
    codes = [_pair_numbers(p, size) * scale + p.distance for p in (one, other)]
    changed = np.setxor1d(codes[0], codes[1], assume_unique=True) // np.int64(scale)
    return np.concatenate([changed // size, changed % size])


class Neighbours:
    """For every place the places near it, as one array with bounds. Nearness as `stars` asks it."""

    def __init__(self, pairs: Pairs, size: int) -> None:
        owners = np.concatenate([pairs.left, pairs.right])
        others = np.concatenate([pairs.right, pairs.left])
        distances = np.concatenate([pairs.distance, pairs.distance])
        around = cast(Any, coo_array((distances, (owners, others)), shape=(size, size)).tocsr())
        self._near: Whole = around.indices
        self._distances: Whole = around.data
        self._bounds: Places = around.indptr.astype(np.int64)

    def of(self, place: int) -> tuple[Places, Places]:
        """The places near one place, and their distances."""
        part = slice(int(self._bounds[place]), int(self._bounds[place + 1]))
        return self._near[part].astype(np.int64), self._distances[part].astype(np.int64)

    def sums(self, weight: Places) -> Places:
        """For every place the weight of all that is near it."""
        found = np.zeros(len(self._bounds) - 1, np.int64)
        for start in range(0, len(found), _PORTION):
            bounds = self._bounds[start : start + _PORTION + 1]
            near = weight[self._near[bounds[0] : bounds[-1]]]
            sums = np.concatenate(([0], np.cumsum(near)))
            found[start : start + _PORTION] = np.diff(sums[bounds - bounds[0]])
        return found

    def beside(self, taken: Places, weight: Places, covers: Places) -> tuple[Places, Places]:
        """The places that cover anything and are near the taken ones; the weight each has there."""
        starts, counts = self._bounds[taken], self._bounds[taken + 1] - self._bounds[taken]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        others = self._near[np.repeat(starts, counts) + within]
        kept = covers[others] > 0
        weights = np.repeat(weight[taken], counts)[kept]
        places, which = np.unique(others[kept], return_inverse=True)
        return places, np.bincount(which, weights, len(places)).astype(np.int64)
