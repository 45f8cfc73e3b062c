"""Back up and restore the database of a home: stop, dump or load, start.

Only the managed server can be stopped; with NEO4J_URI set both refuse. The vault is not in the
archive: it is files, to be copied beside it.
"""

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from graph import archive
from graph.archive import Manifest
from graph.server import Endpoint, endpoint, offline, refuse_external, running
from graph.server.home import (
    ROOM,
    ServerHome,
    check_room,
    plain_errors,
    prepare,
    server_home,
    sweep,
)
from graph.server.locked import lock
from graph.server.models import Progress, silent
from graph.server.ready import labels
from graph.server.runtime import Runtime, admin, runtime
from ingest.errors import GraphError, NotInitialised
from ingest.models import Frozen

MACHINERY = {"Clock", "Migration", "LogEntry"}  # what every home holds before anything is loaded


class Backup(Frozen, frozen=True, kw_only=True):
    """A backup that was made: where it lies, how large it is (bytes), what it says of itself."""

    path: Path
    size: int
    manifest: Manifest


def backup(home: Path, target: Path, progress: Progress | None = None) -> Backup:
    """Write the database of `home` to the file `target` (in a folder: under a name with the time).

    The server is down for the dump (some 20 s and 1 s more per 100 MB) and then as it was before.
    Raises GraphError when the file exists already, NotInitialised when there is no database.
    """
    refuse_external()
    tell, server = progress or silent, server_home(home)
    if not server.database.exists():
        raise NotInitialised(f"{home} holds no database yet: there is nothing to back up")
    path = file_for(target)
    sweep(server.folder, ".backup-*")
    ran = running(home) is not None
    endpoint(home, tell)  # a server that was killed must recover before it can be dumped
    with tempfile.TemporaryDirectory(dir=server.folder, prefix=".backup-") as work:
        with offline(home, tell, restart=ran):
            run = runtime(server, tell)
            tell("dumping the database")
            dumps = [dump(server, run, name, Path(work)) for name in ("neo4j", "system")]
        with plain_errors(path):
            manifest = archive.pack(dumps, path, run.neo4j)
    return Backup(path=path, size=path.stat().st_size, manifest=manifest)


def restore(
    home: Path, source: Path, *, force: bool = False, progress: Progress | None = None
) -> Manifest:
    """Load the backup `source` into `home`, and start its server.

    Raises GraphError, and changes nothing, when the home holds data already (unless `force`), or
    the archive was altered or comes from a newer Neo4j. When loading fails, the database that was
    there before is put back.
    """
    refuse_external()
    tell, server = progress or silent, server_home(home)
    prepare(server)
    sweep(server.folder, ".restore-*")
    with tempfile.TemporaryDirectory(dir=server.folder, prefix=".restore-") as work:
        with plain_errors(server.folder):
            manifest = archive.unpack(source, Path(work))
        refuse_newer(manifest)
        if server.database.exists() and not server.restoring.exists():
            there = endpoint(home, tell)  # also recovers a server that was killed
            if not force:
                refuse_data(home, there)
        with offline(home, tell):
            tell("loading the backup")
            load(server, runtime(server, tell), Path(work))
    endpoint(home, tell)
    return manifest


def file_for(target: Path) -> Path:
    """The file to write: `target` itself, or a new name in the folder `target`."""
    if target.is_dir():
        target = target / f"spoor-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.backup.tar"
    if target.exists():
        raise GraphError(f"{target} exists: name another file, backups are never overwritten")
    if not target.parent.is_dir():
        raise GraphError(f"there is no folder {target.parent}: make it, then try again")
    return target


def dump(server: ServerHome, run: Runtime, name: str, folder: Path) -> Path:
    """Dump one database of the stopped server into `folder`."""
    admin(server, run, "database", "dump", name, f"--to-path={folder}", "--overwrite-destination")
    return folder / f"{name}.dump"


def load(server: ServerHome, run: Runtime, folder: Path) -> None:
    """Replace the database by the dump in `folder`; if that fails, put the old one back.

    `system` is left alone: its dump holds the password of the home it came from, and this home
    has its own. It is in the archive for who restores by hand onto a server with more users.
    A crash in between leaves the mark `restoring`, which stops every start until a restore is done.
    """
    aside = server.folder / "aside"
    check_room(server.folder, ROOM + 2 * sum(path.stat().st_size for path in folder.iterdir()))
    if server.database.exists() and not server.restoring.exists():
        aside.mkdir(exist_ok=True)
        dump(server, run, "neo4j", aside)
    server.restoring.touch()
    try:
        load_dump(server, run, folder)
    except GraphError:
        put_back(server, run, aside)
        raise
    server.restoring.unlink()
    shutil.rmtree(aside, ignore_errors=True)


def put_back(server: ServerHome, run: Runtime, aside: Path) -> None:
    """Undo a load that failed: the old database again, or none where there was none."""
    if (aside / "neo4j.dump").exists():
        load_dump(server, run, aside)
    else:
        for folder in (server.database, server.folder / "data" / "transactions" / "neo4j"):
            shutil.rmtree(folder, ignore_errors=True)
    server.restoring.unlink()


def load_dump(server: ServerHome, run: Runtime, folder: Path) -> None:
    """Load `neo4j.dump` of `folder` over whatever the database holds."""
    admin(
        *(server, run, "database", "load", "neo4j"),
        *(f"--from-path={folder}", "--overwrite-destination"),
    )


def refuse_newer(manifest: Manifest) -> None:
    """Raise GraphError when the backup's Neo4j is newer than ours: it could not read the files."""
    ours = lock().neo4j
    if number(manifest.neo4j) > number(ours):
        raise GraphError(
            f"the backup comes from Neo4j {manifest.neo4j}, this is {ours}: take a newer Spoor, "
            "or set SPOOR_NEO4J_LOCK to a newer line"
        )


def number(version: str) -> tuple[int, ...]:
    """A version as numbers that compare: 5.26.30 is after 5.26.9."""
    return tuple(int(part) for part in version.split("."))


def refuse_data(home: Path, there: Endpoint) -> None:
    """Raise GraphError when the database of this home holds more than its own machinery."""
    found = labels(there) - MACHINERY
    if found:
        raise GraphError(
            f"{home} holds data already ({', '.join(sorted(found)[:5])}): restore into another "
            "SPOOR_HOME, or say that you want these replaced (--force)"
        )
