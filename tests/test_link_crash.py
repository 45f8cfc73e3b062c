"""`spoor link` or its server killed at any stage, two at once, or while ads come in: the earlier
networks stay whole, and a rerun ends as calm runs do.

`make test` kills the linker once at each stage and the server once, `make crash` eight times.
"""

import contextlib
import os
import random
import signal
import subprocess
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from graph.context import Context
from graph.db import Database
from graph.digest import digest
from graph.home import Home, home
from graph.linking.link import link
from graph.networks import cache
from graph.networks.market import read_market
from graph.server import Endpoint, endpoint, status
from graph.session import prepare_database
from tests.graph.linking.small import same_partition
from tests.graph.networks.made import HELP_DESK, crowd, put
from tests.spoor import ROOT, Ran, command, spoor, spoor_here

pytestmark = pytest.mark.xdist_group("mortal")
FIRST = HELP_DESK | crowd(60)
MORE = {
    "glue1": "rozenhof 5 phone:+31611010000 phone:+31611010001 image:c0 image:c1",
    "glue2": "openboard 6 phone:+31611010000 phone:+31611010001 image:c0 image:c1",
} | {f"late{n}": f"openboard 7 phone:+3161101{n:04} image:c{n}" for n in range(20)}
STAGES = {
    "begun": "MATCH (t:Theme {uid: $theme}) WHERE t.linking IS NOT NULL RETURN 1",
    "named": "MATCH (n:Network) WHERE n.uid STARTS WITH $theme + '|' AND n.number > $number "
    "RETURN 1 LIMIT 1",
    "reasoned": "MATCH (e:Evidence) WHERE e.uid STARTS WITH $theme + '|' AND "
    "e.recorded_at > $since RETURN 1 LIMIT 1",
    "joined": "MATCH (:Ad)-[r:IN_NETWORK]->(n) WHERE n.uid STARTS WITH $theme + '|' AND "
    "r.recorded_at > $since RETURN 1 LIMIT 1",
}


def linker() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("link", "--json"),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def linked(run: Callable[..., Ran] = spoor_here) -> dict[str, object]:
    ran = run("link", "--json")
    assert ran.status == 0, ran.err
    return ran.json


def wait_for(stage: str, ground: "Ground", process: subprocess.Popen[bytes]) -> None:
    """Until the linker came to this stage, or ended before anybody saw it there."""
    while process.poll() is None and not ground.reached(stage):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.002)


State = tuple[set[frozenset[str]], list[tuple[str, ...]]]


def state(database: Database, theme: str) -> State:
    """Networks by their ads with tiers, and what stands as their reasons, without the theme."""
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:Ad)-[r:IN_NETWORK]->(n) WHERE a.uid STARTS WITH $theme + '|' "
        "AND r.retired_at IS NULL RETURN a.uid, n.number, r.tier",
        theme=theme,
        database_=database.name,
    )
    assert len({row[0] for row in rows}) == len(rows)
    groups: dict[int, set[str]] = {}
    for ad, number, tier in rows:
        groups.setdefault(number, set()).add(f"{ad.removeprefix(theme)} {tier}")
    reasons, _, _ = database.driver.execute_query(
        "MATCH (e:Evidence) WHERE e.uid STARTS WITH $theme + '|' AND e.retired_at IS NULL "
        "RETURN e.values, e.independent",
        theme=theme,
        database_=database.name,
    )
    # Which ad speaks for its group goes by digests of uids, which differ between themes.
    said = [(*sorted(row[0]), str(row[1])) for row in reasons]
    found = sorted(tuple(part.removeprefix(theme) for part in row) for row in said)
    return {frozenset(ads) for ads in groups.values()}, found


class Ground:
    """A theme in which a first part was linked and more has come in."""

    def __init__(self, database: Database, context: Context) -> None:
        self.database, self.context = database, context
        home().log_key()
        put(database, context, FIRST)
        linked()
        put(database, context, MORE, "more")
        rows = database.driver.execute_query(
            "MATCH (n:Network) WHERE n.uid STARTS WITH $theme + '|' RETURN max(n.number)",
            theme=context.theme,
            database_=database.name,
        ).records
        self.number, self.since = rows[0][0], database.clock()

    def reached(self, stage: str) -> bool:
        rows = self.database.driver.execute_query(
            STAGES[stage],  # type: ignore[arg-type]
            theme=self.context.theme,
            number=self.number,
            since=self.since,
            database_=self.database.name,
        ).records
        return bool(rows)


@pytest.fixture
def ground(database: Database, context: Context, spoor_env: Path) -> Ground:
    return Ground(database, context)


@pytest.fixture(scope="module")
def calm(
    database: Database, server: Endpoint, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[State]:
    """What calm runs make of the same ads."""
    with pytest.MonkeyPatch.context() as patch:
        context = Context(theme=f"test-{uuid.uuid4().hex}", actor="test", purpose="test")
        settings = {
            "SPOOR_HOME": str(tmp_path_factory.mktemp("calm")),
            "SPOOR_THEME": context.theme,
            "NEO4J_URI": server.uri,
            "NEO4J_USER": server.user,
            "NEO4J_PASSWORD": server.password,
        }
        for name, value in settings.items():
            patch.setenv(name, value)
        Ground(database, context)
        linked()
        yield state(database, context.theme)


@pytest.mark.parametrize("stage", STAGES)
def test_a_rerun_after_a_kill_reaches_the_networks_of_a_calm_run(
    ground: Ground, calm: State, stage: str, kill: int
) -> None:
    before = digest(ground.database, ground.context).content
    process = linker()
    wait_for(stage, ground, process)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=random.Random(kill).uniform(0, 0.05) * kill)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    linked()
    assert state(ground.database, ground.context.theme) == calm
    assert digest(ground.database, ground.context).content == before
    assert not ground.reached("begun")
    again = linked()
    assert again["changed"] == {"ads": 0, "networks": 0, "evidence": 0}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "kill" in metafunc.fixturenames:
        kills = max(1, metafunc.config.getoption("crashes") // 6)
        metafunc.parametrize("kill", range(kills))


@pytest.fixture
def own_env(mortal: Path, theme: str, calm: State, monkeypatch: pytest.MonkeyPatch) -> State:
    """Commands work in that home; what calm runs make of the same ads."""
    for name in ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SPOOR_HOME", str(mortal))
    monkeypatch.setenv("SPOOR_THEME", theme)
    return calm


@contextlib.contextmanager
def connected(folder: Path, context: Context) -> Iterator[Database]:
    """The database of a home; its server is started where it does not run."""
    endpoint(folder, small=True)
    database = prepare_database(Home(root=folder, vault=str(folder / "vault")), context)
    try:
        yield database
    finally:
        database.close()


def kill_server(folder: Path) -> None:
    pid = status(folder).pid
    assert pid
    server = psutil.Process(pid)
    server.kill()
    server.wait(60)


def test_a_server_that_dies_leaves_whole_networks_and_a_rerun_puts_it_right(
    mortal: Path, own_env: State, context: Context, kill: int
) -> None:
    stage = ("joined", "reasoned", "named", "begun")[kill % 4]
    with connected(mortal, context) as database:
        ground = Ground(database, context)
        before, content = state(database, context.theme), digest(database, context).content
        process = linker()
        wait_for(stage, ground, process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=random.Random(kill).uniform(0, 0.05) * (kill // 4))
        kill_server(mortal)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    with connected(mortal, context) as database:
        left = state(database, context.theme)
        assert left[0] in (before[0], own_env[0])
        assert len(spoor_here("networks", "--json").lines) == len(left[0])
        linked()
        assert state(database, context.theme) == own_env
        assert digest(database, context).content == content
    assert linked()["changed"] == {"ads": 0, "networks": 0, "evidence": 0}


def test_two_at_once_take_turns(ground: Ground, calm: State) -> None:
    both = [linker(), linker()]
    assert [process.wait(120) for process in both] == [0, 0]
    assert state(ground.database, ground.context.theme) == calm


def test_linking_while_ads_come_in_misses_none(ground: Ground) -> None:
    def ingest() -> None:
        for one in range(40):
            line = f"rozenhof {one % 50} phone:+3161101{one:04} phone:+3161102{one:04}"
            put(ground.database, ground.context, {f"meanwhile{one}": line}, f"run{one}")

    thread = threading.Thread(target=ingest)
    thread.start()
    linked(spoor)
    linked(spoor)
    thread.join()
    report = linked()
    assert report["ads"] == len(FIRST) + len(MORE) + 40
    kept = cache.load(cache.file_of(home().cache, ground.context.theme))
    assert kept is not None
    with ground.database.reading(ground.context) as read:
        found = read_market(read)
    full = link(found.market).core[np.argsort(found.ads)]
    assert same_partition(kept.free.core[np.argsort(kept.read.ads)], full)
