"""What likeness writes comes in pages, and a rerun writes what a killed run had left."""

from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.similar import near_pictures, templates, written
from tests.graph.conftest import KINDS
from tests.graph.similar.made import TEXT, ad_with, near, standing

NAMES = ("Naomi", "Sanne", "Eva", "Lotte", "Mila")


class PowerCutError(Exception):
    """Ends a run between two of its pages."""


def cut_after(database: Database, pages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next writes succeed, `pages` of them; the one after is not begun."""
    left = iter(range(pages))
    write = database.write

    def limited(*arguments: object) -> object:
        if next(left, None) is None:
            raise PowerCutError
        return write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(database, "write", limited)


@pytest.fixture
def loaded(database: Database, context: Context) -> None:
    readings = [ad_with(context.theme, n, TEXT.format(name)) for n, name in enumerate(NAMES)]
    load(database, context, readings, KINDS, "run", 0)


@pytest.mark.parametrize("pages", [1, 2])
def test_a_run_that_was_cut_is_finished_by_the_next(
    loaded: None,
    pages: int,
    database: Database,
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(written, "PAGE", 1)
    for compared in (near_pictures, lambda *where: templates(*where, {})):
        with monkeypatch.context() as patch:
            cut_after(database, pages, patch)
            with pytest.raises(PowerCutError):
                compared(database, context, tmp_path)
        rest = compared(database, context, tmp_path)
        assert rest.added
        again = compared(database, context, tmp_path / "elsewhere")
        assert (again.added, again.retired) == (0, 0)
    assert set(standing(database, context.theme)) == {str(n) for n in range(len(NAMES))}
    assert near(database, context.theme)
