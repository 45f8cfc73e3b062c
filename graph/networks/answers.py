"""What is answered about networks: frozen values for the pages and the command line."""

from datetime import datetime

from graph.networks.facts import Because, Named
from graph.networks.reasons import Shared
from graph.networks.silences import Silence
from graph.networks.split import Split
from graph.networks.words import NOTICE
from ingest.models import Frozen


class NetworkAd(Frozen, frozen=True, kw_only=True):
    """An ad in its network. `tier`: A same contact, B several values, C possible.

    `reason` in words, and the values it names with how many `more`; `title` of its newest version
    where one network is opened.
    """

    uid: str
    source: str
    ad_id: str | None
    tier: str
    reason: str
    first_seen: datetime | None = None
    last_seen: datetime | None = None
    because: tuple[Because, ...] = ()
    more: int = 0
    title: str = ""


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
    """What parts the network when it is taken away: `values` in words, surprise in `bits`, how
    many `parts`, the ads on both `sides` (all parts but the largest, the largest), and an ad (uid)
    of either. `links` above 1: only all of them together hold the parts."""

    values: tuple[str, ...]
    bits: float
    sides: tuple[int, int]
    sentence: str
    shared: tuple[Named, ...]
    ads: tuple[str, str]
    parts: int
    links: int


class Neighbour(Frozen, frozen=True, kw_only=True):
    """Another network that shares `values`, and what that is worth: not enough, as a rule fewer
    `bits` than `asked`. `ads`: one (uid) of this network and one of the other that share them."""

    network: int
    values: tuple[str, ...]
    bits: float
    sentence: str
    shared: tuple[Named, ...]
    ads: tuple[str, str]
    asked: float


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
    """One network opened. Without ads it is no more: `became` says where they went, and `leads_to`
    which networks hold what became of it now, over later merges and splits too. `bridges` are
    all links that alone, or two together, hold parts of it, the weakest first; where there are
    none, the few links around one of its cells; `split` what linking again without the weakest
    gives (None: there is none); `silences` of its numbers, after which these may have had another
    user."""

    known_since: datetime
    weakest: WeakestLink | None
    split: Split | None
    bridges: tuple[WeakestLink, ...]
    neighbours: tuple[Neighbour, ...]
    aside: tuple[Aside, ...]
    silences: tuple[Silence, ...]
    became: tuple[Part, ...]
    leads_to: tuple[int, ...]
