"""Near pictures in the graph: the same however they came, old links dated."""

import random
from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.similar import near_pictures
from tests.graph.conftest import KINDS
from tests.graph.similar.made import ad_with, delete, hashed, kept, near


@pytest.mark.parametrize("seed", range(3))
def test_stars_are_the_same_however_pictures_came(
    database: Database, context: Context, tmp_path: Path, seed: int
) -> None:
    readings = [ad_with(context.theme, number) for number in range(30)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path / "whole")
    other = Context(theme=f"{context.theme}-other", actor="test", purpose="test")
    numbers = list(range(30))
    random.Random(seed).shuffle(numbers)
    for batch in range(3):
        part = [ad_with(other.theme, n) for n in numbers[batch * 10 : batch * 10 + 10]]
        load(database, other, part, KINDS, "run", batch)
        near_pictures(database, other, tmp_path / "grown")
    assert near(database, other.theme) == near(database, context.theme) != set()


def test_a_lost_cache_changes_nothing(database: Database, context: Context, tmp_path: Path) -> None:
    readings = [ad_with(context.theme, number) for number in range(20)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path)
    before = near(database, context.theme)
    for file in tmp_path.iterdir():
        file.write_bytes(b"damaged")
    again = near_pictures(database, context, tmp_path)
    assert (again.added, again.retired) == (0, 0)
    assert near(database, context.theme) == before


def test_a_picture_that_is_hashed_anew_loses_its_old_links(
    database: Database, context: Context, tmp_path: Path
) -> None:
    """A later extractor may find another hash, or that the picture shows nothing."""
    readings = [ad_with(context.theme, number) for number in range(4)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path)
    before = near(database, context.theme)
    assert len(before) == 3
    other = hashed(readings[0], phash="a5" * 32, flat=False)
    blank = hashed(readings[1], phash="00" * 32, flat=True)
    load(database, context, [other, blank], KINDS, "later", 1)
    near_pictures(database, context, tmp_path)
    after = near(database, context.theme)
    assert len(after) == 1
    changed = {other.pictures[0].sha256, blank.pictures[0].sha256}
    assert not changed & {key for member, medoid, _ in after for key in (member, medoid)}


def test_a_picture_that_is_flat_by_now_loses_its_link_without_the_cache(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, number) for number in range(3)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path / "lost")
    assert len(near(database, context.theme)) == 2
    load(database, context, [hashed(one, flat=True) for one in readings], KINDS, "later", 1)
    assert near_pictures(database, context, tmp_path / "other").retired == 2
    assert near(database, context.theme) == set()


def test_a_picture_that_was_deleted_leaves_the_cache_and_the_stars(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, number) for number in range(4)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path)
    (medoid,) = {medoid for _, medoid, _ in near(database, context.theme)}
    delete(database, f"{context.theme}|image|{medoid}")
    near_pictures(database, context, tmp_path)
    assert len(near(database, context.theme)) == 2
    assert medoid.encode() not in kept(tmp_path)
