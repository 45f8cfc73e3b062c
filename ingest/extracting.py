"""Run the extractors over one ad, here and now; what goes wrong fails one extractor on that ad."""

import contextlib
import gc
import signal
import threading
from collections.abc import Generator

from ingest.extractors import Extractor, extractors
from ingest.models import AdVersion, Extraction, ExtractorFailure, Frozen

SOFT_LIMIT = 10.0  # processor seconds for one extractor on one ad: the same on a busy machine
_NEW_VALUES = 100_000  # made before circles among them are looked for: more than most ads make


class Extracted(Frozen, frozen=True, kw_only=True):
    """What the extractors found in one version, sorted, and what they could not do."""

    extractions: tuple[Extraction, ...]
    failures: tuple[ExtractorFailure, ...]


class _OverrunError(Exception):
    """An extractor took longer than SOFT_LIMIT."""


def ready() -> None:
    """Load the extractors with their tables, for a process that does nothing else from then on.

    The tables live as long as the process. Set aside, they are not looked through again whenever a
    long ad makes many values; and what an ad makes goes by itself when it is read, so that circles
    are looked for less often than a process of any kind would, also while the tables are read.
    """
    gc.set_threshold(_NEW_VALUES)
    body = "In English, my name is Anna, 100 euro, 030 1"
    extract(AdVersion(uid="", content_sha256="", title="Ad", body=body))
    gc.collect()
    gc.freeze()


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
        failures.append(unfinished(extractor.name, reason))
    except Exception as error:  # whatever a hostile ad provokes stays with that ad
        reason = f"{type(error).__name__}: {error}"[:200]
        failures.append(unfinished(extractor.name, reason))
    found.extend(mine)


def unfinished(extractor: str, reason: str) -> ExtractorFailure:
    """The failure of an extractor that did not come to its end."""
    return ExtractorFailure(extractor=extractor, reason=reason, unfinished=True)


@contextlib.contextmanager
def _time_limit(seconds: float) -> Generator[None]:
    """Interrupt the block after so many processor seconds; only in a main thread, where signals
    arrive."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def overrun(_signal: int, _frame: object) -> None:
        raise _OverrunError

    before = signal.signal(signal.SIGPROF, overrun)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
