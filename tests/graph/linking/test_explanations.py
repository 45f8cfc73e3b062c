import msgspec
import networkx as nx
import numpy as np
import pytest

from graph.linking.anatomy import anatomy
from graph.linking.blocks import cuts
from graph.linking.explain import rarity, why
from graph.linking.index import index
from graph.linking.link import link
from tests.graph.linking.small import crowd, small

CHAIN = {
    "a1": "0 10 phone:a picture:p template:t",
    "a2": "1 20 phone:a picture:q alias:x",
    "b1": "0 40 phone:b picture:p template:t",
    "b2": "1 50 phone:b picture:r alias:x",
}
TAXI = {f"fare{n}": f"0 {n} phone:taxi phone:c{n}" for n in range(40)}
TAXI |= {"far1": "0 3 phone:taxi phone:far1", "far2": "0 4 phone:taxi phone:far2 alias:x"}


def test_a_route_goes_over_the_rarest_values() -> None:
    market, names, values = small(CHAIN | crowd(0, 200))
    found = index(market, link(market))
    said = why(found, [names["a2"]], [names["b2"]])
    assert said.linked
    way = [reason.rarity.value for reason in said.routes[0]]
    assert way[0] == values["phone:a"]
    assert way[1] in (values["picture:p"], values["template:t"])
    assert way[2] == values["phone:b"]
    assert rarity(found, values["picture:p"]).cores == 2


def test_brokers_and_names_are_no_reason() -> None:
    market, names, values = small(TAXI | crowd(0, 200))
    linked = link(market)
    assert linked.brokers.value.tolist() == [values["phone:taxi"]]
    said = why(index(market, linked), [names["far1"]], [names["far2"]])
    assert not said.linked
    assert said.routes == ()
    assert [(item.obstacle, item.groups) for item in said.not_because] == [("broker", 42)]


def test_the_weakest_link_and_what_it_would_split() -> None:
    market, names, values = small(CHAIN | crowd(0, 200))
    linked = link(market)
    inside = anatomy(index(market, linked), int(linked.network[names["a1"]]))
    assert (inside.ads, inside.groups) == (4, 2)
    weakest, *contacts = inside.bridges
    assert {bridge.values for bridge in contacts} == {(values["phone:a"],), (values["phone:b"],)}
    assert (weakest.links, weakest.parts, weakest.sides) == (1, 2, (2, 2))
    assert set(weakest.values) == {values["picture:p"], values["template:t"]}
    assert set(weakest.ends) == {names["a1"], names["b1"]}
    assert weakest.bits == pytest.approx(linked.merges.bits[0], abs=0.05)


CELLS = {
    f"{cell}{n}": f"0 {n} phone:{cell}{n} picture:{cell}{n} picture:{cell}{(n + 1) % 5} "
    f"template:{cell}"
    for cell in "xy"
    for n in range(5)
}
ONE = {
    f"{cell}8": f"0 8 phone:{cell}8 picture:{cell}1 template:{cell} picture:both" for cell in "xy"
}
TWO = {
    f"{cell}9": f"0 9 phone:{cell}9 picture:{cell}3 template:{cell} picture:too" for cell in "xy"
}


@pytest.mark.parametrize(("more", "links"), [(ONE, 1), (ONE | TWO, 2)])
def test_cells_joined_by_one_or_two_bridges(more: dict[str, str], links: int) -> None:
    market, names, values = small(CELLS | more | crowd(0, 300))
    linked = link(market)
    one = linked.network.copy()
    one[[names[n] for n in CELLS | more]] = 10_000
    joined = msgspec.structs.replace(linked, network=one)
    bridges = anatomy(index(market, joined), 10_000).bridges
    half = 5 + links
    (wide,) = [bridge for bridge in bridges if bridge.sides == (half, half)]
    told = {values[name] for name in ("picture:both", "picture:too") if name in values}
    assert (wide.links, wide.parts, set(wide.values)) == (links, 2, told)


def test_where_no_link_parts_it_the_few_around_a_cell_would() -> None:
    three = {
        f"{cell}{ad}": f"{CELLS[f'{cell}{ad}']} picture:both{ad}"
        for cell in "xy"
        for ad in range(3)
    }
    market, names, _ = small(CELLS | three | crowd(0, 300))
    linked = link(market)
    one = linked.network.copy()
    one[[names[n] for n in CELLS]] = 10_000
    found = index(market, msgspec.structs.replace(linked, network=one))
    (cell,) = anatomy(found, 10_000).bridges
    assert cell.links > 2
    rest = nx.Graph()
    for ad in [names[n] for n in CELLS]:
        mine = set(found.values_of(ad).tolist()) - set(cell.values)
        rest.add_edges_from((("ad", ad), ("value", value)) for value in mine)
    parts = nx.connected_components(rest)
    sizes = sorted(sum(kind == "ad" for kind, _ in part) for part in parts)
    assert (len(sizes), sum(sizes[:-1]), sizes[-1]) == (cell.parts, *cell.sides)


@pytest.mark.parametrize("seed", range(20))
def test_cuts_are_what_networkx_finds_by_taking_away(seed: int) -> None:
    rng = np.random.default_rng(seed)
    graph = nx.Graph()
    for group in range(12):
        graph.add_node(group, ads=int(rng.integers(1, 5)))
    for groups in {tuple(sorted(rng.choice(12, 2, replace=False).tolist())) for _ in range(14)}:
        graph.add_node(groups, ads=0, values=(1,))
        graph.add_edges_from((groups, group) for group in groups)
    expected = {}
    for node in [node for node, of in graph.nodes(data=True) if "values" in of]:
        home = nx.node_connected_component(graph, node)
        rest = graph.subgraph(home - {node})
        sizes = sorted(
            sum(graph.nodes[n]["ads"] for n in part) for part in nx.connected_components(rest)
        )
        if len(sizes) > 1:
            expected[node] = tuple(sizes[:-1])
    assert {cut.node: cut.less for cut in cuts(graph)} == expected


def test_values_of_ties_are_the_callers_rows() -> None:
    market, _, values = small(CHAIN | crowd(0, 200))
    linked = link(market)
    assert set(linked.merges.value.tolist()) == {values["picture:p"], values["template:t"]}
    assert np.all(linked.merges.touched == 2)
