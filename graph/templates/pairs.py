"""Pairs of texts with like signatures: candidates by bands, then what a component's hubs add."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from graph.near import Pairs, components, nearest
from graph.templates.bands import Places, Rows, candidates, in_order, with_first
from graph.templates.signature import SLOTS

SIMILAR = 0.35
"""Least estimated Jaccard similarity of the word shingles of two texts from one template."""

SIMILAR_SHORT = 0.55
"""The same if both texts are short: stock phrases alone make some of them a third alike."""

SIMILAR_CHARACTERS = 0.65
"""What suffices instead for two short texts: the similarity of their characters."""

HUBS = 8
"""So many texts of a component, those with most pairs, are compared with every text in it."""

_BYTES = SLOTS * 4
_WORD_BANDS = 32
_CHARACTER_BANDS = 21
"""Unrelated texts share characters far more than phrases: these bands are broader (6 numbers)."""


def jaccard(left: bytes, right: bytes) -> float:
    """Estimated similarity of the word shingles of two signatures (standard error ≤ .045)."""
    return float((_rows([left[:_BYTES]]) == _rows([right[:_BYTES]])).mean())


def near_texts(signatures: Sequence[bytes]) -> Pairs:
    """Pairs of different signatures that are alike; a function of what they are, of no order.

    `distance` is in thousandths: 1000 * (1 - similarity), the lesser of words and characters. Not
    every like pair is among them, but every text has its pairs with the hubs of its component.
    """
    order = in_order(signatures)
    texts = _Texts(signatures)
    pairs = nearest(_in_bands(texts, order), len(signatures))
    hubs = (texts.alike(*some) for some in _with_hubs(pairs, order))
    return nearest(chain([pairs], hubs), len(signatures))


def _in_bands(texts: "_Texts", order: Places) -> Iterator[Pairs]:
    """Like texts among those that agree in a band of words, or short ones in one of characters."""
    for some in candidates(texts.words, _WORD_BANDS, order):
        yield texts.alike(*some)
    for some in candidates(texts.characters, _CHARACTER_BANDS, order[texts.short[order]]):
        yield texts.alike(*some)


def _with_hubs(pairs: Pairs, order: Places) -> Iterable[tuple[Places, Places]]:
    """Each text with the hubs of its component: those with most pairs, ties by the order."""
    size = len(order)
    degree = np.bincount(np.concatenate([pairs.left, pairs.right]), minlength=size)
    rank = np.empty(size, dtype=np.int64)
    rank[order] = np.arange(size)
    labels = components(size, pairs)
    places = np.flatnonzero(degree)
    places = places[np.lexsort((rank[places], -degree[places], labels[places]))]
    sizes = np.bincount(labels[places], minlength=size)
    sizes = sizes[sizes > 0]
    for one, other in with_first(sizes, np.full(len(sizes), HUBS)):
        yield places[one], places[other]


class _Texts:
    """Signatures by place; short texts have rows of two kinds.

    Rows are made when they are asked for: all at once they would be as large as the signatures.
    """

    def __init__(self, signatures: Sequence[bytes]) -> None:
        self._signatures = signatures
        self.short = np.array([len(one) > _BYTES for one in signatures], dtype=np.bool_)

    def words(self, places: Places) -> Rows:
        """The rows over words."""
        return _rows([self._signatures[place][:_BYTES] for place in places.tolist()])

    def characters(self, places: Places) -> Rows:
        """The rows over characters, of short texts."""
        return _rows([self._signatures[place][_BYTES:] for place in places.tolist()])

    def alike(self, left: Places, right: Places) -> Pairs:
        """Those of the pairs that are alike, at the lesser of their distances."""
        words = _agreement(self.words(left), self.words(right))
        both = self.short[left] & self.short[right]
        near = words >= np.where(both, SIMILAR_SHORT, SIMILAR)
        best = np.where(near, words, 0.0)
        characters = _agreement(self.characters(left[both]), self.characters(right[both]))
        best[both] = np.maximum(
            best[both], np.where(characters >= SIMILAR_CHARACTERS, characters, 0.0)
        )
        kept = best > 0
        distance = np.rint(1000 - 1000 * best[kept]).astype(np.int64)
        lower, upper = np.minimum(left, right)[kept], np.maximum(left, right)[kept]
        return Pairs(left=lower, right=upper, distance=distance)


def _agreement(left: Rows, right: Rows) -> NDArray[np.float64]:
    """The share of numbers that are equal in the rows of each pair."""
    return np.count_nonzero(left == right, axis=1) / SLOTS


def _rows(signatures: Sequence[bytes]) -> Rows:
    return np.frombuffer(b"".join(signatures), dtype="<u4").reshape(-1, SLOTS)
