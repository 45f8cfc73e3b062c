"""All distances between hashes: as counted bit by bit."""

import numpy as np

from graph.hamming import distances


def test_every_one_with_every_other() -> None:
    rng = np.random.default_rng(1)
    some, others = (rng.integers(0, 256, (n, 32), dtype=np.uint8) for n in (7, 11))
    counted = np.unpackbits(some[:, None] ^ others[None], axis=2).sum(axis=2)
    assert np.array_equal(distances(some, others), counted)
    assert np.array_equal(distances(some[::2], others[::-1]), counted[::2, ::-1])
    assert distances(some[:0], others).shape == (0, 11)
