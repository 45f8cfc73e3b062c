"""Load batches into the graph while the next are being read, and count what became of them."""

import os
import time
import uuid
from collections import Counter, deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from commands._collector import patient_collector
from commands._common import context, own_sites, say
from commands._progress import counting
from graph.context import Context
from graph.db import Database
from graph.home import home
from graph.load import Loaded, load
from graph.session import prepare_database
from ingest.batches import Batch
from ingest.extractors import extractors, kinds
from ingest.models import Frozen, Rejection
from ingest.pipeline import Pipeline
from ingest.pool import ExtractionPool, Names, process_pool
from ingest.readers import ReadOptions
from ingest.rejected import INDEX, RejectedStore
from ingest.vault import Vault

UNDER_WAY = 2  # batches waiting for the database at the most
AHEAD = 32  # chunks of ads under way, for each process of the pool
FIRST = 20  # bad inputs that the summary quotes
Progress = Callable[[int, str], None]
"""Told the number of records done since the last call, and what is at hand."""


class Bad(Frozen, frozen=True, kw_only=True):
    """What could not be used: how many, the first of them, and the file that lists all."""

    count: int
    first: list[dict[str, Any]]
    rejected_file: str | None


class Summary(Frozen, frozen=True, kw_only=True):
    """What a run did. "New" is what this run's transactions created, a retry counted once.

    `unread`: on how many records each extractor could not do everything.
    """

    run: str
    read: int
    ads_new: int
    ads_seen: int
    versions_new: int
    captures_new: int
    captures_seen: int
    pictures: int
    mentions: int
    without_profile: int
    unknown_keys: dict[str, int]
    skipped: dict[str, int]
    unread: dict[str, int]
    bad: Bad
    seconds: float


class Tally:
    """Counts over the batches of one run."""

    def __init__(self, run: str, rejected: Path) -> None:
        self.run = run
        self.index = rejected / INDEX
        self.rejected = RejectedStore(rejected)
        self.started = time.monotonic()
        self.counts: Counter[str] = Counter()
        self.unknown_keys: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()
        self.unread: Counter[str] = Counter()
        self.ads: set[int] = set()  # hashes of uids: a million ads in 100 MB
        self.pictures: set[int] = set()
        self.first: list[dict[str, Any]] = []

    def note_read(self, batch: Batch) -> None:
        """Count what was read and what was bad."""
        self.counts["read"] += batch.records
        self.counts["captures"] += len(batch.readings)
        self.counts["without_profile"] += batch.without_profile
        self.unknown_keys.update(batch.unknown_keys)
        self.ads.update(hash(reading.ad.uid) for reading in batch.readings)
        for reading in batch.readings:
            self.pictures.update(hash(p.sha256) for p in reading.pictures if p.sha256)
            self.unread.update({failure.extractor for failure in reading.failures})
        for rejection in batch.rejections:
            self.note_bad(rejection)

    def note_bad(self, rejection: Rejection) -> None:
        """Keep a bad input and quote the first of them."""
        self.counts["bad"] += 1
        self.rejected.add(rejection)
        if len(self.first) < FIRST:
            origin = rejection.origin
            row: dict[str, Any] = {"file": origin.file, "line": origin.line}
            if origin.offset is not None:
                row["offset"] = origin.offset
            self.first.append(row | {"reason": rejection.reason})

    def note_loaded(self, loaded: Loaded) -> None:
        """Count what was created."""
        self.counts["ads_new"] += len(loaded.ads)
        self.counts["versions_new"] += len(loaded.versions)
        self.counts["captures_new"] += len(loaded.captures)
        self.counts["mentions"] += loaded.mentions

    def summary(self) -> Summary:
        """The totals so far."""
        count = self.counts
        return Summary(
            run=self.run,
            read=count["read"],
            ads_new=count["ads_new"],
            ads_seen=len(self.ads) - count["ads_new"],
            versions_new=count["versions_new"],
            captures_new=count["captures_new"],
            captures_seen=count["captures"] - count["captures_new"],
            pictures=len(self.pictures),
            mentions=count["mentions"],
            without_profile=count["without_profile"],
            unknown_keys=dict(sorted(self.unknown_keys.items())),
            skipped=dict(sorted(self.skipped.items())),
            unread=dict(sorted(self.unread.items())),
            bad=Bad(
                count=count["bad"],
                first=self.first,
                rejected_file=str(self.index) if count["bad"] else None,
            ),
            seconds=round(time.monotonic() - self.started, 3),
        )


def run_load(
    theme: str,
    options: ReadOptions | None,
    workers: int | None,
    batch: int,
    title: str,
    batches: Callable[[Pipeline, Vault, str], Iterable[Batch]],
) -> Summary:
    """Load what `batches` makes of the home's pipeline, its vault and the name of this run."""
    here, ctx, run = home(), context(theme), run_id()
    options = options or ReadOptions()
    options = msgspec.structs.replace(options, sites_dir=own_sites(options.sites_dir))
    pool, vault = extraction_pool(workers), Vault(here.vault)
    try:
        database = prepare_database(here, ctx, say)
        with patient_collector(), counting(title) as progress:
            pipeline = Pipeline(theme, options, pool, batch, say)
            read = batches(pipeline, vault, run)
            return load_all(pipeline, read, database, ctx, Tally(run, here.rejected), progress)
    finally:
        pool.close()
        vault.close()


def load_all(
    pipeline: Pipeline,
    batches: Iterable[Batch],
    database: Database,
    context: Context,
    tally: Tally,
    progress: Progress,
) -> Summary:
    """Write every batch, one transaction at a time, while the next are read; close at the end."""
    waiting: deque[tuple[Batch, Future[Loaded]]] = deque()
    versions = {extractor.name: extractor.version for extractor in extractors()}

    def take() -> None:
        batch, future = waiting.popleft()
        tally.note_loaded(future.result())
        progress(batch.records, _at(batch))

    with ThreadPoolExecutor(1) as loader:
        for number, batch in enumerate(batches):
            tally.note_read(batch)
            job = loader.submit(
                load, database, context, batch.readings, kinds(), tally.run, number, versions
            )
            waiting.append((batch, job))
            if len(waiting) > UNDER_WAY:
                take()
        while waiting:
            take()
    database.close()
    tally.skipped = pipeline.skipped
    return tally.summary()


def _at(batch: Batch) -> str:
    return Path(batch.readings[-1].receipt.file).name if batch.readings else ""


def run_id() -> str:
    """A name for this run: its start, to read, and something to tell it from any other."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"


def extraction_pool(workers: int | None, names: Names = None) -> ExtractionPool:
    """A pool over `workers` processes (default: one a core) that runs the extractors `names`.

    Enough lies ready for them that they work on while a batch is read or waits to be loaded.
    """
    count = workers or os.cpu_count() or 1
    return ExtractionPool(lambda: process_pool(count), window=AHEAD * count, names=names)


def in_words(summary: Summary) -> str:
    """The summary for a person."""
    lines = [
        f"{summary.read} records read in {summary.seconds:.1f} s",
        f"ads: {summary.ads_new} new, {summary.ads_seen} seen before",
        f"versions: {summary.versions_new} new; captures: {summary.captures_new} new, "
        f"{summary.captures_seen} seen before",
        f"pictures: {summary.pictures}; mentions: {summary.mentions} new",
    ]
    if summary.unknown_keys:
        names = ", ".join(f"{name} ({n})" for name, n in summary.unknown_keys.items())
        lines.append(f"kept in the vault only, for the graph does not know them: {names}")
    if summary.skipped:
        kinds_of = ", ".join(f"{reason} ({n})" for reason, n in summary.skipped.items())
        lines.append(f"kept out, for they are no ads: {kinds_of}")
    if summary.without_profile:
        lines.append(f"pages without a site profile: {summary.without_profile}")
    if summary.unread:
        names = ", ".join(f"{name} ({n})" for name, n in summary.unread.items())
        lines.append(f"not everything could be read, why is said with each ad: {names}")
    if summary.bad.count:
        lines.append(f"bad input: {summary.bad.count}, all listed in {summary.bad.rejected_file}")
        lines += [
            f"  {row['file']}:{row['line'] or ''} {row['reason']}" for row in summary.bad.first
        ]
    return "\n".join(lines)
