"""Two digests of a theme: of what is said (any order, any rerun) and of all, receipts included."""

import hashlib

import msgspec

from graph.context import Context
from graph.db import Database
from ingest.models import Frozen, uid

CONTENT = ("ads", "versions", "captures", "entities", "mentions", "crawl_days")
RECEIPTS = ("batches",)


class Digest(Frozen, frozen=True, kw_only=True):
    """SHA-256 in hex of the rows in order of uid, and how many rows of each sort there were."""

    content: str
    full: str
    counts: dict[str, int]


def digest(database: Database, context: Context) -> Digest:
    """Read the whole theme once. The log is not part of either: reading would change it."""
    content, full = hashlib.sha256(), hashlib.sha256()
    counts: dict[str, int] = {}
    with database.reading(context) as read:
        for part in CONTENT + RECEIPTS:
            counts[part] = 0
            for row in read.stream(f"read/digest_{part}", theme=uid(read.theme)):
                counts[part] += 1
                said = msgspec.json.encode([part, row["uid"], row["said"]])
                full.update(said + msgspec.json.encode(row["receipt"]) + b"\n")
                if part in CONTENT:
                    content.update(said + b"\n")
    return Digest(content=content.hexdigest(), full=full.hexdigest(), counts=counts)
