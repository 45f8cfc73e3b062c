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
from graph.linking.values import Floats, Ints


def communities(
    label: Ints, found: Evidence, parameters: Parameters, stands: Ints | None = None
) -> Ints:
    """A finer label (groups,): `label` is the network of each group, `found` the ties of groups.

    What holds a group of a network that `stands` (groups, or -1) was searched before.
    """
    inside = np.flatnonzero(label[found.left] == label[found.right])
    inside = inside[np.argsort(label[found.left[inside]], kind="stable")]
    network = label[found.left[inside]]
    big = np.bincount(label) >= parameters.split_from
    if stands is not None:
        big[label[stands >= 0]] = False
    out = label.astype(np.int64) * 0
    begin = np.append(starts(network), len(inside))
    for start, end in pairwise(begin.tolist()):
        if big[network[start]]:
            rows = inside[start:end]
            _split(out, found.left[rows], found.right[rows], found.weight[rows], parameters)
    return renumber(label.astype(np.int64) * (int(out.max(initial=0)) + 1) + out)


def _split(out: Ints, left: Ints, right: Ints, weight: Floats, parameters: Parameters) -> None:
    names = {number: str(number) for number in np.unique(np.concatenate((left, right))).tolist()}
    edges = [
        (names[a], names[b], w)
        for a, b, w in zip(left.tolist(), right.tolist(), weight.tolist(), strict=True)
    ]
    _, found = leiden(edges, resolution=parameters.resolution, seed=parameters.seed, iterations=1)
    for number, name in names.items():
        out[number] = found[name]
