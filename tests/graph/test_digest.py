"""The content digest is blind to receipts and sees everything else."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from graph.context import Context
from graph.db import Database
from graph.digest import Digest, digest
from graph.load import load
from ingest.models import Reading
from tests.graph.conftest import KINDS, reading

Change = Callable[[Reading], Reading]


def loaded(database: Database, context: Context, run: str = "run", **change: Any) -> Digest:
    made = msgspec.structs.replace(reading(context.theme), **change)
    load(database, context, [made], KINDS, run, 0)
    return digest(database, context)


def set_in_graph(database: Database, theme: str, statement: str) -> None:
    database.driver.execute_query(statement, theme=theme, database_=database.name)  # type: ignore[arg-type]


def test_nothing_has_a_digest_too(database: Database, context: Context) -> None:
    first, again = digest(database, context), digest(database, context)
    assert first == again
    assert set(first.counts.values()) == {0}


def test_a_rerun_changes_the_full_digest_only(database: Database, context: Context) -> None:
    first = loaded(database, context)
    again = loaded(database, context, run="again")
    assert again.content == first.content
    assert again.full != first.full
    assert (first.counts["ads"], again.counts["batches"]) == (1, 2)


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (c:Capture) WHERE c.uid STARTS WITH $theme SET c.file = 'elsewhere'",
        "MATCH (c:Capture) WHERE c.uid STARTS WITH $theme SET c.recorded_at = datetime()",
        "MATCH (v:AdVersion) WHERE v.uid STARTS WITH $theme SET v.batch = 'x', v.failures = []",
    ],
)
def test_receipts_are_not_content(database: Database, context: Context, statement: str) -> None:
    first = loaded(database, context)
    set_in_graph(database, context.theme, statement)
    changed = digest(database, context)
    assert (changed.content == first.content, changed.full == first.full) == (True, False)


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (a:Ad) WHERE a.uid STARTS WITH $theme SET a.last_seen = datetime()",
        "MATCH (v:AdVersion) WHERE v.uid STARTS WITH $theme SET v.body = v.body + '!'",
        "MATCH (v:AdVersion) WHERE v.uid STARTS WITH $theme SET v.phones = []",
        "MATCH (c:Capture) WHERE c.uid STARTS WITH $theme SET c.lost_pictures = []",
        "MATCH (c:Capture)-[w:SHOWS]->() WHERE c.uid STARTS WITH $theme SET w.position = 9",
        "MATCH (e:Location) WHERE e.uid STARTS WITH $theme SET e.lat = 1.0",
        "MATCH (v:AdVersion)-[m:MENTIONS]->() WHERE v.uid STARTS WITH $theme SET m.start = 1",
        "MATCH (v:AdVersion)-[m:MENTIONS]->() WHERE v.uid STARTS WITH $theme DELETE m",
        "MATCH (v:AdVersion)-[m:MENTIONS]->() WHERE v.uid STARTS WITH $theme "
        "SET m.retired_at = datetime()",
        "MATCH (d:CrawlDay) WHERE d.uid STARTS WITH $theme SET d.day = date()",
    ],
)
def test_everything_else_is(database: Database, context: Context, statement: str) -> None:
    first = loaded(database, context)
    set_in_graph(database, context.theme, statement)
    changed = digest(database, context)
    assert changed.content != first.content
    assert changed.full != first.full
