"""One network as a networkx graph: its ads and the values they share, each with what it is worth.

Ads and values are the nodes, never ad-ad edges: those grow with the square.
"""

from collections.abc import Sequence
from random import Random
from typing import Any

import networkx as nx
import numpy as np

from graph.linking.arrays import distinct
from graph.linking.index import Index
from graph.linking.ways import Floats, ways_over

STEPS = 20_000_000
"""Steps (nodes and edges walked) that betweenness may take: about half a second over arrays."""
SEED = 1
"""Seed of the sample of nodes where exact betweenness would take more steps."""


def graph_of(index: Index, network: int) -> Any:
    """Nodes ("ad", row) and ("value", row); edges where an ad has a value that may tie. Values that
    only one ad of the network has are left out."""
    rows = np.flatnonzero(index.linked.network == network)
    told = [index.values_of(row) for row in rows.tolist()]
    ad = np.repeat(rows.astype(np.int32), [len(values) for values in told])
    value = np.concatenate(told or [np.zeros(0, np.int32)])
    tie = index.merging[value]
    value, ad = distinct(value[tie], ad[tie])
    count = np.bincount(value, minlength=1)
    shared = count[value] > 1
    graph: Any = nx.Graph()
    graph.add_nodes_from(("ad", row) for row in rows.tolist())
    graph.add_edges_from(
        (("value", v), ("ad", a))
        for v, a in zip(value[shared].tolist(), ad[shared].tolist(), strict=True)
    )
    return graph


def betweenness(graph: Any) -> tuple[dict[Any, float], int | None]:
    """The share of shortest paths that lead over each node, and from how many nodes it was
    estimated (None: exact; Brandes 2001, Brandes and Pich 2007)."""
    nodes: list[Any] = list(graph)
    size = len(nodes) + graph.number_of_edges()
    sampled = None if len(nodes) * size <= STEPS else max(STEPS // size, 10)
    rows = range(len(nodes))
    begins = rows if sampled is None else Random(SEED).sample(rows, sampled)
    near: Any = nx.to_scipy_sparse_array(graph, nodelist=nodes, dtype=float)
    shares = ways_over(near, begins) * _scale(len(nodes), begins)
    return dict(zip(nodes, shares.tolist(), strict=True)), sampled


def _scale(nodes: int, begins: Sequence[int]) -> Floats:
    """What makes shares of sums, as networkx does it: of all pairs of other nodes, or of those that
    begin where the sample does, of which no node begins a way that leads over it."""
    others = max(nodes - 2, 1)
    out = np.full(nodes, 1 / (others * min(len(begins), max(nodes - 1, 1))))
    if len(begins) < nodes:
        out[list(begins)] = 1 / (others * max(len(begins) - 1, 1))
    return out
