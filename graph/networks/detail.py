"""One network opened: its ads, everything they share, its weakest link, its neighbours."""

from pathlib import Path

import numpy as np

from graph.context import Context
from graph.db import Database
from graph.linking.anatomy import Bridge, anatomy
from graph.linking.parameters import DEFAULT
from graph.networks.absent import NotThere
from graph.networks.answers import Aside, Neighbour, NetworkView, Part, WeakestLink
from graph.networks.facts import named
from graph.networks.given_up import given_up
from graph.networks.listing import network_row, standing
from graph.networks.opened import Opened, opened
from graph.networks.silences import Silence, silences
from graph.networks.split import split
from graph.networks.store import network_uid
from graph.networks.words import kind_and_value, named_value, plural

NAMED = 8
"""Values of a link named in a sentence."""


def open_network(database: Database, context: Context, folder: Path, number: int) -> NetworkView:
    """A network by its lasting number; an old number says what became of it.

    Raises NotThere where there never was such a network.
    """
    found = opened(database, context, folder)
    with database.reading(context) as read:
        rows = read("read/network", uid=network_uid(context, number))
        now = standing(read)
    if not rows:
        raise NotThere(f"there is no network {number} in the theme {context.theme}")
    seen = network_row(found, number, rows[0]["ads"], now, (), None)
    known = bool((found.number == number).any())
    inside = anatomy(found.index, label_of(found, number)) if known else None
    bridges = tuple(bridge_said(found, bridge) for bridge in inside.bridges) if inside else ()
    weakest = inside.bridges[0].values if inside and inside.bridges else ()
    return NetworkView(
        **{name: getattr(seen, name) for name in seen.__struct_fields__},
        known_since=rows[0]["recorded_at"],
        weakest=bridges[0] if bridges else None,
        split=split(database, context, found, number, weakest) if weakest else None,
        bridges=bridges,
        neighbours=tuple(_neighbours(found, inside.neighbours, number)) if inside else (),
        aside=_aside(found, number),
        silences=_silences(found, number),
        became=tuple(Part(**part) for part in rows[0]["became"]),
        leads_to=tuple(rows[0]["leads_to"]),
    )


def weakest_link(
    database: Database, context: Context, folder: Path, number: int
) -> WeakestLink | None:
    """The weakest link of a network by its lasting number, as `open_network` has it, without all
    else that opening takes; None where no few links part it. NotThere where it holds no ads."""
    found = opened(database, context, folder)
    bridges = anatomy(found.index, label_of(found, number)).bridges
    return bridge_said(found, bridges[0]) if bridges else None


def label_of(found: Opened, number: int) -> int:
    """The label in `linked.network` of a network by its lasting number; NotThere without ads."""
    rows = np.flatnonzero(found.number == number)
    if not len(rows):
        raise NotThere(f"network {number} holds no ads (`spoor network {number}` says more)")
    return int(found.index.linked.network[rows[0]])


def bridge_said(found: Opened, bridge: Bridge) -> WeakestLink:
    """A bridge in words and facts."""
    names = [found.read.values[value] for value in bridge.values]
    values = tuple(dict.fromkeys(map(named_value, names)))
    told = ", ".join(values[:NAMED])
    if len(values) > NAMED:
        told += f" and {len(values) - NAMED} more values"
    small, large = bridge.sides
    parts = f"{plural(small, 'ad')} and {plural(large, 'ad')}"
    if bridge.parts > 2:
        parts = f"{bridge.parts} parts, the largest of {plural(large, 'ad')}"
    return WeakestLink(
        values=values,
        bits=bridge.bits,
        sides=bridge.sides,
        parts=bridge.parts,
        links=bridge.links,
        sentence=f"Without {told} this network falls apart in {parts}.",
        shared=tuple(map(named, names)),
        ads=_ends(found, *bridge.ends),
    )


def _neighbours(found: Opened, near: tuple[tuple[int, int], ...], number: int) -> list[Neighbour]:
    ties, network = found.index.linked.bridges, found.index.linked.network
    out: list[Neighbour] = []
    for label, tie in near:
        rows = np.flatnonzero(network == label) if label >= 0 else []
        if not len(rows) or (other := int(found.number[rows[0]])) < 0:
            continue
        span = slice(int(ties.begin[tie]), int(ties.begin[tie + 1]))
        names = [found.read.values[value] for value in ties.value[span].tolist()]
        values = tuple(dict.fromkeys(map(named_value, names)))
        ends = (int(ties.left_ad[tie]), int(ties.right_ad[tie]))
        mine, theirs = ends if int(found.number[ends[0]]) == number else ends[::-1]
        out.append(
            Neighbour(
                network=other,
                values=values,
                bits=round(float(ties.bits[tie]), 1),
                sentence=_apart(found, other, values, tie),
                asked=round(DEFAULT.threshold(found.index.linked.epoch.ads), 1),
                shared=tuple(map(named, names)),
                ads=_ends(found, mine, theirs),
            )
        )
    return out


def _apart(found: Opened, other: int, named: tuple[str, ...], tie: int) -> str:
    """What a neighbour shares, and what keeps it apart."""
    ties, epoch = found.index.linked.bridges, found.index.linked.epoch
    shares = f"Network {other} shares {', '.join(named)}"
    asked, bits = DEFAULT.threshold(epoch.ads), float(ties.bits[tie])
    if not ties.independent[tie]:
        values = ties.value[ties.begin[tie] : ties.begin[tie + 1]].tolist()
        how = "after it was given up" if given_up(found, values) else "across a long silence"
        return f"{shares}, only {how}: not enough to be one network."
    if bits < asked:
        worth = f"{bits:.1f} bits of surprise where {asked:.1f} are asked"
        return f"{shares}: {worth}, not enough to be one network."
    return f"{shares}: weighed against all that they do not share, not enough to be one network."


def _ends(found: Opened, one: int, two: int) -> tuple[str, str]:
    return found.read.ads[one], found.read.ads[two]


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


def _silences(found: Opened, number: int) -> tuple[Silence, ...]:
    """Numbers of this network's ads that may have changed hands."""
    rows = np.flatnonzero(found.number == number).tolist()
    values = {value for row in rows for value in found.index.values_of(row).tolist()}
    tying = [value for value in values if found.index.merging[value]]
    return tuple(one for _, said in sorted(silences(found, tying).items()) for one in said)
