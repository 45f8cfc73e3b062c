"""What it takes to run anything of Neo4j: a Java, the verified jars, the folders, settings."""

import os
import subprocess
from pathlib import Path

from graph.server import config, home, jars, java, locked, process
from graph.server.home import ServerHome
from graph.server.models import Progress
from ingest.errors import GraphError
from ingest.models import Frozen

ADMIN = "org.neo4j.cli.AdminTool"
QUICK = (
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
)  # the tool runs for seconds, half of it start
TAIL = 8  # lines of the tool's output that an error shows


class Runtime(Frozen, frozen=True, kw_only=True):
    """One Neo4j, ready to run: `main` is the server's class, `class_path` a file for `java @`."""

    neo4j: str
    java: java.Java
    class_path: Path
    main: str


def runtime(server: ServerHome, progress: Progress) -> Runtime:
    """Find Java, get and verify the jars, create the folders of this home."""
    home.prepare(server)
    lock = locked.lock()
    found = java.find_java(lock)
    files = jars.class_path(lock, progress)
    return Runtime(
        neo4j=lock.neo4j,
        java=found,
        class_path=config.class_path_file(server, files),
        main=jars.main_class(lock, files),
    )


def admin(server: ServerHome, run: Runtime, *arguments: str) -> None:
    """Run Neo4j's admin tool on the stopped server; GraphError with its last lines if it fails."""
    if not server.conf.exists():
        config.write_settings(server, config.profile(), port=0)
    places = {"NEO4J_HOME": str(server.folder), "NEO4J_CONF": str(server.conf.parent)}
    done = subprocess.run(
        [run.java.path, *QUICK, f"@{run.class_path}", ADMIN, *arguments],
        capture_output=True,
        text=True,
        cwd=server.folder,
        env=process.environment() | places,
        check=False,
    )
    if done.returncode:
        told = (done.stdout + done.stderr).splitlines()
        tail = [line for line in told if line.strip() and not line.startswith("Files: ")][-TAIL:]
        task = " ".join(arguments[:3])
        raise GraphError(os.linesep.join([f"Neo4j's `{task}` failed:", *tail]))
