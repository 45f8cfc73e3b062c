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


class WeakestLink(Frozen, frozen=True, kw_only=True):
    """The tie whose loss parts the network: its `values` in words, surprise in `bits`, and the
    ads on both `sides`, fewer first."""

    values: tuple[str, ...]
    bits: float
    sides: tuple[int, int]
    sentence: str


class Neighbour(Frozen, frozen=True, kw_only=True):
    """Another network that shares `values`, and what that is worth: not enough."""

    network: int
    values: tuple[str, ...]
    bits: float
    sentence: str


class Aside(Frozen, frozen=True, kw_only=True):
    """A value set aside: `ads` of the network have it, but so have `groups` unrelated groups."""

    kind: str
    value: str
    ads: int
    groups: int


class Part(Frozen, frozen=True, kw_only=True):
    """A network that `ads` of this one went to, when last."""

    network: int
    ads: int
    recorded_at: datetime


class NetworkView(NetworkRow, frozen=True, kw_only=True):
    """One network opened. Without ads it is no more: `became` says where they are."""

    known_since: datetime
    weakest: WeakestLink | None
    neighbours: tuple[Neighbour, ...]
    aside: tuple[Aside, ...]
    became: tuple[Part, ...]
