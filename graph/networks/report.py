"""What one linking did."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
import numpy as np

from graph.audit import Row
from graph.judgements import Judgement
from graph.linking.parameters import VERSION, Parameters
from graph.networks.compute import Computed
from graph.networks.found import Found
from graph.networks.spoken import about_words
from ingest.models import Frozen


class Seconds(Frozen, frozen=True, kw_only=True):
    """Where the time went, as a user waits for it."""

    read: float
    compute: float
    write: float


class Changed(Frozen, frozen=True, kw_only=True):
    """What was written: `ads` whose membership changed, `networks` these are or were in, and
    `evidence` records added or dated."""

    ads: int
    networks: int
    evidence: int


class JudgementNamed(Frozen, frozen=True, kw_only=True):
    """A judgement (uid) as it is spoken of: verdict, what it is `about`, whose and why."""

    uid: str
    verdict: str
    about: str
    author: str
    reason: str


class JudgedReport(Frozen, frozen=True, kw_only=True):
    """Judgements: how many were `obeyed`; those `refused` because others contradict them, and those
    that match nothing any more (`lost`)."""

    obeyed: int
    refused: tuple[JudgementNamed, ...]
    lost: tuple[JudgementNamed, ...]


class LinkReport(Frozen, frozen=True, kw_only=True):
    """The answer of `spoor link`. `linked_at`: the moment as of which the graph was read."""

    ads: int
    cores: int
    networks: int
    brokers: int
    seconds: Seconds
    parameters: dict[str, str | float]
    changed: Changed
    judgements: JudgedReport
    linked_at: datetime


def report(
    found: Found, done: Computed, parameters: Parameters, written: Changed, seconds: Seconds
) -> LinkReport:
    """The report of a run."""
    linked = done.linked
    return LinkReport(
        ads=found.read.market.ads,
        cores=len(np.unique(linked.core[linked.core >= 0])),
        networks=linked.networks,
        brokers=len(linked.brokers.value),
        seconds=seconds,
        parameters={
            "version": VERSION,
            "mode": done.mode,
            "epoch_ads": linked.epoch.ads,
            "threshold_bits": round(parameters.threshold(linked.epoch.ads), 2),
            "noise_rate": linked.epoch.rate,
        },
        changed=written,
        judgements=_judgements(found, done),
        linked_at=found.moment,
    )


def _judgements(found: Found, done: Computed) -> JudgedReport:
    said = found.said
    refused = {said.same[row].uid: said.same[row] for row in done.linked.refused.tolist()}
    rows = said.rows
    obeyed = len(rows.same) + len(rows.different) + len(rows.generic) - len(refused)
    return JudgedReport(obeyed=obeyed, refused=_named(refused.values()), lost=_named(said.lost))


def _named(said: Iterable[Judgement]) -> tuple[JudgementNamed, ...]:
    return tuple(
        JudgementNamed(
            uid=j.uid,
            verdict=j.verdict,
            about=about_words(j),
            author=j.author,
            reason=j.reason,
        )
        for j in sorted(said, key=lambda j: j.uid)
    )


def receipt(told: LinkReport) -> Row:
    """What of a report is kept in the graph."""
    return {
        "linked_at": told.linked_at,
        "ads": told.ads,
        "cores": told.cores,
        "networks": told.networks,
        "brokers": told.brokers,
        "changed": told.changed.ads,
        "rule": VERSION,
        "parameters": msgspec.json.encode(told.parameters, order="sorted").decode(),
    }
