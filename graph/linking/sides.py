"""A network with and without what everybody shares: what a help desk or stock picture would glue.

Brokers, values judged generic and pictures or texts on too many groups tie nobody. Here they are
let in, on top of the networks as they are, to show what that would have made.
"""

from typing import Literal

import numpy as np

from graph.linking.arrays import components, distinct
from graph.linking.index import Index
from graph.linking.values import Bools, Ints
from ingest.models import Frozen

Ground = Literal["broker", "common", "muted"]


class Glue(Frozen, frozen=True, kw_only=True, eq=False):
    """A value set aside that ads of the network mention: `ground` why, `groups` unrelated groups
    that have it, `ads` (rows) all its ads."""

    value: int
    ground: Ground
    groups: int
    ads: Ints


class Sides(Frozen, frozen=True, kw_only=True, eq=False):
    """`without` (rows) the network as it is, `glued` (rows) what it would be part of if the values
    set aside tied too; `glue` those of its own ads, on most ads first."""

    without: Ints
    glued: Ints
    glue: tuple[Glue, ...]


def sides(index: Index, network: int) -> Sides:
    """Both sides of one network (label of `linked.network`)."""
    market, linked = index.market, index.linked
    touched = _groups(index)
    aside = _aside(index, touched)
    mine = np.flatnonzero(linked.network == network)
    row = np.flatnonzero(aside[market.value])
    inside = np.flatnonzero(linked.network >= 0)
    values = market.ads
    networks = values + market.values
    label = components(
        networks + int(linked.network.max(initial=-1)) + 1,
        np.concatenate((market.ad[row], inside)),
        np.concatenate((values + market.value[row], networks + linked.network[inside])),
    )[: market.ads]
    glued = np.flatnonzero(label == label[mine[0]]) if len(mine) else mine
    own = np.unique(np.concatenate([index.values_of(ad) for ad in mine.tolist()] or [mine]))
    found = [_glue(index, value, touched) for value in own[aside[own]].tolist()]
    return Sides(
        without=mine,
        glued=glued,
        glue=tuple(sorted(found, key=lambda one: (-len(one.ads), one.value))),
    )


def _groups(index: Index) -> Ints:
    """On how many groups each value (values,) stands."""
    market = index.market
    value, _ = distinct(market.value, index.linked.group[market.ad])
    return np.bincount(value, minlength=market.values)


def _aside(index: Index, touched: Ints) -> Bools:
    """Values (values,) that could tie by their kind and do not."""
    common = index.market.strength("soft") & (touched > index.linked.most_groups)
    return ~index.market.strength("context") & (common | ~index.merging)


def _glue(index: Index, value: int, touched: Ints) -> Glue:
    brokers = index.linked.brokers
    place = np.flatnonzero(brokers.value == value)
    groups = int(brokers.groups[place[0]]) if len(place) else int(touched[value])
    ground: Ground = "broker" if len(place) else "common" if index.merging[value] else "muted"
    return Glue(value=value, ground=ground, groups=groups, ads=index.ads_of(value))
