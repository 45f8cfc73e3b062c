"""What is around each of some hashes, asked of the hashes themselves, a portion at a time.

Thousands of different pictures that are all near each other make a pair of nearly every two: too
many to keep. Asked anew whenever needed, they cost no memory, and less time than finding them did.
"""

import numpy as np
from numpy.typing import NDArray

from graph.near import Places

_PORTION = 1 << 20
"""Distances that are held at a time."""

_MIRROR = np.uint8(0x55)  # mirroring turns the sign of every second column of the transform

Codes = NDArray[np.uint8]
"""Hashes as rows of 32 bytes."""

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
        step = max(1, _PORTION // max(1, len(among)))
        for start in range(0, len(places), step):
            near = self._distances(places[start : start + step], among) <= self._radius
            found[start : start + step] = np.where(near, weight[among], 0).sum(axis=1)
        return found

    def _distances(self, places: Places, among: Places) -> Distances:
        """The distances (places, among); of mirror images the lesser."""
        return np.minimum.reduce([_differ(self._words[places], o[among]) for o in self._others])


def _words(codes: Codes) -> NDArray[np.uint64]:
    return np.ascontiguousarray(codes).view(np.uint64)


def _differ(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> Distances:
    found = np.zeros((len(one), len(other)), np.uint16)
    for column in range(one.shape[1]):
        found += np.bitwise_count(one[:, None, column] ^ other[None, :, column])
    return found
