"""When which host may be asked next: one request at a time, and never too soon."""

import time
from collections import deque
from collections.abc import Callable
from threading import Event

from ingest.fetch.limits import Target


class Pace:
    """Queues of targets per host, handed out in turns; waits when every host must rest.

    `clock` and `wait` are the time; tests bring their own.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self._clock = clock
        self._wait = wait or Event().wait
        self._queues: dict[str, deque[Target]] = {}
        self._ready: dict[str, float] = {}

    def add(self, host: str, target: Target, *, first: bool = False) -> None:
        """Queue a target, `first` before all others of its host."""
        queue = self._queues.setdefault(host, deque())
        queue.appendleft(target) if first else queue.append(target)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long from now on."""
        self._ready[host] = max(self._ready.get(host, 0.0), self._clock() + seconds)

    def drop(self, host: str) -> list[Target]:
        """Forget all targets of a host; returns them."""
        return list(self._queues.pop(host, ()))

    def next(self) -> tuple[str, Target] | None:
        """The next target and its host, after waiting if need be; None when all is done."""
        waiting = [host for host, queue in self._queues.items() if queue]
        if not waiting:
            return None
        host = min(waiting, key=lambda name: self._ready.get(name, 0.0))
        pause = self._ready.get(host, 0.0) - self._clock()
        if pause > 0:
            self._wait(pause)
        queue = self._queues.pop(host)
        target = queue.popleft()
        self._queues[host] = queue  # to the end: hosts take turns
        return host, target
