"""Cores on small random markets are the connected components that networkx finds."""

import networkx as nx
import numpy as np
import pytest

from graph.linking.canonical import plain
from graph.linking.cores import cores
from graph.linking.parameters import DEFAULT
from graph.linking.periods import periods
from tests.graph.linking.small import same_partition, small

NONE = np.zeros((0, 2), np.int32)


def _drawn(seed: int) -> dict[str, str]:
    rng = np.random.default_rng(seed)
    kinds = ("phone", "handle", "picture")
    return {
        f"ad{ad}": f"0 {rng.integers(0, 60)} "
        + " ".join(f"{rng.choice(kinds)}:{rng.integers(0, 12)}" for _ in range(rng.integers(1, 4)))
        for ad in range(int(rng.integers(5, 30)))
    }


@pytest.mark.parametrize("seed", range(20))
def test_cores_equal_networkx(seed: int) -> None:
    ads = _drawn(seed)
    market = plain(small(ads)[0]).market
    use = periods(market, market.strength("hard"), 90, DEFAULT)
    found = cores(market, use, NONE)
    graph = nx.Graph()
    for ad, line in enumerate(ads.values()):
        contacts = [value for value in line.split()[2:] if not value.startswith("picture")]
        graph.add_edges_from((ad, value) for value in contacts)
    wanted = np.full(len(ads), -1)
    for label, part in enumerate(nx.connected_components(graph)):
        wanted[[node for node in part if isinstance(node, int)]] = label
    assert same_partition(found, wanted)
