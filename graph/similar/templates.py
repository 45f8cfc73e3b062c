"""Text templates: versions whose text was made from one mould mention one Template."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from graph import templates as compare
from graph.alike import Change, Groups
from graph.context import Context
from graph.db import Database, Reading, Row, Writing
from graph.similar import cache
from graph.similar.cache import Kept
from graph.similar.masked import PAGE, START, signatures_changed, signatures_since
from graph.similar.refreshed import Refreshed
from graph.similar.written import in_pages
from ingest.models import digest_of, uid, utc_text

NOTHING = Kept(groups=Groups(), watermark=START, things=0)
EXTRACTOR = "template"
VERSION = "2"


def templates(
    database: Database, context: Context, folder: Path, extractors: dict[str, str]
) -> Refreshed:
    """Compare the texts that came since, and those in which other things are masked by now.

    `extractors` decide what is masked: others, all anew.
    """
    path = cache.file_of(folder, context.theme, "templates")
    made_by = f"{VERSION} {digest_of(extractors)}"
    with database.reading(context) as read:
        before = _before(read, path, made_by)
        fresh = signatures_since(read, before.watermark)
        changed = signatures_changed(read, before.watermark)
        change = _compared(before.groups, fresh, changed)
        wordless = {key for key, one in (fresh | changed).items() if one is None}
        stored = _stored(read, change.touched | wordless)
        moment = utc_text(read.as_of)
    wanted = _members(change)
    gone, new = stored.keys() - wanted, wanted - stored.keys()
    _write(database, context, new, [stored[pair] for pair in gone], moment)
    things = before.things + len(fresh)
    cache.save(path, Kept(groups=change.groups, watermark=moment, things=things), made_by)
    return Refreshed(
        new=len(fresh) - sum(one is None for one in fresh.values()),
        added=len(new),
        retired=len(gone),
        total=sum(map(len, change.groups.members)),
    )


def _before(read: Reading, path: Path, made_by: str) -> Kept:
    """What was compared already, if all of it is there still and nothing else was then."""
    kept = cache.load(path, made_by)
    if not kept or kept.watermark > utc_text(read.as_of):
        return NOTHING
    (row,) = read("read/texts_known", theme=uid(read.theme), until=kept.watermark)
    return kept if row["texts"] == kept.things else NOTHING


def _compared(
    before: Groups, fresh: dict[str, bytes | None], changed: dict[str, bytes | None]
) -> Change:
    """What the signatures make of what there was; all anew where one is not what it was."""
    known = {
        key: one for keys, one in zip(before.members, before.likeness, strict=True) for key in keys
    }
    other = {key: one for key, one in changed.items() if one != known.get(key)}
    now = known | other | fresh if other else fresh
    things = {key: one for key, one in now.items() if one is not None}
    return compare.added(Groups() if other else before, things)


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


def _stored(read: Reading, versions: set[str] | frozenset[str]) -> dict[tuple[str, str], str]:
    """The mentions of templates that these versions have now: their uids."""
    asked = sorted(versions)
    return {
        (row["version"], row["medoid"]): row["uid"]
        for start in range(0, len(asked), PAGE)
        for row in read("read/templates_of", uids=asked[start : start + PAGE])
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

    def retire(write: Writing, uids: Sequence[str]) -> None:
        write("load/retire_mentions", uids=uids)

    def add(write: Writing, rows: Sequence[Row]) -> None:
        write("link/add_templates", rows=rows, prefix=prefix, version=VERSION)

    in_pages(database, context, sorted(gone), retire)
    in_pages(database, context, rows, add)
