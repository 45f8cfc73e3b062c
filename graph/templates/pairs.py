"""Pairs of texts with like signatures, by locality-sensitive hashing over bands of them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.near import NO_PAIRS, Pairs, joined
from graph.templates.signature import SLOTS

SIMILAR = 0.35
"""Least estimated Jaccard similarity of the word shingles of two texts from one template."""

SIMILAR_SHORT = 0.5
"""The same over the characters of two short texts, which share more of them by chance."""

_BANDS = 32
_BYTES = SLOTS * 4
_CHUNK = 200_000

Rows = NDArray[np.uint32]
Keys = NDArray[np.uint64]
Places = NDArray[np.int64]


def jaccard(left: bytes, right: bytes) -> float:
    """Estimated similarity of the word shingles of two signatures (standard error ≤ .045)."""
    return float((_rows([left[:_BYTES]]) == _rows([right[:_BYTES]])).mean())


def near_texts(signatures: Sequence[bytes], known: int = 0) -> Pairs:
    """All pairs of signatures that are alike, with at least one place at `known` or above.

    `distance` is in thousandths: 1000 * (1 - similarity). Two texts are alike by their words, or
    by their characters if both are short.
    """
    by_words = _alike([one[:_BYTES] for one in signatures], known, SIMILAR)
    short = [place for place, one in enumerate(signatures) if len(one) > _BYTES]
    places = np.array(short, dtype=np.int64)
    short_known = int(np.searchsorted(places, known))
    found = _alike([signatures[place][_BYTES:] for place in short], short_known, SIMILAR_SHORT)
    by_characters = Pairs(
        left=places[found.left], right=places[found.right], distance=found.distance
    )
    return _nearest(joined(by_words, by_characters), len(signatures))


def _alike(signatures: Sequence[bytes], known: int, similar: float) -> Pairs:
    rows = _rows(signatures)
    left, right = _candidates(rows, known)
    parts = [NO_PAIRS]
    for start in range(0, len(left), _CHUNK):
        one, other = left[start : start + _CHUNK], right[start : start + _CHUNK]
        agreed = (rows[one] == rows[other]).sum(axis=1)
        kept = agreed >= similar * SLOTS
        distance = np.rint(1000 - 1000 * agreed[kept] / SLOTS).astype(np.int64)
        parts.append(Pairs(left=one[kept], right=other[kept], distance=distance))
    return joined(*parts)


def _candidates(rows: Rows, known: int) -> tuple[Places, Places]:
    """Pairs that agree in a whole band, as two sorted arrays of places, left < right."""
    size = max(1, len(rows))
    codes = np.zeros(0, dtype=np.int64)
    for keys in _band_keys(rows):
        pairs = [left * size + right for left, right in _same(keys, known)]
        codes = np.unique(np.concatenate([codes, *pairs]))
    return codes // size, codes % size


def _band_keys(rows: Rows) -> Iterator[Keys]:
    """For each band one number per row; equal bands have equal numbers."""
    width = SLOTS // _BANDS
    for band in range(_BANDS):
        keys = np.zeros(len(rows), dtype=np.uint64)
        for column in rows[:, band * width : (band + 1) * width].T:
            keys = (keys ^ column) * np.uint64(0x9E3779B97F4A7C15)
            keys ^= keys >> np.uint64(29)
        yield keys


def _same(keys: Keys, known: int) -> Iterator[tuple[Places, Places]]:
    """Pairs of places with equal keys, at least one of them at `known` or above."""
    places = np.arange(len(keys), dtype=np.int64)
    if known:
        places = places[np.isin(keys, keys[known:])]
    places = places[np.argsort(keys[places], kind="stable")]
    starts = np.flatnonzero(np.diff(keys[places])) + 1
    for group in _groups(places, np.concatenate(([0], starts, [len(places)]))):
        left, right = np.triu_indices(group.shape[1], 1)
        one, other = group[:, left].ravel(), group[:, right].ravel()
        new = other >= known
        yield one[new], other[new]


def _groups(places: Places, bounds: NDArray[np.int64]) -> Iterator[Places]:
    """The groups between bounds, those of one size together as rows of one array."""
    sizes = np.diff(bounds)
    for size in np.unique(sizes[sizes > 1]).tolist():
        starts = bounds[:-1][sizes == size]
        yield places[starts[:, None] + np.arange(size)]


def _nearest(pairs: Pairs, size: int) -> Pairs:
    """Each pair once, at its least distance."""
    order = np.lexsort((pairs.distance, pairs.left * size + pairs.right))
    codes = (pairs.left * size + pairs.right)[order]
    first = order[np.concatenate(([True], np.diff(codes) > 0))] if len(order) else order
    return Pairs(left=pairs.left[first], right=pairs.right[first], distance=pairs.distance[first])


def _rows(signatures: Sequence[bytes]) -> Rows:
    return np.frombuffer(b"".join(signatures), dtype="<u4").reshape(-1, SLOTS)
