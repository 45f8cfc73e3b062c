"""Shortest ways through a graph, counted over arrays for many beginnings at once (Brandes 2001).

A step of all ways is one product of the adjacency with a matrix of a column a beginning: some forty
times as fast as node by node.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
CELLS = 1_000_000
"""Nodes times beginnings in one matrix: what lies well in memory."""


def ways_over(near: Any, begins: Sequence[int]) -> Floats:
    """Per node (a row of the symmetric sparse `near`) the share of the shortest ways from
    these nodes to each other node that lead over it, added up; the ends of a way do not count."""
    nodes = near.shape[0]
    width = max(1, CELLS // max(nodes, 1))
    total = np.zeros(nodes)
    for at in range(0, len(begins), width):
        total += _from(near, np.array(begins[at : at + width]))
    return total


def _from(near: Any, begins: npt.NDArray[np.int64]) -> Floats:
    shape, column = (near.shape[0], len(begins)), np.arange(len(begins))
    ways, depth = np.zeros(shape), np.full(shape, -1, np.int32)
    ways[begins, column], depth[begins, column] = 1, 0
    last, front = 0, ways
    while True:
        front = np.where(depth < 0, near @ front, 0)
        new = front > 0
        if not new.any():
            break
        last += 1
        depth[new] = last
        ways = ways + front
    each = np.divide(1, ways, out=np.zeros(shape), where=ways > 0)
    over = np.zeros(shape)
    for level in range(last, 0, -1):
        back = near @ np.where(depth == level, (1 + over) * each, 0)
        over += np.where(depth == level - 1, back * ways, 0)
    over[begins, column] = 0
    return over.sum(axis=1)
