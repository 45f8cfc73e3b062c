"""Pairs enough to tie pictures into components, also where thousands are near each other.

All pairs of a crowd grow with its square. But whoever is near one of a few of its pictures belongs
to its component, whatever pairs there are inside; a picture outside is tied to it by the nearest
of them, if that is near enough. So a crowd costs a few passes, and gives a pair a picture.
"""

from collections.abc import Iterator

import numpy as np

from graph.near import Pairs, Places
from graph.near_codes import Codes, mirrored_codes
from graph.picture_index import AUTOMATIC, around, near_pairs, nearest_of

_CROWD = 1000
"""So many pictures near one of them are a crowd."""

_SAMPLE = 256
"""New pictures that are asked whether they stand in a crowd."""

_HUBS = 8
"""Pictures of a crowd whose surroundings are gathered, twice."""

_MOST_CROWDS = 32
"""Crowds beyond these give all their pairs."""


def tying_pairs(
    codes: Codes, known: int = 0, radius: int = AUTOMATIC, *, mirrored: bool = False
) -> Iterator[Pairs]:
    """Pairs within `radius` that tie the same components as all pairs would; distances are 0.

    With at least one place at `known` or above, but for those inside a crowd. `mirrored` as in
    `near_pairs`.
    """
    ways = _Ways(codes, radius, mirrored=mirrored)
    left = np.arange(len(codes), dtype=np.int64)
    for _ in range(_MOST_CROWDS):
        crowd = ways.crowd(left, known)
        if crowd is None:
            break
        yield _pairs(crowd[:1].repeat(len(crowd) - 1), crowd[1:])
        left = np.setdiff1d(left, crowd, assume_unique=True)
        new, old = crowd[crowd >= known], crowd[crowd < known]
        yield ways.tied(left, new)
        yield ways.tied(left[left >= known], old)
    for pairs in near_pairs(codes[left], int((left < known).sum()), radius, mirrored=mirrored):
        yield _pairs(left[pairs.left], left[pairs.right])


class _Ways:
    """The hashes, and how they may be near: as they are, or mirrored too."""

    def __init__(self, codes: Codes, radius: int, *, mirrored: bool) -> None:
        self._codes = codes
        self._radius = radius
        self._mirrored = mirrored

    def _asked(self, places: Places) -> Iterator[Codes]:
        yield self._codes[places]
        if self._mirrored:
            yield mirrored_codes(self._codes[places])

    def crowd(self, among: Places, known: int) -> Places | None:
        """Places, sorted, that are tied to each other, if a new one has so many around it."""
        new = among[among >= known]
        if len(among) < _CROWD or not len(new):
            return None
        sample = _some(new, _SAMPLE)
        rows = np.concatenate([around(self._codes[among], one, self._radius)[0]
                               for one in self._asked(sample)])  # fmt: skip
        counts = np.bincount(rows, minlength=len(sample))
        if counts.max() < _CROWD:
            return None
        found = sample[[int(counts.argmax())]]
        for _ in range(2):
            found = self._surroundings(_some(found, _HUBS), among)
        return found

    def _surroundings(self, hubs: Places, among: Places) -> Places:
        """What is near any of the hubs, themselves included."""
        near = [around(self._codes[among], one, self._radius)[1] for one in self._asked(hubs)]
        return np.union1d(hubs, among[np.concatenate(near)])

    def tied(self, places: Places, crowd: Places) -> Pairs:
        """Each of the places with the nearest of the crowd, if that is near."""
        if not len(places) or not len(crowd):
            return _pairs(places[:0], places[:0])
        found = [nearest_of(self._codes[crowd], one) for one in self._asked(places)]
        lefts, rights = [], []
        for at, distance in found:
            near = distance <= self._radius
            lefts.append(places[near])
            rights.append(crowd[at[near]])
        one, other = np.concatenate(lefts), np.concatenate(rights)
        return _pairs(np.minimum(one, other), np.maximum(one, other))


def _some(places: Places, count: int) -> Places:
    """At most so many of them, evenly."""
    return places[:: -(-len(places) // count)]


def _pairs(left: Places, right: Places) -> Pairs:
    return Pairs(left=left, right=right, distance=np.zeros(len(left), np.int64))
