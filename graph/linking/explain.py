"""Why two things are linked, or why not: the product, not an extra.

Numbers only; the words and the quoted text are put to them where both are known. Things are ads
(rows) or values (rows); a network is the list of its ads.
"""

from typing import Literal

import numpy as np

from graph.linking.given_up import who_began_later
from graph.linking.index import Index
from graph.linking.routes import STEPS, Hop, routes
from graph.linking.tiers import NAMES, Tier
from ingest.models import Frozen

Obstacle = Literal["broker", "common", "context", "muted", "given_up", "single"]


class Rarity(Frozen, frozen=True, kw_only=True):
    """How rare a value is: `ads` it is on, `cores` (contact groups) and `networks` these are in,
    and `elsewhere`, ads outside the network it was asked for."""

    value: int
    kind: str
    ads: int
    cores: int
    networks: int
    elsewhere: int


class Reason(Frozen, frozen=True, kw_only=True):
    """One hop of a route with the rarity of its value."""

    hop: Hop
    rarity: Rarity


class NotBecause(Frozen, frozen=True, kw_only=True):
    """A value that both sides mention and that does not tie them, and why.

    `broker`: its ads fall into `groups` unrelated groups; `common`: on too many groups; `context`:
    names, places, style; `muted`: judged generic; `given_up`: a number that one side began to show
    only after it was called given up; `single`: one value, not surprising enough.
    """

    rarity: Rarity
    obstacle: Obstacle
    groups: int = 0


class Why(Frozen, frozen=True, kw_only=True):
    """`linked` in one network, with the weaker of both `tier`s; up to three `routes`; what is
    shared but does not tie; `steps` within which was searched."""

    linked: bool
    tier: Tier
    routes: tuple[tuple[Reason, ...], ...]
    not_because: tuple[NotBecause, ...]
    steps: int = STEPS


def why(index: Index, left: list[int], right: list[int]) -> Why:
    """Explain two lists of ads: one ad each, the ads of a value, or those of a network."""
    network = index.linked.network
    mine, theirs = set(network[left].tolist()) - {-1}, set(network[right].tolist()) - {-1}
    linked = bool(mine & theirs) or bool(set(left) & set(right))
    home = min(mine & theirs, default=-1)
    ways = routes(index, left, right)
    reasons = tuple(
        tuple(Reason(hop=hop, rarity=rarity(index, hop.value, home)) for hop in way) for way in ways
    )
    tier = max(index.linked.tier[left].min(), index.linked.tier[right].min()) if linked else 0
    return Why(
        linked=linked,
        tier=NAMES[int(tier)],
        routes=reasons,
        not_because=() if linked else not_because(index, left, right),
    )


def rarity(index: Index, value: int, network: int = -1) -> Rarity:
    """The rarity of a value, seen from `network` (-1: from nowhere)."""
    ads = index.ads_of(value)
    cores, networks = index.linked.core[ads], index.linked.network[ads]
    return Rarity(
        value=value,
        kind=index.market.kinds[index.market.value_kind[value]].name,
        ads=len(ads),
        cores=len(np.unique(cores[cores >= 0])),
        networks=len(np.unique(networks[networks >= 0])),
        elsewhere=int((networks != network).sum()),
    )


def not_because(index: Index, left: list[int], right: list[int]) -> tuple[NotBecause, ...]:
    """Everything both sides mention, with what keeps it from tying them; rarest first."""
    shared = np.intersect1d(_values(index, left), _values(index, right))
    found = [_obstacle(index, value, left, right) for value in shared.tolist()]
    return tuple(sorted(found, key=lambda item: (item.rarity.ads, item.rarity.value)))


def _values(index: Index, ads: list[int]) -> np.ndarray:
    return np.unique(np.concatenate([index.values_of(ad) for ad in ads] or [np.zeros(0, np.int32)]))


def _obstacle(index: Index, value: int, left: list[int], right: list[int]) -> NotBecause:
    seen = rarity(index, value)
    brokers = index.linked.brokers
    place = np.flatnonzero(brokers.value == value)
    if len(place):
        return NotBecause(rarity=seen, obstacle="broker", groups=int(brokers.groups[place[0]]))
    if index.market.kinds[index.market.value_kind[value]].strength == "context":
        return NotBecause(rarity=seen, obstacle="context")
    if not index.merging[value]:
        return NotBecause(rarity=seen, obstacle="muted")
    if handed_on_between(index, value, left, right):
        return NotBecause(rarity=seen, obstacle="given_up")
    groups = len(np.unique(index.linked.group[index.ads_of(value)]))
    common = groups > index.linked.most_groups
    return NotBecause(rarity=seen, obstacle="common" if common else "single", groups=groups)


def handed_on_between(index: Index, value: int, left: list[int], right: list[int]) -> bool:
    """Whether all ads of one side that show the value began after it was given up, and none of the
    other's did."""
    later = who_began_later(index.market, value)
    if not later:
        return False
    shown = set(index.ads_of(value).tolist())
    one, two = ({ad in later for ad in side if ad in shown} for side in (left, right))
    return one.isdisjoint(two)
