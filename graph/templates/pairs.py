"""Pairs of texts with like signatures, by locality-sensitive hashing over bands of them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.near import NO_PAIRS, Pairs, joined, nearest
from graph.templates.signature import SLOTS

SIMILAR = 0.35
"""Least estimated Jaccard similarity of the word shingles of two texts from one template."""

SIMILAR_SHORT = 0.55
"""The same if both texts are short: stock phrases alone make some of them a third alike."""

SIMILAR_CHARACTERS = 0.65
"""What suffices instead for two short texts: the similarity of their characters."""

_BYTES = SLOTS * 4
_WORD_BANDS = 32
_CHARACTER_BANDS = 21
"""Unrelated texts share characters far more than phrases: these bands are broader (6 numbers)."""

_PORTION = 200_000

Rows = NDArray[np.uint32]
Keys = NDArray[np.uint32]
Places = NDArray[np.int64]


def jaccard(left: bytes, right: bytes) -> float:
    """Estimated similarity of the word shingles of two signatures (standard error ≤ .045)."""
    return float((_rows([left[:_BYTES]]) == _rows([right[:_BYTES]])).mean())


def near_texts(signatures: Sequence[bytes], known: int = 0) -> Pairs:
    """All pairs of signatures that are alike, with at least one place at `known` or above.

    `distance` is in thousandths: 1000 * (1 - similarity), the lesser of words and characters.
    """
    short = np.array([len(one) > _BYTES for one in signatures], dtype=np.bool_)
    rows = _rows([one[:_BYTES] for one in signatures])
    by_words = _alike(rows, known, SIMILAR, _WORD_BANDS)
    both_short = short[by_words.left] & short[by_words.right]
    by_words = _chosen(by_words, ~both_short | (by_words.distance <= 1000 - 1000 * SIMILAR_SHORT))
    places = np.flatnonzero(short)
    rows = _rows([signatures[place][_BYTES:] for place in places.tolist()])
    first_new = int(np.searchsorted(places, known))
    found = _alike(rows, first_new, SIMILAR_CHARACTERS, _CHARACTER_BANDS)
    by_characters = Pairs(
        left=places[found.left], right=places[found.right], distance=found.distance
    )
    return nearest(joined(by_words, by_characters), len(signatures))


def _alike(rows: Rows, known: int, similar: float, bands: int) -> Pairs:
    """Pairs of rows that agree in a whole band and in at least `similar` of all numbers."""
    keys = _band_keys(rows, bands)
    parts = [NO_PAIRS]
    for band in range(bands):
        for left, right in _same(keys[:, band], known):
            # a pair counts in the first band it agrees in, so each is looked at once
            first = (keys[left, :band] != keys[right, :band]).all(axis=1)
            parts.append(_agreeing(rows, left[first], right[first], similar))
    return joined(*parts)


def _agreeing(rows: Rows, left: Places, right: Places, similar: float) -> Pairs:
    agreed = np.count_nonzero(rows[left] == rows[right], axis=1)
    distance = np.rint(1000 - 1000 * agreed / SLOTS).astype(np.int64)
    pairs = Pairs(left=left, right=right, distance=distance)
    return _chosen(pairs, agreed >= similar * SLOTS)


def _chosen(pairs: Pairs, which: NDArray[np.bool_]) -> Pairs:
    return Pairs(left=pairs.left[which], right=pairs.right[which], distance=pairs.distance[which])


def _band_keys(rows: Rows, bands: int) -> Keys:
    """For each row one number a band; what is equal in a band has equal numbers."""
    width = SLOTS // bands
    keys = np.zeros((len(rows), bands), dtype=np.uint64)
    for column in range(width):
        keys = (keys ^ rows[:, column : bands * width : width]) * np.uint64(0x9E3779B97F4A7C15)
        keys ^= keys >> np.uint64(29)
    return (keys >> np.uint64(32)).astype(np.uint32)


def _same(keys: Keys, known: int) -> Iterator[tuple[Places, Places]]:
    """Pairs of places with equal keys, at least one of them at `known` or above, in portions."""
    places = np.arange(len(keys), dtype=np.int64)
    if known:
        places = places[np.isin(keys, keys[known:])]
    places = places[np.argsort(keys[places], kind="stable")]
    ends = np.append(np.flatnonzero(np.diff(keys[places])) + 1, len(places))
    # how many of its group come after each place: it makes a pair with each of them
    after = np.repeat(ends, np.diff(ends, prepend=0)) - np.arange(1, len(places) + 1)
    total = np.cumsum(after)
    start = 0
    while start < len(places):
        done = total[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(total, done + _PORTION, side="right")))
        count = after[start:stop]
        one = np.repeat(np.arange(start, stop), count)
        step = np.arange(len(one)) - np.repeat(np.cumsum(count) - count, count)
        left, right = places[one], places[one + 1 + step]
        new = right >= known
        yield left[new], right[new]
        start = stop


def _rows(signatures: Sequence[bytes]) -> Rows:
    return np.frombuffer(b"".join(signatures), dtype="<u4").reshape(-1, SLOTS)
