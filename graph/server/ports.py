"""Choose the port for Bolt: pinned, the one used before, or any free one."""

import os
import random
import socket
from contextlib import closing

import psutil

from graph.server.models import Progress
from ingest.errors import ServerError

HOST = "127.0.0.1"
RANGE = range(20_000, 30_000)  # below what systems hand out for outgoing connections
ATTEMPTS = 50


def choose_port(before: int | None, progress: Progress) -> int:
    """A port that is free now. A foreign process on a pinned port is named and refused."""
    if pinned := os.environ.get("SPOOR_NEO4J_PORT"):
        return pinned_port(pinned)
    if before and is_free(before):
        return before
    port = free_port()
    if before:
        progress(f"port {before} is taken by {holder(before)}: using {port} from now on")
    return port


def pinned_port(text: str) -> int:
    """The port of SPOOR_NEO4J_PORT, or ServerError when it is not free or no port."""
    if not text.isdigit() or not 1024 <= int(text) <= 65535:
        raise ServerError(f"SPOOR_NEO4J_PORT={text}: give a number from 1024 to 65535, or unset it")
    port = int(text)
    if not is_free(port):
        raise ServerError(
            f"port {port} is taken by {holder(port)}: "
            "end that, set SPOOR_NEO4J_PORT to another, or unset it"
        )
    return port


def free_port() -> int:
    """Some free port; another process may still take it before the server does."""
    for port in random.SystemRandom().sample(RANGE, ATTEMPTS):
        if is_free(port):
            return port
    raise ServerError(f"no free port among {ATTEMPTS} tried in {RANGE.start}-{RANGE.stop}")


def is_free(port: int) -> bool:
    """Whether we could listen there; sockets of a server that just ended do not count."""
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def listens(pid: int, port: int) -> bool:
    """Whether this very process listens there: nobody else is to be shown our password."""
    try:
        return port in listening(psutil.Process(pid))
    except psutil.Error:
        return False


def holder(port: int) -> str:
    """Which process listens on a port, in words."""
    pid = listener(port)
    if pid is None:
        return "another user's process"
    try:
        return f"{psutil.Process(pid).name()} (process {pid})"
    except psutil.Error:
        return f"process {pid}"


def listener(port: int) -> int | None:
    """The process that listens on a port; None when there is none that we may see."""
    for process in psutil.process_iter():
        try:
            if port in listening(process):
                return process.pid
        except psutil.Error:
            continue
    return None


def listening(process: psutil.Process) -> set[int]:
    """The TCP ports on which a process listens."""
    return {
        one.laddr.port
        for one in process.net_connections("tcp")
        if one.status == psutil.CONN_LISTEN and one.laddr
    }
