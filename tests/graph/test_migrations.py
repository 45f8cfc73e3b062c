"""Schema files: each applied once, never changed afterwards, whoever starts when.

On a server that only those use who may harm it: the tests take one index away (that of the log's
times) and bring it back, which tests beside them on the shared server would see, and mend.
"""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph import migrations
from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.migrations import migrate
from graph.queries import CypherFile, folder, parse, query
from graph.server import endpoint
from graph.session import prepare_database
from ingest.errors import GraphError
from tests.spoor import ROOT, command

CONTEXT = Context(theme="setup", actor="test", purpose="test")
NAME = "schema/016_log_at"
pytestmark = pytest.mark.xdist_group("mortal")


@pytest.fixture(scope="module")
def home(mortal: Path) -> Home:
    return Home(root=mortal, vault=str(mortal / "vault"))


@pytest.fixture(scope="module")
def database(home: Home) -> Iterator[Database]:
    with closing(prepare_database(home, CONTEXT)) as database:
        yield database


def applied(database: Database) -> dict[str, str]:
    return {row["name"]: row["checksum"] for row in database.run_read(query("read/migrations"), {})}


def indexes(database: Database) -> set[str]:
    rows, _, _ = database.driver.execute_query(
        "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name",
        database_=database.name,
    )
    return {row["name"] for row in rows}


def undo(database: Database, record: bool = True) -> None:
    """The database as a crash before this file (or before its record) would leave it."""
    if record:
        database.driver.execute_query("DROP INDEX log_entry_at IF EXISTS", database_=database.name)
    database.driver.execute_query(
        "MATCH (m:Migration {name: $name}) DELETE m", name=NAME, database_=database.name
    )


def test_every_file_is_recorded_with_its_checksum(database: Database) -> None:
    expected = {f.name: hashlib.sha256(f.text.encode()).hexdigest() for f in folder("schema")}
    assert applied(database) == expected
    assert migrate(database, CONTEXT) == []


@pytest.mark.parametrize("dropped", [True, False], ids=["before the file", "before its record"])
def test_a_crash_in_the_middle_is_mended(database: Database, dropped: bool) -> None:
    before = applied(database)
    undo(database, record=dropped)
    assert migrate(database, CONTEXT) == [NAME]
    assert applied(database) == before
    assert "log_entry_at" in indexes(database)


def test_two_processes_may_start_at_once(database: Database, home: Home) -> None:
    before = applied(database)
    undo(database)
    server = endpoint(home.root)
    env = os.environ | {
        "PYTHONPATH": str(ROOT),
        "SPOOR_HOME": str(home.root),
        "NEO4J_URI": server.uri,
        "NEO4J_USER": server.user,
        "NEO4J_PASSWORD": server.password,
    }
    both = [
        subprocess.Popen(command("db", "start", "--json"), env=env, stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [process.wait(120) for process in both] == [0, 0]
    assert applied(database) == before
    assert "log_entry_at" in indexes(database)
    rows, _, _ = database.driver.execute_query(
        "MATCH (m:Migration) RETURN count(m) AS n", database_=database.name
    )
    assert rows[0]["n"] == len(before)


def test_a_changed_file_is_refused(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(name: str) -> list[CypherFile]:
        return [parse(f.name, f.text + "\n") if f.name == NAME else f for f in folder(name)]

    before = applied(database)
    monkeypatch.setattr(migrations, "folder", changed)
    with pytest.raises(GraphError, match=r"016_log_at\.cypher was changed after it was applied"):
        migrate(database, CONTEXT)
    assert applied(database) == before
