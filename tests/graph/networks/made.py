"""Ads for tests, written as {ad: "site day kind:value …"} and loaded into Neo4j; `old:+31…` is a
number that the ad says is no longer hers.

Numbers are of blocks that belong to nobody (`demo/numbers.yaml`).
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec

from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.rows import entity_uid
from ingest.models import AdRecord, Extraction, Kind, Reading, Scalar, uid
from ingest.reading import observe
from tests.graph.conftest import reading

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
KINDS = {
    name: Kind(name=name, label=name.title().replace("_", ""), role="identifier")
    for name in ("phone", "odd_phone", "email", "handle", "payment", "image", "template")
} | {name: Kind(name=name, label=name.title(), role="context") for name in ("alias", "location")}
TWO_SITES = {
    "a1": "rozenhof 1 phone:+31611000001 image:p1 alias:eva",
    "a2": "openboard 2 phone:+31611000001 image:p2 alias:eva",
}
HELP_DESK = {
    f"fare{n}": f"rozenhof {n % 9} phone:+31611009999 phone:+316110001{n:02}" for n in range(40)
}


def crowd(count: int) -> dict[str, str]:
    """Unrelated sellers of three ads each: what makes a shared value rare."""
    return {
        f"crowd{one}.{ad}": f"nachtvlinder {one % 50} phone:+3161101{one:04} image:c{one}"
        for one in range(count)
        for ad in range(3)
    }


def finding(text: str, start: int, word: str) -> Extraction:
    said, _, value = word.partition(":")
    kind = "phone" if said == "old" else said
    attributes: dict[str, Scalar] = {"flat": False} if kind == "image" else {}
    return Extraction(
        kind=kind,
        value=value,
        raw=value,
        field="body",
        start=start,
        end=start + len(value),
        extractor=kind,
        version="1",
        confidence=1.0,
        attributes=attributes | ({"former": True} if said == "old" else {}),
    )


def ad(theme: str, name: str, line: str) -> Reading:
    site, day, *words = line.split()
    body, found = "Bel", list[Extraction]()
    for word in words:
        found.append(finding(body, len(body) + 1, word))
        body += " " + found[-1].value
    record = AdRecord(
        source=site,
        ad_id=name,
        captured_at=START + timedelta(days=int(day)),
        title=name,
        body=body,
    )
    seen = observe(theme, record, None, ())
    return msgspec.structs.replace(
        reading(theme),
        ad=seen.ad,
        version=seen.version,
        capture=seen.capture,
        pictures=(),
        extractions=tuple(found),
        failures=(),
    )


def put(database: Database, context: Context, ads: dict[str, str], run: str = "run") -> None:
    """Load these ads."""
    readings = [ad(context.theme, name, line) for name, line in ads.items()]
    load(database, context, readings, KINDS, run, 0)


def ad_uid(context: Context, line: str, name: str) -> str:
    return uid(context.theme, line.split()[0], name)


def value_uid(context: Context, word: str) -> str:
    kind, _, value = word.partition(":")
    return entity_uid(context.theme, kind, value)


def groups(members: Iterable[tuple[str, int]]) -> set[frozenset[str]]:
    """A partition from (ad, network) rows."""
    found: dict[int, set[str]] = {}
    for name, network in members:
        found.setdefault(network, set()).add(name)
    return {frozenset(names) for names in found.values()}
