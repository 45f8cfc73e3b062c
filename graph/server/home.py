"""Where the managed server keeps its things: `SPOOR_HOME/neo4j/`."""

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Generator
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from graph.server.models import Progress, Record
from ingest.errors import ServerError
from ingest.models import Frozen

NEEDED = ("conf", "data", "logs", "run", "plugins", "import", "licenses")
ROOM = 200_000_000  # bytes that must be free to start: transaction logs grow by 64 MB files
LEFT_OVER = 86_400.0  # seconds
PATIENCE = 600.0  # seconds to wait for another process that starts or stops the server


class ServerHome(Frozen, frozen=True, kw_only=True):
    """The folder of one managed server and the files in it."""

    folder: Path

    @property
    def record(self) -> Path:
        """What is known of the running server."""
        return self.folder / "server.json"

    @property
    def password(self) -> Path:
        """The password of user neo4j, mode 0600."""
        return self.folder / "password"

    @property
    def console(self) -> Path:
        """What the server wrote to standard output and error since its last start."""
        return self.folder / "logs" / "console.log"

    @property
    def log(self) -> Path:
        """Neo4j's own log for users."""
        return self.folder / "logs" / "neo4j.log"

    @property
    def restoring(self) -> Path:
        """Present while a backup is loaded: the database is not whole."""
        return self.folder / "restoring"

    @property
    def database(self) -> Path:
        """Neo4j's files of the database; absent in a home that never ran."""
        return self.folder / "data" / "databases" / "neo4j"

    @property
    def conf(self) -> Path:
        """Neo4j's settings, written at each start."""
        return self.folder / "conf" / "neo4j.conf"


def server_home(home: Path) -> ServerHome:
    """The server folder of a SPOOR_HOME; nothing is created."""
    return ServerHome(folder=home.expanduser().resolve() / "neo4j")


def prepare(server: ServerHome) -> None:
    """Create the folders that Neo4j wants to find, readable by this user only."""
    with plain_errors(server.folder):
        server.folder.mkdir(parents=True, exist_ok=True)
        server.folder.chmod(0o700)
        for name in NEEDED:
            (server.folder / name).mkdir(exist_ok=True)
    check_room(server.folder, ROOM)


def check_room(folder: Path, needed: int) -> None:
    """Raise ServerError when fewer than `needed` bytes are free where `folder` lies."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise ServerError(
            f"the disk of {folder} is full: {free // 1_000_000} MB free, "
            f"{needed // 1_000_000} MB needed; make room or choose another folder by SPOOR_HOME"
        )


def sweep(folder: Path, pattern: str, older_than: float = LEFT_OVER) -> None:
    """Remove working folders that a killed process left behind: they may hold a copy of the data.

    `older_than` seconds without change: a younger one may be in use.
    """
    for left in folder.glob(pattern):
        if time.time() - left.stat().st_mtime > older_than:
            shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def exclusive(server: ServerHome, progress: Progress) -> Generator[None]:
    """Be the only process that starts, stops, dumps or loads the server of this home."""
    with plain_errors(server.folder):
        server.folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(server.folder / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress("waiting for another Spoor process that starts or stops the database")
        try:
            lock.acquire(timeout=PATIENCE)
        except Timeout as error:
            raise ServerError(
                f"another process has kept {server.folder / 'lock'} for {PATIENCE:.0f} seconds: "
                "end it, then try again"
            ) from error
    try:
        yield
    finally:
        lock.release()


def load_record(server: ServerHome) -> Record | None:
    """What is recorded of the server; None when nothing is, or the file is damaged."""
    try:
        return msgspec.json.decode(server.record.read_bytes(), type=Record)
    except (OSError, msgspec.DecodeError):
        return None


def save_record(server: ServerHome, record: Record) -> None:
    """Replace `server.json` in one step: a reader sees the old or the new one, never half."""
    draft = server.record.with_suffix(".draft")
    with plain_errors(server.record):
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(record)) + b"\n")
        draft.replace(server.record)


def write_secret(path: Path, text: str) -> None:
    """Write a new file of mode 0600 so that a crash leaves it whole or absent."""
    draft = path.with_suffix(".draft")
    with plain_errors(path):
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)


@contextlib.contextmanager
def plain_errors(path: Path) -> Generator[None]:
    """Turn what the file system refuses into one clear line about `path`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ServerError(f"the disk of {path} is full: make room, then try again") from error
        raise ServerError(
            f"{path} cannot be written ({error.strerror or error}): "
            "give yourself the right to, or choose another folder"
        ) from error
