"""Write readings into the graph: one batch, one transaction, the same graph however often."""

from collections import Counter
from collections.abc import Sequence

from graph.context import Context
from graph.db import Database, Writing
from graph.rows import Row, Rows, rows_of
from ingest.models import Frozen, Kind, Reading, uid


class Loaded(Frozen, frozen=True, kw_only=True):
    """What one batch created, by uid (mentions: how many). A retried batch says the same."""

    ads: frozenset[str]
    versions: frozenset[str]
    captures: frozenset[str]
    mentions: int


def load(
    database: Database,
    context: Context,
    readings: Sequence[Reading],
    kinds: dict[str, Kind],
    run: str,
    number: int,
    extractors: dict[str, str] | None = None,
) -> Loaded:
    """Write batch `number` of `run`: all of each ad in it, or nothing.

    `extractors` gives the version of each extractor that was run: what another version of it found
    in these ads before is retired.
    """
    rows = rows_of(list(readings), kinds)
    return write_rows(database, context, rows, run, number, extractors or {})


def write_rows(
    database: Database,
    context: Context,
    rows: Rows,
    run: str,
    number: int,
    extractors: dict[str, str],
) -> Loaded:
    """Write prepared rows in one transaction."""
    batch = f"{run}/{number}"

    def work(write: Writing) -> Loaded:
        write("load/sites", rows=rows.sites)
        write("load/ads", rows=rows.ads, batch=batch)
        write("load/versions", rows=rows.versions, batch=batch)
        write("load/captures", rows=rows.captures, batch=batch)
        write("load/entities", rows=rows.entities)
        write_mentions(write, context.theme, rows.mentions, batch)
        write("load/shows", rows=rows.shows)
        run_on = [{name: row[name] for name in ("uid", "unfinished")} for row in rows.versions]
        write("load/retire_superseded", versions=run_on, extractors=extractors)
        contents = sorted({row["content"]["content_sha256"] for row in rows.versions})
        write("load/retire_judged", theme=uid(context.theme), contents=contents)
        write("load/crawl_days", rows=rows.crawl_days)
        loaded = _created(write, rows, batch)
        write(
            "load/batch",
            uid=uid(context.theme, run, str(number)),
            run=run,
            theme=uid(context.theme),
            sites=_site_counts(rows, loaded),
        )
        return loaded

    return database.write(context, work)


def write_mentions(write: Writing, theme: str, rows: list[Row], batch: str) -> None:
    """Record findings; one that was retired and is found again stands again, under a new uid.

    That is so when an older version of an extractor is put back. What a judgement keeps away stays.
    """
    if gone := write("load/mentions", rows=rows, batch=batch):
        uids = [row["uid"] for row in gone]
        write("load/restore_mentions", theme=uid(theme), uids=uids, batch=batch)


def _created(write: Writing, rows: Rows, batch: str) -> Loaded:
    found = write(
        "load/created",
        ads=[row["uid"] for row in rows.ads],
        versions=[row["uid"] for row in rows.versions],
        captures=[row["uid"] for row in rows.captures],
        batch=batch,
    )[0]
    return Loaded(
        ads=frozenset(found["ads"]),
        versions=frozenset(found["versions"]),
        captures=frozenset(found["captures"]),
        mentions=found["mentions"],
    )


def _site_counts(rows: Rows, loaded: Loaded) -> list[dict[str, object]]:
    site_of_ad = {row["uid"]: row["site"] for row in rows.ads}
    ad_of_version = {row["uid"]: row["ad"] for row in rows.versions}
    ads = Counter(site_of_ad[ad] for ad in loaded.ads)
    captures = Counter(
        site_of_ad[ad_of_version[row["version"]]]
        for row in rows.captures
        if row["uid"] in loaded.captures
    )
    return [
        {"uid": row["uid"], "ads": ads[row["uid"]], "captures": captures[row["uid"]]}
        for row in rows.sites
    ]
