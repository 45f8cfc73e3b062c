"""Run the extractors over many ads in a process pool; what goes wrong stays with its ad.

Three lines of defence: an exception or an overrun of SOFT_LIMIT inside a worker fails one extractor
on one ad; a worker that dies or hangs past HARD_LIMIT is killed and its ads are run again; an ad
that breaks its worker twice is run alone, one extractor at a time, and the culprit is recorded.
"""

import contextlib
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
)
from typing import NamedTuple

from ingest import extracting
from ingest.chunks import Chunk, Chunks, Token
from ingest.examined import ExaminedPictures, digests
from ingest.extracting import Extracted, extract, order
from ingest.models import AdVersion, Extraction, ExtractorFailure
from ingest.pictures import Examined, recalled, remember
from ingest.remembered import Remembered

HARD_LIMIT = 120.0  # seconds without an answer from a worker that is there
BROKEN = (BrokenExecutor, OSError, EOFError)
"""What giving a task to an executor may raise. One that breaks just while it starts a worker has
closed what that worker should get, and takes the fork server down with it (EOFError)."""
PAUSES = (0.0, 0.1, 0.5, 2.0)
"""Seconds before a task is given again: a new fork server is started once the old one has ended."""
MEMORY = 2**31  # bytes of data of one worker: a hostile ad must not take the machine's
WINDOW_BYTES = 64_000_000  # pictures under way at the most, one chunk apart


class Found(NamedTuple):
    """What a worker found in its versions, and the pictures in them that it had to decode."""

    extracted: list[Extracted]
    examined: dict[str, Examined]


Names = tuple[str, ...] | None
"""The extractors to run, None: all of them."""


def _extract_chunk(
    versions: list[AdVersion], known: dict[str, Examined], names: Names = None
) -> Found:
    remember(known)
    extracted = [extract(version, names) for version in versions]
    return Found(extracted, recalled(digests(versions) - known.keys()))


def _extract_with(version: AdVersion, name: str) -> Found:
    return Found([extract(version, (name,))], {})


def _start_worker() -> None:
    """Ignore Ctrl-C (the parent decides) and end when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    extracting.ready()


def _answer() -> None:
    """Nothing, from a worker that has started."""


def _end_with_parent() -> None:
    # Not by getppid(): that is the fork server, which itself waits for its last worker to end.
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def process_pool(workers: int) -> ProcessPoolExecutor:
    """Workers forked from a clean server process: no threads or connections of ours in them."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ingest.pool", "ingest.prepared"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)


class ExtractionPool:
    """Maps versions to findings in order, over any `concurrent.futures` executor.

    `make` gives a fresh executor and is called again after a crash; a cluster's executor, which
    mends itself, may be given back each time. `window` is how many chunks may be under way, `names`
    which extractors are run.
    """

    def __init__(self, make: Callable[[], Executor], window: int, names: Names = None) -> None:
        self.make = make
        self.names = names
        self.executor = make()
        self.window = window
        self.remembered = Remembered()
        self.examined = ExaminedPictures()

    def close(self) -> None:
        """End the workers."""
        self.executor.shutdown(wait=True, cancel_futures=True)

    def map(self, items: Iterable[tuple[Token, AdVersion]]) -> Iterator[tuple[Token, Extracted]]:
        """Pairs of token and findings, in the order of `items`, a bounded number under way."""
        chunks = Chunks(self.remembered)
        waiting: deque[tuple[Chunk[Token], _Job | None]] = deque()
        weight = 0
        for chunk in chunks.of(items):
            waiting.append((chunk, self._begin(chunk)))
            weight += chunk.bytes
            while waiting and (
                len(waiting) >= self.window or weight > WINDOW_BYTES or _ready(waiting[0][1])
            ):
                weight -= waiting[0][0].bytes
                yield from self._take(chunks, *waiting.popleft())
        while waiting:
            yield from self._take(chunks, *waiting.popleft())

    def _begin(self, chunk: Chunk[Token]) -> "_Job | None":
        return self._submit_chunk(chunk.versions()) if chunk.fresh else None

    def _submit_chunk(self, versions: list[AdVersion]) -> "_Job":
        return self._submit(_extract_chunk, versions, self.examined.of(versions), self.names)

    def _take(
        self, chunks: Chunks, chunk: Chunk[Token], job: "_Job | None"
    ) -> Iterator[tuple[Token, Extracted]]:
        if job:
            chunks.settle(chunk, self._results(chunk.versions(), job))
        for token, answer in chunk.ads:
            assert answer.extracted, "an earlier chunk was not settled"
            yield token, answer.extracted

    def _results(self, versions: list[AdVersion], job: "_Job") -> list[Extracted]:
        found = self._wait(job, HARD_LIMIT)
        if isinstance(found, str):  # perhaps another ad's fault: once more
            found = self._wait(self._submit_chunk(versions), HARD_LIMIT)
        if isinstance(found, str):
            return [self._alone(version) for version in versions]
        self.examined.learn(found.examined)
        return found.extracted

    def _alone(self, version: AdVersion) -> Extracted:
        found: list[Extraction] = []
        failures: list[ExtractorFailure] = []
        for extractor in extracting.extractors():
            if self.names is not None and extractor.name not in self.names:
                continue
            job = self._submit(_extract_with, version, extractor.name)
            part = self._wait(job, HARD_LIMIT)
            if isinstance(part, str):
                failures.append(extracting.unfinished(extractor.name, part))
            else:
                found.extend(part.extracted[0].extractions)
                failures.extend(part.extracted[0].failures)
        return Extracted(extractions=tuple(sorted(found, key=order)), failures=tuple(failures))

    def _submit(self, task: Callable[..., Found], *arguments: object) -> "_Job":
        for pause in PAUSES:
            try:
                return _Job(self.executor, self.executor.submit(task, *arguments))
            except BROKEN:
                self._restart(self.executor)
                time.sleep(pause)
        return _Job(self.executor, self.executor.submit(task, *arguments))

    def _wait(self, job: "_Job", seconds: float) -> Found | str:
        """The result, or in words what became of the process that should give it."""
        try:
            return job.future.result(timeout=seconds)
        except TimeoutError:
            self._restart(job.executor)
            return "hung: its process was ended"
        except (BrokenExecutor, CancelledError):
            self._restart(job.executor)
            return "crashed its process"

    def _restart(self, broken: Executor) -> None:
        """Replace an executor that broke or hangs (once, however many jobs report it)."""
        if broken is not self.executor:
            return
        for process in list(getattr(broken, "_processes", None) or {}):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        broken.shutdown(wait=False, cancel_futures=True)
        self.executor = self.make()
        # What is waited for next must not pay for the start, which takes long on a busy machine.
        with contextlib.suppress(*BROKEN):
            self.executor.submit(_answer).result()


class _Job(NamedTuple):
    """A task under way, and the executor that answers for it."""

    executor: Executor
    future: Future[Found]


def _ready(job: _Job | None) -> bool:
    """What is ready need not wait for the window to fill."""
    return job is None or job.future.done()
