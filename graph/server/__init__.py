"""The managed Neo4j server: one a SPOOR_HOME, on loopback, shared by all Spoor processes.

    endpoint(home)    where Neo4j answers; starts the managed server when none runs
    running(home)     the same without starting anything; None when nothing runs
    status(home)      how it is doing
    stop(home)        end it; the data stay

With NEO4J_URI set (and NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) that server is used unchanged
and nothing is started.

SPOOR_NEO4J_PORT pins the port, SPOOR_NEO4J_HEAP sets the heap (2g), SPOOR_NEO4J_SMALL=1 takes the
small profile, SPOOR_NEO4J_LOCK another line of Neo4j, SPOOR_JARS another folder of jars.
"""

import contextlib
import os
from collections.abc import Generator
from pathlib import Path

import msgspec
import psutil

from graph.server import home as homes
from graph.server import process
from graph.server import start as starting
from graph.server.home import ServerHome, server_home
from graph.server.models import Endpoint, Progress, Record, Status, silent
from graph.server.password import endpoint_of
from ingest.errors import ServerError

__all__ = [
    "Endpoint",
    "Status",
    "endpoint",
    "offline",
    "refuse_external",
    "running",
    "status",
    "stop",
]


def endpoint(
    home: Path, progress: Progress | None = None, *, small: bool | None = None
) -> Endpoint:
    """Where the Neo4j of this SPOOR_HOME answers; the managed server is started if need be.

    Returns once `RETURN 1` works. Any number of processes may call it at once: they share one
    server, which outlives them all. Raises ServerError with what to do next.
    """
    if given := external():
        return given
    if found := running(home):
        return found
    server, tell = server_home(home), progress or silent
    with homes.exclusive(server, tell):
        return endpoint_of(server, starting.start(server, small, tell))


def running(home: Path) -> Endpoint | None:
    """Where Neo4j answers, if it does already; starts and changes nothing."""
    if given := external():
        return given
    server = server_home(home)
    record = live(server)
    return endpoint_of(server, record) if record and record.phase == "ready" else None


def status(home: Path) -> Status:
    """How the server of this home is doing; changes nothing."""
    server = server_home(home)
    if given := external():
        return Status(state="external", home=server.folder, uri=given.uri)
    record = live(server)
    if record is None:
        return Status(state="stopped", home=server.folder)
    memory = None
    with contextlib.suppress(psutil.Error):
        memory = psutil.Process(record.pid).memory_info().rss
    return Status(
        state=record.phase,
        home=server.folder,
        pid=record.pid,
        uri=f"bolt://127.0.0.1:{record.port}",
        version=record.version,
        java=record.java,
        since=record.started,
        memory=record.memory,
        memory_bytes=memory,
    )


def stop(
    home: Path, timeout: float = 60, *, kill: bool = False, progress: Progress | None = None
) -> bool:
    """End the managed server of this home; False when none ran.

    SIGTERM lets it write everything out (about 10 s). `kill` is for throw-away test servers:
    SIGKILL, at once; committed data survive that too. Raises ServerError after `timeout` seconds.
    """
    server = server_home(home)
    if not server.folder.exists():
        return False
    with homes.exclusive(server, progress or silent):
        return stop_locked(server, timeout, kill=kill)


@contextlib.contextmanager
def offline(
    home: Path, progress: Progress | None = None, *, restart: bool = True
) -> Generator[ServerHome]:
    """The home with its server stopped, and kept so by the lock, for dumping and loading.

    With `restart` a server that ran starts again afterwards, whatever happened in between.
    """
    refuse_external()
    server, tell = server_home(home), progress or silent
    with homes.exclusive(server, tell):
        tell("stopping the database")
        ran = stop_locked(server, 60, kill=False)
        try:
            yield server
        finally:
            if ran and restart:
                starting.start(server, None, tell)


def refuse_external() -> None:
    """Raise ServerError where NEO4J_URI names a server: it is not ours to stop."""
    if given := external():
        raise ServerError(
            f"NEO4J_URI names {given.uri}, which is not ours to stop: use its own means of backup, "
            "or unset NEO4J_URI"
        )


def stop_locked(server: ServerHome, timeout: float, *, kill: bool) -> bool:
    """The work of `stop`, for who holds the lock."""
    record = live(server)
    if record is None and (found := process.orphan(server)):
        record = starting.adopt(server, found)
    if record is None:
        return False
    homes.save_record(server, msgspec.structs.replace(record, phase="stopping"))
    if not process.end(record, timeout, kill=kill):
        raise ServerError(
            f"the database (process {record.pid}) did not end in {timeout:.0f} seconds: "
            "try again, or run `spoor db stop --kill`"
        )
    return True


def live(server: ServerHome) -> Record | None:
    """The record of the server if its process runs."""
    record = homes.load_record(server)
    return record if record and process.alive(server, record) else None


def external() -> Endpoint | None:
    """The server that NEO4J_URI names, if any."""
    uri = os.environ.get("NEO4J_URI")
    if not uri:
        return None
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None:
        raise ServerError("NEO4J_URI is set but NEO4J_PASSWORD is not: set it, or unset NEO4J_URI")
    return Endpoint(
        uri=uri,
        user=os.environ.get("NEO4J_USER", "neo4j"),
        password=password,
        database=os.environ.get("NEO4J_DATABASE", "neo4j"),
        managed=False,
    )
