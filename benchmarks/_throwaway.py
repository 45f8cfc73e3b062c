"""A home that exists for one benchmark: own folder, own Neo4j with the settings of real work."""

import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from graph.context import Context
from graph.db import Database
from graph.home import Home, home
from graph.server import stop
from graph.session import prepare_database

SETTINGS = ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "SPOOR_VAULT", "SPOOR_NEO4J_SMALL")


@contextmanager
def throwaway_home() -> Generator[Home]:
    """SPOOR_HOME in a new folder; at the end, however it comes, server and folder are gone.

    An interruption (Ctrl-C, SIGTERM) is said in a line and ends the process with status 130.
    """
    folder = Path(tempfile.mkdtemp(prefix="spoor-bench-"))
    for name in SETTINGS:
        os.environ.pop(name, None)
    os.environ["SPOOR_HOME"] = str(folder)
    before = signal.signal(signal.SIGTERM, _interrupt)
    interrupted = False
    try:
        yield home()
    except KeyboardInterrupt:
        interrupted = True
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):  # a second one must not leave it behind
            signal.signal(number, signal.SIG_IGN)
        stop(folder, kill=True)
        shutil.rmtree(folder, ignore_errors=True)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, before)
    if interrupted:
        tell("interrupted: server and folder are gone")
        raise SystemExit(130)


@contextmanager
def connected(here: Home) -> Generator[Database]:
    """The database of a home, schema applied."""
    database = prepare_database(here, context("setup"), lambda line: tell(line))
    try:
        yield database
    finally:
        database.close()


def context(theme: str) -> Context:
    """The Context of a benchmark."""
    return Context(theme=theme, actor="benchmark", purpose="benchmark")


def tell(line: str) -> None:
    """Progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


def circumstances() -> str:
    """Machine, load and commit: what a figure is worth without them is nothing."""
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    git = ["git", "describe", "--always", "--dirty"]
    place = Path(__file__).parent
    done = subprocess.run(git, capture_output=True, text=True, cwd=place, check=False)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    commit = done.stdout.strip() or "unknown"
    return f"{machine}, Python {platform.python_version()}, load {load}, commit {commit}"


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
