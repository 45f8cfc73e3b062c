import numpy as np
import pytest

from graph.linking.link import link
from graph.linking.sample import precision, sample
from tests.second_market import second_market


def test_the_sample_is_of_linked_pairs_and_blind() -> None:
    linked = link(second_market(3000, 5).market)
    drawn = sample(linked, 20, seed=1)
    for stratum in (1, 2):
        pair = drawn.pair[drawn.stratum == stratum]
        assert len(pair) > 10
        assert (linked.network[pair[:, 0]] == linked.network[pair[:, 1]]).all()
    firm = drawn.pair[drawn.stratum == 1]
    assert (linked.core[firm[:, 0]] == linked.core[firm[:, 1]]).all()
    assert (np.diff(drawn.stratum) < 0).any()
    assert (sample(linked, 20, seed=1).pair == drawn.pair).all()


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [(0, 0, 0.0, 1.0), (10, 10, 0.7225, 1.0), (95, 100, 0.8882, 0.9785)],
)
def test_wilson(right: int, judged: int, low: float, high: float) -> None:
    found = precision(right, judged)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)
