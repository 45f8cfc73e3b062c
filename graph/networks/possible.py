"""Tier C: what one rare value ties. Shown on request, never stored as a network."""

from collections import defaultdict

import numpy as np

from graph.audit import Row
from graph.context import Context
from graph.db import Database
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


def possible(database: Database, context: Context, found: Opened) -> Possible:
    """What the last linking held possible. An ad that two networks may have stands with both."""
    groups: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(found.index.linked.possible >= 0).tolist():
        groups[int(found.index.linked.possible[row])].append(row)
    single = {row for rows in groups.values() for row in rows if found.number[row] < 0}
    known = _rows(database, context, [found.read.ads[row] for row in sorted(single)])
    ads: dict[int, list[Row]] = {}
    networks: dict[int, tuple[int, ...]] = {}
    loose: list[list[Row]] = []
    for rows in groups.values():
        numbers = sorted({int(found.number[row]) for row in rows} - {-1})
        names = [found.read.ads[row] for row in rows if row in single]
        more = [known[name] for name in names if name in known]
        for number in numbers:
            ads[number], networks[number] = more, tuple(numbers)
        if not numbers and more:
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
