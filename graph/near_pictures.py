"""Which pictures are near which: stars within AUTOMATIC bits, grown by additions."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from graph import alike
from graph.alike import Change, Groups
from graph.near import Pairs, joined
from graph.picture_index import near_pairs


def added(before: Groups, hashes: dict[str, str], *, mirrored: bool = False) -> Change:
    """Add pictures: by SHA-256 the perceptual hash, both in hex. Leave flat pictures out.

    Start with `Groups()`. The links are to be the relationships NEAR, distance in bits. With
    `mirrored` (the same in every call for one `Groups`) mirror images are near each other too.
    """
    codes = {key: bytes.fromhex(value) for key, value in hashes.items()}
    return alike.added(before, codes, partial(_pairs, mirrored=mirrored))


def _pairs(likeness: Sequence[bytes], before: Groups, *, mirrored: bool) -> Pairs:
    """The pairs there were and those that the new hashes add: additions take none away."""
    codes = np.frombuffer(b"".join(likeness), np.uint8).reshape(-1, 32)
    return joined(before.pairs, near_pairs(codes, len(before.likeness), mirrored=mirrored))
