"""Linking on a real Neo4j: reading against its floor, more ads, judgements, explanations.

    python -m benchmarks.link_database --ads 100000

The market is the demo's, written as nodes and relationships without text: what is measured is the
database side of linking, not extraction.
"""

import argparse
import time
from collections import defaultdict
from pathlib import Path

import msgspec
import numpy as np
import psutil

from benchmarks._market_written import write_ads
from benchmarks._throwaway import circumstances, connected, context, throwaway_home
from benchmarks.link_market import demo_market
from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.judgements import Judgement, judge, undo
from graph.networks import cache, link_theme, why
from graph.networks.kinds import NUMBER, prefix
from graph.networks.market import read_market
from graph.networks.opened import opened
from graph.networks.pages import PAGE
from graph.queries import query
from graph.server import status
from ingest.models import uid


def main() -> None:
    """Print one line per measurement."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ads", type=int, default=100_000)
    options.add_argument("--more", type=int, default=10_000)
    asked = options.parse_args()
    print(circumstances())
    market, _ = demo_market(asked.ads, 1)
    order = np.random.default_rng(1).permutation(market.ads)
    ctx = context("bench-link")
    with throwaway_home() as here, connected(here) as database:
        write_ads(database, ctx, market, order[: -asked.more].tolist(), "first")
        reading(database, ctx, here)
        report(database, ctx, here.cache, "first linking")
        report(database, ctx, here.cache, "again, nothing new")
        write_ads(database, ctx, market, order[-asked.more :].tolist(), "more")
        report(database, ctx, here.cache, f"+ {asked.more} ads")
        judging(database, ctx, here.cache)
        explanations(database, ctx, here.cache)


def reading(database: Database, ctx: Context, here: Home) -> None:
    """Edges per second of reading the market as lists (kill criterion: 200,000), in seconds of the
    clock and of processor time, and what the same pages cost when nothing is made of them."""
    for turn in ("cold", "warm", "warm again"):
        started, server, mine = time.perf_counter(), processor(here), time.process_time()
        with database.reading(ctx) as read:
            found = read_market(read)
        seconds = time.perf_counter() - started
        server, mine = processor(here) - server, time.process_time() - mine
        floor = bare(database, ctx)
        edges = len(found.market.ad)
        print(
            f"read, {turn}: {edges} edges in {seconds:.2f} s = {edges / seconds:,.0f} edges/s; "
            f"processor time: server {server:.2f} s, own {mine:.2f} s = "
            f"{edges / (server + mine):,.0f} edges/s; bare pages {floor:.2f} s, "
            f"ratio {seconds / floor:.2f}",
            flush=True,
        )


def processor(here: Home) -> float:
    """Seconds of processor time that the server has taken since it started."""
    pid = status(here.root).pid
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system


def bare(database: Database, ctx: Context) -> float:
    """Seconds for the same pages straight from the driver, one after another."""
    started = time.perf_counter()
    prefixes = [("read/link_ads", uid(ctx.theme) + "|")]
    prefixes += [("read/link_mentions", prefix(ctx.theme, kind)) for kind in NUMBER]
    for name, begin in prefixes:
        after: str | None = begin
        while after is not None:
            asked = {"after": after, "end": begin[:-1] + "}", "limit": PAGE}
            records, _, _ = database.driver.execute_query(
                query(name).literal, asked, routing_="r", database_=database.name
            )
            after = records[0]["last"]
    return time.perf_counter() - started


def judging(database: Database, ctx: Context, folder: Path) -> None:
    """What somebody waits for after a judgement in the largest network, and after its undoing."""
    kept = cache.load(cache.file_of(folder, ctx.theme))
    assert kept is not None
    largest = np.bincount(kept.number[kept.number >= 0]).argmax()
    rows = np.flatnonzero(kept.number == largest)
    one, two = (kept.read.ads[int(row)] for row in (rows[0], rows[-1]))
    other = kept.read.ads[int(np.flatnonzero((kept.number >= 0) & (kept.number != largest))[0])]
    for verdict, right in (("not_same", two), ("same", other)):
        said = msgspec.convert(
            {"verdict": verdict, "reason": "benchmark", "ad_a": one, "ad_b": right}, Judgement
        )
        stored = judge(database, ctx, said)
        report(database, ctx, folder, f"{verdict}, network of {len(rows)} ads")
        undo(database, ctx, stored.uid, "benchmark")
        report(database, ctx, folder, "taken back")


def report(database: Database, ctx: Context, folder: Path, name: str) -> None:
    """One `spoor link`, without the refreshing of pictures and templates."""
    started = time.perf_counter()
    done = link_theme(database, ctx, folder)
    seconds = time.perf_counter() - started
    took = done.seconds
    print(
        f"{name}: {seconds:.2f} s (read {took.read:.2f}, compute {took.compute:.2f}, write "
        f"{took.write:.2f}), {done.parameters['mode']}; {done.networks} networks, "
        f"{done.changed.ads} memberships and {done.changed.evidence} reasons written",
        flush=True,
    )


def explanations(database: Database, ctx: Context, folder: Path) -> None:
    """`why` between two ads of one network, the linking open in memory."""
    started = time.perf_counter()
    found = opened(database, ctx, folder)
    print(f"opening the linking: {time.perf_counter() - started:.2f} s")
    members: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(found.number >= 0).tolist():
        members[int(found.number[row])].append(row)
    chance, took = np.random.default_rng(2), list[float]()
    inside = np.flatnonzero(found.number >= 0)
    for row in chance.choice(inside, 200).tolist():
        other = int(chance.choice(members[int(found.number[row])]))
        names = (found.read.ads[one].split("|") for one in (row, other))
        left, right = (f"ad:{site}/{key}" for _, site, key in names)
        started = time.perf_counter()
        why(database, ctx, folder, left, right)
        took.append(1000 * (time.perf_counter() - started))
    low, high = np.quantile(took, [0.5, 0.95])
    print(f"why, two ads of one network: p50 {low:.0f} ms, p95 {high:.0f} ms")


if __name__ == "__main__":
    main()
