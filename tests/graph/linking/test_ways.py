"""Shortest ways over arrays against networkx, on graphs of every shape."""

import networkx as nx
import pytest

from graph.linking import graphs
from graph.linking.graphs import SEED, betweenness

SHAPES = {
    "one node": nx.path_graph(1),
    "two nodes": nx.path_graph(2),
    "no edges": nx.empty_graph(5),
    "two parts": nx.disjoint_union(nx.path_graph(4), nx.cycle_graph(5)),
    "a star": nx.star_graph(9),
    "named nodes": nx.relabel_nodes(nx.path_graph(6), {0: ("ad", 1), 1: ("value", 0)}),
} | {f"random {seed}": nx.gnm_random_graph(40, 70, seed=seed) for seed in range(12)}


@pytest.mark.parametrize("graph", SHAPES.values(), ids=SHAPES.keys())
def test_every_node_has_the_share_that_networkx_gives(graph: nx.Graph) -> None:
    found, sampled = betweenness(graph)
    assert sampled is None
    assert found == pytest.approx(nx.betweenness_centrality(graph), abs=1e-12)


@pytest.mark.parametrize("seed", range(4))
def test_a_sample_is_weighed_as_networkx_weighs_it(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = nx.gnm_random_graph(60, 110, seed=seed)
    monkeypatch.setattr(graphs, "STEPS", 170 * 25)
    found, sampled = betweenness(graph)
    assert sampled == 25
    known = nx.betweenness_centrality(graph, k=25, seed=SEED)
    assert found == pytest.approx(known, abs=1e-12)


def test_many_beginnings_are_counted_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.gnm_random_graph(50, 90, seed=3)
    whole, _ = betweenness(graph)
    monkeypatch.setattr("graph.linking.ways.CELLS", 150)
    assert betweenness(graph)[0] == pytest.approx(whole, abs=1e-12)
