"""Which pictures are near which: stars within AUTOMATIC bits, grown by additions."""

from collections.abc import Sequence

from graph import alike
from graph.alike import Change, Groups
from graph.near import Pairs
from graph.picture_index import codes_of, near_pairs


def added(before: Groups, hashes: dict[str, str]) -> Change:
    """Add pictures: by SHA-256 the perceptual hash, both in hex. Leave flat pictures out.

    Start with `Groups()`. The links are to be the relationships NEAR, distance in bits.
    """
    return alike.added(before, hashes, _pairs)


def _pairs(hashes: Sequence[str], known: int) -> Pairs:
    return near_pairs(codes_of(hashes), known)
