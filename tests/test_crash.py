"""kill -9 of the loader or of the server at any moment, then a rerun: the graph of a calm run.

`make crash` runs 50 kills, `make test` four: of loader or server, at moments spread over the whole
run, within a transaction or between two. Prints how much was committed at each kill.
"""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from demo.write import write_market
from graph.context import DEFAULT_THEME, Context
from graph.db import Database
from graph.digest import digest
from graph.server import endpoint, status
from tests.spoor import ROOT, Ran, command, spoor, spoor_here

ADS = 60
BATCH = 6
CONTEXT = Context(theme=DEFAULT_THEME, actor="test", purpose="test")


class Ground:
    """A home with a server that may be killed, and what a calm run makes of the input."""

    def __init__(self, home: Path, market: Path) -> None:
        self.home, self.market = home, market
        write_market(self.market, ADS, seed=3, pictures=False)
        lines = (self.market / "ads.jsonl").read_bytes().splitlines()
        self.records = len(lines)
        self.day = json.loads(lines[self.records // 2])["captured_at"][:10]
        self.env = {"SPOOR_HOME": str(self.home), "SPOOR_NEO4J_SMALL": "1"}
        self.clear()
        self.run()  # the first run also makes the schema: not the one to time
        self.clear()
        started = time.monotonic()
        self.run(spoor)
        self.seconds = time.monotonic() - started
        self.digest, self.seen = self.state()
        assert json.loads(self.seen[0])["source"]

    def arguments(self) -> tuple[object, ...]:
        return ("ingest", self.market / "ads.jsonl", "--batch", BATCH, "--workers", 1, "--json")

    def run(self, how: Callable[..., Ran] = spoor_here) -> Any:
        ran = how(*self.arguments(), **self.env)
        assert ran.status == 0, ran.err
        return ran.json

    @contextlib.contextmanager
    def database(self) -> Iterator[Database]:
        server = endpoint(self.home, small=True)
        database = Database(server.uri, server.user, server.password, server.database, b"k" * 32)
        yield database
        database.close()

    def clear(self) -> None:
        """An empty graph and vault, for the next kill."""
        shutil.rmtree(self.home / "vault", ignore_errors=True)
        with self.database() as database:
            database.driver.execute_query("MATCH (n) DETACH DELETE n", database_=database.name)

    def loader(self) -> subprocess.Popen[bytes]:
        """An ingest under way, in a process group of its own."""
        return subprocess.Popen(
            command(*self.arguments()),
            env=os.environ | {"PYTHONPATH": str(ROOT)} | self.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def wait(self, loader: subprocess.Popen[bytes], share: float, chance: random.Random) -> None:
        """Until `share` is committed and a moment longer; below 0: somewhere in starting up."""
        deadline = time.monotonic() + self.seconds * chance.uniform(0.1, 0.5)
        with self.database() as database:
            while loader.poll() is None:
                if share < 0 and time.monotonic() > deadline:
                    return
                if share >= 0 and self.committed(database) >= share:
                    break
                with contextlib.suppress(subprocess.TimeoutExpired):
                    loader.wait(timeout=0.01)
        with contextlib.suppress(subprocess.TimeoutExpired):
            loader.wait(timeout=chance.uniform(0, 0.2))

    def kill(self, loader: subprocess.Popen[bytes], victim: str) -> None:
        """SIGKILL for the server, and for the loader in any case: the rerun is alone."""
        if victim == "server":
            pid = status(self.home).pid
            assert pid
            server = psutil.Process(pid)
            server.kill()
            server.wait(30)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(loader.pid, signal.SIGKILL)
        loader.wait()

    def committed(self, database: Database) -> float:
        """The share of captures that is in the graph."""
        rows, _, _ = database.driver.execute_query(
            "MATCH (c:Capture) RETURN count(c) AS n", database_=database.name
        )
        return rows[0]["n"] / self.records

    def state(self) -> tuple[str, list[str]]:
        with self.database() as database:
            found = digest(database, CONTEXT).content
        seen = spoor_here("ads", "--seen-on", self.day, "--json", **self.env)
        return found, seen.out.splitlines()


@pytest.fixture(scope="module")
def ground(mortal: Path, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return Ground(mortal, tmp_path_factory.mktemp("crash"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "crash" in metafunc.fixturenames:
        metafunc.parametrize("crash", range(metafunc.config.getoption("crashes")))


@pytest.mark.xdist_group("mortal")
def test_a_rerun_after_a_kill_gives_the_graph_of_a_calm_run(
    ground: Ground, crash: int, capsys: pytest.CaptureFixture[str]
) -> None:
    victim = "server" if crash % 3 == 2 else "loader"
    ground.clear()
    loader = ground.loader()
    ground.wait(loader, share=moment_of(crash), chance=random.Random(crash))
    ground.kill(loader, victim)
    with ground.database() as database:
        committed = ground.committed(database)
    with capsys.disabled():
        print(f"\ncrash {crash}: {victim} killed with {committed:.0%} committed", end="")
    summary = ground.run()
    assert summary["read"] == ground.records
    assert summary["captures_new"] == round((1 - committed) * ground.records)
    assert ground.state() == (ground.digest, ground.seen)
    verified = spoor_here("vault", "verify", "--json", **ground.env)
    assert verified.json["ok"]


def moment_of(crash: int) -> float:
    """The share committed at which to kill: evenly over the run, now and then before or after.

    Steps of the golden ratio fill the stretch evenly for any number of crashes.
    """
    return -0.08 + 1.12 * ((0.5 + crash * 0.618034) % 1.0)
