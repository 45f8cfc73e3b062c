"""Search by hash: exact, inclusive, and a cache that is used only at its own watermark."""

import random
from pathlib import Path

import numpy as np
import pytest

from graph.near import joined
from graph.picture_index import Found, PictureIndex, codes_of, load, near_pairs

HASHES = [f"{value:064x}" for value in (0, 2**80 - 1, 2**81 - 1, 2**256 - 1)]
KEYS = [f"{number:064x}" for number in range(4)]


def _index() -> PictureIndex:
    return PictureIndex(KEYS, codes_of(HASHES), "moment 7")


def test_the_radius_is_inclusive() -> None:
    assert _index().search([HASHES[0]], radius=80) == [
        Found(key=KEYS[0], distance=0),
        Found(key=KEYS[1], distance=80),
    ]
    assert len(_index().search([HASHES[0]], radius=81)) == 3


def test_several_hashes_of_one_query_give_each_picture_once_at_its_nearest() -> None:
    found = _index().search([HASHES[1], HASHES[2]], radius=1)
    assert found == [Found(key=KEYS[1], distance=0), Found(key=KEYS[2], distance=0)]
    assert _index().search([], radius=80) == []


def test_an_empty_index_finds_nothing() -> None:
    assert PictureIndex([], codes_of([]), "").search(HASHES) == []


def test_equals_a_search_by_hand() -> None:
    rng = random.Random(1)
    values = [rng.getrandbits(256) & rng.getrandbits(256) for _ in range(300)]
    codes = codes_of([f"{value:064x}" for value in values])
    by_hand = {
        (a, b): d
        for b in range(300)
        for a in range(b)
        if (d := (values[a] ^ values[b]).bit_count()) <= 85
    }
    pairs = joined(*near_pairs(codes, radius=85))
    columns = pairs.left.tolist(), pairs.right.tolist(), pairs.distance.tolist()
    assert {(a, b): d for a, b, d in zip(*columns, strict=True)} == by_hand
    later = joined(*near_pairs(codes, known=200, radius=85))
    assert len(later.left) == sum(b >= 200 for _, b in by_hand)
    assert (later.right >= 200).all()


def test_the_cache_is_used_only_at_its_watermark(tmp_path: Path) -> None:
    path = tmp_path / "pictures.npz"
    assert load(path, "moment 7") is None
    _index().save(path)
    again = load(path, "moment 7")
    assert again is not None
    assert again.search([HASHES[3]]) == _index().search([HASHES[3]])
    assert load(path, "moment 8") is None
    assert [one.name for one in tmp_path.iterdir()] == ["pictures.npz"]


@pytest.mark.parametrize("damage", range(0, 2000, 97))
def test_a_damaged_cache_is_rebuilt_and_no_error(tmp_path: Path, damage: int) -> None:
    path = tmp_path / "pictures.npz"
    _index().save(path)
    data = bytearray(path.read_bytes())
    data[damage % len(data)] ^= 0xFF
    path.write_bytes(data)
    again = load(path, "moment 7")
    assert again is None or np.array_equal(again.codes, _index().codes)
    path.write_bytes(data[: damage % len(data)])
    assert load(path, "moment 7") is None


def test_a_hash_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        codes_of(["ff"])
    with pytest.raises(ValueError, match="1 keys for 4 hashes"):
        PictureIndex(["a"], codes_of(HASHES), "")
