"""Tiers: how firmly an ad hangs in its network, and which links are only possible.

A same contact in the same period; B several independent values, or one so surprising that it
passes T(N); C one rare value or a contact across a silence ("possible", off by default);
D context only. D is nowhere in these arrays: it never ties anything.
"""

from typing import Literal

import numpy as np

from graph.linking.arrays import components, lengths, starts
from graph.linking.evidence import Shares, Tokens, evidence
from graph.linking.networks import Epoch, best
from graph.linking.parameters import Parameters
from graph.linking.values import Ints

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


def possible(
    told: Tokens, held: Shares, network: Ints, size: Ints, epoch: Epoch, parameters: Parameters
) -> Ints:
    """Networks joined by their best tie below T(N) as well: (networks,) labels, tier C.

    `held` is by network. One step only, so that no chain of weak ties grows.
    """
    found = evidence(told, held, size, epoch.rate, parameters)
    lowest = parameters.threshold(epoch.ads) - parameters.possible_bits
    taken = best(found, found.bits >= lowest, len(size))
    return components(len(size), found.left[taken], found.right[taken])
