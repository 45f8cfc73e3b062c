"""What is taken for accident: guessed from cores first, seen between networks then."""

import msgspec
import numpy as np
import pytest

from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.parameters import DEFAULT
from graph.linking.surprise import noise_rate
from tests.graph.linking.small import crowd, small
from tests.second_market import HARD, NO_PHONES, second_market


@pytest.mark.parametrize("recipe", [HARD, NO_PHONES], ids=["hard", "no-phones"])
def test_networks_share_less_by_accident_than_cores_do(recipe: object) -> None:
    epoch = link(second_market(3000, 91, recipe).market).epoch  # type: ignore[arg-type]
    assert 0 < epoch.rate < epoch.first_rate


def test_a_base_in_which_nothing_is_shared_is_not_taken_for_clean() -> None:
    market, _, _ = small(crowd(0, 50))
    epoch = link(market).epoch
    least = noise_rate(DEFAULT.least_noise * market.ads, market.ads)
    assert epoch.rate == epoch.first_rate == pytest.approx(least)


def test_an_epoch_keeps_both_rates() -> None:
    market = second_market(2000, 92).market
    start = link(market)
    epoch = msgspec.structs.replace(start.epoch, ads=1234)
    assert link(market, previous=msgspec.structs.replace(start, epoch=epoch)).epoch == epoch


@pytest.mark.parametrize("seed", range(4))
def test_a_few_more_ads_hardly_move_the_others(seed: int) -> None:
    """One ad in a hundred taken out: what is left hangs together as before."""
    market = second_market(4000, 93, HARD).market
    gone = np.random.default_rng(seed).random(market.ads) < 0.01
    row = ~gone[market.ad]
    names = ("ad", "value", "first", "last")
    less = msgspec.structs.replace(market, **{n: getattr(market, n)[row] for n in names})
    one, two = link(market), link(less)
    found = score(one.network[~gone], singles_apart(two.network)[~gone])
    assert found.bcubed >= 0.985
