"""A market of arrays written into Neo4j as loading would: nodes and relationships without text."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks._throwaway import tell
from graph.audit import Row
from graph.context import Context
from graph.db import Database, Writing
from graph.linking.values import Market
from graph.networks.kinds import ENTITY
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
