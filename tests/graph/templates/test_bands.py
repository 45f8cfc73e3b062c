"""Candidates: all that agree in a band, but few of a large bucket, whatever the order."""

import numpy as np
import pytest
from numpy.typing import NDArray

from graph.templates import bands
from graph.templates.bands import candidates, in_order, with_first

BANDS = 4


def _rows(seed: int, count: int) -> NDArray[np.uint32]:
    """Rows of 8 numbers, small enough to agree often."""
    rows = np.random.default_rng(seed).integers(0, 3, (count, 8)).astype(np.uint32)
    return np.unique(rows, axis=0)


def _found(rows: NDArray[np.uint32]) -> list[tuple[bytes, bytes]]:
    signatures = [row.tobytes() for row in rows]
    pairs: list[tuple[bytes, bytes]] = []
    for left, right in candidates(lambda places: rows[places], BANDS, in_order(signatures)):
        some = zip(left.tolist(), right.tolist(), strict=True)
        pairs += [(min(signatures[a], signatures[b]), max(signatures[a], signatures[b]))
                  for a, b in some]  # fmt: skip
    return pairs


@pytest.mark.parametrize("seed", range(5))
def test_small_buckets_give_every_pair_that_agrees_once(seed: int) -> None:
    rows = _rows(seed, 60)
    wide = rows.reshape(len(rows), BANDS, 2)
    agree = (wide[:, None] == wide[None]).all(axis=3).any(axis=2)
    expected = {
        tuple(sorted((rows[a].tobytes(), rows[b].tobytes())))
        for a, b in zip(*np.nonzero(agree), strict=True)
        if a != b
    }
    found = _found(rows)
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_does_not_matter(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bands, "LARGE", 5)
    monkeypatch.setattr(bands, "REPRESENTATIVES", 2)
    rows = _rows(seed, 80)
    mixed = np.random.default_rng(seed).permutation(rows)
    assert set(_found(rows)) == set(_found(mixed))


def test_a_large_bucket_makes_few_pairs_and_leaves_nobody_out() -> None:
    rows = np.random.default_rng(1).integers(0, 2**31, (3000, 8)).astype(np.uint32)
    rows[:, :2] = 7  # the first band is the same for all
    found = _found(rows)
    assert len(found) == bands.REPRESENTATIVES * (3000 - bands.REPRESENTATIVES) + 6
    assert len({one for pair in found for one in pair}) == 3000


def test_with_first() -> None:
    sizes, limits = np.array([3, 1, 4]), np.array([9, 9, 1])
    pairs = [(a, b) for one, other in with_first(sizes, limits)
             for a, b in zip(one.tolist(), other.tolist(), strict=True)]  # fmt: skip
    assert pairs == [(0, 1), (0, 2), (1, 2), (4, 5), (4, 6), (4, 7)]
