"""Start the managed server: everything here runs while its home's lock is held."""

import time

import msgspec
import psutil
from neo4j.exceptions import AuthError

from graph.server import config, home, locked, ports, process, ready
from graph.server.home import ServerHome
from graph.server.models import Progress, Record
from graph.server.password import endpoint_of, ensure_password
from graph.server.runtime import Runtime, runtime
from ingest.errors import ServerError

ATTEMPTS = 3  # another process may take the port between our choice and the server's
WAIT = 300.0  # seconds until `RETURN 1`; recovery after a crash under load may take minutes
TAIL = 12  # lines of each log that an error shows


class Died(ServerError):  # noqa: N818 - named for what it says
    """The server's process ended before it was ready."""


def start(server: ServerHome, small: bool | None, progress: Progress) -> Record:
    """The ready server of this home: the one that runs, or a new one."""
    record = home.load_record(server)
    if record and process.alive(server, record):
        if record.phase != "stopping":
            return await_ready(server, record)
        progress("waiting for the database to stop before it starts again")
        if not process.wait_end(record, 60):
            raise ServerError(
                f"the database (process {record.pid}) does not end: run `spoor db stop --kill`"
            )
    if found := process.orphan(server):
        return await_ready(server, adopt(server, found))
    return launch(server, small, record.port if record else None, progress)


def launch(server: ServerHome, small: bool | None, port: int | None, progress: Progress) -> Record:
    """Start a new process, on another port if that one was snatched away."""
    if server.restoring.exists():
        raise ServerError(
            "a restore was cut off and the database is not whole: run `spoor db restore FILE` again"
        )
    run = runtime(server, progress)
    ensure_password(server)
    chosen = config.profile(small)
    for _ in range(ATTEMPTS):
        port = ports.choose_port(port, progress)
        progress(f"starting Neo4j {run.neo4j} on port {port}")
        record = spawn(server, run, chosen, port)
        try:
            return await_ready(server, record)
        except Died:
            if ports.is_free(port):
                raise
    raise ServerError(
        f"other processes took {ATTEMPTS} ports in a row: set SPOOR_NEO4J_PORT to a free one"
    )


def spawn(server: ServerHome, run: Runtime, chosen: config.Profile, port: int) -> Record:
    """Write the settings, start the process and record it at once."""
    config.write_settings(server, chosen, port)
    command = [run.java.path, f"-Xmx{chosen.heap}m", *chosen.java, *config.JAVA_ARGUMENTS]
    command += [f"@{run.class_path}", run.main, process.home_argument(server)]
    child = process.spawn(server, [*command, f"--config-dir={server.conf.parent}"])
    record = Record(
        pid=child.pid,
        started=child.create_time(),
        port=port,
        version=run.neo4j,
        java=f"{run.java.release} ({run.java.path})",
        memory=f"{chosen.heap}m",
        phase="starting",
    )
    home.save_record(server, record)
    return record


def adopt(server: ServerHome, found: psutil.Process) -> Record:
    """Record a server whose starter died before it could; its port stands in its settings."""
    settings = dict(
        line.split("=", 1) for line in server.conf.read_text("utf-8").splitlines() if "=" in line
    )
    record = Record(
        pid=found.pid,
        started=found.create_time(),
        port=int(settings["server.bolt.listen_address"].rpartition(":")[2]),
        version=locked.lock().neo4j,
        java=found.exe(),
        memory=next((a[4:] for a in found.cmdline() if a.startswith("-Xmx")), ""),
        phase="starting",
    )
    home.save_record(server, record)
    return record


def await_ready(server: ServerHome, record: Record) -> Record:
    """Wait for `RETURN 1`, then record that the server is ready."""
    target = endpoint_of(server, record)
    deadline = time.monotonic() + WAIT
    while True:
        try:
            ready.check(target, record)
            break
        except AuthError as error:
            raise ServerError(
                f"the database refuses the password in {server.password}: put the right one back, "
                "or begin with a new SPOOR_HOME and restore a backup"
            ) from error
        except ready.NotYet:
            if not process.alive(server, record):
                raise Died(failure(server)) from None
            if time.monotonic() > deadline:
                raise ServerError(
                    f"the database runs but does not answer after {WAIT:.0f} seconds; it may be "
                    f"recovering: look into {server.log}, then try again"
                ) from None
            ready.pause()
    done = msgspec.structs.replace(record, phase="ready")
    home.save_record(server, done)
    return done


def failure(server: ServerHome) -> str:
    """Why the server did not start: the last lines of what it wrote."""
    lines: list[str] = []
    for path in (server.log, server.console):
        if path.exists():
            tail = path.read_text("utf-8", errors="replace").splitlines()[-TAIL:]
            lines += [line for line in tail if line not in lines]
    return "\n  ".join([f"Neo4j did not start; the last lines of {server.log.parent} say:", *lines])
