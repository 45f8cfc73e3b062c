"""Which pictures are near which: stars within AUTOMATIC bits, grown by additions."""

from collections.abc import Sequence

import numpy as np

from graph import alike
from graph.alike import Change, Groups
from graph.near import Pairs
from graph.picture_index import near_pairs


def added(before: Groups, hashes: dict[str, str]) -> Change:
    """Add pictures: by SHA-256 the perceptual hash, both in hex. Leave flat pictures out.

    Start with `Groups()`. The links are to be the relationships NEAR, distance in bits.
    """
    codes = {key: bytes.fromhex(value) for key, value in hashes.items()}
    return alike.added(before, codes, _pairs)


def _pairs(likeness: Sequence[bytes], known: int) -> Pairs:
    return near_pairs(np.frombuffer(b"".join(likeness), np.uint8).reshape(-1, 32), known)
