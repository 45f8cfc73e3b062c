"""`spoor similar`: near pictures and text templates among what was loaded."""

from typing import TYPE_CHECKING

import typer

from commands._common import THEME, Json, Theme, context, show

if TYPE_CHECKING:
    from graph.similar import Refreshed


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(similar)


def similar(theme: Theme = THEME, as_json: Json = False) -> None:
    """Compare the pictures and texts that were loaded since the last time.

    Pictures that look alike get NEAR links around a medoid; texts from one mould get a template.
    """
    done = refresh(theme)
    words = [
        f"{name}: {r.new} new of {r.total} compared; {r.added} links added, {r.retired} retired"
        for name, r in done.items()
    ]
    show(as_json, done, "\n".join(words))


def refresh(theme: str) -> "dict[str, Refreshed]":
    """Bring near pictures and templates up to date; one process at a time."""
    from filelock import FileLock

    from graph.home import home
    from graph.session import prepare_database
    from graph.similar import near_pictures, templates
    from ingest.extractors import extractors

    here, ctx = home(), context(theme)
    here.cache.mkdir(parents=True, exist_ok=True)
    versions = {extractor.name: extractor.version for extractor in extractors()}
    database = prepare_database(here, ctx)
    try:
        with FileLock(here.cache / "similar.lock"):
            return {
                "pictures": near_pictures(database, ctx, here.cache),
                "templates": templates(database, ctx, here.cache, versions),
            }
    finally:
        database.close()
