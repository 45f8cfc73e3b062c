"""Bring a database to the schema of `cypher/schema/`: numbered files, each applied once.

The checksum of an applied file is recorded; a file that changed afterwards is refused. Every
statement says IF NOT EXISTS, so two processes may start at once and a crash in the middle is
mended by the next start.
"""

import hashlib
import time
from collections.abc import Callable

from graph.context import Context
from graph.db import Database, Writing
from graph.queries import CypherFile, folder, query
from ingest.errors import GraphError

ATTEMPTS = 5


def migrate(database: Database, context: Context) -> list[str]:
    """Apply what is missing; the names of the files applied now."""
    define(database, query("schema/000_migration_name"))
    applied = {
        row["name"]: row["checksum"] for row in database.run_read(query("read/migrations"), {})
    }
    fresh: dict[str, str] = {}
    for statement in folder("schema"):
        checksum = hashlib.sha256(statement.text.encode()).hexdigest()
        if applied.get(statement.name, checksum) != checksum:
            raise GraphError(
                f"cypher/{statement.name}.cypher was changed after it was applied here: "
                "put it back and write the change as a new numbered file"
            )
        if statement.name not in applied:
            define(database, statement)
            fresh[statement.name] = checksum
    if fresh:
        define(database, query("write/await_indexes"))
        # Recorded last: a write takes the clock, which is one only once its constraint is there.
        database.write(context, record(fresh))
    return sorted(fresh)


def record(fresh: dict[str, str]) -> Callable[[Writing], None]:
    """The work that notes the files applied, by name and checksum."""

    def work(write: Writing) -> None:
        for name, checksum in sorted(fresh.items()):
            write("write/migration", name=name, checksum=checksum)

    return work


def define(database: Database, statement: CypherFile) -> None:
    """Run one schema statement; another process at the same work is waited for, a few times."""
    for attempt in range(ATTEMPTS):
        try:
            return database.define(statement)
        except GraphError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(0.2 * 2**attempt)
