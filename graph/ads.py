"""Open one ad, and list the ads that were seen on a day."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from graph.answers import AdView, CaptureRow, PictureRow, VersionView
from graph.audit import Row
from graph.context import Context
from graph.db import Database
from graph.findings import Findings, findings
from ingest.models import AdVersion, Frozen, uid


class SeenAd(Frozen, frozen=True, kw_only=True):
    """An ad with at least one capture in the time asked for."""

    uid: str
    source: str
    ad_id: str | None
    title: str
    captures: int
    first_capture: datetime
    last_capture: datetime


def open_ad(database: Database, context: Context, ad: str) -> AdView | None:
    """Everything that is known of the ad with this uid; None where there is no such ad."""
    if not ad.startswith(uid(context.theme) + "|"):
        return None
    with database.reading(context) as read:
        rows = read("read/ad_versions", uid=ad)
        if not rows:
            return None
        versions = {row["version"]["uid"]: row["version"]["content_sha256"] for row in rows}
        found = findings(read, versions)
        pictures = [PictureRow(**row) for row in read("read/ad_pictures", uid=ad)]
        views = tuple(_version(row, found) for row in rows)
        captures = [capture for view in views for capture in view.captures]
        return AdView(
            uid=ad,
            source=rows[0]["source"],
            ad_id=rows[0]["ad_id"],
            url=captures[0].url,
            first_seen=min(capture.captured_at for capture in captures),
            last_seen=max(capture.captured_at for capture in captures),
            versions=views,
            pictures=tuple(pictures + _lost(rows)),
            as_of=read.as_of,
        )


def seen_on(
    database: Database, context: Context, day: date, until: date | None, zone: str
) -> list[SeenAd]:
    """Ads with a capture on the local day (or from `day` to `until`, both included).

    A local day has 23, 24 or 25 hours; `zone` is an IANA name.
    """
    local = ZoneInfo(zone)
    start = datetime.combine(day, time(), local).astimezone(UTC)
    end = datetime.combine((until or day) + timedelta(days=1), time(), local).astimezone(UTC)
    with database.reading(context) as read:
        rows = read("read/ads_seen_on", theme=uid(read.theme), start=start, end=end)
    return [SeenAd(**row) for row in rows]


def _version(row: Row, found: Findings) -> VersionView:
    version: dict[str, Any] = row["version"]
    name = version["uid"]
    return VersionView(
        uid=name,
        title=version["title"],
        body=version["body"],
        texts=dict(stored_version(version).texts()),
        content_sha256=version["content_sha256"],
        captures=tuple(_capture(capture) for capture in row["captures"]),
        mentions=tuple(found.standing.get(name, ())),
        retired=tuple(found.retired.get(name, ())),
        judgements=tuple(found.judged.get(version["content_sha256"], ())),
        failures=tuple(version.get("failures") or ()),
    )


def stored_version(version: dict[str, Any]) -> AdVersion:
    """The AdVersion that a node's properties hold, without its pictures."""
    return AdVersion(
        uid=version.get("uid", ""),
        content_sha256=version.get("content_sha256", ""),
        title=version["title"],
        body=version["body"],
        region=version.get("region"),
        language=version.get("language"),
        location=version.get("location"),
        price=version.get("price"),
        age=version.get("age"),
        phones=tuple(version.get("phones") or ()),
        emails=tuple(version.get("emails") or ()),
        handles=tuple(version.get("handles") or ()),
        fields=msgspec.json.decode(version["fields"]),
    )


def _capture(capture: dict[str, Any]) -> CaptureRow:
    # Neo4j leaves out properties that are null.
    filled = {name: capture.get(name) for name in CaptureRow.__struct_fields__}
    return msgspec.convert(filled, CaptureRow)


def _lost(rows: list[Row]) -> list[PictureRow]:
    """Pictures without bytes: each place and reason once, with the time it was so."""
    lost: dict[str, list[datetime]] = defaultdict(list)
    for row in rows:
        for capture in row["captures"]:
            for entry in capture.get("lost_pictures") or ():
                lost[entry].append(capture["captured_at"])
    return [
        PictureRow(
            sha256=None,
            state=entry.split("|", 2)[1],
            reason=entry.split("|", 2)[2] or None,
            first_seen=min(times),
            last_seen=max(times),
            ads=1,
        )
        for entry, times in sorted(lost.items())
    ]
