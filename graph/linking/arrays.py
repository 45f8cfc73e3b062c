"""Small array tools that linking is made of: distinct rows, groups, pairs, components."""

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graph.linking.values import Ints, Longs


def starts(values: npt.NDArray[np.integer]) -> Longs:
    """Where each run of equal values begins in a sorted array."""
    if not len(values):
        return np.zeros(0, np.int64)
    change = np.flatnonzero(values[1:] != values[:-1]) + 1
    return np.concatenate((np.zeros(1, np.int64), change))


def lengths(begin: Longs, total: int) -> Longs:
    """The length of each run whose starts are `begin` in an array of `total` rows."""
    return np.diff(np.append(begin, total))


def distinct(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """The distinct pairs (left, right), sorted by left, then right."""
    width = int(right.max()) + 1 if len(right) else 1
    key = left.astype(np.int64) * width + right
    key.sort()
    key = key[starts(key)]
    return (key // width).astype(left.dtype), (key % width).astype(right.dtype)


def pairs(group: npt.NDArray[np.integer], member: Ints) -> tuple[Longs, Ints, Ints]:
    """All pairs of members of the same group, `group` sorted: (row of first, first, second).

    Members ascend inside a group, so first < second. Memory grows with the square of the group:
    callers bound it.
    """
    begin = starts(group)
    size = lengths(begin, len(group))
    rows: list[Longs] = []
    others: list[Longs] = []
    for count in np.unique(size[size > 1]):
        first, second = np.triu_indices(int(count), 1)
        base = begin[size == count][:, None]
        rows.append((base + first).ravel())
        others.append((base + second).ravel())
    if not rows:
        return np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int32)
    row, other = np.concatenate(rows), np.concatenate(others)
    return row, member[row], member[other]


def components(nodes: int, left: npt.NDArray[np.integer], right: npt.NDArray[np.integer]) -> Ints:
    """Connected components, numbered by their smallest node: (nodes,) labels from 0."""
    graph = coo_array((np.ones(len(left), np.int8), (left, right)), shape=(nodes, nodes))
    _, label = connected_components(graph, directed=False)
    return renumber(label)


def renumber(label: npt.NDArray[np.integer]) -> Ints:
    """The same grouping with labels 0, 1, … in order of first appearance."""
    if not len(label):
        return np.zeros(0, np.int32)
    dense = label - label.min()
    if int(dense.max()) > 8 * len(label):  # too wide for a table
        dense = np.unique(label, return_inverse=True)[1]
    first = np.full(int(dense.max()) + 1, -1, np.int32)
    first[dense[::-1]] = np.arange(len(dense) - 1, -1, -1, dtype=np.int32)
    used = np.flatnonzero(first >= 0)
    first = first[used]
    if len(first) > 1 and (first[1:] < first[:-1]).any():
        used = used[np.argsort(first)]
    rank = np.empty(int(dense.max()) + 1, np.int32)
    rank[used] = np.arange(len(used), dtype=np.int32)
    return rank[dense]


def spread(begin: Longs, size: Longs) -> Longs:
    """The row numbers begin..begin+size of every run, end to end."""
    total = int(size.sum())
    if not total:
        return np.zeros(0, np.int64)
    offset = np.repeat(begin - np.concatenate((np.zeros(1, np.int64), np.cumsum(size)[:-1])), size)
    return offset + np.arange(total)


def inverse(order: npt.NDArray[np.integer]) -> Ints:
    """Where each row went: `inverse(order)[order[i]] == i`."""
    out = np.empty(len(order), np.int32)
    out[order] = np.arange(len(order), dtype=np.int32)
    return out
