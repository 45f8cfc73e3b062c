"""Tiers: how firmly an ad hangs in its network, and which links are only possible.

A same contact in the same period; B several independent values, or one so surprising that it
passes T(N); C one rare value or a contact across a silence ("possible", off by default);
D context only. D is nowhere in these arrays: it never ties anything.
"""

from typing import Literal

import numpy as np

from graph.linking.arrays import components, lengths, renumber, starts
from graph.linking.evidence import Evidence
from graph.linking.networks import Epoch, best
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints

Tier = Literal["A", "B", "C", ""]
NAMES: tuple[Tier, ...] = ("", "A", "B", "C")
NO_TIER, A, B, C = range(4)


def tiers(core: Ints, network: Ints) -> Ints:
    """The tier of each ad (ads,) as a number of `NAMES`; 0 for an ad alone in its network."""
    size = np.bincount(network)
    out = np.where(size[network] > 1, B, NO_TIER).astype(np.int32)
    row = np.flatnonzero(core >= 0)
    key = network[row].astype(np.int64) * (int(core.max(initial=0)) + 1) + core[row]
    order = np.argsort(key, kind="stable")
    begin = starts(key[order])
    together = np.repeat(lengths(begin, len(order)) > 1, lengths(begin, len(order)))
    out[row[order[together]]] = A
    return out


def possible(found: Evidence, networks: int, epoch: Epoch, parameters: Parameters) -> Ints:
    """Networks joined by their best tie below T(N) as well: (networks,) labels, tier C.

    `found` is the evidence between networks. One step only, so that no chain of weak ties grows.
    """
    lowest = parameters.threshold(epoch.ads) - parameters.possible_bits
    taken = best(found, found.bits >= lowest, networks)
    return components(networks, found.left[taken], found.right[taken])


def parted(core: Ints, network: Ints, touched: Bools) -> Ints:
    """Cores that respect a judged split: one part per network where a judgement parted any."""
    if not touched.any():
        return core
    out = core.copy()
    row = np.flatnonzero(core >= 0)
    part = np.where(touched, network + 1, 0)[row]
    out[row] = renumber(core[row].astype(np.int64) * (int(network.max()) + 2) + part)
    return out


def without_singles(network: Ints) -> Ints:
    """-1 where a network is one ad; the others numbered from 0."""
    out = np.full(len(network), -1, np.int32)
    row = np.flatnonzero(np.bincount(network)[network] > 1)
    out[row] = renumber(network[row])
    return out
