"""Linking again at once, after a judgement: only what it touches is computed and written."""

from pathlib import Path

from graph.context import Context
from graph.db import Database
from graph.networks.report import LinkReport
from graph.networks.run import link_theme
from ingest.models import uid

PATIENCE = 30.0
"""Seconds that somebody who judged waits for another linking to end."""


def relink(
    database: Database, context: Context, folder: Path, *, wait: float = PATIENCE
) -> LinkReport | None:
    """Link again what changed since the last linking; None where nothing was linked yet.

    GraphError where another linking takes longer than `wait` seconds: what was judged is on
    record, and the next linking obeys it. Pictures and templates are not compared anew.
    """
    with database.reading(context) as read:
        linked = read("read/link_run", theme=uid(context.theme))
    return link_theme(database, context, folder, wait=wait) if linked else None
