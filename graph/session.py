"""Open the database of a home: for reading only what exists, for writing what is needed."""

import os
from collections.abc import Callable

from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.migrations import migrate
from graph.server import endpoint
from ingest.errors import NotInitialised

Progress = Callable[[str], None]


def open_database(home: Home, progress: Progress | None = None) -> Database:
    """The database of a home in which something was loaded; NotInitialised where nothing was."""
    if not home.initialised() and not os.environ.get("NEO4J_URI"):
        raise NotInitialised(
            f"{home.root} holds no Spoor data: run `spoor ingest PATH`, or set SPOOR_HOME"
        )
    return _connect(home, progress)


def prepare_database(home: Home, context: Context, progress: Progress | None = None) -> Database:
    """The database of a home, made and brought to the current schema where needed."""
    database = _connect(home, progress)
    try:
        migrate(database, context)
    except BaseException:
        database.close()
        raise
    return database


def _connect(home: Home, progress: Progress | None) -> Database:
    key = home.log_key()
    server = endpoint(home.root, progress=progress)
    return Database(server.uri, server.user, server.password, server.database, key)
