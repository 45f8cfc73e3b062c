"""Why two things are in one network, or why not: in words, with quoted text."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from graph.context import Context
from graph.db import Database, Reading
from graph.judgements import Judgement, judgements
from graph.linking import explain
from graph.networks import sentences
from graph.networks.facts import Counts, Named, counts, named
from graph.networks.given_up import GivenUp, given_up, handed_on, obstacle_given_up
from graph.networks.measured import notice_of
from graph.networks.opened import Opened, opened_by
from graph.networks.quotes import Quote, quotes
from graph.networks.silences import Silence, silences
from graph.networks.things import Thing, thing
from graph.networks.words import NOTICE, kind_and_value, rarity_words
from ingest.models import Frozen


class HopSaid(Frozen, frozen=True, kw_only=True):
    """One step: a value that two `ads` (uids) share, what both said, and how rare the value is, in
    words and in numbers; `silences` after which the value may have had another user, and `given_up`
    if one of the two began to show it only after it was."""

    value: str
    kind: str
    quotes: tuple[Quote, ...]
    rarity: str
    counts: Counts
    ads: tuple[str, str]
    silences: tuple[Silence, ...]
    given_up: GivenUp | None


class Obstacle(Named, frozen=True, kw_only=True):
    """A value that both mention and that does not tie them: `obstacle` as in
    `graph.linking.explain`, `groups` unrelated groups that have it (0: not counted), `given_up` if
    that is the obstacle."""

    obstacle: explain.Obstacle
    groups: int
    counts: Counts
    given_up: GivenUp | None


class WhySaid(Frozen, frozen=True, kw_only=True):
    """`linked` in one network by `tier` ("" if not); `hops` the best route, `routes` up to two
    more; `not_because` what is shared and does not tie, `obstacles` the same as facts, `judged` the
    judgements that keep the two apart; `in_common` ads that are on both sides."""

    linked: bool
    tier: str
    hops: tuple[HopSaid, ...]
    sentence: str
    not_because: tuple[str, ...]
    routes: tuple[tuple[HopSaid, ...], ...]
    obstacles: tuple[Obstacle, ...]
    judged: tuple[Judgement, ...]
    in_common: int
    linked_at: datetime
    notice: str = NOTICE


def why(database: Database, context: Context, folder: Path, left: str, right: str) -> WhySaid:
    """Explain two things: `ad:SOURCE/ID`, `KIND:VALUE` or the number of a network.

    Where one holds the other (an ad and its network), the routes lead to the rest of it.
    """
    with database.reading(context) as read:
        found = opened_by(read, context, folder)
        one, two = (thing(found, context.theme, asked) for asked in (left, right))
        said = explain.why(found.index, *_ends(one, two))
        routes, notice = _said(read, found, said), notice_of(read)
    judged = () if said.linked else _judged(database, context, found, one, two)
    against = [f"judged not the same by {j.author}: {j.reason}" for j in judged]
    against += [sentences.obstacle(found, item) for item in said.not_because]
    return WhySaid(
        linked=said.linked,
        tier=said.tier,
        hops=routes[0] if routes else (),
        sentence=sentences.sentence(found, one, two, said, against),
        not_because=tuple(against),
        routes=routes[1:],
        obstacles=tuple(_obstacle(found, item) for item in said.not_because),
        judged=judged,
        in_common=len(set(one.ads) & set(two.ads)),
        linked_at=found.linked_at,
        notice=notice,
    )


def _ends(one: Thing, two: Thing) -> tuple[list[int], list[int]]:
    """Where routes begin and end: not inside what both are."""
    left, right = set(one.ads), set(two.ads)
    if left < right:
        right -= left
    elif right < left:
        left -= right
    return sorted(left), sorted(right)


def _said(read: Reading, found: Opened, said: explain.Why) -> tuple[tuple[HopSaid, ...], ...]:
    ads, values = found.read.ads, found.read.values
    pairs = [
        (ads[ad], values[reason.hop.value])
        for route in said.routes
        for reason in route
        for ad in (reason.hop.left_ad, reason.hop.right_ad)
    ]
    known = quotes(read, pairs)
    told = _told(found, {r.hop.value for route in said.routes for r in route})
    return tuple(
        tuple(_hop(found, known, told, r, said.linked) for r in route) for route in said.routes
    )


class _Told(NamedTuple):
    silences: dict[int, tuple[Silence, ...]]
    given_up: dict[int, GivenUp]


def _told(found: Opened, values: set[int]) -> _Told:
    return _Told(silences(found, values), given_up(found, values))


def _hop(
    found: Opened,
    known: dict[tuple[str, str], tuple[Quote, ...]],
    told: _Told,
    reason: explain.Reason,
    linked: bool,
) -> HopSaid:
    row, value = reason.hop.value, found.read.values[reason.hop.value]
    crossed = handed_on(found, row, reason.hop.left_ad, reason.hop.right_ad)
    ends = (found.read.ads[reason.hop.left_ad], found.read.ads[reason.hop.right_ad])
    kind, shown = kind_and_value(value)
    return HopSaid(
        value=shown,
        kind=kind,
        quotes=tuple(quote for ad in ends for quote in known.get((ad, value), ())),
        rarity=rarity_words(reason.rarity, home=linked),
        counts=counts(reason.rarity),
        ads=ends,
        silences=told.silences.get(row, ()),
        given_up=told.given_up.get(row) if crossed else None,
    )


def _obstacle(found: Opened, item: explain.NotBecause) -> Obstacle:
    of = named(found.read.values[item.rarity.value])
    return Obstacle(
        kind=of.kind,
        value=of.value,
        obstacle=item.obstacle,
        groups=item.groups,
        counts=counts(item.rarity),
        given_up=obstacle_given_up(found, item),
    )


def _judged(
    database: Database, context: Context, found: Opened, one: Thing, two: Thing
) -> tuple[Judgement, ...]:
    """Judgements that keep an ad of one side apart from an ad of the other."""
    left, right = ({found.read.ads[row] for row in side.ads} for side in (one, two))
    return tuple(
        j
        for j in judgements(database, context)
        if j.verdict == "not_same"
        and ((j.ad_a in left and j.ad_b in right) or (j.ad_b in left and j.ad_a in right))
    )
