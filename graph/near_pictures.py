"""Which pictures are near which: stars within AUTOMATIC bits, grown by additions.

Kept are the pictures and what ties them into components, never all pairs: of thousands of
different pictures that resemble each other these would be millions.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from graph import alike
from graph.alike import Change, Groups
from graph.near import Pairs, Places, components, joined, ties
from graph.near_codes import Codes, CodesAround
from graph.near_crowds import tying_pairs
from graph.picture_index import AUTOMATIC
from graph.stars import Near, stars

_PORTION = 256
"""Pictures whose stars are made together: whole components, at least so many."""

_MOST_PAIRS = 1 << 20
"""Pairs that are held before they are replaced by what they tie."""


def added(before: Groups, hashes: dict[str, str], *, mirrored: bool = False) -> Change:
    """Add pictures: by SHA-256 the perceptual hash, both in hex. Leave flat pictures out.

    Start with `Groups()`. The links are to be the relationships NEAR, distance in bits. With
    `mirrored` (the same in every call for one `Groups`) mirror images are near each other too.
    """
    codes = {key: bytes.fromhex(value) for key, value in hashes.items()}
    tied, made = partial(_tied, mirrored=mirrored), partial(_stars, mirrored=mirrored)
    return alike.added(before, codes, tied, made)


def _tied(likeness: Sequence[bytes], before: Groups, *, mirrored: bool) -> Pairs:
    """What ties the components, after the pairs that the new hashes add: none is taken away."""
    size, waiting, count = len(likeness), [before.pairs], 0
    for pairs in tying_pairs(_codes(likeness), len(before.likeness), mirrored=mirrored):
        waiting.append(pairs)
        count += len(pairs.left)
        if count > _MOST_PAIRS:
            waiting, count = [ties(components(size, joined(*waiting)))], 0
    return ties(components(size, joined(*waiting)))


def _stars(groups: Groups, places: Places, *, mirrored: bool) -> list[Near]:
    """The stars of whole components, from the hashes themselves."""
    codes = _codes(groups.likeness)
    labels = components(len(codes), groups.pairs)
    found: list[Near] = []
    for portion in _portions(places, labels):
        members = [groups.members[place] for place in portion]
        around = CodesAround(codes[portion], AUTOMATIC, mirrored=mirrored)
        for near in stars([keys[0] for keys in members], around, list(map(len, members))):
            medoid, member = int(portion[near.medoid]), int(portion[near.member])
            found.append(Near(medoid=medoid, member=member, distance=near.distance))
    return found


def _portions(places: Places, labels: NDArray[np.int32]) -> Iterator[Places]:
    """The places by whole components, those left out that are components by themselves."""
    places = places[np.argsort(labels[places], kind="stable")]
    sizes = np.bincount(labels)[labels[places]]
    places = places[sizes > 1]
    starts = np.flatnonzero(np.diff(labels[places], prepend=-1))
    start = 0
    for end in [*starts[1:].tolist(), len(places)]:
        if end - start >= _PORTION or end == len(places) > start:
            yield places[start:end]
            start = end


def _codes(likeness: Sequence[bytes]) -> Codes:
    return np.frombuffer(b"".join(likeness), np.uint8).reshape(-1, 32)
