"""On how many ads values stand; the counts of busy values are kept.

A place or a working name stands on thousands of ads, goes with almost every number, and was counted
anew for each look-up: two thirds of the time of an answer. A count stays true until a mention of
its value is recorded or retired, which the graph can say by index; so a write takes away the counts
that it touches and no other.
"""

from datetime import datetime
from weakref import WeakKeyDictionary

from graph.db import Database, Reading

BUSY = 100  # ads from which a count is worth keeping
MOST = 50_000  # counts kept of one database
CHANGES = 20_000  # mentions changed since, from which on counting anew costs less than looking

_kept: WeakKeyDictionary[Database, tuple[datetime, dict[str, int]]] = WeakKeyDictionary()


def ad_counts(read: Reading, uids: list[str]) -> dict[str, int]:
    """The number of ads for each of these values (at most 1000), as of the reading's moment."""
    known = _known(read)
    missing = [uid for uid in uids if uid not in known]
    rows = read("read/ad_counts", uids=missing) if missing else []
    counts: dict[str, int] = {row["uid"]: row["ads"] for row in rows}
    if len(known) < MOST:
        known.update((uid, ads) for uid, ads in counts.items() if ads >= BUSY)
    every = known | counts
    return {uid: every.get(uid, 0) for uid in uids}


def _known(read: Reading) -> dict[str, int]:
    """The kept counts as of the reading's moment; none for a moment in the past."""
    if read.log.context.as_of is not None:
        return {}
    moment, counts = _kept.get(read.database, (read.as_of, {}))
    if moment != read.as_of:
        counts = _still_true(read, moment, counts)
    _kept[read.database] = (read.as_of, counts)
    return counts


def _still_true(read: Reading, since: datetime, counts: dict[str, int]) -> dict[str, int]:
    """The counts of `since` that nothing changed until the reading's moment."""
    if not counts or read.as_of < since:  # another database under the same address
        return {}
    (changed,) = read("read/mentions_changed", since=since, limit=CHANGES)
    if changed["mentions"] >= CHANGES:
        return {}
    touched = set(changed["uids"])
    return {uid: ads for uid, ads in counts.items() if uid not in touched}
