"""How long a look-up takes: `python -m benchmarks.lookup [--ads N]`.

On a graph of 100,000 ads (see `_graph.py`), 300 random numbers as they stand on ads, so that busy
ones come up more often, through `look_up()`: the whole answer with its log entry, and beside it the
floor, two bare statements on the driver (the ads; what goes together). Target: p95 at most 100 ms.
The busiest numbers (help lines) apart. Last, `spoor --help`: at most 0.5 s.
"""

import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks._graph import phone_of
from benchmarks._room import room
from benchmarks._throwaway import circumstances, context
from demo.arrays import KINDS, MarketArrays
from graph.context import Context
from graph.db import Database
from graph.lookup import TOGETHER, look_up
from graph.queries import query
from graph.rows import entity_uid
from ingest.models import Form

THEME = "bench"
ASKED, HUBS, WARM = 300, 5, 60
CLASSES = ((1, "1 ad"), (10, "2 to 10 ads"), (30, "11 to 30 ads"), (300, "31 to 300 ads"))
HUB = f"hub (the {HUBS} busiest)"
TARGET, HELP_TARGET = 0.100, 0.5  # seconds


def main() -> None:
    """Build, look up, print."""
    with room(__doc__, THEME) as base:
        look_ups(base.database, context(THEME), base.made)
    helped()
    print(circumstances())


def look_ups(database: Database, ctx: Context, made: MarketArrays) -> None:
    """Time look-ups and their floor, and print both by degree."""
    asked, hubs, degree = questions(made)
    for value in asked[:WARM]:
        ask(database, ctx, value)
        bare(database, ctx, value)
    whole: dict[str, list[float]] = defaultdict(list)
    floor: dict[str, list[float]] = defaultdict(list)
    for value in [*asked, *hubs * 3]:
        name = HUB if value in hubs else class_of(int(degree[value]))
        whole[name].append(timed(lambda v=value: ask(database, ctx, v)))
        floor[name].append(timed(lambda v=value: bare(database, ctx, v)))
    print(f"look-up of a number in {len(made.ad_site)} ads, {len(made.mention_ad)} mentions:")
    for name in [*(name for _, name in CLASSES), HUB]:
        if whole[name]:
            print(line(name, whole[name], floor[name]))
    every = [seconds for name, times in whole.items() if name != HUB for seconds in times]
    lowest = [seconds for name, times in floor.items() if name != HUB for seconds in times]
    print(line("all but hubs", every, lowest))
    p95 = float(np.percentile(every, 95))
    verdict = "met" if p95 <= TARGET else "missed"
    print(f"  p95 {1000 * p95:.0f} ms (target {1000 * TARGET:.0f} ms: {verdict})", flush=True)


def questions(made: MarketArrays) -> tuple[list[int], list[int], np.ndarray]:
    """Numbers drawn as they stand on ads, the busiest ones, and on how many ads each stands."""
    values = made.mention_value[made.mention_kind == KINDS.index("phone")]
    degree = np.bincount(values)
    hubs = np.argsort(degree)[-HUBS:].tolist()
    others = values[~np.isin(values, hubs)]
    drawn = np.random.default_rng(5).choice(others, ASKED)
    return drawn.tolist(), hubs, degree


def class_of(degree: int) -> str:
    """The degree class of a number."""
    return next(name for most, name in CLASSES if degree <= most)


def ask(database: Database, ctx: Context, value: int) -> None:
    """One look-up, as a user's."""
    number = phone_of(value)
    answer = look_up(database, ctx, number, (Form(kind="phone", value=number, raw=number),))
    assert answer.ads.total


def bare(database: Database, ctx: Context, value: int) -> None:
    """The two statements that no answer can do without, straight on the driver."""
    uids = [entity_uid(ctx.theme, "phone", phone_of(value))]
    now = database.clock()
    for name, more in (
        ("read/ads_of_entities", {"ads": [], "skip": 0, "limit": 50}),
        ("read/together", {"limit": TOGETHER}),
    ):
        database.driver.execute_query(
            query(name).literal,
            {"uids": uids, "as_of": now} | more,
            routing_="r",
            database_=database.name,
        )


def timed(job: Callable[[], object]) -> float:
    """Seconds of a job."""
    started = time.perf_counter()
    job()
    return time.perf_counter() - started


def line(name: str, whole: list[float], floor: list[float]) -> str:
    """p50, p95 and max in ms, of look-ups and of their floor, and the ratio of the medians."""

    def figures(times: list[float]) -> str:
        p50, p95 = np.percentile(times, [50, 95])
        return f"{1000 * p50:7.1f} {1000 * p95:7.1f} {1000 * max(times):7.1f}"

    ratio = np.median(whole) / np.median(floor)
    head = f"  {name:24}{len(whole):4} look-ups  p50 p95 max {figures(whole)} ms"
    return f"{head}; floor {figures(floor)} ms; ratio {ratio:.2f}"


def helped() -> None:
    """The wall time of `spoor --help`."""
    root = Path(__file__).parent.parent
    command = [sys.executable, "-m", "cli", "--help"]
    env = os.environ | {"PYTHONPATH": str(root)}

    def run() -> object:
        return subprocess.run(command, cwd=root, env=env, capture_output=True, check=True)

    run()
    median = float(np.median([timed(run) for _ in range(5)]))
    verdict = "met" if median <= HELP_TARGET else "missed"
    print(f"spoor --help: {median:.2f} s, median of 5 (target {HELP_TARGET} s: {verdict})")


if __name__ == "__main__":
    main()
