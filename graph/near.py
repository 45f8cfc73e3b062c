"""Stars around medoids: groups of things that are near each other, without chains.

Of all things not yet in a star, the one that covers most others not yet in a star becomes a
medoid, with those as its members; ties go to the lowest key; and so on until nothing covers
anything. Every member is near its own medoid, so a row of small differences never ties two things
that differ. The result depends on keys and pairs only, not on any order; stars of one connected
component do not depend on those of another, so that additions touch only the components they
reach.
"""

import heapq
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ingest.models import Frozen

Places = NDArray[np.int64]


class Pairs(Frozen, frozen=True, kw_only=True):
    """Pairs of near things as places in a list of keys; each pair once, never a thing with itself.

    `distance` is in the measure of the caller (bits, thousandths of Jaccard distance …).
    """

    left: Places
    right: Places
    distance: Places


class Near(Frozen, frozen=True, kw_only=True):
    """A member of a star, by places in the list of keys."""

    medoid: int
    member: int
    distance: int


NO_PAIRS = Pairs(
    left=np.zeros(0, np.int64), right=np.zeros(0, np.int64), distance=np.zeros(0, np.int64)
)


def joined(*parts: Pairs) -> Pairs:
    """The pairs of all parts, which must not overlap."""
    return Pairs(
        left=np.concatenate([part.left for part in parts]),
        right=np.concatenate([part.right for part in parts]),
        distance=np.concatenate([part.distance for part in parts]),
    )


def nearest(pairs: Pairs, size: int) -> Pairs:
    """Each pair once, at its least distance; `size` is above every place, left below right."""
    order = np.lexsort((pairs.distance, pairs.left * size + pairs.right))
    codes = (pairs.left * size + pairs.right)[order]
    first = order[np.concatenate(([True], np.diff(codes) > 0))] if len(order) else order
    return Pairs(left=pairs.left[first], right=pairs.right[first], distance=pairs.distance[first])


def components(size: int, pairs: Pairs) -> NDArray[np.int32]:
    """For each of `size` things the number of its connected component."""
    ones = np.ones(len(pairs.left), dtype=np.int8)
    graph = coo_array((ones, (pairs.left, pairs.right)), shape=(size, size))
    return connected_components(graph, directed=False)[1]


def within(pairs: Pairs, touched: Iterable[int], size: int) -> Pairs:
    """The pairs of the components that hold any of the `touched` places."""
    labels = components(size, pairs)
    chosen = np.zeros(size, dtype=np.bool_)
    chosen[labels[np.fromiter(touched, dtype=np.int64)]] = True
    kept = chosen[labels[pairs.left]]
    return Pairs(left=pairs.left[kept], right=pairs.right[kept], distance=pairs.distance[kept])


def unlike(one: Pairs, other: Pairs, size: int) -> Places:
    """The places of the pairs that only one of them has, or has at another distance."""
    scale = 1 + max((int(p.distance.max()) for p in (one, other) if len(p.left)), default=0)
    codes = [(p.left * size + p.right) * scale + p.distance for p in (one, other)]
    changed = np.setxor1d(codes[0], codes[1], assume_unique=True) // np.int64(scale)
    return np.concatenate([changed // size, changed % size])


def stars(keys: Sequence[str], pairs: Pairs, weights: Sequence[int] | None = None) -> list[Near]:
    """All stars over these pairs, sorted by the keys of medoid and member.

    `weights` are how many alike things each place stands for (its key being the lowest of them);
    a place that stands for several of them is a star by itself, which is not listed here.

    >>> one = np.array([0, 1]), np.array([1, 2]), np.array([9, 7])
    >>> stars("abc", Pairs(left=one[0], right=one[1], distance=one[2]))
    [Near(medoid=1, member=0, distance=9), Near(medoid=1, member=2, distance=7)]
    """
    size = len(keys)
    weight = np.ones(size, np.int64) if weights is None else np.array(weights, dtype=np.int64)
    graph = _Neighbours(pairs, size)
    covers = weight - 1 + graph.sums(weight)
    waiting = [(-int(covers[place]), keys[place], place) for place in graph.places]
    heapq.heapify(waiting)
    found: list[Near] = []
    while waiting:
        count, _, medoid = heapq.heappop(waiting)
        if -count != covers[medoid]:
            continue  # an older count, or in a star already
        around, distances = graph.of(medoid)
        still = covers[around] >= 0
        for member, distance in zip(around[still].tolist(), distances[still].tolist(), strict=True):
            found.append(Near(medoid=medoid, member=member, distance=distance))
        for changed in _take(np.append(around[still], medoid), graph, weight, covers):
            heapq.heappush(waiting, (-int(covers[changed]), keys[changed], changed))
    return sorted(found, key=lambda near: (keys[near.medoid], keys[near.member]))


class _Neighbours:
    """For every place the places near it, as one array with bounds."""

    def __init__(self, pairs: Pairs, size: int) -> None:
        owners = np.concatenate([pairs.left, pairs.right])
        order = np.argsort(owners, kind="stable")
        self._near = np.concatenate([pairs.right, pairs.left])[order]
        self._distances = np.concatenate([pairs.distance, pairs.distance])[order]
        self._bounds = np.concatenate(([0], np.cumsum(np.bincount(owners, minlength=size))))
        self.places: list[int] = np.flatnonzero(np.diff(self._bounds)).tolist()

    def of(self, place: int) -> tuple[Places, Places]:
        """The places near one place, and their distances."""
        part = slice(int(self._bounds[place]), int(self._bounds[place + 1]))
        return self._near[part], self._distances[part]

    def sums(self, weight: Places) -> Places:
        """For every place the weight of all that is near it."""
        sums = np.concatenate(([0], np.cumsum(weight[self._near])))
        return sums[self._bounds[1:]] - sums[self._bounds[:-1]]


def _take(taken: Places, graph: _Neighbours, weight: Places, covers: Places) -> list[int]:
    """Take places out, marked -1; returns which others cover less now, but still something."""
    covers[taken] = -1
    touched: list[Places] = []
    for place in taken.tolist():
        around = graph.of(place)[0]
        others = around[covers[around] >= 0]
        covers[others] -= weight[place]
        touched.append(others)
    changed = np.unique(np.concatenate(touched))
    return changed[covers[changed] > 0].tolist()
