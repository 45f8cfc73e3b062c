"""Who is in which network: as stored, as wanted, and the difference."""

from collections.abc import Sequence

import numpy as np

from graph.db import Reading
from graph.linking.arrays import renumber
from graph.linking.identity import Ids, Known, Named, named
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints, Keys
from ingest.models import Frozen, uid

TIERS = {"": 0, "A": 1, "B": 2, "C": 3}


class Members(Frozen, frozen=True, kw_only=True, eq=False):
    """Per ad row: lasting `number` of its network or -1, `tier` as a number, `core` or -1.

    `gone` are uids of ads that have a stored membership and no row any more, `empty` the numbers
    of networks without ads; `next_number` is the first that no network ever had.
    """

    number: Ids
    tier: Ints
    core: Ids
    gone: tuple[str, ...] = ()
    empty: tuple[int, ...] = ()
    next_number: int = 1


def grown(before: Members, ads: int) -> Members:
    """The same for `ads` ads, of which `before` knows the first."""
    new = ads - len(before.number)
    return Members(
        number=np.append(before.number, np.full(new, -1, np.int64)),
        tier=np.append(before.tier, np.zeros(new, np.int32)),
        core=np.append(before.core, np.full(new, -1, np.int64)),
        next_number=before.next_number,
    )


def stored(read: Reading, ads: Sequence[str]) -> Members:
    """The memberships that stand in the graph."""
    row_of = {name: row for row, name in enumerate(ads)}
    number, core = np.full(len(ads), -1, np.int64), np.full(len(ads), -1, np.int64)
    tier, gone, empty, last = np.zeros(len(ads), np.int32), list[str](), list[int](), 0
    for network in read.stream("read/link_memberships", theme=uid(read.theme)):
        last = max(last, network["number"])
        if not network["ads"]:
            empty.append(network["number"])
        for name, of, inside in network["ads"]:
            row = row_of.get(name)
            if row is None:
                gone.append(name)
            else:
                number[row], tier[row], core[row] = network["number"], TIERS[of], inside
    return Members(
        number=number,
        tier=tier,
        core=core,
        gone=tuple(sorted(gone)),
        empty=tuple(sorted(empty)),
        next_number=last + 1,
    )


def wanted(ad_key: Keys, linked: Linked, before: Members) -> tuple[Members, Named]:
    """The memberships of a result, its networks and cores named as they were named before."""
    networks = named(ad_key, linked.network, _known(ad_key, before.number, before.next_number))
    inside = (linked.network >= 0) & (linked.core >= 0)
    core = np.full(len(ad_key), -1, np.int32)
    core[inside] = renumber(linked.core[inside])
    next_core = int(before.core.max(initial=0)) + 1
    cores = named(ad_key, core, _known(ad_key, before.core, next_core))
    tier = np.where(linked.network >= 0, linked.tier, 0).astype(np.int32)
    members = Members(
        number=networks.network,
        tier=tier,
        core=cores.network,
        next_number=networks.known.next_id,
    )
    return members, networks


def changed(before: Members, after: Members) -> Bools:
    """The ads (rows) whose membership is to be written."""
    both = (before.number >= 0) | (after.number >= 0)
    other = (before.tier != after.tier) | (before.core != after.core)
    return both & ((before.number != after.number) | other)


def _known(ad_key: Keys, number: Ids, next_id: int) -> Known:
    order = np.argsort(ad_key)
    inside = order[number[order] >= 0]
    return Known(ad_key=ad_key[inside], network=number[inside], next_id=next_id)
