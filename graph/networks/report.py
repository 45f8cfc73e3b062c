"""What one linking did."""

from datetime import datetime

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


class JudgedReport(Frozen, frozen=True, kw_only=True):
    """Judgements: how many were `obeyed`; uids of those `refused` because others contradict them,
    and of those that match nothing any more (`lost`)."""

    obeyed: int
    refused: tuple[str, ...]
    lost: tuple[str, ...]


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
