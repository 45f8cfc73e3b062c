"""One network analysed and written as GraphML: equal to networkx, and readable by others."""

import io
from pathlib import Path

import networkx as nx
import pytest

from graph.context import Context
from graph.db import Database
from graph.exports.graphml import graphml
from graph.linking import graphs
from graph.linking.graphs import betweenness, graph_of
from graph.linking.index import index
from graph.linking.link import link
from graph.networks import NotThere, analyse, link_theme, network_of
from tests.graph.linking.small import crowd as plain_crowd
from tests.graph.linking.small import small
from tests.graph.linking.test_explanations import CHAIN
from tests.graph.networks.made import ad_uid, crowd, put
from tests.graph.networks.test_detail import CHAIN as LOADED


@pytest.fixture
def linked(database: Database, context: Context, tmp_path: Path) -> tuple[Path, int]:
    put(database, context, LOADED | crowd(200))
    link_theme(database, context, tmp_path)
    found = network_of(database, context, ad_uid(context, LOADED["a1"], "a1"))
    assert found is not None
    return tmp_path, found.network


def test_a_network_is_analysed(
    database: Database, context: Context, linked: tuple[Path, int]
) -> None:
    folder, number = linked
    found = analyse(database, context, folder, number)
    assert (found.ads, found.values, found.links, found.parts, found.reach) == (4, 4, 8, 1, 3)
    assert found.sampled is None
    assert found.sentence.endswith("exact.")
    top = {one.value: one.share for one in found.between}
    ends = {ad_uid(context, LOADED[name], name) for name in ("a1", "b1")}
    assert set(list(top)[:2]) == ends
    assert {one.kind for one in found.between} == {"ad", "phone", "image", "template"}
    assert found.bridges[0].sides == (2, 2)
    with pytest.raises(NotThere):
        analyse(database, context, folder, 9999)


def test_graphml_opens_elsewhere(
    database: Database, context: Context, linked: tuple[Path, int]
) -> None:
    folder, number = linked
    written = graphml(database, context, folder, number)
    assert graphml(database, context, folder, number) == written
    read = nx.read_graphml(io.BytesIO(written))
    kinds = sorted(of["kind"] for _, of in read.nodes(data=True))
    assert kinds == ["ad"] * 4 + ["image", "phone", "phone", "template"]
    values = {of["value"]: of for _, of in read.nodes(data=True) if of["kind"] != "ad"}
    assert values["+31611000051"]["bridge"] is True
    assert values["+31611000051"]["ads"] == 2
    assert {of["label"] for _, of in read.nodes(data=True) if of["kind"] == "ad"} == {
        "rozenhof/a1",
        "openboard/a2",
        "openboard/b1",
        "rozenhof/b2",
    }
    (begins,) = (of["label"] for of in values.values() if of["kind"] == "template")
    assert begins.startswith("text template ta: Bel")
    assert read.number_of_edges() == 8
    assert "fictional market" in read.graph["notice"]


def test_hostile_text_stays_text(database: Database, context: Context, tmp_path: Path) -> None:
    evil = '<!ENTITY x "y">&x;]]>'
    named = {f"{evil}{n}": f"rozenhof {n} phone:+31611000001" for n in range(2)}
    put(database, context, named | {"\x0bbell": "openboard 2 phone:+31611000001"})
    link_theme(database, context, tmp_path)
    read = nx.read_graphml(io.BytesIO(graphml(database, context, tmp_path, 1)))
    assert {of["title"] for _, of in read.nodes(data=True) if of["kind"] == "ad"} == {
        f"{evil}0",
        f"{evil}1",
        "\ufffdbell",
    }


def test_betweenness_is_that_of_networkx_or_a_stated_sample(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    market, names, _ = small(CHAIN | plain_crowd(0, 200))
    linked = link(market)
    graph = graph_of(index(market, linked), int(linked.network[names["a1"]]))
    exact, sampled = betweenness(graph)
    assert (exact, sampled) == (nx.betweenness_centrality(graph), None)
    big = nx.grid_2d_graph(40, 40)
    monkeypatch.setattr(graphs, "STEPS", 2_000_000)
    near, sampled = betweenness(big)
    assert sampled is not None
    assert sampled < len(big)
    assert near == betweenness(big)[0]
    monkeypatch.setattr(graphs, "STEPS", 10**9)
    true, whole = betweenness(big)
    assert whole is None
    assert max(abs(near[node] - true[node]) for node in big) < 0.02
