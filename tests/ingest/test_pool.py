"""The extraction pool: what goes wrong on one ad stays with that ad."""

import itertools
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any, ClassVar

import psutil
import pytest

from ingest import extracting, pool
from ingest.chunks import CHUNK, CHUNK_KNOWN
from ingest.extracting import extract, order
from ingest.models import AdVersion
from ingest.pool import ExtractionPool, process_pool
from ingest.reading import stored_picture
from tests.commands.places import picture
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
WORKER = """
from ingest.pool import process_pool
with process_pool(1) as executor:
    print(executor.submit(eval, "'ingest.prepared' in __import__('sys').modules").result())
"""


def workers() -> ProcessPoolExecutor:
    context = multiprocessing.get_context("forkserver")
    return ProcessPoolExecutor(2, mp_context=context, initializer=bad_extractors.start)


def version(body: str) -> AdVersion:
    return AdVersion(uid="", content_sha256="", body=body)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[ExtractionPool]:
    monkeypatch.setattr(extracting, "extractors", bad_extractors.extractors)
    monkeypatch.setattr(extracting, "SOFT_LIMIT", 1.0)
    made = ExtractionPool(workers, window=3)
    yield made
    made.close()


@pytest.mark.parametrize("fault", REASONS)
def test_only_the_ad_at_fault_fails(
    made: ExtractionPool, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "hangs in C":  # what is waited for in vain, three times
        monkeypatch.setattr(pool, "HARD_LIMIT", 6.0)
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
    keys = [order(extraction) for extraction in found.extractions]
    assert keys == sorted(set(keys))
    assert len(keys) == 3


def test_only_the_extractors_that_were_named_are_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "extractors", bad_extractors.extractors)
    made = ExtractionPool(workers, window=3, names=("words",))
    try:
        done = list(made.map(enumerate(map(version, ["one", "kills"]))))
    finally:
        made.close()
    assert [[e.value for e in found.extractions] for _, found in done] == [["one"], ["kills"]]
    assert [found.failures for _, found in done] == [(), ()]


def test_workers_begin_with_the_tables_of_their_server() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORKER], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"


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


class Counting(ThreadPoolExecutor):
    """An executor that notes what it was given."""

    given: ClassVar[list[str]] = []
    known: ClassVar[list[set[str]]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        self.given += [version.body for version in args[0]]
        self.known.append(set(args[1]))
        return super().submit(fn, *args, **kwargs)


class Breaking(ThreadPoolExecutor):
    """An executor whose pipes are closed from its second task on, as of one that just broke."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        if getattr(self, "tasks", 0):
            raise OSError(9, "Bad file descriptor")
        self.tasks = 1
        return super().submit(fn, *args, **kwargs)


def test_an_executor_that_breaks_while_it_is_given_a_task_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extracting, "extractors", bad_extractors.extractors)
    executors: list[ThreadPoolExecutor] = [Breaking(1), Breaking(1), ThreadPoolExecutor(1)]
    made = ExtractionPool(lambda: executors.pop(0), window=2)
    bodies = [f"ad{n}" for n in range(3 * CHUNK)]
    try:
        done = list(made.map(enumerate(map(version, bodies))))
    finally:
        made.close()
    assert [found.extractions[0].value for _, found in done] == bodies
    assert executors == []


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[ExtractionPool, list[str]]]:
    given: list[str] = []
    monkeypatch.setattr(Counting, "given", given)
    monkeypatch.setattr(extracting, "extractors", bad_extractors.extractors)
    made = ExtractionPool(lambda: Counting(1), window=3)
    yield made, given
    made.close()


@pytest.mark.parametrize("different", [1, 3, 50, 200])
def test_what_an_ad_says_again_is_not_looked_at_again(
    counted: tuple[ExtractionPool, list[str]], different: int
) -> None:
    made, given = counted
    bodies = [f"ad{n % different}" for n in range(400)]
    done = list(made.map(enumerate(map(version, bodies))))
    assert [number for number, _ in done] == list(range(400))
    assert [found.extractions[0].value for _, found in done] == bodies
    assert given == bodies[:different]
    assert list(made.map(enumerate(map(version, bodies)))) == done
    assert len(given) == different


def test_nothing_but_repeats_is_not_held_back(counted: tuple[ExtractionPool, list[str]]) -> None:
    made, read = counted[0], 0

    def endless() -> Iterator[tuple[int, AdVersion]]:
        nonlocal read
        for read in itertools.count():
            yield read, version("the same")

    for number, _ in itertools.islice(made.map(endless()), 1000):
        assert read - number <= 4 * CHUNK_KNOWN


def test_what_failed_is_tried_again_later(counted: tuple[ExtractionPool, list[str]]) -> None:
    made, given = counted
    for _ in range(2):
        (first, second) = made.map(enumerate([version("raises"), version("raises")]))
        assert first[1] == second[1]
        assert [failure.reason for failure in first[1].failures] == [REASONS["raises"]]
    assert given == ["raises"] * 2


def test_workers_are_told_what_another_saw_in_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Counting, "known", known := [])
    good, bad = stored_picture(0, picture(71)), stored_picture(1, b"no picture")
    versions = [
        AdVersion(uid=str(n), content_sha256="", pictures=(good, bad)) for n in range(3 * CHUNK)
    ]
    made = ExtractionPool(lambda: Counting(1), window=1)
    try:
        done = [found for _, found in made.map(enumerate(versions))]
    finally:
        made.close()
    assert known == [set(), {good.sha256}, {good.sha256}]
    assert done == [extract(versions[0])] * len(versions)
    assert [failure.picture for failure in done[0].failures] == [1]
    assert [found.value for found in done[0].extractions] == [good.sha256]
