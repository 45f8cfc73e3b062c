"""The parent's side of the helper process: one for each process of ours, started when needed."""

import os
import signal
import socket
import subprocess
import sys
import threading
from multiprocessing.util import Finalize
from pathlib import Path

import msgspec

import ingest
from ingest.pictures import messages
from ingest.pictures.limits import WALL_SECONDS
from ingest.pictures.messages import PictureFault, Reply, Request

_MODULE = "ingest.pictures.child"
_ROOT = Path(ingest.__file__).parent.parent
_DECODER = msgspec.msgpack.Decoder[Reply](Reply)
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}


class _Died(Exception):  # noqa: N818 - an event inside this file, not an error to show
    """The helper ended during a request; `reason` says how, `retry` whether a fresh one may not."""

    def __init__(self, reason: str, *, retry: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry = retry


class Helper:
    """A running helper process and the socket to it."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair()
        self._socket.settimeout(WALL_SECONDS)
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-s", "-P", "-m", _MODULE],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_ONE_THREAD, "PYTHONPATH": str(_ROOT)},
            )

    def ask(self, request: Request) -> Reply:
        """One request, one reply. Raises _Died; the helper is of no use then."""
        try:
            messages.send(self._socket, request)
            return _DECODER.decode(messages.receive(self._socket))
        except TimeoutError:
            raise _Died(f"took more than {WALL_SECONDS:.0f} s to decode", retry=False) from None
        except (EOFError, OSError):
            raise self._cause() from None

    def close(self) -> None:
        """End the process."""
        self._socket.close()
        self.process.kill()
        self.process.wait()

    def forget(self) -> None:
        """Let go of a helper that belongs to the process we were forked from."""
        self._socket.close()
        self.process.returncode = 0

    def _cause(self) -> _Died:
        self._socket.close()
        code = self.process.wait()
        if -code in (signal.SIGPROF, signal.SIGXCPU):
            return _Died("took more than 2 s of processor time to decode", retry=False)
        return _Died(f"decoder crashed (exit status {code})", retry=True)


_lock = threading.Lock()
_helper: Helper | None = None


def ask(request: Request) -> Reply:
    """Let the helper do one job; its death is a PictureFault and costs no more than a restart.

    What a helper that had served before could not do, a fresh one tries again: no result depends
    on the pictures that came earlier.
    """
    with _lock:
        used = _helper is not None
        reply, retry = _attempt(request)
        return _attempt(request)[0] if retry and used else reply


def _attempt(request: Request) -> tuple[Reply, bool]:
    global _helper
    if _helper is None:
        _helper = Helper()
        Finalize(None, close, exitpriority=0)  # unlike atexit, it also runs in workers of a pool
    try:
        reply = _helper.ask(request)
    except _Died as death:
        reply, retry = PictureFault(reason=death.reason), death.retry
    except BaseException:  # interrupted (time limit, Ctrl-C): the answer may still come, so leave
        close()
        raise
    else:
        retry = reply == PictureFault(reason=messages.TOO_MUCH_MEMORY)
        if not retry:
            return reply, False
    close()
    return reply, retry


def close() -> None:
    """End the helper of this process, if there is one."""
    global _helper
    if _helper is not None:
        _helper.close()
        _helper = None


def _after_fork() -> None:
    global _helper, _lock
    _lock = threading.Lock()
    if _helper is not None:
        _helper.forget()
        _helper = None


os.register_at_fork(after_in_child=_after_fork)
