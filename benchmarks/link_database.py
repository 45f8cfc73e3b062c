"""Linking on a real Neo4j: reading against its floor, more ads, judgements, explanations.

    python -m benchmarks.link_database --ads 100000

The market is the demo's, written as nodes and relationships without text: what is measured is the
database side of linking, not extraction.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from benchmarks._throwaway import circumstances, connected, context, tell, throwaway_home
from benchmarks.link_market import demo_market
from graph.audit import Row
from graph.context import Context
from graph.db import Database, Writing
from graph.judgements import Judgement, judge, undo
from graph.linking.values import Market
from graph.networks import cache, link_theme, why
from graph.networks.kinds import ENTITY, NUMBER, prefix
from graph.networks.market import read_market
from graph.networks.opened import opened
from graph.networks.pages import PAGE
from graph.queries import query
from graph.rows import entity_uid
from ingest.models import uid

BATCH = 5000
EPOCH = datetime(1970, 1, 1, 12, tzinfo=UTC)
LABEL = {
    "phone": "Phone",
    "email": "Email",
    "handle": "Handle",
    "image": "Image",
    "template": "Template",
    "alias": "Alias",
    "location": "Location",
}


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
        reading(database, ctx)
        report(database, ctx, here.cache, "first linking")
        report(database, ctx, here.cache, "again, nothing new")
        write_ads(database, ctx, market, order[-asked.more :].tolist(), "more")
        report(database, ctx, here.cache, f"+ {asked.more} ads")
        judging(database, ctx, here.cache)
        explanations(database, ctx, here.cache)


def reading(database: Database, ctx: Context) -> None:
    """Edges per second of reading the market as lists (kill criterion: 200,000), and what the same
    pages cost when nothing is made of them."""
    for turn in ("cold", "warm", "warm again"):
        started = time.perf_counter()
        with database.reading(ctx) as read:
            found = read_market(read)
        seconds = time.perf_counter() - started
        floor = bare(database, ctx)
        edges = len(found.market.ad)
        print(
            f"read, {turn}: {edges} edges in {seconds:.2f} s = {edges / seconds:,.0f} edges/s; "
            f"bare pages {floor:.2f} s, ratio {seconds / floor:.2f}",
            flush=True,
        )


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


def write_ads(
    database: Database, ctx: Context, market: Market, ads: Sequence[int], run: str
) -> None:
    """These ads of the market with their mentions, in the statements of every load."""
    mentions: dict[int, list[int]] = defaultdict(list)
    for row, ad in enumerate(market.ad.tolist()):
        mentions[ad].append(row)
    for start in range(0, len(ads), BATCH):
        page = ads[start : start + BATCH]
        rows = _rows(ctx, market, page, mentions)
        database.write(ctx, lambda write, rows=rows, n=start: _load(write, rows, f"{run}/{n}"))
        tell(f"{run}: {start + len(page)} of {len(ads)} ads written")


def _load(write: Writing, rows: dict[str, list[Row]], batch: str) -> None:
    for name in ("sites", "ads", "versions", "captures", "entities", "mentions", "crawl_days"):
        extra: dict[str, Any] = (
            {} if name in ("sites", "entities", "crawl_days") else {"batch": batch}
        )
        write(f"load/{name}", rows=rows[name], **extra)


def _rows(
    ctx: Context, market: Market, page: Sequence[int], mentions: dict[int, list[int]]
) -> dict[str, list[Row]]:
    rows: dict[str, dict[str, Row]] = defaultdict(dict)
    for ad in page:
        _add(rows, ctx, market, ad, mentions[ad])
    return {name: [table[key] for key in sorted(table)] for name, table in rows.items()}


def _add(
    rows: dict[str, dict[str, Row]], ctx: Context, market: Market, ad: int, said: list[int]
) -> None:
    site = uid(ctx.theme, f"site{market.site[ad]}")
    own = f"{site}|{ad}"
    days = [int(market.first[row]) for row in said] or [0]
    last = max((int(market.last[row]) for row in said), default=0)
    first, end = (EPOCH + timedelta(days=day) for day in (min(days), last))
    rows["sites"][site] = {"theme": ctx.theme, "uid": site, "source": site.split("|")[1]}
    rows["ads"][own] = {
        "uid": own,
        "site": site,
        "key": str(ad),
        "ad_id": str(ad),
        "first_seen": first,
        "last_seen": end,
    }
    version = f"{own}|v"
    content = {"title": f"ad {ad}", "body": "body", "content_sha256": str(ad), "fields": "{}"}
    rows["versions"][version] = {"uid": version, "ad": own, "content": content, "failures": []}
    for moment in (first, end):
        capture = f"{version}|{moment:%Y%m%d}"
        rows["captures"][capture] = {
            "uid": capture,
            "version": version,
            "content": {"captured_at": moment},
            "receipt": {},
        }
        day = f"{site}|{moment:%Y%m%d}"
        rows["crawl_days"][day] = {"uid": day, "site": site, "day": moment.date()}
    for row in said:
        _mention(rows, ctx, market, version, row)


def _mention(
    rows: dict[str, dict[str, Row]], ctx: Context, market: Market, version: str, row: int
) -> None:
    value = int(market.value[row])
    kind = ENTITY[market.kinds[int(market.value_kind[value])].name]
    entity = entity_uid(ctx.theme, kind, str(value))
    rows["entities"][entity] = {
        "uid": entity,
        "label": LABEL[kind],
        "kind": kind,
        "value": str(value),
        "role": "identifier",
        "facts": {"flat": False} if kind == "image" else {},
    }
    mention = f"{version}|{value}"
    finding: Row = {"raw": str(value), "field": "body", "start": 0, "end": 4}
    finding |= {"extractor": kind, "version": "1", "confidence": 1.0}
    finding |= {"spans": [], "attributes": "{}"}
    rows["mentions"][mention] = {
        "uid": mention,
        "version": version,
        "entity": entity,
        "finding": finding,
    }


if __name__ == "__main__":
    main()
