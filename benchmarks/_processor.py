"""Processor time of all that a benchmark sets to work: a busy machine lengthens it least."""

import contextlib
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import psutil

from graph.home import Home
from graph.server import status
from ingest.models import Frozen

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Spent(Frozen, frozen=True, kw_only=True):
    """Seconds by the clock, and processor seconds."""

    seconds: float
    processor: float


class Processor:
    """Processor seconds, user and system, of this process, its children and a home's server.

    A child counts with all it has waited for, so that workers which have ended are not lost.
    """

    def __init__(self, here: Home) -> None:
        self._server = status(here.root).pid

    def spent(
        self, work: Callable[Given, tuple[Result, float]], *given: Given.args, **named: Given.kwargs
    ) -> tuple[Result, Spent]:
        """What `work` gives beside its seconds, and what it cost."""
        before = self.seconds()
        result, seconds = work(*given, **named)
        return result, Spent(seconds=seconds, processor=self.seconds() - before)

    def seconds(self) -> float:
        """So far, of all that still runs or was waited for."""
        me = psutil.Process()
        processes = [me, *me.children(recursive=True)]
        if self._server and all(process.pid != self._server for process in processes):
            processes.append(psutil.Process(self._server))
        return sum(_of(process) for process in processes)


def _of(process: psutil.Process) -> float:
    with contextlib.suppress(psutil.NoSuchProcess):
        times = process.cpu_times()
        return times.user + times.system + times.children_user + times.children_system
    return 0.0
