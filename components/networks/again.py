"""Linking again from a page: at once after a judgement, or whole where ads came in since."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from filelock import FileLock

from components.networks import door
from components.words import _
from graph import networks
from graph.context import Context
from graph.db import Database
from graph.networks import LinkReport
from graph.networks.relink import PATIENCE
from graph.networks.telling import Tell
from graph.similar import near_pictures, templates
from ingest.errors import GraphError
from ingest.extractors import extractors

Step = Callable[[], LinkReport | None]


def relinked(database: Database, context: Context, folder: Path) -> tuple[LinkReport | None, str]:
    """Link what a judgement that was just recorded touches: the report (None where nothing was
    linked yet), or why that did not work now."""
    try:
        return networks.relink(database, context, folder), ""
    except GraphError as error:  # it is on record: the next linking obeys it
        return None, str(error)


def steps(tell: Tell) -> list[tuple[str, Step]]:
    """What `spoor link` does, step by step with its words; the last step gives the report, and
    `tell` hears how far it is."""
    return [
        (_("Comparing the pictures that are new…"), _compare_pictures),
        (_("Comparing the texts that are new…"), _compare_texts),
        (_("Linking the ads…"), partial(_link, tell)),
    ]


def _compare_pictures() -> None:
    database, context, folder = door.place("compare pictures")
    with FileLock(folder / "similar.lock"):
        near_pictures(database, context, folder)


def _compare_texts() -> None:
    versions = {extractor.name: extractor.version for extractor in extractors()}
    database, context, folder = door.place("compare texts")
    with FileLock(folder / "similar.lock"):
        templates(database, context, folder, versions)


def _link(tell: Tell) -> LinkReport:
    return networks.link_theme(*door.place("link"), wait=PATIENCE, tell=tell)
