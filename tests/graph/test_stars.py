"""Stars: no chains, ties to the lowest key, the same over pairs and over the hashes themselves."""

import random

import numpy as np
import pytest

from graph.near import Neighbours, Pairs
from graph.near_codes import Codes, CodesAround, mirrored_codes
from graph.picture_index import codes_of
from graph.stars import Near, stars


def _around(size: int, *triples: tuple[int, int, int]) -> Neighbours:
    left, right, distance = np.array(triples, dtype=np.int64).reshape(-1, 3).T
    return Neighbours(Pairs(left=left, right=right, distance=distance), size)


def test_a_row_of_small_differences_makes_several_stars_and_no_chain() -> None:
    row = _around(6, *[(n, n + 1, 50) for n in range(5)])
    assert stars("abcdef", row) == [
        Near(medoid=1, member=0, distance=50),
        Near(medoid=1, member=2, distance=50),
        Near(medoid=4, member=3, distance=50),
        Near(medoid=4, member=5, distance=50),
    ]


def test_ties_go_to_the_lowest_key() -> None:
    found = stars(["z", "b", "k"], _around(3, (0, 1, 3)))
    assert found == [Near(medoid=1, member=0, distance=3)]


def test_what_stands_for_many_weighs_more() -> None:
    row = _around(4, (0, 1, 5), (1, 2, 5), (2, 3, 5))
    assert [near.medoid for near in stars("abcd", row)] == [1, 1]
    assert [near.medoid for near in stars("abcd", row, [1, 1, 1, 9])] == [2, 2]


def test_nothing_is_near_nothing() -> None:
    assert stars([], _around(0)) == []
    assert stars("ab", _around(2)) == []


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_same_over_pairs_and_over_the_hashes(seed: int, mirrored: bool) -> None:
    """A component so crowded that most of it is near, and so wide that it holds many stars."""
    rng = random.Random(seed)
    mirror = int("55" * 32, 16)
    values = [rng.getrandbits(256)]
    for _ in range(150):
        near = rng.choice(values)
        for bit in rng.sample(range(256), rng.randint(1, 30)):
            near ^= 1 << bit
        values.append(near ^ mirror if mirrored and rng.random() < 0.3 else near)
    weights = [rng.choice([1, 1, 5]) for _ in values]
    keys = [f"{rng.getrandbits(64):016x}" for _ in values]
    pairs = [
        (a, b, least)
        for b in range(len(values))
        for a in range(b)
        if (least := _distance(values[a] ^ values[b], mirror if mirrored else 0)) <= 40
    ]
    around = CodesAround(codes_of([f"{v:064x}" for v in values]), 40, mirrored=mirrored)
    found = stars(keys, around, weights)
    assert found == stars(keys, _around(len(values), *pairs), weights)
    assert len({near.medoid for near in found}) > 3


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_same_where_most_need_not_be_compared(seed: int, mirrored: bool) -> None:
    """Many around one middle at all distances, others around another or nowhere near."""
    rng = np.random.default_rng(seed)
    middles = rng.integers(0, 2, (3, 256), dtype=np.uint8)
    middles[2] = middles[0] ^ (np.arange(256) % 2 == 1)  # as mirroring turns every second bit
    rows: list[np.ndarray[tuple[int], np.dtype[np.uint8]]] = []
    for place in range(500):
        row = middles[[0, 0, 0, 1, 2][place % 5]].copy()
        row[rng.choice(256, rng.integers(0, 110), replace=False)] ^= 1
        sibling = row.copy()
        sibling[rng.choice(256, 12, replace=False)] ^= 1
        rows += [row, sibling]
    codes = np.packbits(np.array(rows), axis=1)
    codes = np.unique(codes, axis=0)
    weights = rng.choice([1, 1, 5], len(codes)).tolist()
    keys = [f"{value:016x}" for value in rng.permutation(len(codes)).tolist()]
    found = stars(keys, CodesAround(codes, 60, mirrored=mirrored), weights)
    assert found == stars(keys, _all_pairs(codes, 60, mirrored), weights)
    assert len({near.medoid for near in found}) > 3


def _all_pairs(codes: Codes, radius: int, mirrored: bool) -> Neighbours:
    differ = np.bitwise_count(codes[:, None] ^ codes[None]).sum(axis=2, dtype=np.int64)
    if mirrored:
        others = np.bitwise_count(codes[:, None] ^ mirrored_codes(codes)[None])
        differ = np.minimum(differ, others.sum(axis=2, dtype=np.int64))
    left, right = np.nonzero(np.triu(differ <= radius, k=1))
    return Neighbours(Pairs(left=left, right=right, distance=differ[left, right]), len(codes))


def _distance(differ: int, mirror: int) -> int:
    return min(differ.bit_count(), (differ ^ mirror).bit_count())
