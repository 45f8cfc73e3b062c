"""The extraction pool: what goes wrong on one ad stays with that ad."""

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import psutil
import pytest

from ingest import pool
from ingest.models import AdVersion
from ingest.pool import ExtractionPool, extract, process_pool
from tests.ingest import bad_extractors
from tests.spoor import ROOT

REASONS = {
    "raises": "ValueError: a hostile ad",
    "hangs in Python": "took more than 1 s",
    "hangs in C": "hung: its process was ended",
    "kills": "crashed its process",
    "exits": "crashed its process",
    "eats memory": "MemoryError: ",
}
PARENT = """
import sys, time
from ingest.models import AdVersion
from ingest.pool import ExtractionPool, process_pool
pool = ExtractionPool(lambda: process_pool(2), window=4)
for _ in pool.map((n, AdVersion(uid="", content_sha256="")) for n in range(40)):
    pass
print("ready", flush=True)
sys.stdin.read()
"""


def workers() -> ProcessPoolExecutor:
    context = multiprocessing.get_context("forkserver")
    return ProcessPoolExecutor(2, mp_context=context, initializer=bad_extractors.start)


def version(body: str) -> AdVersion:
    return AdVersion(uid="", content_sha256="", body=body)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[ExtractionPool]:
    monkeypatch.setattr(pool, "extractors", bad_extractors.extractors)
    monkeypatch.setattr(pool, "SOFT_LIMIT", 1.0)
    monkeypatch.setattr(pool, "HARD_LIMIT", 6.0)
    made = ExtractionPool(workers, window=3)
    yield made
    made.close()


@pytest.mark.parametrize("fault", REASONS)
def test_only_the_ad_at_fault_fails(made: ExtractionPool, fault: str) -> None:
    bodies = ["one two", fault, "three"]
    done = list(made.map((body, version(body)) for body in bodies))
    assert [token for token, _ in done] == bodies
    assert [[e.value for e in found.extractions] for _, found in done] == [
        ["one", "two"],
        sorted(fault.split()),
        ["three"],
    ]
    assert [[(f.extractor, f.reason) for f in found.failures] for _, found in done] == [
        [],
        [("bad", REASONS[fault])],
        [],
    ]


def test_the_order_is_kept_over_crashes(made: ExtractionPool) -> None:
    bodies = [f"ad{n}" for n in range(100)]
    bodies[7] = bodies[60] = "kills"
    done = list(made.map(enumerate(map(version, bodies))))
    assert [number for number, _ in done] == list(range(100))
    assert [found.extractions[0].value for _, found in done] == bodies
    assert [number for number, found in done if found.failures] == [7, 60]


def test_findings_are_sorted_and_each_there_once() -> None:
    found = extract(version("Bel 06-12341001 of 06-12341001 of 0612341000"), ("phone",))
    keys = [pool.order(extraction) for extraction in found.extractions]
    assert keys == sorted(set(keys))
    assert len(keys) == 3


def test_workers_end_when_their_parent_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout and parent.stdout.readline() == "ready\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        assert len(children) >= 3  # the fork server and its workers
        parent.kill()
    _, left = psutil.wait_procs(children, timeout=60)
    assert not left


def test_the_real_pool_finds_what_a_single_process_finds() -> None:
    bodies = [f"Bel 06-1234{n:04d}" for n in range(40)]
    made = ExtractionPool(lambda: process_pool(2), window=4)
    try:
        done = list(made.map((body, version(body)) for body in bodies))
    finally:
        made.close()
    assert done == [(body, extract(version(body))) for body in bodies]
