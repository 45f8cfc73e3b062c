"""What is answered about networks: frozen values for the pages and the command line."""

from datetime import datetime

from graph.networks.reasons import Shared
from graph.networks.words import NOTICE
from ingest.models import Frozen


class NetworkAd(Frozen, frozen=True, kw_only=True):
    """An ad in its network. `tier`: A same contact, B several values, C possible."""

    uid: str
    source: str
    ad_id: str | None
    tier: str
    reason: str
    first_seen: datetime | None = None
    last_seen: datetime | None = None


class NetworkRow(Frozen, frozen=True, kw_only=True):
    """One network. `network` is its lasting number, None for ads that only may belong together.

    `possible`: other networks (numbers) it may be one with. `stale_ads`: ads of the theme that
    came after `linked_at` and are not linked yet.
    """

    network: int | None
    ads: tuple[NetworkAd, ...]
    sites: tuple[str, ...]
    first_seen: datetime | None
    last_seen: datetime | None
    reasons: tuple[Shared, ...]
    linked_at: datetime
    stale_ads: int
    possible: tuple[int, ...] = ()
    notice: str = NOTICE


class NetworkOf(Frozen, frozen=True, kw_only=True):
    """The network an ad is in, and its tier there."""

    network: int
    tier: str
