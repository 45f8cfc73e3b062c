"""Communities inside a network: what a chain of weak ties joined falls apart here.

Leiden (seeded, modularity on the weight of what groups share) on one component at a time. The
communities are then put to the same test of surprise as everything else; what does not pass stays
apart and is reported as a bridge.
"""

from itertools import pairwise

import numpy as np
from graspologic_native import (  # the extension module ships no types
    leiden,  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
)

from graph.linking.arrays import renumber, starts
from graph.linking.evidence import Evidence
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Floats, Ints


def communities(
    label: Ints, found: Evidence, parameters: Parameters, stands: Ints | None = None
) -> Ints:
    """A finer label (groups,): `label` is the network of each group, `found` the ties of groups.

    What holds a group of a network that `stands` (groups, or -1) was searched before.
    """
    asked = np.ones(int(label.max(initial=-1)) + 1, bool)
    if stands is not None:
        asked[label[stands >= 0]] = False
    return finer(label, found, asked, parameters.resolution, parameters)


def finer(
    label: Ints, found: Evidence, asked: Bools, resolution: float, parameters: Parameters
) -> Ints:
    """The communities (groups,) of the networks `asked` (networks,), numbered anew; other networks
    stay whole."""
    asked = asked & (np.bincount(label, minlength=len(asked)) >= parameters.split_from)
    inside = np.flatnonzero((label[found.left] == label[found.right]) & asked[label[found.left]])
    inside = inside[np.argsort(label[found.left[inside]], kind="stable")]
    network = label[found.left[inside]]
    out = label.astype(np.int64) * 0
    begin = np.append(starts(network), len(inside))
    for start, end in pairwise(begin.tolist()):
        rows = inside[start:end]
        ties = (found.left[rows], found.right[rows], found.weight[rows])
        _split(out, *ties, resolution, parameters.seed)
    return renumber(label.astype(np.int64) * (int(out.max(initial=0)) + 1) + out)


def _split(
    out: Ints, left: Ints, right: Ints, weight: Floats, resolution: float, seed: int
) -> None:
    names = {number: str(number) for number in np.unique(np.concatenate((left, right))).tolist()}
    edges = [
        (names[a], names[b], w)
        for a, b, w in zip(left.tolist(), right.tolist(), weight.tolist(), strict=True)
    ]
    _, found = leiden(edges, resolution=resolution, seed=seed, iterations=1)
    for number, name in names.items():
        out[number] = found[name]
