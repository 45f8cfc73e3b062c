"""What is loaded: per site, per run, and what of it could not be read. From receipts, not scans."""

from datetime import date, datetime
from typing import Literal
from weakref import WeakKeyDictionary

import msgspec

from graph.answers import Gap
from graph.context import Context
from graph.db import Database, Reading
from graph.gaps import gaps_in
from ingest.models import Frozen, uid

RUNS = 20  # the last ones
REASONS = 500  # of what could not be read, the most frequent


class LoadedSite(Frozen, frozen=True, kw_only=True):
    """One site. `days` on which it was crawled, the `first` and the `last` of them, `gaps` between.

    Days are UTC; `loaded_at` is when something of it was last loaded.
    """

    source: str
    ads: int
    captures: int
    days: int
    first: date | None
    last: date | None
    gaps: tuple[Gap, ...]
    loaded_at: datetime


class LoadedRun(Frozen, frozen=True, kw_only=True):
    """One run of loading: first and last transaction, and what was new in it."""

    run: str
    started: datetime
    ended: datetime
    sites: int
    ads: int
    captures: int


class Unread(Frozen, frozen=True, kw_only=True):
    """What could not be read of ads that are loaded: `times` a `text` or a `picture` of a site."""

    source: str
    what: Literal["text", "picture"]
    reason: str
    times: int


class Loaded(Frozen, frozen=True, kw_only=True):
    """Everything by site and the last runs, newest first. No sites: nothing was ever loaded."""

    sites: tuple[LoadedSite, ...]
    runs: tuple[LoadedRun, ...]
    as_of: datetime


def loaded(database: Database, context: Context) -> Loaded:
    """What is loaded in the theme."""
    with database.reading(context) as read:
        runs = read("read/loaded_runs", theme=uid(read.theme), limit=RUNS)
        return Loaded(
            sites=_sites(read),
            runs=tuple(msgspec.convert(row, LoadedRun) for row in runs),
            as_of=read.as_of,
        )


LastReading = tuple[str, str | None, datetime | None, datetime | None]
"""The theme, the last run that loaded anything and when, and when anything was re-extracted."""
_unread: WeakKeyDictionary[Database, tuple[LastReading, tuple[Unread, ...]]] = WeakKeyDictionary()
"""The last answer of each open database: only reading ads, also again, changes it."""


def unread(database: Database, context: Context) -> tuple[Unread, ...]:
    """What could not be read, most frequent first.

    Goes over all ads, seconds for a large theme, so that the answer is kept until anything is
    loaded or extracted again.
    """
    with database.reading(context) as read:
        key = _last_reading(read)
        known = _unread.get(database)
        if known and known[0] == key:
            return known[1]
        rows = read("read/loaded_badly", theme=uid(read.theme), limit=REASONS)
    found = tuple(msgspec.convert(row, Unread) for row in rows)
    _unread[database] = (key, found)
    return found


def _last_reading(read: Reading) -> LastReading:
    for row in read("read/last_reading", theme=uid(read.theme)):
        return read.theme, row["run"], row["loaded_at"], row["reextracted_at"]
    return read.theme, None, None, None


def _sites(read: Reading) -> tuple[LoadedSite, ...]:
    theme = uid(read.theme)
    crawled = {row["source"]: row["days"] for row in read("read/crawl_days", theme=theme)}
    found: list[LoadedSite] = []
    for row in read("read/loaded_sites", theme=theme):
        days: list[date] = crawled.get(row["source"], [])
        found.append(
            LoadedSite(
                **row,
                days=len(days),
                first=days[0] if days else None,
                last=days[-1] if days else None,
                gaps=gaps_in(row["source"], days),
            )
        )
    return tuple(found)
