"""The floors of an ingest, each measured alone: reading, extractors in the pool, bare writing."""

import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import neo4j

from commands._loading import extraction_pool
from graph.db import Database
from graph.queries import query
from graph.rows import Rows, rows_of
from ingest.chunks import Token
from ingest.extracting import Extracted
from ingest.extractors import kinds
from ingest.models import AdVersion, Reading
from ingest.pipeline import Pipeline
from ingest.pool import ExtractionPool
from ingest.readers import ReadOptions
from ingest.vault import Vault

NOTHING = Extracted(extractions=(), failures=())


class NoExtraction(ExtractionPool):
    """Finds nothing, at once: what is left of a pipeline is reading and the vault."""

    def __init__(self) -> None:
        pass

    def map(self, items: Iterable[tuple[Token, AdVersion]]) -> Iterator[tuple[Token, Extracted]]:
        for token, _ in items:
            yield token, NOTHING


def read_alone(path: Path, theme: str, vault: str, batch: int) -> tuple[list[Reading], float]:
    """Everything that lies in an input file, and the seconds of reading and keeping it."""
    keeper = Vault(vault)
    started = time.perf_counter()
    found = Pipeline(theme, ReadOptions(), NoExtraction(), batch).read([path], keeper.writer("r"))
    readings = [reading for part in found for reading in part.readings]
    seconds = time.perf_counter() - started
    keeper.close()
    return readings, seconds


def extract_alone(
    versions: Sequence[AdVersion], workers: int | None
) -> tuple[list[Extracted], float]:
    """What the extractors find in a pool of the usual size, its start included; the seconds."""
    started = time.perf_counter()
    pool = extraction_pool(workers)
    try:
        found = [extracted for _, extracted in pool.map((None, version) for version in versions)]
    finally:
        pool.close()
    return found, time.perf_counter() - started


def all_rows(readings: Sequence[Reading], found: Sequence[Extracted], batch: int) -> list[Rows]:
    """The rows that an ingest would write, batch by batch."""
    whole = [
        msgspec.structs.replace(
            reading,
            extractions=extracted.extractions + reading.extractions,
            failures=extracted.failures,
        )
        for reading, extracted in zip(readings, found, strict=True)
    ]
    return [rows_of(part, kinds()) for part in batches(whole, batch)]


def write_alone(database: Database, whole: Sequence[Rows]) -> tuple[int, float]:
    """Batches written by bare UNWIND statements, no clock, log, receipts or checks; the seconds."""
    started = time.perf_counter()
    with database.driver.session(database=database.name) as session:
        for number, rows in enumerate(whole):
            session.execute_write(_bare, rows, datetime.now(UTC), f"bare/{number}")
    return len(whole), time.perf_counter() - started


def _bare(tx: neo4j.ManagedTransaction, rows: Rows, moment: datetime, batch: str) -> None:
    for name in ("sites", "ads", "versions", "captures", "entities", "mentions", "shows"):
        _run(tx, name, getattr(rows, name), moment, batch)
    _run(tx, "crawl_days", rows.crawl_days, moment, batch)


def _run(
    tx: neo4j.ManagedTransaction, name: str, rows: list[Any], moment: datetime, batch: str
) -> None:
    tx.run(query(f"load/{name}").literal, rows=rows, recorded_at=moment, batch=batch).consume()


def batches(readings: Iterable[Reading], size: int) -> Iterable[list[Reading]]:
    """Cut a stream into lists of `size`."""
    batch: list[Reading] = []
    for reading in readings:
        batch.append(reading)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
