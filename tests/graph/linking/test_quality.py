"""The bars of the method on small markets of unseen seeds; `make bench-link` runs large ones."""

import numpy as np
import pytest

from graph.linking.brokers import brokers
from graph.linking.canonical import canonical
from graph.linking.link import link
from graph.linking.measures import score
from graph.linking.parameters import DEFAULT
from tests.second_market import CELLS, HARD, NO_PHONES, ORDINARY, Recipe, second_market

ADS = 8000
BARS = {
    "ordinary": (ORDINARY, 0.98, 0.93, 0.96, 0.90),
    "hard": (HARD, 0.96, 0.0, 0.85, 0.68),
    "no-phones": (NO_PHONES, 0.98, 0.0, 0.85, 0.0),
}


@pytest.mark.parametrize("name", BARS)
def test_bars(name: str) -> None:
    recipe, precision, recall, bcubed, recovered = BARS[name]
    planted = second_market(ADS, 71, recipe)
    found = score(link(planted.market).network, planted.operator)
    assert found.precision >= precision
    assert found.recall >= recall
    assert found.bcubed >= bcubed
    assert found.recovered >= recovered


def test_no_network_is_glued_by_help_desks_taxis_or_stock() -> None:
    planted = second_market(ADS, 72, Recipe(help_desk=0.01, taxi=0.01, stock=0.01, stolen=0.002))
    found = score(link(planted.market).network, planted.operator)
    largest = np.bincount(planted.operator).max() / ADS
    assert found.precision >= 0.98
    assert found.largest <= 1.1 * largest


def test_help_desks_and_taxis_are_brokers() -> None:
    planted = second_market(ADS, 73, Recipe(help_desk=0.01, taxi=0.01))
    order = canonical(planted.market)
    found = order.value_row[brokers(order.market, DEFAULT).value]
    hard = planted.market.strength("hard")
    glue = [value for value in planted.glue if hard[value]]
    assert set(glue) <= set(found.tolist())


def test_cells_joined_by_a_bridge_are_told_apart_and_the_bridge_shown() -> None:
    planted = second_market(ADS, 74, CELLS)
    linked = link(planted.market)
    inside = np.isin(planted.operator, planted.bridges)
    cells = score(linked.network[inside], planted.operator[inside])
    assert cells.precision >= 0.9
    assert cells.recall >= 0.8
    ends = planted.operator[linked.bridges.left_ad], planted.operator[linked.bridges.right_ad]
    shown = {frozenset(pair) for pair in np.stack(ends, axis=1).tolist()}
    wanted = [frozenset(pair) for pair in planted.bridges.tolist()]
    apart = [pair for pair in wanted if pair in shown]
    assert len(apart) >= 0.8 * len(wanted)
