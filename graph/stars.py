"""Stars around medoids: groups of things that are near each other, without chains.

Of all things not yet in a star, the one that covers most others not yet in a star becomes a
medoid, with those as its members; ties go to the lowest key; and so on until nothing covers
anything. Every member is near its own medoid, so a row of small differences never ties two things
that differ. The result depends on keys and nearness only, not on any order; stars of one connected
component do not depend on those of another, so that additions touch only the components they
reach.
"""

import heapq
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from graph.near import Places
from ingest.models import Frozen


class Near(Frozen, frozen=True, kw_only=True):
    """A member of a star, by places in the list of keys."""

    medoid: int
    member: int
    distance: int


class Around(Protocol):
    """What is near what; nothing is near itself."""

    def of(self, place: int) -> tuple[Places, Places]:
        """The places near one place, and their distances."""
        ...

    def sums(self, weight: Places) -> Places:
        """For every place the weight of all that is near it."""
        ...

    def beside(self, taken: Places, weight: Places, covers: Places) -> tuple[Places, Places]:
        """The places that cover anything and are near the taken ones; the weight each has there."""
        ...


def stars(keys: Sequence[str], around: Around, weights: Sequence[int] | None = None) -> list[Near]:
    """All stars over these things, sorted by the keys of medoid and member.

    `weights` are how many alike things each place stands for (its key being the lowest of them);
    a place that stands for several of them is a star by itself, which is not listed here.
    """
    weight = np.ones(len(keys), np.int64) if weights is None else np.array(weights, np.int64)
    near = around.sums(weight)
    covers = weight - 1 + near
    waiting = [(-int(covers[place]), keys[place], place) for place in np.flatnonzero(near).tolist()]
    heapq.heapify(waiting)
    found: list[Near] = []
    while waiting:
        count, key, medoid = heapq.heappop(waiting)
        if covers[medoid] <= 0:
            continue  # in a star already, or nothing is left to cover
        if -count != covers[medoid]:
            # an older count: counts only fall, so that the first that holds is the highest
            heapq.heappush(waiting, (-int(covers[medoid]), key, medoid))
            continue
        members, distances = around.of(medoid)
        still = covers[members] >= 0
        for member, distance in zip(
            members[still].tolist(), distances[still].tolist(), strict=True
        ):
            found.append(Near(medoid=medoid, member=member, distance=distance))
        _take(np.append(members[still], medoid), around, weight, covers)
    return sorted(found, key=lambda near: (keys[near.medoid], keys[near.member]))


def _take(taken: Places, around: Around, weight: Places, covers: Places) -> None:
    """Take places out, marked -1; others cover less now."""
    covers[taken] = -1
    others, lost = around.beside(taken, weight, covers)
    covers[others] -= lost
