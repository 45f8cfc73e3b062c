"""The last linking, opened for explanations: from the cache, or made anew where it does not fit."""

from datetime import datetime
from pathlib import Path
from threading import Lock

import msgspec
import numpy as np

from graph.context import Context
from graph.db import Database, Reading
from graph.linking.arrays import renumber
from graph.linking.decide import decide
from graph.linking.identity import Ids
from graph.linking.index import Index, index
from graph.linking.link import link
from graph.linking.result import Linked
from graph.networks import cache
from graph.networks.absent import NotLinked
from graph.networks.judged import judged
from graph.networks.market import ReadMarket, read_market
from graph.networks.members import stored
from ingest.models import Frozen, uid, utc_text


class Opened(Frozen, frozen=True, kw_only=True, eq=False):
    """A linking with its look-ups. `number` (ads,) the lasting number of each ad's network; `free`
    the networks as they are without judgements."""

    linked_at: datetime
    read: ReadMarket
    number: Ids
    free: Linked
    index: Index
    ad_row: dict[str, int]
    value_row: dict[str, int]


_memory: dict[tuple[str, str], Opened] = {}
_opening = Lock()
"""Who asks while another opens the linking waits for that, and does not do it again."""


def linked_at(read: Reading) -> datetime:
    """As of when the last linking read the graph; NotLinked where nothing was linked."""
    rows = read("read/link_run", theme=uid(read.theme))
    if not rows:
        raise NotLinked("nothing was linked here yet: run `spoor link` first")
    return rows[0]["run"]["linked_at"]


def opened(database: Database, context: Context, folder: Path) -> Opened:
    """The linking that holds as of the context's moment; the last one stays in memory."""
    with database.reading(context) as read:
        return opened_by(read, context, folder)


def opened_by(read: Reading, context: Context, folder: Path) -> Opened:
    """The same inside a reading that goes on: one answer, one entry in the log."""
    moment = linked_at(read)
    path = cache.file_of(folder, context.theme)
    key = (str(path), utc_text(moment))
    with _opening:
        if key not in _memory:
            kept = cache.load(path)
            if kept is None or kept.linked_at != utc_text(moment):
                kept = _anew(read.database, context, moment)
            found = _open(kept, moment)
            _memory.clear()
            _memory[key] = found
        return _memory[key]


def _open(kept: cache.Kept, moment: datetime) -> Opened:
    return Opened(
        linked_at=moment,
        read=kept.read,
        number=kept.number,
        free=kept.free,
        index=index(kept.read.market, kept.linked, kept.muted),
        ad_row={name: row for row, name in enumerate(kept.read.ads)},
        value_row={name: row for row, name in enumerate(kept.read.values)},
    )


def _anew(database: Database, context: Context, moment: datetime) -> cache.Kept:
    """Link as of that moment again; who is in which network is what the graph says."""
    then = msgspec.structs.replace(context, as_of=moment)
    with database.reading(then) as read:
        found = read_market(read)
    with database.reading(context) as read:
        members = stored(read, found.ads)
    said = judged(database, then, found)
    free = link(found.market)
    linked = decide(found.market, free, said.rows)
    number = members.number
    network = np.full(len(number), -1, np.int32)
    network[number >= 0] = renumber(number[number >= 0])
    return cache.Kept(
        made_by=cache.rules(),
        linked_at=utc_text(moment),
        judged=said.digest,
        read=found,
        free=free,
        linked=msgspec.structs.replace(linked, network=network),
        members=members,
        muted=said.rows.muted(),
    )
