"""Which ads a judgement on a reading changes: told before anybody decides, exact at that moment."""

from collections.abc import Iterable

import msgspec

from graph.audit import Row
from graph.context import Context
from graph.counts import ad_counts
from graph.db import Database
from graph.rows import entity_uid
from ingest.models import Frozen, uid

MOST = 500  # ads that are named; all are counted


class ChangedAd(Frozen, frozen=True, kw_only=True):
    """An ad that changes. `keeps`: it holds the value by another text of it as well."""

    uid: str
    source: str
    ad_id: str | None
    keeps: bool


class Reach(Frozen, frozen=True, kw_only=True):
    """The ads that lose (or, undone, get back) a reading; of `total`, `kept` hold the value anyway.

    `ads` are the first of them by site, at most as many as were asked for.
    """

    total: int
    kept: int
    ads: tuple[ChangedAd, ...]


def ads_with_text(
    database: Database,
    context: Context,
    content_sha256: str,
    kind: str,
    value: str,
    quote: str,
    limit: int = MOST,
) -> Reach:
    """Ads that lose this reading when it is judged wrong: those with exactly this text."""
    with database.reading(context) as read:
        rows = read(
            "read/ads_with_text",
            theme=uid(context.theme),
            content_sha256=content_sha256,
            kind=kind,
            value=value,
            quote=quote,
            limit=limit,
        )
    return _reach(rows)


def ads_to_regain(database: Database, context: Context, judgement: str, limit: int = MOST) -> Reach:
    """Ads that get the reading back when this judgement (a `not_this`) is undone."""
    with database.reading(context) as read:
        rows = read(
            "read/ads_to_regain", theme=uid(context.theme), judgement=judgement, limit=limit
        )
    return _reach(rows)


def ads_holding(
    database: Database, context: Context, kind: str, values: Iterable[str]
) -> dict[str, int]:
    """On how many ads each of these values (at most 1000) stands."""
    uids = {value: entity_uid(context.theme, kind, value) for value in sorted(set(values))}
    with database.reading(context) as read:
        counts = ad_counts(read, list(uids.values()))
    return {value: counts[name] for value, name in uids.items()}


def _reach(rows: list[Row]) -> Reach:
    return msgspec.convert(rows[0], Reach)
