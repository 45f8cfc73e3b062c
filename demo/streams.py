"""Random numbers by name: turning one noise up leaves everything else as it was."""

from zlib import crc32

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


def stream(seed: int, name: str, *keys: int) -> np.random.Generator:
    """The generator for one purpose; same seed, name and keys, same numbers."""
    return np.random.default_rng([seed, crc32(name.encode()), *keys])


def ints(values: npt.ArrayLike) -> Ints:
    """`values` as 64-bit integers (floats are cut)."""
    return np.asarray(values).astype(np.int64)


def chance(seed: int, name: str, size: int, share: float) -> Bools:
    """True for about `share` of `size` things; a higher share keeps the earlier ones true."""
    return stream(seed, name).random(size) < share


def offsets(counts: Ints) -> Ints:
    """Where each group starts when groups of these sizes lie one after another."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)[:-1]])
