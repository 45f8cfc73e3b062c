"""The sample is of the pairs it says, drawn as it says, and the figures follow from the answers."""

import numpy as np
import pytest

from graph.linking.link import link
from graph.linking.precision import overall, precision
from graph.linking.result import Linked
from graph.linking.sample import STRATA, sample
from tests.second_market import second_market


@pytest.fixture(scope="module")
def market() -> tuple[Linked, np.ndarray]:
    made = second_market(3000, 5)
    return link(made.market), made.operator


def test_pairs_are_of_their_stratum_and_blind(market: tuple[Linked, np.ndarray]) -> None:
    linked, _ = market
    drawn = sample(linked, 200, seed=1)
    one, two = drawn.pair[:, 0], drawn.pair[:, 1]
    assert (one != two).all()
    together = linked.network[one] == linked.network[two]
    contact = (linked.core[one] == linked.core[two]) & (linked.core[one] >= 0)
    stratum = np.array(STRATA)[drawn.stratum]
    assert (together & contact)[stratum == "A"].all()
    assert (together & ~contact)[stratum == "B"].all()
    assert together[stratum == "above"].all()
    assert not together[stratum == "below"].any()
    assert set(stratum) == set(STRATA)
    assert (np.diff(drawn.stratum) < 0).any()
    again = sample(linked, 200, seed=1)
    assert (again.pair == drawn.pair).all()
    assert (sample(linked, 200, seed=2).pair[:20] != drawn.pair[:20]).any()


def test_the_estimate_is_the_precision_of_all_companions(
    market: tuple[Linked, np.ndarray],
) -> None:
    linked, truth = market
    ads = np.flatnonzero(linked.network >= 0)
    shares = []
    for ad in ads:
        mates = np.flatnonzero(linked.network == linked.network[ad])
        shares.append((truth[mates] == truth[ad])[mates != ad].mean())
    drawn = sample(linked, 6000, seed=3)
    right = (truth[drawn.pair[:, 0]] == truth[drawn.pair[:, 1]]) * drawn.times
    parts = [
        (weight, precision(int(right[mine].sum()), int(drawn.times[mine].sum())))
        for number, weight in enumerate(drawn.weight)
        for mine in [drawn.stratum == number]
    ]
    found = overall(parts)
    assert found is not None
    assert sum(drawn.weight) == pytest.approx(1)
    assert found.low <= np.mean(shares) <= found.high
    assert found.share == pytest.approx(np.mean(shares), abs=0.01)


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [(0, 0, 0.0, 1.0), (10, 10, 0.7225, 1.0), (95, 100, 0.8882, 0.9785)],
)
def test_wilson(right: int, judged: int, low: float, high: float) -> None:
    found = precision(right, judged)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)


def test_the_overall_figure_waits_for_every_stratum() -> None:
    firm, none = precision(20, 20), precision(0, 0)
    assert overall([(0.5, firm), (0.5, none)]) is None
    assert overall([(1.0, firm), (0.0, none)]) == firm
    both = overall([(0.5, firm), (0.5, precision(10, 20))])
    assert both is not None
    assert both.share == pytest.approx(0.75)
    assert both.low < 0.75 < both.high


def test_the_interval_covers_as_often_as_it_says() -> None:
    rng = np.random.default_rng(1)
    weights, truth, sizes = (0.6, 0.4), (0.98, 0.85), (30, 40)
    mean = sum(w * p for w, p in zip(weights, truth, strict=True))
    covered = 0
    for _ in range(2000):
        parts = [
            (w, precision(int(rng.binomial(n, p)), n))
            for w, p, n in zip(weights, truth, sizes, strict=True)
        ]
        found = overall(parts)
        assert found is not None
        covered += found.low <= mean <= found.high
    assert 0.93 <= covered / 2000 <= 0.99
