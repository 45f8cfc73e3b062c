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


def stars(keys: Sequence[str], pairs: Pairs, weights: Sequence[int] | None = None) -> list[Near]:
    """All stars over these pairs, sorted by the keys of medoid and member.

    `weights` are how many alike things each place stands for (its key being the lowest of them);
    a place that stands for several of them is a star by itself, which is not listed here.

    >>> one = np.array([0, 1]), np.array([1, 2]), np.array([9, 7])
    >>> stars("abc", Pairs(left=one[0], right=one[1], distance=one[2]))
    [Near(medoid=1, member=0, distance=9), Near(medoid=1, member=2, distance=7)]
    """
    neighbours = _neighbours(pairs)
    weight = (
        dict.fromkeys(neighbours, 1) if weights is None else {p: weights[p] for p in neighbours}
    )
    covers = {
        place: weight[place] - 1 + sum(weight[other] for other in around)
        for place, around in neighbours.items()
    }
    waiting = [(-count, keys[place], place) for place, count in covers.items()]
    heapq.heapify(waiting)
    found: list[Near] = []
    while waiting:
        count, _, medoid = heapq.heappop(waiting)
        if -count != covers.get(medoid):
            continue  # an older count, or in a star already
        members = {place: d for place, d in neighbours[medoid].items() if place in covers}
        found += [Near(medoid=medoid, member=m, distance=d) for m, d in members.items()]
        for changed in _taken((medoid, *members), neighbours, weight, covers):
            heapq.heappush(waiting, (-covers[changed], keys[changed], changed))
    return sorted(found, key=lambda near: (keys[near.medoid], keys[near.member]))


def _taken(
    places: tuple[int, ...],
    neighbours: dict[int, dict[int, int]],
    weight: dict[int, int],
    covers: dict[int, int],
) -> set[int]:
    """Take places out of the open ones; returns which others cover less now, but something."""
    for place in places:
        del covers[place]
    changed: set[int] = set()
    for place in places:
        for other in neighbours[place]:
            if other in covers:
                covers[other] -= weight[place]
                changed.add(other)
    return {place for place in changed if covers[place]}


def _neighbours(pairs: Pairs) -> dict[int, dict[int, int]]:
    found: dict[int, dict[int, int]] = {}
    columns = pairs.left.tolist(), pairs.right.tolist(), pairs.distance.tolist()
    for left, right, distance in zip(*columns, strict=True):
        found.setdefault(left, {})[right] = distance
        found.setdefault(right, {})[left] = distance
    return found
