"""All networks of a theme, the largest first, each with its ads and their reasons."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graph.audit import Row
from graph.context import Context
from graph.db import Database, Reading
from graph.networks.answers import NetworkAd, NetworkOf, NetworkRow
from graph.networks.measured import notice_of
from graph.networks.opened import Opened, linked_at, opened
from graph.networks.possible import possible
from graph.networks.reasons import AdReason, reasons
from ingest.models import Frozen, uid

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NAMED = 20
"""Shared values named per network in a list."""


class Standing(Frozen, frozen=True, kw_only=True):
    """What goes with every network shown: see `NetworkRow`."""

    linked_at: datetime
    stale_ads: int
    notice: str


def list_networks(
    database: Database, context: Context, folder: Path, *, with_possible: bool = False
) -> Iterator[NetworkRow]:
    """A row per network; `with_possible`: what one rare value ties (tier C) is added to them."""
    found = opened(database, context, folder)
    with database.reading(context) as read:
        now = standing(read)
        rows = list(read.stream("read/networks", theme=uid(read.theme)))
    rows.sort(key=lambda row: (-len(row["ads"]), row["number"]))
    more = possible(database, context, found) if with_possible else None
    for row in rows:
        number, ads = row["number"], row["ads"]
        near = more.networks_of(number) if more else ()
        ads = ads + more.ads_of(number) if more else ads
        yield network_row(found, number, ads, now, near)
    for loose in more.loose if more else ():
        yield network_row(found, None, loose, now, ())


def network_of(database: Database, context: Context, ad_uid: str) -> NetworkOf | None:
    """The network of one ad; None where it is in none."""
    with database.reading(context) as read:
        rows = read("read/network_of", uid=ad_uid)
    return NetworkOf(network=rows[0]["number"], tier=rows[0]["tier"]) if rows else None


def standing(read: Reading) -> Standing:
    """When was linked, what came after, and how good the links are known to be."""
    return Standing(linked_at=linked_at(read), stale_ads=stale_ads(read), notice=notice_of(read))


def stale_ads(read: Reading) -> int:
    """Ads that came after the last linking."""
    return read("read/stale_ads", theme=uid(read.theme), since=linked_at(read))[0]["ads"]


def network_row(
    found: Opened,
    number: int | None,
    ads: list[Row],
    now: Standing,
    near: Sequence[int],
    named: int | None = NAMED,
) -> NetworkRow:
    """One network in the form it is shown."""
    names = [ad["uid"] for ad in ads]
    why = reasons(found, names, {ad["uid"]: ad["tier"] for ad in ads}, named)
    shown = tuple(_ad(ad, why.of_ad.get(ad["uid"], AdReason())) for ad in ads)
    return NetworkRow(
        network=number,
        ads=shown,
        sites=tuple(sorted({ad["source"] for ad in ads})),
        first_seen=min((ad.first_seen for ad in shown if ad.first_seen), default=None),
        last_seen=max((ad.last_seen for ad in shown if ad.last_seen), default=None),
        reasons=why.shared,
        linked_at=now.linked_at,
        stale_ads=now.stale_ads,
        possible=tuple(near),
        notice=now.notice,
    )


def _ad(ad: Row, reason: AdReason) -> NetworkAd:
    return NetworkAd(
        uid=ad["uid"],
        source=ad["source"],
        ad_id=ad["ad_id"],
        tier=ad["tier"],
        reason=reason.words,
        because=reason.because,
        more=reason.more,
        first_seen=_moment(ad["first_seen"]),
        last_seen=_moment(ad["last_seen"]),
        title=ad.get("title") or "",
    )


def _moment(microseconds: int) -> datetime:
    """The moment (UTC) so many microseconds after 1970 began."""
    return _EPOCH + timedelta(microseconds=microseconds)
