"""One linking from beginning to end: read, compute, name, write, keep."""

import time
from pathlib import Path

import msgspec
import numpy as np
from filelock import FileLock

from graph.context import Context
from graph.db import Database
from graph.linking.parameters import DEFAULT, VERSION, Parameters
from graph.linking.result import Linked
from graph.networks import cache
from graph.networks.compute import Mode, compute
from graph.networks.evidence import evidence_rows
from graph.networks.judged import Judged, judged
from graph.networks.market import read_market
from graph.networks.members import changed, stored, wanted
from graph.networks.report import Changed, JudgedReport, LinkReport, Seconds
from graph.networks.store import write_evidence, write_members, write_networks
from ingest.models import uid, utc_text


def link_theme(
    database: Database,
    context: Context,
    folder: Path,
    *,
    whole: bool = False,
    parameters: Parameters = DEFAULT,
) -> LinkReport:
    """Link a theme and store its networks; one process at a time. `folder` holds the cache."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / f"{uid(context.theme)}.link.lock"):
        return _link(database, context, cache.file_of(folder, context.theme), whole, parameters)


def _link(
    database: Database, context: Context, path: Path, whole: bool, parameters: Parameters
) -> LinkReport:
    started = time.perf_counter()
    kept = cache.load(path)
    with database.reading(context) as read:
        found = read_market(read, kept.read.ads, kept.read.values) if kept else read_market(read)
        if not found.complete:  # ads were removed: the rows of the last run fit no more
            found, kept = read_market(read), None
        before = stored(read, found.ads)
        moment = read.as_of
    said = judged(database, msgspec.structs.replace(context, as_of=moment), found)
    known = time.perf_counter()
    linked, mode = compute(found.market, said, kept, parameters, whole=whole)
    after, named = wanted(found.ads, linked, before)
    computed = time.perf_counter()
    rows = np.flatnonzero(changed(before, after))
    touched = set(np.concatenate((before.number[rows], after.number[rows])).tolist()) - {-1}
    at = utc_text(moment)
    reasons = evidence_rows(context, found, linked, after.number, touched, at)
    write_networks(database, context, sorted(touched), named.became)
    evidence = write_evidence(database, context, touched, reasons)
    members = write_members(database, context, found.ads, before, after)
    report = LinkReport(
        ads=found.market.ads,
        cores=len(np.unique(linked.core[linked.core >= 0])),
        networks=linked.networks,
        brokers=len(linked.brokers.value),
        seconds=Seconds(
            read=round(known - started, 3),
            compute=round(computed - known, 3),
            write=round(time.perf_counter() - computed, 3),
        ),
        parameters=_parameters(linked, mode, parameters),
        changed=Changed(ads=members, networks=len(touched), evidence=evidence),
        judgements=_judgements(said, linked),
        linked_at=moment,
    )
    _receipt(database, context, report)
    cache.save(
        path,
        cache.Kept(
            linked_at=at,
            judged=said.digest,
            read=found,
            linked=linked,
            number=after.number,
            muted=said.rows.muted(),
        ),
    )
    return report


def _parameters(linked: Linked, mode: Mode, parameters: Parameters) -> dict[str, str | float]:
    return {
        "version": VERSION,
        "mode": mode,
        "epoch_ads": linked.epoch.ads,
        "threshold_bits": round(parameters.threshold(linked.epoch.ads), 2),
        "noise_rate": linked.epoch.rate,
    }


def _judgements(said: Judged, linked: Linked) -> JudgedReport:
    refused = sorted({said.same[row] for row in linked.refused.tolist()})
    rows = said.rows
    obeyed = len(rows.same) + len(rows.different) + len(rows.generic) - len(refused)
    return JudgedReport(obeyed=obeyed, refused=tuple(refused), lost=said.lost)


def _receipt(database: Database, context: Context, report: LinkReport) -> None:
    kept = {
        "linked_at": report.linked_at,
        "ads": report.ads,
        "cores": report.cores,
        "networks": report.networks,
        "brokers": report.brokers,
        "changed": report.changed.ads,
        "rule": VERSION,
        "parameters": msgspec.json.encode(report.parameters, order="sorted").decode(),
    }
    own = uid(context.theme, "linkrun", utc_text(report.linked_at))
    database.write(context, lambda write: write("link/add_run", uid=own, said=kept))
