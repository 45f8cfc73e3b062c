"""Near pictures: stars of NEAR relationships, the medoid at the centre."""

from collections.abc import Sequence
from pathlib import Path

from graph import near_pictures as compare
from graph.alike import Groups
from graph.context import Context
from graph.db import Database, Reading, Row, Writing
from graph.picture_index import AUTOMATIC
from graph.rows import entity_uid
from graph.similar import cache
from graph.similar.cache import Kept
from graph.similar.refreshed import Refreshed
from graph.similar.written import in_pages
from ingest.models import uid, utc_text

MADE_BY = f"phash256 within {AUTOMATIC} bits, mirrored too, ties kept"
Edge = tuple[str, str, int]
"""Member, medoid (SHA-256) and distance in bits."""


def near_pictures(database: Database, context: Context, folder: Path) -> Refreshed:
    """Compare the pictures that came since; links that no longer hold are retired with a date."""
    path = cache.file_of(folder, context.theme, "pictures")
    with database.reading(context) as read:
        rows = read("read/picture_hashes", theme=uid(context.theme))
        hashes = {row["sha256"]: row["phash"] for row in rows}
        before = _before(path, hashes)
        known = {key for keys in before.members for key in keys}
        new = {key: value for key, value in hashes.items() if key not in known}
        change = compare.added(before, new, mirrored=True)
        touched = {entity_uid(context.theme, "image", key) for key in change.touched}
        touched |= set() if before.members else _members(read)
        stored = {_edge(row) for row in read("read/near_of", uids=sorted(touched))}
        moment = utc_text(read.as_of)
    wanted = {(link.member, link.medoid, link.distance) for link in change.links}
    _write(database, context, wanted - stored, stored - wanted)
    kept = Kept(groups=change.groups, watermark=moment, things=len(hashes))
    cache.save(path, kept, MADE_BY)
    return Refreshed(
        new=len(new),
        added=len(wanted - stored),
        retired=len(stored - wanted),
        total=len(hashes),
    )


def _before(path: Path, hashes: dict[str, str]) -> Groups:
    """What was compared already, if all of it is there still and has the same hash."""
    found = cache.load(path, MADE_BY)
    if not found:
        return Groups()
    groups = found.groups
    likeness = [code.hex() for code in groups.likeness]
    known = {key: code for keys, code in zip(groups.members, likeness, strict=True) for key in keys}
    same = all(hashes.get(key) == code for key, code in known.items())
    return groups if same else Groups()


def _members(read: Reading) -> set[str]:
    """All pictures that are near a medoid now, those that are flat by now among them."""
    prefix = uid(read.theme, "image") + "|"
    return {row["member"] for row in read("read/link_near", prefix=prefix)}


def _edge(row: dict[str, object]) -> Edge:
    return str(row["member"]), str(row["medoid"]), int(str(row["distance"]))


def _write(database: Database, context: Context, new: set[Edge], gone: set[Edge]) -> None:
    def rows(edges: set[Edge]) -> list[Row]:
        return [
            {
                "member": entity_uid(context.theme, "image", member),
                "medoid": entity_uid(context.theme, "image", medoid),
                "distance": distance,
            }
            for member, medoid, distance in sorted(edges)
        ]

    def retire(write: Writing, rows: Sequence[Row]) -> None:
        write("link/retire_near", rows=rows)

    def add(write: Writing, rows: Sequence[Row]) -> None:
        write("link/add_near", rows=rows)

    in_pages(database, context, rows(gone), retire)
    in_pages(database, context, rows(new), add)
