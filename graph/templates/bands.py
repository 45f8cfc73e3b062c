"""Which texts are worth comparing: those whose signatures agree in a whole band.

What agrees in a band is a bucket. In a large bucket each text is compared with the first few only:
all pairs of a template with 50,000 variants would be 1,250 million. "First" is by the signatures
themselves, so neither arrival nor portions decide.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

LARGE = 64
REPRESENTATIVES = 4

_PORTION = 1 << 16
_ROWS = 1 << 15
"""Signatures whose bands are read at a time."""

Rows = NDArray[np.uint32]
Places = NDArray[np.int64]
RowsOf = Callable[[Places], Rows]
"""The signatures at some places, as rows of numbers."""


def in_order(signatures: Sequence[bytes]) -> Places:
    """The places of the signatures, lowest signature first."""
    return np.array(sorted(range(len(signatures)), key=signatures.__getitem__), dtype=np.int64)


def candidates(rows_of: RowsOf, bands: int, order: Places) -> Iterator[tuple[Places, Places]]:
    """Pairs of these places to compare, in portions; some come more than once."""
    keys = _band_keys(rows_of, bands, order)
    large = np.zeros((len(order), bands), dtype=np.bool_)
    for band in range(bands):
        by_key = np.argsort(keys[:, band], kind="stable")
        ends = np.append(np.flatnonzero(np.diff(keys[by_key, band])) + 1, len(by_key))
        sizes = np.diff(ends[: len(by_key)], prepend=0)
        large[by_key, band] = np.repeat(sizes > LARGE, sizes)
        limits = np.where(sizes > LARGE, REPRESENTATIVES, sizes)
        for one, other in with_first(sizes, limits):
            left, right = by_key[one], by_key[other]
            # what agreed in an earlier bucket that was not large has been compared there
            again = (keys[left, :band] == keys[right, :band]) & ~large[left, :band]
            fresh = ~again.any(axis=1)
            yield order[left[fresh]], order[right[fresh]]


def with_first(sizes: Places, limits: Places) -> Iterator[tuple[Places, Places]]:
    """In groups of these sizes that lie in a row: each place with the first `limits` before it."""
    starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
    count = np.minimum(np.arange(len(starts)) - starts, np.repeat(limits, sizes))
    total = np.cumsum(count)
    start = 0
    while start < len(count):
        done = total[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(total, done + _PORTION, side="right")))
        part = count[start:stop]
        other = np.repeat(np.arange(start, stop), part)
        step = np.arange(len(other)) - np.repeat(np.cumsum(part) - part, part)
        yield starts[other] + step, other
        start = stop


def _band_keys(rows_of: RowsOf, bands: int, order: Places) -> NDArray[np.uint32]:
    """For each place one number a band; what is equal in a band has equal numbers."""
    found = np.empty((len(order), bands), dtype=np.uint32)
    for start in range(0, len(order), _ROWS):
        part = slice(start, start + _ROWS)
        found[part] = _hashed(rows_of(order[part]), bands)
    return found


def _hashed(rows: Rows, bands: int) -> NDArray[np.uint32]:
    width = rows.shape[1] // bands
    keys = np.zeros((len(rows), bands), dtype=np.uint64)
    for column in range(width):
        keys = (keys ^ rows[:, column : bands * width : width]) * np.uint64(0x9E3779B97F4A7C15)
        keys ^= keys >> np.uint64(29)
    return (keys >> np.uint64(32)).astype(np.uint32)
