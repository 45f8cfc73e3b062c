"""Stars: no chains, no order, additions touch their components only, duplicates change nothing."""

import random

import imagehash
import numpy as np
import pytest
from PIL import ImageOps

from graph import alike, near_pictures
from graph.alike import Groups, Link
from graph.near import NO_PAIRS, Pairs, components, nearest, reaching, ties, unlike
from graph.picture_index import AUTOMATIC
from tests.ingest.pictures.drawn import scene


def _pairs(*triples: tuple[int, int, int]) -> Pairs:
    left, right, distance = np.array(triples, dtype=np.int64).reshape(-1, 3).T
    return Pairs(left=left, right=right, distance=distance)


def _hash(value: int) -> str:
    return f"{value:064x}"


def _bits(rng: random.Random, count: int) -> int:
    return sum(1 << bit for bit in rng.sample(range(256), count))


def _pictures(seed: int, families: int = 12) -> dict[str, str]:
    """Families of near hashes, some so wide that they hold several stars; some equal hashes."""
    rng = random.Random(seed)
    found: dict[str, str] = {}
    for _ in range(families):
        value = rng.getrandbits(256)
        for _ in range(rng.randint(1, 9)):
            for _ in range(rng.choice([1, 1, 1, 3])):
                found[_hash(rng.getrandbits(256))] = _hash(value)
            for bit in rng.sample(range(256), rng.randint(1, 45)):
                value ^= 1 << bit
    return found


def _naive(things: dict[str, str]) -> list[Link]:
    """The definition, word by word, over all pairs of things."""
    distance = {
        (a, b): d
        for a in things
        for b in things
        if a != b and (d := (int(things[a], 16) ^ int(things[b], 16)).bit_count()) <= AUTOMATIC
    }
    around = {a: {b for b in things if (a, b) in distance} for a in things}
    waiting, links = set(things), list[Link]()
    while waiting:
        medoid = min(waiting, key=lambda a: (-len(around[a] & waiting), a))
        members = around[medoid] & waiting
        links += [Link(medoid=medoid, member=b, distance=distance[medoid, b]) for b in members]
        waiting -= members | {medoid}
    return sorted(links, key=lambda link: (link.medoid, link.member))


def test_nothing_is_near_nothing() -> None:
    assert near_pictures.added(Groups(), {}).links == ()


@pytest.mark.parametrize("seed", range(6))
def test_equals_the_definition(seed: int) -> None:
    things = _pictures(seed)
    links = near_pictures.added(Groups(), things).links
    assert list(links) == _naive(things)
    assert not {link.medoid for link in links} & {link.member for link in links}
    assert all(link.distance <= AUTOMATIC for link in links)


@pytest.mark.parametrize("shuffle", range(20))
def test_any_order_in_any_portions_gives_the_stars_of_a_full_run(shuffle: int) -> None:
    things = list(_pictures(99).items())
    full = near_pictures.added(Groups(), dict(things)).links
    rng = random.Random(shuffle)
    rng.shuffle(things)
    groups, links = Groups(), dict[str, Link]()
    while things:
        count = rng.randint(1, 15)
        portion, things = dict(things[:count]), things[count:]
        change = near_pictures.added(groups, portion)
        assert set(portion) <= change.touched
        assert all({link.medoid, link.member} <= change.touched for link in change.links)
        kept = {key: link for key, link in links.items() if key not in change.touched}
        links = kept | {link.member: link for link in change.links}
        groups = change.groups
    assert sorted(links.values(), key=lambda link: (link.medoid, link.member)) == list(full)


def test_additions_touch_only_the_components_they_reach() -> None:
    groups = near_pictures.added(
        Groups(), {"a": _hash(0), "b": _hash(1), "x": _hash(-1 % 2**256)}
    ).groups
    change = near_pictures.added(groups, {"c": _hash(3)})
    assert change.touched == {"a", "b", "c"}
    assert near_pictures.added(groups, {"y": _hash(2**128 - 1)}).touched == {"y"}


def test_the_same_picture_again_changes_nothing() -> None:
    things = _pictures(7)
    change = near_pictures.added(Groups(), things)
    again = near_pictures.added(change.groups, things)
    assert again.links == change.links
    assert again.groups.members == change.groups.members


def test_many_equal_hashes_are_one_star() -> None:
    change = near_pictures.added(Groups(), {f"{n:05}": _hash(5) for n in range(20_000)})
    assert len(change.links) == 19_999
    assert {link.medoid for link in change.links} == {"00000"}
    assert len(change.groups.pairs.left) == 0


def test_many_different_hashes_near_each_other_are_one_star_and_few_pairs_are_kept() -> None:
    """Two million pairs: what is kept of them grows with the pictures, not with the pairs."""
    rng = random.Random(3)
    middle = rng.getrandbits(256)
    hashes = {f"{n:05}": _hash(middle ^ _bits(rng, 25)) for n in range(2000)}
    change = near_pictures.added(Groups(), hashes, mirrored=True)
    assert len(change.links) == 1999
    assert len({link.medoid for link in change.links}) == 1
    assert len(change.groups.pairs.left) == 1999


def test_mirror_images_are_near_when_asked_for() -> None:
    picture = scene(1, 400, 300)
    hashes = {
        name: str(imagehash.phash(image, hash_size=16))
        for name, image in (("a", picture), ("b", ImageOps.mirror(picture)), ("c", scene(2)))
    }
    assert near_pictures.added(Groups(), hashes).links == ()
    (link,) = near_pictures.added(Groups(), hashes, mirrored=True).links
    assert (link.medoid, link.member) == ("a", "b")
    assert link.distance <= 20


def test_unlike_pairs_are_those_that_only_one_has() -> None:
    one, other = _pairs((0, 1, 5), (1, 2, 6), (3, 4, 7)), _pairs((0, 1, 5), (1, 2, 9), (5, 6, 7))
    assert set(unlike(one, other, 8).tolist()) == {1, 2, 3, 4, 5, 6}
    assert len(unlike(one, one, 8)) == len(unlike(_pairs(), _pairs(), 0)) == 0


def test_a_star_is_made_anew_when_its_pairs_change() -> None:
    """A pair that an addition elsewhere takes away touches the things it tied."""
    things = {"a": b"a", "b": b"b", "c": b"c"}
    before = alike.added(Groups(), things, lambda *_: _pairs((0, 1, 5))).groups
    change = alike.added(before, {"d": b"d"}, lambda *_: _pairs((1, 2, 4)))
    assert change.touched == {"a", "b", "c", "d"}
    assert change.links == (Link(medoid="b", member="c", distance=4),)


def test_each_pair_comes_once_at_its_least_distance_in_narrow_numbers() -> None:
    size = 1_000_000  # a place times the number of places is beyond 32 bits
    few = [_pairs((999_998, 999_999, 2000), (3, 7, 9)), NO_PAIRS, _pairs((3, 7, 4))]
    found = nearest(few, size)
    triples = zip(found.left.tolist(), found.right.tolist(), found.distance.tolist(), strict=True)
    assert list(triples) == [(3, 7, 4), (999_998, 999_999, 2000)]
    assert [one.itemsize for one in (found.left, found.right, found.distance)] == [4, 4, 2]
    other = nearest([_pairs((999_998, 999_999, 1999), (3, 7, 4))], size)
    assert set(unlike(found, other, size).tolist()) == {999_998, 999_999}
    assert set(unlike(found, NO_PAIRS, size).tolist()) == {3, 7, 999_998, 999_999}
    assert reaching(found, [7], size).tolist() == [3, 7]


def test_components() -> None:
    assert components(4, _pairs((0, 2, 1))).tolist() == [0, 1, 0, 2]


def test_ties_are_as_few_pairs_of_the_same_components() -> None:
    pairs = _pairs((1, 3, 9), (3, 4, 9), (1, 4, 9), (2, 5, 9))
    labels = components(6, pairs)
    few = ties(labels)
    assert list(zip(few.left.tolist(), few.right.tolist(), strict=True)) == [(1, 3), (1, 4), (2, 5)]
    assert components(6, few).tolist() == labels.tolist()
    assert len(ties(components(3, NO_PAIRS)).left) == 0
