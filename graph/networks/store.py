"""Write networks into the graph: only what changed, in bounded transactions, old rows dated.

Order matters for a run that is cut off: the record of what networks became and the reasons come
before the memberships, the receipt last. Whatever lacks is then found different by the next run.
"""

from collections.abc import Sequence

import numpy as np

from graph.audit import Row
from graph.context import Context
from graph.db import Writing
from graph.linking.identity import Became
from graph.linking.tiers import NAMES
from graph.networks.members import Members, changed
from graph.networks.turn import Turn
from ingest.models import uid

PAGE = 5000
RECORDS = 1000


def network_uid(context: Context, number: int) -> str:
    """The uid of a network by its lasting number."""
    return uid(context.theme, "network", str(number))


def write_members(turn: Turn, ads: Sequence[str], before: Members, after: Members) -> int:
    """Write the memberships that differ; how many ads that were."""
    different = np.flatnonzero(changed(before, after)).tolist()
    for start in range(0, len(different), PAGE):
        _write_page(turn, ads, after, different[start : start + PAGE])
    for start in range(0, len(before.gone), PAGE):
        gone = list(before.gone[start : start + PAGE])
        turn.write(lambda write, gone=gone: write("link/leave_networks", ads=gone))
    return len(different) + len(before.gone)


def _write_page(turn: Turn, ads: Sequence[str], after: Members, page: list[int]) -> None:
    rows = [
        {
            "ad": ads[row],
            "network": network_uid(turn.context, int(after.number[row])),
            "tier": NAMES[int(after.tier[row])],
            "core": int(after.core[row]),
        }
        for row in page
        if after.number[row] >= 0
    ]
    leaving = [ads[row] for row in page]

    def work(write: Writing) -> None:
        write("link/leave_networks", ads=leaving)
        write("link/join_networks", rows=rows)

    turn.write(work)


def write_networks(turn: Turn, numbers: Sequence[int], became: Sequence[Became]) -> None:
    """Make sure that networks of these numbers are there, and note what old ones became."""
    name = turn.context
    rows = [{"uid": network_uid(name, number), "number": number} for number in sorted(numbers)]
    gone = [
        {"old": network_uid(name, one.old), "now": network_uid(name, now), "ads": ads}
        for one in became
        for now, ads in zip(one.now, one.ads, strict=True)
        if now != one.old
    ]
    _pages(turn, "link/add_networks", rows)
    _pages(turn, "link/became", gone)


def write_evidence(turn: Turn, networks: set[int], new: list[Row]) -> int:
    """Replace the reasons of these networks by `new`; how many rows were added or dated."""
    asked = [network_uid(turn.context, number) for number in sorted(networks)]
    with turn.database.reading(turn.context) as read:
        standing = {
            row["key"]: row["uid"]
            for start in range(0, len(asked), RECORDS)
            for row in read("read/link_evidence", uids=asked[start : start + RECORDS])
        }
    kept = {row["said"]["key"] for row in new}
    gone = sorted(own for key, own in standing.items() if key not in kept)
    fresh = [row for row in new if row["said"]["key"] not in standing]
    for start in range(0, len(gone), PAGE):
        page = gone[start : start + PAGE]
        turn.write(lambda write, page=page: write("link/retire_evidence", uids=page))
    _pages(turn, "link/add_evidence", fresh)
    return len(gone) + len(fresh)


def _pages(turn: Turn, name: str, rows: list[Row]) -> None:
    for start in range(0, len(rows), RECORDS):
        page = rows[start : start + RECORDS]
        turn.write(lambda write, page=page: write(name, rows=page))
