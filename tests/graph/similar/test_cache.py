"""What is kept of pictures and texts between two refreshings can be dropped at any time."""

from pathlib import Path

import numpy as np
import pytest

from graph import alike
from graph.alike import Groups
from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.near import Pairs, unlike
from graph.similar import cache, forget, near_pictures, templates
from graph.similar.search import search
from tests.graph.conftest import KINDS
from tests.graph.similar.made import TEXT, ad_with


def test_what_is_kept_of_a_theme_can_be_forgotten(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, number, TEXT.format("Eva")) for number in range(3)]
    load(database, context, readings, KINDS, "run", 0)

    def made() -> list[tuple[int, int]]:
        done = [near_pictures(database, context, tmp_path)]
        done.append(templates(database, context, tmp_path, {}))
        search(database, context, ("0f" * 32,), tmp_path)
        return [(one.added, one.retired) for one in done]

    made()
    other = tmp_path / f"{context.theme}-other.index.npz"
    other.write_bytes(b"another theme")
    cache.file_of(tmp_path, context.theme, "index").with_name(
        f"{context.theme}.index.npz.123"
    ).write_bytes(b"unfinished")
    assert len(list(tmp_path.iterdir())) == 5
    forget(tmp_path, context.theme)
    assert list(tmp_path.iterdir()) == [other]
    assert made() == [(0, 0), (0, 0)]


def test_what_is_kept_in_portions_comes_back_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_PORTION", 2)
    things = {f"ad {number}": bytes([number]) * 3 for number in range(5)}
    pairs = Pairs(left=np.array([0, 1]), right=np.array([2, 4]), distance=np.array([5, 0]))
    groups = alike.added(Groups(), things, lambda *_: pairs).groups
    path = tmp_path / "some" / "theme.templates.npz"
    cache.save(path, cache.Kept(groups=groups, watermark="now", things=5), "1")
    back = cache.load(path, "1")
    assert back is not None
    assert (back.watermark, back.things) == ("now", 5)
    assert (back.groups.members, back.groups.likeness) == (groups.members, groups.likeness)
    assert len(unlike(back.groups.pairs, pairs, 5)) == 0
    assert cache.load(path, "2") is None
    path.write_bytes(path.read_bytes()[:-200])
    assert cache.load(path, "1") is None
