"""One network opened: its ads, everything they share, its weakest link, its neighbours."""

from pathlib import Path

import numpy as np

from graph.context import Context
from graph.db import Database
from graph.linking.anatomy import Weakest, anatomy
from graph.networks.answers import Aside, Neighbour, NetworkView, Part, WeakestLink
from graph.networks.listing import network_row, stale_ads
from graph.networks.opened import Opened, opened
from graph.networks.store import network_uid
from graph.networks.words import kind_and_value, named_value, plural
from ingest.errors import GraphError


def open_network(database: Database, context: Context, folder: Path, number: int) -> NetworkView:
    """A network by its lasting number; an old number says what became of it.

    Raises GraphError where there never was such a network.
    """
    found = opened(database, context, folder)
    with database.reading(context) as read:
        rows = read("read/network", uid=network_uid(context, number))
        stale = stale_ads(read)
    if not rows:
        raise GraphError(f"there is no network {number} in the theme {context.theme}")
    seen = network_row(found, number, rows[0]["ads"], found.linked_at, stale, (), None)
    label = _label(found, number)
    inside = anatomy(found.index.linked, label) if label >= 0 else None
    return NetworkView(
        **{name: getattr(seen, name) for name in seen.__struct_fields__},
        known_since=rows[0]["recorded_at"],
        weakest=_weakest(found, inside.weakest) if inside and inside.weakest else None,
        neighbours=_neighbours(found, inside.neighbours) if inside else (),
        aside=_aside(found, number),
        became=tuple(Part(**part) for part in rows[0]["became"]),
    )


def _label(found: Opened, number: int) -> int:
    rows = np.flatnonzero(found.number == number)
    return int(found.index.linked.network[rows[0]]) if len(rows) else -1


def _weakest(found: Opened, weakest: Weakest) -> WeakestLink:
    ties = found.index.linked.merges
    values = _values(found, ties.begin, ties.value, weakest.tie)
    small, large = weakest.sides
    return WeakestLink(
        values=values,
        bits=round(weakest.bits, 1),
        sides=weakest.sides,
        sentence=f"Without {', '.join(values)} this network falls apart in {plural(small, 'ad')} "
        f"and {plural(large, 'ad')}.",
    )


def _neighbours(found: Opened, near: tuple[tuple[int, int], ...]) -> tuple[Neighbour, ...]:
    ties, network = found.index.linked.bridges, found.index.linked.network
    out: list[Neighbour] = []
    for label, tie in near:
        rows = np.flatnonzero(network == label) if label >= 0 else []
        if len(rows) and (number := int(found.number[rows[0]])) >= 0:
            values = _values(found, ties.begin, ties.value, tie)
            said = f"Network {number} shares {', '.join(values)}: not enough to be one network."
            bits = round(float(ties.bits[tie]), 1)
            out.append(Neighbour(network=number, values=values, bits=bits, sentence=said))
    return tuple(out)


def _values(found: Opened, begin: np.ndarray, value: np.ndarray, tie: int) -> tuple[str, ...]:
    rows = value[int(begin[tie]) : int(begin[tie + 1])].tolist()
    return tuple(dict.fromkeys(named_value(found.read.values[row]) for row in rows))


def _aside(found: Opened, number: int) -> tuple[Aside, ...]:
    """Brokers that ads of the network mention."""
    brokers = found.index.linked.brokers
    out: list[Aside] = []
    for value, groups in zip(brokers.value.tolist(), brokers.groups.tolist(), strict=True):
        here = int((found.number[found.index.ads_of(value)] == number).sum())
        if here:
            kind, shown = kind_and_value(found.read.values[value])
            out.append(Aside(kind=kind, value=shown, ads=here, groups=groups))
    return tuple(out)
