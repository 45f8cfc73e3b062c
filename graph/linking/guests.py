"""Guests: parts of a network that hardly show the family by which it joins a house.

A network joins a house when enough of its ads show the family. Where a weak tie had joined two
operators before, those of one would carry the other along. So a network that is to join is looked
at once more, in finer communities: what hardly shows the family stays behind.
"""

import numpy as np

from graph.linking.communities import finer
from graph.linking.evidence import Evidence
from graph.linking.ground import Groups
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Floats, Ints


def guests(
    label: Ints, ground: Groups, found: Evidence, house: Ints, parameters: Parameters
) -> Bools:
    """Which groups (groups,) of the networks `label` (groups,) are guests in their `house`
    (networks,), the family by which they join, or -1.

    `found` is what groups share. Networks that stand were looked at before.
    """
    asked = _joining(house)
    if ground.stands is not None:
        asked[label[ground.stands >= 0]] = False
    out = np.zeros(len(label), bool)
    if not asked.any():
        return out
    part = finer(label, found, asked, parameters.guest_resolution, parameters)
    shows = np.bincount(ground.group[_showing(label, ground, house)], minlength=len(label))
    family = house[label]
    usual = _share(np.where(family >= 0, family, len(ground.family)), shows, ground.size)
    strange = _share(part, shows, ground.size) < parameters.guest_share * usual
    large = np.bincount(part, weights=ground.size)[part] >= parameters.bridge_from
    return strange & large & asked[label]


def _share(of: Ints, shows: Ints, size: Ints) -> Floats:
    """The share (groups,) of ads that show their family among all of the same `of` (groups,)."""
    return (np.bincount(of, weights=shows) / np.maximum(np.bincount(of, weights=size), 1))[of]


def _joining(family: Ints) -> Bools:
    """Which networks (networks,) share their `family` (networks, or -1) with another one."""
    known = family >= 0
    count = np.bincount(family[known], minlength=1)
    return known & (count[np.where(known, family, 0)] > 1)


def _showing(label: Ints, ground: Groups, house: Ints) -> Ints:
    """The ads that show the family of their network."""
    told = ground.told
    mine = house[label[ground.group[told.ad]]]
    return np.unique(told.ad[(mine >= 0) & (ground.family[told.token] == mine)])
