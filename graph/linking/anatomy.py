"""One network from inside: who holds it together, its weakest link, what that link would split.

networkx on one network at a time: bridges and cut points are cheap and exact at any size that a
person can look at; betweenness is not asked for.
"""

from typing import Any

import networkx as nx
import numpy as np

from graph.linking.result import Linked, Ties
from ingest.models import Frozen


class Weakest(Frozen, frozen=True, kw_only=True):
    """A tie (row of `merges`) whose loss parts the network in `sides` (ads, smaller first)."""

    tie: int
    bits: float
    sides: tuple[int, int]


class Anatomy(Frozen, frozen=True, kw_only=True):
    """`ties` (rows of `merges`) inside; `weakest` link, None if all is one group or no single tie
    parts it; `neighbours`: (network, row of `bridges`) that nearly joined, strongest first."""

    network: int
    ads: int
    ties: tuple[int, ...]
    weakest: Weakest | None
    neighbours: tuple[tuple[int, int], ...]


def anatomy(linked: Linked, network: int) -> Anatomy:
    """Take one network apart."""
    of = linked.network
    ties = np.flatnonzero(of[linked.merges.left_ad] == network).tolist()
    size = int((of == network).sum())
    return Anatomy(
        network=network,
        ads=size,
        ties=tuple(ties),
        weakest=_weakest(linked, ties, network),
        neighbours=_neighbours(linked.bridges, of, network),
    )


def graph_of(linked: Linked, ties: list[int]) -> Any:
    """Groups of ads as nodes (with `ads`), ties as edges (with `bits` and the row `tie`)."""
    size = np.bincount(linked.group)
    graph: Any = nx.Graph()
    for tie in ties:
        left = int(linked.group[linked.merges.left_ad[tie]])
        right = int(linked.group[linked.merges.right_ad[tie]])
        graph.add_node(left, ads=int(size[left]))
        graph.add_node(right, ads=int(size[right]))
        graph.add_edge(left, right, bits=float(linked.merges.bits[tie]), tie=tie)
    return graph


def _weakest(linked: Linked, ties: list[int], network: int) -> Weakest | None:
    """The least surprising of the ties that alone hold two parts together."""
    graph = graph_of(linked, ties)
    bridges = [(graph.edges[edge]["bits"], edge) for edge in nx.bridges(graph)]
    if not bridges:
        return None
    bits, (left, right) = min(bridges)
    tie = graph.edges[left, right]["tie"]
    graph.remove_edge(left, right)
    part = sum(graph.nodes[node]["ads"] for node in nx.node_connected_component(graph, left))
    whole = int((linked.network == network).sum())
    return Weakest(tie=tie, bits=bits, sides=(min(part, whole - part), max(part, whole - part)))


def _neighbours(bridges: Ties, of: np.ndarray, network: int) -> tuple[tuple[int, int], ...]:
    left, right = of[bridges.left_ad], of[bridges.right_ad]
    seen: dict[int, int] = {}
    for row in np.flatnonzero((left == network) | (right == network)).tolist():
        other = int(right[row] if left[row] == network else left[row])
        seen.setdefault(other, row)
    return tuple(seen.items())
