"""The server's process: start it so that it outlives us, recognise it, end it."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

import psutil

from graph.server.home import ServerHome, plain_errors
from graph.server.models import Record

_LOOK = 0.2
"""Seconds between two looks whether a process has ended."""
SAME_START = 2.0  # seconds that a start time may differ: clocks are set while a server runs

children: dict[int, "subprocess.Popen[bytes]"] = {}
"""Servers that this very process started: they must be reaped here when they end."""


def home_argument(server: ServerHome) -> str:
    """The argument by which a server's process names its home."""
    return f"--home-dir={server.folder}"


def spawn(server: ServerHome, command: list[str | Path]) -> psutil.Process:
    """Start `command` in a session of its own, with its output in logs/console.log.

    A signal to our terminal or the death of our process does not reach it.
    """
    with plain_errors(server.console), server.console.open("wb") as console:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            cwd=server.folder,
            env=environment(),
            start_new_session=True,
        )
    children[child.pid] = child
    return psutil.Process(child.pid)


def environment() -> dict[str, str]:
    """Our environment without what would change Java's or Neo4j's behaviour, or tell a secret."""
    foreign = ("NEO4J_", "SPOOR_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
    return {name: value for name, value in os.environ.items() if not name.startswith(foreign)}


def alive(server: ServerHome, record: Record) -> bool:
    """Whether the recorded process still runs and is our server, not a later one of that number."""
    if child := children.get(record.pid):
        child.poll()
    try:
        process = psutil.Process(record.pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        if abs(process.create_time() - record.started) < SAME_START:
            return True
        return home_argument(server) in process.cmdline()
    except psutil.AccessDenied:
        return False  # ours we may always look at
    except psutil.NoSuchProcess:
        return False


def orphan(server: ServerHome) -> psutil.Process | None:
    """A server of this home that nobody recorded: its starter died in between."""
    wanted = home_argument(server)
    for process in psutil.process_iter():
        try:
            if wanted in process.cmdline():
                return process
        except psutil.Error:
            continue
    return None


def end(record: Record, timeout: float, *, kill: bool) -> bool:
    """Send SIGTERM (SIGKILL with `kill`) and wait; whether the process is gone."""
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(record.pid).send_signal(signal.SIGKILL if kill else signal.SIGTERM)
    return wait_end(record, timeout)


def wait_end(record: Record, timeout: float) -> bool:
    """Wait until the process has ended; False after `timeout` seconds."""
    try:
        if child := children.get(record.pid):
            child.wait(timeout)
        elif not _ended(record.pid, timeout):
            return False
    except subprocess.TimeoutExpired:
        return False
    children.pop(record.pid, None)
    return True


def _ended(pid: int, timeout: float) -> bool:
    """Whether a process ends within `timeout` seconds.

    The server that an app started and that was ended from elsewhere stays in the list of processes
    until the app ends too.
    """
    until = time.monotonic() + timeout
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        while process.status() != psutil.STATUS_ZOMBIE:
            if time.monotonic() > until:
                return False
            with contextlib.suppress(psutil.TimeoutExpired):
                process.wait(_LOOK)
    return True
