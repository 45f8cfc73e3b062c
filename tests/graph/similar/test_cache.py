"""What is kept of pictures and texts between two refreshings can be dropped at any time."""

from pathlib import Path

from graph.context import Context
from graph.db import Database
from graph.load import load
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
