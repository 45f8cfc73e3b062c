"""The values of the managed server: where it is, what is recorded of it, how it is doing."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from ingest.models import Frozen

Progress = Callable[[str], None]
"""Told one short sentence at each step that may take a while."""

Phase = Literal["starting", "ready", "stopping"]
State = Literal["stopped", "starting", "ready", "stopping", "external"]


class Endpoint(Frozen, frozen=True, kw_only=True):
    """Where a Neo4j answers. `managed`: Spoor started it itself (loopback, Bolt without TLS).

    `password` is kept out of the representation: endpoints end in error reports.
    """

    uri: str
    user: str
    password: str
    database: str = "neo4j"
    managed: bool

    def __repr__(self) -> str:
        return f"Endpoint(uri={self.uri!r}, database={self.database!r}, managed={self.managed})"


class Record(Frozen, frozen=True, kw_only=True):
    """What `server.json` says of the running server.

    `started` is the process's start time (seconds since 1970): with `pid` it tells our server from
    another process that got the same number later. `memory` is the heap (-Xmx) it was given.
    """

    pid: int
    started: float
    port: int
    version: str
    java: str
    memory: str
    phase: Phase


class Status(Frozen, frozen=True, kw_only=True):
    """How the server of one home is doing; None where there is nothing to say.

    `since`: seconds since 1970. `memory_bytes`: resident memory. `memory`: heap limit as given to
    Java. `state` "external": NEO4J_URI names another server, which is not looked at.
    """

    state: State
    home: Path
    pid: int | None = None
    uri: str | None = None
    version: str | None = None
    java: str | None = None
    since: float | None = None
    memory: str | None = None
    memory_bytes: int | None = None


def silent(message: str) -> None:
    """A Progress that tells nobody."""
