"""Networks in brief, without their ads: for a list of all of them, or of those a value leads to."""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import numpy as np

from graph.context import Context
from graph.db import Database
from graph.linking.arrays import distinct
from graph.linking.tiers import NAMES
from graph.linking.values import Ints
from graph.networks.absent import NotThere
from graph.networks.days import day_of, sites_of
from graph.networks.facts import kind_of
from graph.networks.opened import Opened, opened
from graph.networks.possible import Group, groups
from graph.networks.things import value_row
from ingest.models import Frozen


class NetworkBrief(Frozen, frozen=True, kw_only=True):
    """One network: how many `ads`, of which `tiers`, on which sites, seen from when until when
    (days, UTC); `kinds` says how many values of each kind two of its ads or more share, `here` how
    many of its ads have the value that was asked for (0 where none was).

    Tier C is no part of it: `possible` further ads, of no network, and `possible_networks`
    (numbers) may belong to it by one rare value."""

    network: int
    ads: int
    tiers: dict[str, int]
    sites: tuple[str, ...]
    first_seen: date
    last_seen: date
    kinds: dict[str, int]
    here: int = 0
    possible: int = 0
    possible_networks: tuple[int, ...] = ()


def network_briefs(database: Database, context: Context, folder: Path) -> tuple[NetworkBrief, ...]:
    """Every network, the largest first."""
    found = opened(database, context, folder)
    return _briefs(found, np.flatnonzero(found.number >= 0), {})


def network_brief(database: Database, context: Context, folder: Path, number: int) -> NetworkBrief:
    """One network by its lasting number; NotThere where it holds no ads."""
    found = opened(database, context, folder)
    rows = np.flatnonzero(found.number == number)
    if not len(rows):
        raise NotThere(f"network {number} holds no ads")
    (brief,) = _briefs(found, rows, {})
    return brief


def networks_of_value(
    database: Database, context: Context, folder: Path, kind: str, value: str
) -> tuple[NetworkBrief, ...]:
    """The networks whose ads have this value (kind as in the graph, normal form), most such ads
    first; NotThere where no ad that was linked mentions it."""
    found = opened(database, context, folder)
    ads = found.index.ads_of(value_row(found, context.theme, kind, value))
    here = Counter(found.number[ads].tolist())
    here.pop(-1, None)
    briefs = _briefs(found, np.flatnonzero(np.isin(found.number, sorted(here))), here)
    return tuple(sorted(briefs, key=lambda one: (-one.here, -one.ads, one.network)))


def _briefs(found: Opened, rows: Ints, here: dict[int, int]) -> tuple[NetworkBrief, ...]:
    """The networks that these ads (rows, all of each network) are in."""
    number, market = found.number, found.index.market
    tiers = _counted(number[rows], found.index.linked.tier[rows])
    places = _counted(number[rows], market.site[rows])
    kinds = _shared_kinds(found, rows)
    names = sites_of(found)
    first, last = _days(found, rows)
    more = {one: group for group in groups(found, rows) for one in group.networks}
    out = [
        NetworkBrief(
            network=network,
            ads=sum(of.values()),
            tiers={NAMES[tier]: count for tier, count in sorted(of.items())},
            sites=tuple(sorted(names[site] for site in places[network])),
            first_seen=day_of(first[network]),
            last_seen=day_of(last[network]),
            kinds=kinds.get(network, {}),
            here=here.get(network, 0),
            possible=len(more[network].single) if network in more else 0,
            possible_networks=_others(more, network),
        )
        for network, of in tiers.items()
    ]
    return tuple(sorted(out, key=lambda one: (-one.ads, one.network)))


def _others(more: dict[int, Group], network: int) -> tuple[int, ...]:
    group = more.get(network)
    return tuple(one for one in group.networks if one != network) if group else ()


def _counted(number: Ints, what: Ints) -> dict[int, dict[int, int]]:
    """How often each network has each of these."""
    out: dict[int, dict[int, int]] = defaultdict(dict)
    if len(number):
        width = int(what.max()) + 1
        key, count = np.unique(number.astype(np.int64) * width + what, return_counts=True)
        for one, times in zip(key.tolist(), count.tolist(), strict=True):
            out[one // width][one % width] = times
    return out


def _mentions(found: Opened, rows: Ints) -> Ints:
    inside = np.zeros(found.index.market.ads, bool)
    inside[rows] = True
    return np.flatnonzero(inside[found.index.market.ad])


def _shared_kinds(found: Opened, rows: Ints) -> dict[int, dict[str, int]]:
    market = found.index.market
    told = _mentions(found, rows)
    told = told[found.index.merging[market.value[told]]]
    ad, value = distinct(market.ad[told], market.value[told])
    width = market.values + 1
    key = found.number[ad].astype(np.int64) * width + value
    pair, count = np.unique(key, return_counts=True)
    pair = pair[count > 1]
    kinds = _counted(pair // width, market.value_kind[pair % width])
    return {
        network: {kind_of(kind): count for kind, count in of.items()}
        for network, of in kinds.items()
    }


def _days(found: Opened, rows: Ints) -> tuple[dict[int, int], dict[int, int]]:
    """First and last day (since 1970) of each network."""
    market = found.index.market
    told = _mentions(found, rows)
    number = found.number[market.ad[told]]
    known, place = np.unique(number, return_inverse=True)
    first = np.full(len(known), np.iinfo(np.int32).max, np.int64)
    last = np.full(len(known), np.iinfo(np.int32).min, np.int64)
    np.minimum.at(first, place, market.first[told])
    np.maximum.at(last, place, market.last[told])
    names = known.tolist()
    return dict(zip(names, first.tolist(), strict=True)), dict(
        zip(names, last.tolist(), strict=True)
    )
