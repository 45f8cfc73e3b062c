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
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
)
from typing import NamedTuple, TypeVar

from ingest.extractors import Extractor, extractors
from ingest.models import AdVersion, Extraction, ExtractorFailure, Frozen

SOFT_LIMIT = 10.0  # seconds for one extractor on one ad
HARD_LIMIT = 120.0  # seconds without an answer for a chunk of ads
MEMORY = 2**31  # bytes of data of one worker: a hostile ad must not take the machine's
CHUNK = 16  # ads a task: large enough to make the pickling cheap
CHUNK_BYTES = 4_000_000  # … unless their pictures are large
WINDOW_BYTES = 64_000_000  # pictures under way at the most, one chunk apart
Token = TypeVar("Token")


class Extracted(Frozen, frozen=True, kw_only=True):
    """What the extractors found in one version, sorted, and what they could not do."""

    extractions: tuple[Extraction, ...]
    failures: tuple[ExtractorFailure, ...]


class _OverrunError(Exception):
    """An extractor took longer than SOFT_LIMIT."""


def extract(version: AdVersion, names: tuple[str, ...] | None = None) -> Extracted:
    """Run all (or the named) extractors on one version, here and now."""
    found: list[Extraction] = []
    failures: list[ExtractorFailure] = []
    for extractor in extractors():
        if names is None or extractor.name in names:
            _run(extractor, version, found, failures)
    return Extracted(extractions=tuple(sorted(set_of(found), key=order)), failures=tuple(failures))


def set_of(found: list[Extraction]) -> list[Extraction]:
    """The findings, each once: two rules of an extractor may see the same thing."""
    return list({order(extraction): extraction for extraction in found}.values())


def order(extraction: Extraction) -> tuple[object, ...]:
    """The sort key that makes the same findings the same list."""
    e = extraction
    return (e.kind, e.value, e.field, e.start, e.end, e.extractor, e.version)


def _run(
    extractor: Extractor,
    version: AdVersion,
    found: list[Extraction],
    failures: list[ExtractorFailure],
) -> None:
    mine: list[Extraction] = []
    try:
        with _time_limit(SOFT_LIMIT):
            for result in extractor.extract(version):
                if isinstance(result, ExtractorFailure):
                    failures.append(result)
                else:
                    mine.append(result)
    except _OverrunError:
        reason = f"took more than {SOFT_LIMIT:.0f} s"
        failures.append(ExtractorFailure(extractor=extractor.name, reason=reason))
    except Exception as error:  # whatever a hostile ad provokes stays with that ad
        reason = f"{type(error).__name__}: {error}"[:200]
        failures.append(ExtractorFailure(extractor=extractor.name, reason=reason))
    found.extend(mine)


@contextlib.contextmanager
def _time_limit(seconds: float) -> Generator[None]:
    """Interrupt the block after `seconds`; only in a main thread, where signals arrive."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def overrun(_signal: int, _frame: object) -> None:
        raise _OverrunError

    before = signal.signal(signal.SIGALRM, overrun)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _extract_chunk(versions: list[AdVersion]) -> list[Extracted]:
    return [extract(version) for version in versions]


def _start_worker() -> None:
    """Ignore Ctrl-C (the parent decides) and end when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    extractors()


def _end_with_parent() -> None:
    # Not by getppid(): that is the fork server, which itself waits for its last worker to end.
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def process_pool(workers: int) -> ProcessPoolExecutor:
    """Workers forked from a clean server process: no threads or connections of ours in them."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ingest.pool", "ingest.extractors"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)


class ExtractionPool:
    """Maps versions to findings in order, over any `concurrent.futures` executor.

    `make` gives a fresh executor and is called again after a crash; a cluster's executor, which
    mends itself, may be given back each time.
    """

    def __init__(self, make: Callable[[], Executor], window: int) -> None:
        self.make = make
        self.executor = make()
        self.window = window

    def close(self) -> None:
        """End the workers."""
        self.executor.shutdown(wait=True, cancel_futures=True)

    def map(self, items: Iterable[tuple[Token, AdVersion]]) -> Iterator[tuple[Token, Extracted]]:
        """Pairs of token and findings, in the order of `items`, a bounded number under way."""
        waiting: deque[tuple[list[tuple[Token, AdVersion]], _Job]] = deque()
        weight = 0
        for chunk in _chunks(items):
            waiting.append((chunk, self._submit(_extract_chunk, _versions(chunk))))
            weight += _weight(chunk)
            while waiting and (
                len(waiting) >= self.window
                or weight > WINDOW_BYTES
                or waiting[0][1].future.done()  # what is ready need not wait for the window to fill
            ):
                weight -= _weight(waiting[0][0])
                yield from self._take(*waiting.popleft())
        while waiting:
            yield from self._take(*waiting.popleft())

    def _take(
        self, chunk: list[tuple[Token, AdVersion]], job: "_Job"
    ) -> Iterator[tuple[Token, Extracted]]:
        results = self._wait(job, HARD_LIMIT)
        if isinstance(results, str):  # perhaps another ad's fault: once more
            results = self._wait(self._submit(_extract_chunk, _versions(chunk)), HARD_LIMIT)
        if isinstance(results, str):
            results = [self._alone(version) for version in _versions(chunk)]
        for (token, _), extracted in zip(chunk, results, strict=True):
            yield token, extracted

    def _alone(self, version: AdVersion) -> Extracted:
        found: list[Extraction] = []
        failures: list[ExtractorFailure] = []
        for extractor in extractors():
            job = self._submit(_extract_with, version, extractor.name)
            part = self._wait(job, 2 * SOFT_LIMIT)
            if isinstance(part, str):
                failures.append(ExtractorFailure(extractor=extractor.name, reason=part))
            else:
                found.extend(part[0].extractions)
                failures.extend(part[0].failures)
        return Extracted(extractions=tuple(sorted(found, key=order)), failures=tuple(failures))

    def _submit(self, task: Callable[..., list[Extracted]], *arguments: object) -> "_Job":
        try:
            return _Job(self.executor, self.executor.submit(task, *arguments))
        except BrokenExecutor:
            self._restart(self.executor)
            return _Job(self.executor, self.executor.submit(task, *arguments))

    def _wait(self, job: "_Job", seconds: float) -> list[Extracted] | str:
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


class _Job(NamedTuple):
    """A task under way, and the executor that answers for it."""

    executor: Executor
    future: Future[list[Extracted]]


def _versions(chunk: list[tuple[Token, AdVersion]]) -> list[AdVersion]:
    return [version for _, version in chunk]


def _weight(chunk: list[tuple[Token, AdVersion]]) -> int:
    return sum(_bytes(version) for _, version in chunk)


def _bytes(version: AdVersion) -> int:
    return sum(len(picture.data or b"") for picture in version.pictures)


def _extract_with(version: AdVersion, name: str) -> list[Extracted]:
    return [extract(version, (name,))]


def _chunks(
    items: Iterable[tuple[Token, AdVersion]],
) -> Iterator[list[tuple[Token, AdVersion]]]:
    chunk: list[tuple[Token, AdVersion]] = []
    size = 0
    for token, version in items:
        chunk.append((token, version))
        size += _bytes(version)
        if len(chunk) == CHUNK or size > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
