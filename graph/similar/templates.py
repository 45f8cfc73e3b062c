"""Text templates: versions whose text was made from one mould mention one Template."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from graph import templates as compare
from graph.alike import Change, Groups
from graph.audit import Row
from graph.context import Context
from graph.db import Database, Reading, Writing
from graph.similar import cache
from graph.similar.refreshed import Refreshed
from ingest.models import digest_of, uid, utc_text

PAGE = 2000
Spans = list[tuple[int, int]]
START = "1970-01-01T00:00:00.000000Z"
EXTRACTOR = "template"
VERSION = "2"


def templates(
    database: Database, context: Context, folder: Path, extractors: dict[str, str]
) -> Refreshed:
    """Compare the texts that came since. `extractors` decide what is masked: others, all anew."""
    path = folder / f"{uid(context.theme)}.templates.npz"
    made_by = f"{VERSION} {digest_of(extractors)}"
    before, since = cache.load(path, made_by) or (Groups(), START)
    with database.reading(context) as read:
        signatures = _signatures(read, since)
        known = {key for keys in before.members for key in keys}
        new = {key: value for key, value in signatures.items() if key not in known}
        change = compare.added(before, new)
        stored = _stored(read, change)
        moment = utc_text(read.as_of)
    wanted = _members(change)
    gone, fresh = stored.keys() - wanted, wanted - stored.keys()
    _write(database, context, fresh, [stored[pair] for pair in gone], moment)
    cache.save(path, change.groups, made_by, moment)
    return Refreshed(
        new=len(new),
        added=len(fresh),
        retired=len(gone),
        total=sum(map(len, change.groups.members)),
    )


def masked_text(
    title: str, body: str, mentions: Iterable[Row]
) -> tuple[str, list[tuple[int, int]]]:
    """Title and body as one text, with the spans of all values found in them."""
    shift = {"title": 0, "body": len(title) + 1}
    spans = [
        (m["start"] + shift[m["field"]], m["end"] + shift[m["field"]])
        for m in mentions
        if m["field"] in shift
    ]
    return f"{title}\n{body}", spans


def _signatures(read: Reading, since: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    after = ""
    theme = uid(read.theme)
    while rows := read("read/texts_since", theme=theme, since=since, after=after, limit=PAGE):
        texts = [masked_text(row["title"], row["body"], row["mentions"]) for row in rows]
        for row, signature in zip(rows, compare.signatures(texts), strict=True):
            if signature:
                found[row["uid"]] = signature
        after = rows[-1]["uid"]
    return found


def _members(change: Change) -> set[tuple[str, str]]:
    """Pairs of version and medoid, of the stars that more than one ad is in."""
    stars: dict[str, set[str]] = defaultdict(set)
    for link in change.links:
        stars[link.medoid] |= {link.medoid, link.member}
    return {
        (version, medoid)
        for medoid, versions in stars.items()
        if len({_ad(version) for version in versions}) > 1
        for version in versions
    }


def _ad(version: str) -> str:
    return version.rpartition("|")[0]


def _stored(read: Reading, change: Change) -> dict[tuple[str, str], str]:
    """The mentions of templates that the touched versions have now: their uids."""
    touched = sorted(change.touched)
    return {
        (row["version"], row["medoid"]): row["uid"]
        for start in range(0, len(touched), PAGE)
        for row in read("read/templates_of", uids=touched[start : start + PAGE])
    }


def _write(
    database: Database,
    context: Context,
    new: set[tuple[str, str]],
    gone: list[str],
    moment: str,
) -> None:
    rows = [
        {"version": version, "medoid": medoid, "uid": digest_of([version, medoid, moment])}
        for version, medoid in sorted(new)
    ]
    prefix = uid(context.theme, EXTRACTOR) + "|"

    def work(write: Writing) -> None:
        write("load/retire_mentions", uids=sorted(gone))
        write("link/add_templates", rows=rows, prefix=prefix, version=VERSION)

    if new or gone:
        database.write(context, work)
