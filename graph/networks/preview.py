"""What a judgement would change, before it is recorded: by really linking with it."""

from collections import Counter
from datetime import datetime
from pathlib import Path

import numpy as np

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judgements
from graph.linking.changes import Changes, changes
from graph.linking.identity import Ids
from graph.linking.measures import singles_apart
from graph.linking.values import Ints, Market
from graph.networks.compute import relinked
from graph.networks.conflicts import Conflict, against
from graph.networks.judged import LINKING, as_rows
from graph.networks.listing import stale_ads
from graph.networks.opened import Opened, opened_by
from graph.networks.readings import market_after
from graph.networks.words import plural
from ingest.errors import GraphError
from ingest.models import Frozen


class FallsApart(Frozen, frozen=True, kw_only=True):
    """A network of `ads` that would fall apart in `parts` of these `sizes`, largest first; an ad
    that would be in no network is a part of 1."""

    network: int
    ads: int
    parts: int
    sizes: tuple[int, ...]


class Joins(Frozen, frozen=True, kw_only=True):
    """`networks` that would become one of `ads`, `single` of which were in none."""

    networks: tuple[int, ...]
    ads: int
    single: int


class Preview(Frozen, frozen=True, kw_only=True):
    """What would change if this were recorded: `ads` whose companions change, networks that fall
    apart or join, `conflicts` with what was decided before.

    `lost`: it is about nothing that was linked. `stale_ads` came after the last linking and are not
    in these figures; `cases` touched are not counted here (None).
    """

    verdict: str
    ads: int
    apart: tuple[FallsApart, ...]
    joined: tuple[Joins, ...]
    conflicts: tuple[Conflict, ...]
    lost: bool
    sentence: str
    linked_at: datetime
    stale_ads: int
    cases: int | None = None


def preview(database: Database, context: Context, folder: Path, asked: Judgement) -> Preview:
    """What recording `asked` would change; a verdict *undone* with the `uid` of the one to take
    back. Nothing is written. Raises GraphError where there is no such judgement to take back."""
    standing = judgements(database, context)
    old = _taken_back(standing, asked)
    after = [j for j in standing if j is not old] if old else [*standing, asked]
    with database.reading(context) as read:
        found = opened_by(read, context, folder)
        market = market_after(read, found, asked, old)
        stale = stale_ads(read)
    then = as_rows(context.theme, [j for j in after if j.verdict in LINKING], found.read)
    network = relinked(market, found.index.market, found.free, then.rows).network
    seen = changes(_labels(found.number), network)
    apart, joined = _apart(found.number, network, seen), _joined(found.number, network, seen)
    conflicts = () if old else against(standing, asked)
    lost = not old and (asked in then.lost or _changes_nothing_known(found, asked, market))
    return Preview(
        verdict=asked.verdict,
        ads=int(seen.touched.sum()),
        apart=apart,
        joined=joined,
        conflicts=conflicts,
        lost=lost,
        sentence=_sentence(apart, joined, int(seen.touched.sum()), conflicts, lost),
        linked_at=found.linked_at,
        stale_ads=stale,
    )


def _taken_back(standing: list[Judgement], asked: Judgement) -> Judgement | None:
    if asked.verdict != "undone":
        return None
    for j in standing:
        if j.uid == asked.uid:
            return j
    raise GraphError(f"there is no judgement {asked.uid} that stands")


def _changes_nothing_known(found: Opened, asked: Judgement, market: Market) -> bool:
    return asked.verdict == "not_this" and market is found.index.market


def _labels(number: Ids) -> Ints:
    """The lasting numbers as labels without holes."""
    known, label = np.unique(number, return_inverse=True)
    return np.where(number >= 0, label, -1) if len(known) else number


def _apart(number: Ids, network: Ints, seen: Changes) -> tuple[FallsApart, ...]:
    now, out = singles_apart(network), list[FallsApart]()
    known = np.unique(number)
    for label in seen.parts:
        rows = np.flatnonzero(number == known[label])
        sizes = sorted(Counter(now[rows].tolist()).values(), reverse=True)
        name = int(known[label])
        out.append(FallsApart(network=name, ads=len(rows), parts=len(sizes), sizes=tuple(sizes)))
    return tuple(sorted(out, key=lambda one: (-one.ads, one.network)))


def _joined(number: Ids, network: Ints, seen: Changes) -> tuple[Joins, ...]:
    out: list[Joins] = []
    for label in seen.joined:
        old = number[network == label].tolist()
        networks = tuple(sorted(set(old) - {-1}))
        out.append(Joins(networks=networks, ads=len(old), single=old.count(-1)))
    return tuple(sorted(out, key=lambda one: (-one.ads, one.networks)))


def _sentence(
    apart: tuple[FallsApart, ...],
    joined: tuple[Joins, ...],
    ads: int,
    conflicts: tuple[Conflict, ...],
    lost: bool,
) -> str:
    said = [f"network {one.network} falls apart in {one.parts}" for one in apart]
    said += [_join_words(one) for one in joined]
    text = f"{'; '.join(said)}; {plural(ads, 'ad')} touched." if said else "No network changes."
    text = text[0].upper() + text[1:]
    if lost:
        text = "This is about nothing that was linked. " + text
    return " ".join([text, *(conflict.sentence for conflict in conflicts)])


def _join_words(one: Joins) -> str:
    names = [f"network {network}" for network in one.networks]
    names += [plural(one.single, "ad") + " of no network"] if one.single else []
    return f"{' and '.join(names)} become one of {plural(one.ads, 'ad')}"
