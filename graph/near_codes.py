"""What is around each of some hashes, asked of the hashes themselves, a portion at a time.

Thousands of different pictures that are all near each other make a pair of nearly every two: too
many to keep. Asked anew whenever needed, they cost no memory, and less time than finding them did.

Most need not even be compared. Copies of one picture lie around a middle: two whose distances from
it add up to no more than the radius are near, two whose distances differ by more are not. So hashes
are put into shells by that distance, and whole pairs of shells are decided at once; what is left
between is compared hash by hash. Hashes without such a middle are all compared: their time grows
with the square of their number.
"""

import numpy as np
from numpy.typing import NDArray

from graph.hamming import Codes, distances
from graph.near import Places

_PORTION = 1 << 18
"""Distances that are held at a time."""

_SHELL = 4
"""Bits of distance from the middle that make one shell."""

_FEW = 500
"""So few hashes are compared without shells."""

_SAMPLE = 64
"""Hashes that are asked how many are near them; the middle is that of the surroundings of one."""

_MIRROR = np.uint8(0x55)  # mirroring turns the sign of every second column of the transform


def mirrored_codes(codes: Codes) -> Codes:
    """The hashes of the mirror images, but for a few bits that do not follow from the hash."""
    return codes ^ _MIRROR


class CodesAround:
    """Nearness within `radius` bits as `stars` asks it; `mirrored`: mirror images are near too."""

    def __init__(self, codes: Codes, radius: int, *, mirrored: bool) -> None:
        self._radius = radius
        self._codes = np.ascontiguousarray(codes)
        self._others = [self._codes, *([mirrored_codes(self._codes)] if mirrored else [])]
        middle = self._middle()
        self._from_middle = distances(self._codes, middle)[:, 0].astype(np.int64)
        self._unmirrored = np.full(len(codes), 256)
        if mirrored:
            self._unmirrored = distances(self._others[1], middle)[:, 0].astype(np.int64)

    def _middle(self) -> Codes:
        """The bits that most hashes around one of them have: of that with most around it."""
        size = len(self._codes)
        if size <= _FEW:
            return np.zeros((1, self._codes.shape[1]), np.uint8)
        sample = np.arange(0, size, -(-size // _SAMPLE))
        near = distances(self._codes[sample], self._codes) <= self._radius
        around = self._codes[near[near.sum(axis=1).argmax()]]
        return np.packbits(np.unpackbits(around, axis=1).mean(axis=0) > 0.5)[None]

    def of(self, place: int) -> tuple[Places, Places]:
        """The places near one place, and their distances."""
        row = np.minimum.reduce([distances(self._codes[[place]], way)[0] for way in self._others])
        row[place] = self._radius + 1
        near = np.flatnonzero(row <= self._radius)
        return near, row[near].astype(np.int64)

    def sums(self, weight: Places) -> Places:
        """For every place the weight of all that is near it."""
        places = np.arange(len(self._codes))
        return self._near_weight(places, places, weight) - weight

    def beside(self, taken: Places, weight: Places, covers: Places) -> tuple[Places, Places]:
        """The places that cover anything and are near the taken ones; the weight each has there."""
        left = np.flatnonzero(covers > 0)
        lost = self._near_weight(left, taken, weight)
        return left[lost > 0], lost[lost > 0]

    def _near_weight(self, places: Places, among: Places, weight: Places) -> Places:
        """For each of the places the weight of what is near it among others, itself included."""
        found = np.zeros(len(places), np.int64)
        shells = self._shells(among)
        for rows in self._shells(places, mirrored=True):
            for others in shells:
                found[rows] += self._between(places[rows], among[others], weight)
        return found

    def _shells(self, places: Places, *, mirrored: bool = False) -> list[Places]:
        """The rows of places that lie equally far from the middle; with their mirror images too."""
        if len(self._codes) <= _FEW:
            return [np.arange(len(places))]
        keys = self._from_middle[places] // _SHELL
        if mirrored:
            keys = keys * 1024 + self._unmirrored[places] // (4 * _SHELL)
        order = np.argsort(keys, kind="stable")
        return np.split(order, np.flatnonzero(np.diff(keys[order])) + 1)

    def _between(self, places: Places, among: Places, weight: Places) -> Places:
        """The same for two shells."""
        one, other = self._from_middle[places], self._from_middle[among]
        if not len(one) or not len(other):
            return np.zeros(len(places), np.int64)
        if one.max() + other.max() <= self._radius:
            return np.full(len(places), weight[among].sum())
        gaps = [_gap(distances, other) for distances in (one, self._unmirrored[places])]
        near_ways = zip(self._others, gaps, strict=False)
        ways = [way for way, gap in near_ways if gap <= self._radius]
        found = np.zeros(len(places), np.int64)
        others = [way[among] for way in ways]
        step = max(1, _PORTION // len(among))
        weights = weight[among].astype(np.float64)  # exact, and summed faster than whole numbers
        for start in range(0, len(places) if ways else 0, step):
            part = slice(start, start + step)
            near = self._near(self._codes[places[part]], others)
            found[part] = near.astype(np.float64) @ weights
        return found

    def _near(self, some: Codes, ways: list[Codes]) -> NDArray[np.bool_]:
        """Whether each is near the others, in any of the ways these are given."""
        near = distances(some, ways[0]) <= self._radius
        for others in ways[1:]:
            near |= distances(some, others) <= self._radius
        return near


def _gap(one: Places, other: Places) -> int:
    """The least difference between a number of one and a number of the other; 0 if they overlap."""
    return max(0, int(one.min() - other.max()), int(other.min() - one.max()))
