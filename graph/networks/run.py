"""One linking from beginning to end: read, compute, name, write, keep."""

import time
from datetime import datetime
from pathlib import Path

import msgspec
import numpy as np

from graph.context import Context
from graph.db import Database, Reading
from graph.linking.identity import Became
from graph.linking.parameters import DEFAULT, Parameters
from graph.networks import cache
from graph.networks.cache import Kept
from graph.networks.compute import Computed, compute
from graph.networks.evidence import evidence_rows
from graph.networks.found import Found
from graph.networks.judged import judged
from graph.networks.market import read_market, read_more
from graph.networks.members import Members, changed, grown, stored, wanted
from graph.networks.report import Changed, LinkReport, Seconds, receipt, report
from graph.networks.store import write_evidence, write_members, write_networks
from graph.networks.telling import Tell, silent
from graph.networks.turn import FOR_EVER, Turn, turn
from ingest.models import uid, utc_text


def link_theme(
    database: Database,
    context: Context,
    folder: Path,
    *,
    whole: bool = False,
    parameters: Parameters = DEFAULT,
    wait: float = FOR_EVER,
    tell: Tell = silent,
) -> LinkReport:
    """Link a theme and store its networks; one process at a time. `folder` holds the cache.

    Goes on from the last linking where it can; `whole`: from nothing, with a new epoch. Waits at
    most `wait` seconds for another linking, then GraphError. `tell` hears how far it is and may end
    it, with nothing changed.
    """
    path = cache.file_of(folder, context.theme)
    with turn(database, context, folder, wait) as mine:
        started = time.perf_counter()
        found = _read(mine, None if whole else path, parameters, tell)
        known = time.perf_counter()
        tell("compute", found.read.market.ads)
        done = compute(found.read, found.said.rows, found.kept, parameters)
        after, named = wanted(found.read.market.ad_key, done.linked, found.before)
        computed = time.perf_counter()
        tell("write", found.read.market.ads)
        written = _write(mine, found, done, after, named.became)
        seconds = Seconds(
            read=round(known - started, 3),
            compute=round(computed - known, 3),
            write=round(time.perf_counter() - computed, 3),
        )
        told = report(found, done, parameters, written, seconds)
        # Cut off at any point, the graph's last receipt says which of the two files holds.
        cache.save(cache.pending(path), _kept(found, done, after, parameters))
        mine.end(uid(context.theme, "linkrun", utc_text(found.moment)), receipt(told))
        cache.pending(path).replace(path)
    return told


def _read(mine: Turn, path: Path | None, parameters: Parameters, tell: Tell) -> Found:
    """What changed since the last linking, if it was kept at `path`; else everything."""
    tell("read", 0)
    with mine.database.reading(mine.context) as read:
        kept = _last(read, path, parameters) if path else None
        market = read_more(read, kept.read, _moment(kept)) if kept else None
        if kept and market and mine.clean:
            before = grown(kept.members, len(market.ads))
        else:
            kept = kept if market else None
            market = market or read_market(read, tell)
            before = stored(read, market.ads)
        moment = read.as_of
    then = msgspec.structs.replace(mine.context, as_of=moment)
    said = judged(mine.database, then, market)
    return Found(moment=moment, read=market, said=said, before=before, kept=kept)


def _moment(kept: Kept) -> datetime:
    return datetime.fromisoformat(kept.linked_at)


def _last(read: Reading, path: Path, parameters: Parameters) -> Kept | None:
    """What was kept of the last linking that came to its end in this very database."""
    rows = read("read/link_run", theme=uid(read.theme))
    lasts: list[datetime] = [row["run"]["linked_at"] for row in rows]
    made_by = cache.rules(parameters)
    for file in (path, cache.pending(path)):
        kept = cache.load(file, made_by) if file.exists() else None
        if kept and any(utc_text(at) == kept.linked_at and at <= read.as_of for at in lasts):
            return kept
    return None


def _write(
    mine: Turn, found: Found, done: Computed, after: Members, became: tuple[Became, ...]
) -> Changed:
    """Write what changed; how much that was."""
    rows = np.flatnonzero(changed(found.before, after))
    numbers = np.concatenate((found.before.number[rows], after.number[rows]))
    touched = set(numbers.tolist()) - {-1}
    at = utc_text(found.moment)
    reasons = evidence_rows(mine.context, found.read, done.linked, after.number, touched, at)
    write_networks(mine, sorted(touched), became)
    # A run that was cut off may have left reasons of networks that never got their ads.
    evidence = write_evidence(mine, touched | set(found.before.empty), reasons)
    ads = write_members(mine, found.read.ads, found.before, after)
    return Changed(ads=ads, networks=len(touched), evidence=evidence)


def _kept(found: Found, done: Computed, after: Members, parameters: Parameters) -> Kept:
    return Kept(
        made_by=cache.rules(parameters),
        linked_at=utc_text(found.moment),
        judged=found.said.digest,
        read=found.read,
        free=done.free,
        linked=done.linked,
        members=after,
        muted=found.said.rows.muted(),
    )
