import numpy as np

from graph.linking.anatomy import anatomy
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
    market, names, _ = small(CHAIN | crowd(0, 200))
    linked = link(market)
    inside = anatomy(linked, int(linked.network[names["a1"]]))
    assert inside.ads == 4
    assert inside.weakest is not None
    assert inside.weakest.sides == (2, 2)
    shared = linked.merges.begin[inside.weakest.tie : inside.weakest.tie + 2]
    assert shared[1] - shared[0] == 2


def test_values_of_ties_are_the_callers_rows() -> None:
    market, _, values = small(CHAIN | crowd(0, 200))
    linked = link(market)
    assert set(linked.merges.value.tolist()) == {values["picture:p"], values["template:t"]}
    assert np.all(linked.merges.touched == 2)
