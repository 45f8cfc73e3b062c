"""Judgements that match nothing any more: about ads, values or texts that are not there."""

from pathlib import Path

from graph.context import Context
from graph.db import Database
from graph.judgements import judgements
from graph.networks.absent import NotLinked
from graph.networks.judged import LINKING, as_rows
from graph.networks.opened import opened
from ingest.models import uid


def lost_judgements(database: Database, context: Context, folder: Path) -> tuple[str, ...]:
    """The uids of standing judgements that are about nothing, sorted; about ads and values only
    once something was linked."""
    with database.reading(context) as read:
        lost = {row["uid"] for row in read("read/judgements_lost", theme=uid(read.theme))}
    try:
        found = opened(database, context, folder)
    except NotLinked:
        return tuple(sorted(lost))
    said = [j for j in judgements(database, context) if j.verdict in LINKING]
    more = {j.uid for j in as_rows(context.theme, said, found.read).lost}
    return tuple(sorted(lost | more))
