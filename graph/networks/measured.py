"""The precision of the links of this base, measured on the sample that people judged."""

from datetime import datetime

from graph.context import Context
from graph.db import Database, Reading
from graph.linking.precision import METHOD, Precision, overall, precision
from graph.networks.absent import NotThere
from graph.networks.sampling import stored_sample
from graph.networks.words import NOTICE
from ingest.models import Frozen

MEANING = {
    "A": "same contact",
    "B": "same network, no contact in common",
    "above": "ties that just passed the threshold",
    "below": "ties that just failed it (not linked)",
}


class Stratum(Frozen, frozen=True, kw_only=True):
    """One part of the sample, of so many `pairs`. `precision`: the share of the judged draws that
    are of the same operator; `unsure` answers count in no figure; `weight` in the overall one."""

    name: str
    meaning: str
    weight: float
    pairs: int
    unsure: int
    precision: Precision


class Measured(Frozen, frozen=True, kw_only=True):
    """What the sample says. `overall`: how often an ad of any network and another ad of it, drawn
    at random, are of the same operator; None until every part that has weight has an answer."""

    sample: str
    judged: int
    of: int
    unsure: int
    strata: tuple[Stratum, ...]
    overall: Precision | None
    method: str
    sentence: str
    drawn_at: datetime
    linked_at: datetime


def measured(database: Database, context: Context) -> Measured | None:
    """The figures of the current sample; None where none was drawn."""
    with database.reading(context) as read:
        return measured_by(read)


def measured_by(read: Reading) -> Measured | None:
    """The same inside a reading that goes on."""
    try:
        kept, pairs = stored_sample(read)
    except NotThere:
        return None
    strata = tuple(
        _stratum(name, weight, [pair for pair in pairs if pair["stratum"] == name])
        for name, weight in zip(kept["strata"], kept["weights"], strict=True)
    )
    whole = overall([(one.weight, one.precision) for one in strata])
    judged = sum(pair["answer"] is not None for pair in pairs)
    return Measured(
        sample=kept["name"],
        judged=judged,
        of=len(pairs),
        unsure=sum(one.unsure for one in strata),
        strata=strata,
        overall=whole,
        method=METHOD,
        sentence=_sentence(judged, len(pairs), whole),
        drawn_at=kept["recorded_at"],
        linked_at=kept["linked_at"],
    )


def notice_of(read: Reading) -> str:
    """What stands under every network that leaves the screen: how good its links are."""
    found = measured_by(read)
    return f"Steering information. {found.sentence}" if found and found.overall else NOTICE


def _stratum(name: str, weight: float, pairs: list[dict[str, object]]) -> Stratum:
    def draws(*answers: str) -> int:
        return sum(int(str(pair["times"])) for pair in pairs if pair["answer"] in answers)

    return Stratum(
        name=name,
        meaning=MEANING[name],
        weight=round(weight, 6),
        pairs=len(pairs),
        unsure=sum(pair["answer"] == "unsure" for pair in pairs),
        precision=precision(draws("same"), draws("same", "not_same")),
    )


def _sentence(judged: int, of: int, whole: Precision | None) -> str:
    if whole is None:
        return f"{judged} of {of} pairs of this base are judged: too few for a figure."
    return (
        f"Measured on {judged} judged pairs of this base: {whole.share:.0%} of its links are right "
        f"(95 % interval {whole.low:.0%} to {whole.high:.0%})."
    )
