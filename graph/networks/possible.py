"""Tier C: what one rare value ties. Shown on request, never stored as a network."""

from collections.abc import Iterator

import numpy as np

from graph.audit import Row
from graph.context import Context
from graph.db import Database
from graph.linking.arrays import starts
from graph.linking.values import Ints
from graph.networks.opened import Opened
from ingest.models import Frozen

PAGE = 5000


class Possible(Frozen, frozen=True, kw_only=True):
    """Per network (number) further `ads` and other `networks`; `loose` ads of no network at all
    that may belong together."""

    ads: dict[int, list[Row]]
    networks: dict[int, tuple[int, ...]]
    loose: tuple[list[Row], ...]

    def ads_of(self, network: int) -> list[Row]:
        """Ads that may belong to this network."""
        return self.ads.get(network, [])

    def networks_of(self, network: int) -> tuple[int, ...]:
        """Networks that may be one with this."""
        return tuple(other for other in self.networks.get(network, ()) if other != network)


class Group(Frozen, frozen=True, kw_only=True, eq=False):
    """What one rare value at most keeps from being one network: `networks` (numbers) and `single`
    ads (rows) that are in none."""

    networks: tuple[int, ...]
    single: tuple[int, ...]


def groups(found: Opened, ads: Ints | None = None) -> Iterator[Group]:
    """What may belong together; with `ads` (rows) only where one of these is."""
    label = found.index.linked.possible
    asked = np.unique(label if ads is None else label[ads])
    rows = np.flatnonzero(np.isin(label, asked[asked >= 0]))
    rows = rows[np.argsort(label[rows], kind="stable")]
    for group in np.split(rows, starts(label[rows])[1:]):
        number = found.number[group]
        if len(group):
            yield Group(
                networks=tuple(np.unique(number[number >= 0]).tolist()),
                single=tuple(group[number < 0].tolist()),
            )


def possible(database: Database, context: Context, found: Opened) -> Possible:
    """What the last linking held possible. An ad that two networks may have stands with both."""
    all_of_them = list(groups(found))
    single = sorted(row for group in all_of_them for row in group.single)
    known = _rows(database, context, [found.read.ads[row] for row in single])
    ads: dict[int, list[Row]] = {}
    networks: dict[int, tuple[int, ...]] = {}
    loose: list[list[Row]] = []
    for group in all_of_them:
        names = [found.read.ads[row] for row in group.single]
        more = [known[name] for name in names if name in known]
        for number in group.networks:
            ads[number], networks[number] = more, group.networks
        if not group.networks and more:
            loose.append(more)
    return Possible(ads=ads, networks=networks, loose=tuple(loose))


def _rows(database: Database, context: Context, names: list[str]) -> dict[str, Row]:
    with database.reading(context) as read:
        rows = [
            row | {"tier": "C"}
            for start in range(0, len(names), PAGE)
            for row in read("read/network_ads", uids=names[start : start + PAGE])
        ]
    return {row["uid"]: row for row in rows}
