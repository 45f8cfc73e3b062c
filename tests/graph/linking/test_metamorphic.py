"""What must not matter, does not: names, order, repeated captures, unrelated ads."""

import msgspec
import numpy as np
import pytest

from graph.linking.judgements import Judgements
from graph.linking.link import link
from graph.linking.values import Market
from tests.graph.linking.small import same_partition, shuffled
from tests.second_market import HARD, ORDINARY, second_market


@pytest.mark.parametrize("recipe", [ORDINARY, HARD], ids=["ordinary", "hard"])
@pytest.mark.parametrize("seed", range(3))
def test_names_order_and_repeats_change_nothing(seed: int, recipe: object) -> None:
    market = second_market(1500, seed, recipe).market  # type: ignore[arg-type]
    other, moved = shuffled(market, seed)
    one, two = link(market), link(other)
    assert same_partition(one.core, two.core[moved])
    assert same_partition(one.network, two.network[moved])
    assert same_partition(one.possible, two.possible[moved])
    assert same_partition(one.tier, two.tier[moved])
    assert np.allclose(np.sort(one.merges.bits), np.sort(two.merges.bits))


@pytest.mark.parametrize("seed", range(3))
def test_captured_twice_is_captured_once(seed: int) -> None:
    market = second_market(1500, seed, HARD).market
    names = ("ad", "value", "first", "last")
    twice = {name: np.tile(getattr(market, name), 2) for name in names}
    one, two = link(market), link(msgspec.structs.replace(market, **twice))
    assert one.network.tobytes() == two.network.tobytes()
    assert one.tier.tobytes() == two.tier.tobytes()


def test_equal_input_gives_equal_bytes() -> None:
    market = second_market(1500, 9).market
    one, two = link(market), link(market)
    assert one.network.tobytes() == two.network.tobytes()
    assert one.merges.bits.tobytes() == two.merges.bits.tobytes()


@pytest.mark.parametrize("seed", range(5))
def test_an_unrelated_ad_changes_no_network(seed: int) -> None:
    market = second_market(1500, seed).market
    before = link(market)
    after = link(_with_stranger(market), previous=before)
    assert same_partition(before.network, after.network[:-1])
    assert after.network[-1] == -1


@pytest.mark.parametrize("seed", range(6))
def test_a_generic_value_never_adds_a_link(seed: int) -> None:
    market = second_market(1500, seed, HARD).market
    before = link(market)
    rng = np.random.default_rng(seed)
    chosen = np.unique(market.value[rng.integers(0, len(market.value), 40)])
    after = link(market, judged=Judgements(generic=chosen.astype(np.int32)), previous=before)
    together = after.network >= 0
    assert (before.network[together] >= 0).all()
    for network in np.unique(after.network[together]):
        assert len(np.unique(before.network[after.network == network])) == 1


def _with_stranger(market: Market) -> Market:
    def grown(array: np.ndarray, *more: int) -> np.ndarray:
        return np.append(array, np.array(more, array.dtype))

    return msgspec.structs.replace(
        market,
        ad_key=grown(market.ad_key, 10**9),
        site=grown(market.site, 0),
        value_key=grown(market.value_key, 10**9, 10**9 + 1),
        value_kind=grown(market.value_kind, 0, 3),
        ad=grown(market.ad, market.ads, market.ads),
        value=grown(market.value, market.values, market.values + 1),
        first=grown(market.first, 5, 5),
        last=grown(market.last, 9, 9),
    )
