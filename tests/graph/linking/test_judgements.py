import numpy as np
import pytest

from graph.linking.changes import changes
from graph.linking.judgements import Judgements
from graph.linking.link import link
from tests.graph.linking.small import crowd, same_partition, small

TWO_CELLS = {
    "a1": "0 10 phone:a picture:a template:a",
    "a2": "1 20 phone:a picture:a template:a",
    "both": "0 30 phone:a phone:b",
    "b1": "0 40 phone:b picture:b template:b",
    "b2": "1 50 phone:b picture:b template:b",
}


def rows(names: dict[str, int], *pairs: tuple[str, str]) -> np.ndarray:
    return np.array([[names[a], names[b]] for a, b in pairs], np.int32)


def test_not_the_same_parts_where_least_is_shared() -> None:
    market, names, _ = small(TWO_CELLS | crowd(0, 200))
    plain = link(market)
    assert len(set(plain.network[[names[n] for n in TWO_CELLS]].tolist())) == 1
    judged = link(market, judged=Judgements(different=rows(names, ("a1", "b1"))))
    network = judged.network
    assert network[names["a1"]] == network[names["a2"]]
    assert network[names["b1"]] == network[names["b2"]]
    assert network[names["a1"]] != network[names["b1"]]
    assert judged.core[names["a1"]] != judged.core[names["b1"]]
    seen = changes(plain.network, network)
    assert seen.parts == {int(plain.network[names["a1"]]): 2}
    assert seen.touched.sum() == 5


def test_undone_judgements_leave_no_trace() -> None:
    market, names, _ = small(TWO_CELLS | crowd(0, 200))
    link(market, judged=Judgements(different=rows(names, ("a1", "b1"))))
    assert same_partition(link(market).network, link(market, judged=Judgements()).network)


def test_not_the_same_holds_after_more_ads() -> None:
    judged = ("a1", "b1")
    market, names, _ = small(TWO_CELLS | crowd(0, 200))
    first = link(market, judged=Judgements(different=rows(names, judged)))
    more = {f"new{n}": f"0 {60 + n} phone:a phone:b picture:a picture:b" for n in range(4)}
    market, names, _ = small(TWO_CELLS | crowd(0, 200) | more)
    after = link(market, judged=Judgements(different=rows(names, judged)), previous=first)
    assert after.network[names["a1"]] != after.network[names["b1"]]


def test_the_same_joins_strangers_and_contradictions_are_reported() -> None:
    market, names, _ = small(crowd(0, 60))
    same = rows(names, ("crowd1.0", "crowd2.0"), ("crowd2.0", "crowd3.0"))
    joined = link(market, judged=Judgements(same=same)).network
    assert joined[names["crowd1.0"]] == joined[names["crowd3.0"]]
    against = rows(names, ("crowd1.0", "crowd3.0"))
    both = link(market, judged=Judgements(same=same, different=against))
    assert both.network[names["crowd1.0"]] != both.network[names["crowd3.0"]]
    assert both.refused.tolist() == [1]


@pytest.mark.parametrize("field", ["generic", "not_a_value"])
def test_muted_values_merge_nothing(field: str) -> None:
    market, names, values = small({"x": "0 1 phone:shared", "y": "0 2 phone:shared"} | crowd(0, 60))
    assert link(market).network[names["x"]] == link(market).network[names["y"]] >= 0
    muted = np.array([values["phone:shared"]], np.int32)
    judged = link(market, judged=Judgements(**{field: muted}))
    assert judged.network[names["x"]] == judged.network[names["y"]] == -1
