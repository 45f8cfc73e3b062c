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

from graph.near import Places

_PORTION = 1 << 20
"""Distances that are held at a time."""

_SHELL = 4
"""Bits of distance from the middle that make one shell."""

_FEW = 500
"""So few hashes are compared without shells."""

_SAMPLE = 64
"""Hashes that are asked how many are near them; the middle is that of the surroundings of one."""

_MIRROR = np.uint8(0x55)  # mirroring turns the sign of every second column of the transform

Codes = NDArray[np.uint8]
"""Hashes as rows of 32 bytes."""

Words = NDArray[np.uint64]
Distances = NDArray[np.uint16]


def mirrored_codes(codes: Codes) -> Codes:
    """The hashes of the mirror images, but for a few bits that do not follow from the hash."""
    return codes ^ _MIRROR


class CodesAround:
    """Nearness within `radius` bits as `stars` asks it; `mirrored`: mirror images are near too."""

    def __init__(self, codes: Codes, radius: int, *, mirrored: bool) -> None:
        self._radius = radius
        self._words = _words(codes)
        self._others = [self._words, *([_words(mirrored_codes(codes))] if mirrored else [])]
        middle = self._middle()
        self._from_middle = _differ(self._words, middle)[:, 0].astype(np.int64)
        self._unmirrored = np.full(len(codes), 256)
        if mirrored:
            self._unmirrored = _differ(self._others[1], middle)[:, 0].astype(np.int64)

    def _middle(self) -> Words:
        """The bits that most hashes around one of them have: of that with most around it."""
        size = len(self._words)
        if size <= _FEW:
            return np.zeros((1, self._words.shape[1]), np.uint64)
        sample = np.arange(0, size, -(-size // _SAMPLE))
        near = _differ(self._words[sample], self._words) <= self._radius
        around = self._words[near[near.sum(axis=1).argmax()]]
        bits = np.unpackbits(around.view(np.uint8), axis=1).mean(axis=0) > 0.5
        return _words(np.packbits(bits)[None])

    def of(self, place: int) -> tuple[Places, Places]:
        """The places near one place, and their distances."""
        (row,) = self._distances(np.array([place]), np.arange(len(self._words)))
        row[place] = self._radius + 1
        near = np.flatnonzero(row <= self._radius)
        return near, row[near].astype(np.int64)

    def sums(self, weight: Places) -> Places:
        """For every place the weight of all that is near it."""
        places = np.arange(len(self._words))
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
        if len(self._words) <= _FEW:
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
        step = max(1, _PORTION // len(among))
        for start in range(0, len(places) if ways else 0, step):
            near = self._least(places[start : start + step], among, ways) <= self._radius
            found[start : start + step] = np.where(near, weight[among], 0).sum(axis=1)
        return found

    def _distances(self, places: Places, among: Places) -> Distances:
        """The distances (places, among); of mirror images the lesser."""
        return self._least(places, among, self._others)

    def _least(self, places: Places, among: Places, ways: list[Words]) -> Distances:
        return np.minimum.reduce([_differ(self._words[places], way[among]) for way in ways])


def _gap(one: Places, other: Places) -> int:
    """The least difference between a number of one and a number of the other; 0 if they overlap."""
    return max(0, int(one.min() - other.max()), int(other.min() - one.max()))


def _words(codes: Codes) -> Words:
    return np.ascontiguousarray(codes).view(np.uint64)


def _differ(one: Words, other: Words) -> Distances:
    found = np.zeros((len(one), len(other)), np.uint16)
    for column in range(one.shape[1]):
        found += np.bitwise_count(one[:, None, column] ^ other[None, :, column])
    return found
