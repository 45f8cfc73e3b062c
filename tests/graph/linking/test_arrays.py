import networkx as nx
import numpy as np
import pytest

from graph.linking.arrays import components, distinct, pairs, renumber, spread
from tests.graph.linking.small import same_partition


@pytest.mark.parametrize("seed", range(20))
def test_components_equal_networkx(seed: int) -> None:
    rng = np.random.default_rng(seed)
    nodes = int(rng.integers(2, 80))
    edges = rng.integers(0, nodes, (int(rng.integers(0, nodes)), 2))
    graph = nx.empty_graph(nodes)
    graph.add_edges_from(edges.tolist())
    wanted = np.zeros(nodes, np.int32)
    for label, part in enumerate(nx.connected_components(graph)):
        wanted[list(part)] = label
    assert same_partition(components(nodes, edges[:, 0], edges[:, 1]), wanted)


def test_distinct_pairs_are_sorted() -> None:
    left, right = distinct(np.array([2, 0, 2, 0]), np.array([1, 5, 1, 3]))
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(0, 3), (0, 5), (2, 1)]


def test_pairs_stay_inside_groups() -> None:
    _, one, two = pairs(np.array([0, 0, 0, 1, 2, 2]), np.array([1, 4, 6, 9, 3, 5]))
    found = sorted(zip(one.tolist(), two.tolist(), strict=True))
    assert found == [(1, 4), (1, 6), (3, 5), (4, 6)]


def test_renumber_counts_from_first_seen() -> None:
    assert renumber(np.array([7, 3, 7, 9])).tolist() == [0, 1, 0, 2]


def test_spread_runs() -> None:
    assert spread(np.array([5, 0]), np.array([2, 3])).tolist() == [5, 6, 0, 1, 2]
