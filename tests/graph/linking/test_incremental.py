"""Ads that come in later: the same cores as a full run, and all but the same networks."""

import msgspec
import numpy as np
import pytest

from graph.linking.incremental import extend
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.values import GivenUp, Market
from tests.graph.linking.small import (
    crowd,
    given_up_at_random,
    same_partition,
    shuffled,
    small,
)
from tests.second_market import second_market

LOCAL = msgspec.structs.replace(DEFAULT, again_up_to=0)
"""As in a large base: what stands stays, only what new ads reach is linked."""


def first_ads(market: Market, count: int) -> Market:
    row, told = market.ad < count, market.given_up
    old = told.ad < count
    return msgspec.structs.replace(
        market,
        ad_key=market.ad_key[:count],
        site=market.site[:count],
        ad=market.ad[row],
        value=market.value[row],
        first=market.first[row],
        last=market.last[row],
        given_up=GivenUp(ad=told.ad[old], value=told.value[old], day=told.day[old]),
    )


@pytest.mark.parametrize(
    ("seed", "old"), [*((seed, False) for seed in range(20)), *((seed, True) for seed in range(8))]
)
def test_a_shuffled_ingest_equals_a_full_run(seed: int, old: bool) -> None:
    made = second_market(2000, 31).market
    market, _ = shuffled(given_up_at_random(made, seed) if old else made, seed)
    start = link(first_ads(market, 1900))
    found, small_base = extend(market, start, LOCAL).linked, extend(market, start).linked
    full = link(market, previous=start)
    assert same_partition(found.core, full.core)
    assert score(found.network, singles_apart(full.network)).bcubed >= 0.99
    assert same_partition(small_base.core, full.core)
    assert same_partition(small_base.network, full.network)
    assert same_partition(small_base.possible, full.possible)


def test_only_what_new_ads_reach_is_written() -> None:
    market = second_market(4000, 32).market
    found = extend(market, link(first_ads(market, 3980)), LOCAL)
    assert found.changed[3980:].all()
    assert found.changed.sum() < 400


@pytest.mark.parametrize("parameters", [DEFAULT, LOCAL], ids=["small", "large"])
def test_nothing_new_changes_nothing(parameters: Parameters) -> None:
    market = second_market(2000, 33).market
    start = link(market)
    again = extend(market, start, parameters)
    assert not again.changed.any()
    assert same_partition(again.linked.network, start.network)
    assert np.array_equal(again.linked.merges.bits, start.merges.bits)


@pytest.mark.parametrize("parameters", [DEFAULT, LOCAL], ids=["small", "large"])
def test_a_new_ad_goes_where_it_belongs_at_once(parameters: Parameters) -> None:
    """A borrowed number on a new ad that shows the pictures and the text of another house."""
    houses = {
        f"{house}{ad}": f"0 {10 + ad} phone:{house} picture:{house} template:{house} email:{house}"
        for house in "ab"
        for ad in range(6)
    }
    ads = houses | crowd(0, 200) | {"lent": "0 17 phone:a picture:b template:b email:b"}
    market, names, _ = small(ads)
    start = link(first_ads(market, market.ads - 1))
    found, full = extend(market, start, parameters), link(market, previous=start)
    assert same_partition(found.linked.network, full.network)
    assert found.linked.network[names["lent"]] == found.linked.network[names["b0"]]
    assert found.changed.sum() == 1


@pytest.mark.parametrize("parameters", [DEFAULT, LOCAL], ids=["small", "large"])
def test_a_network_keeps_its_name_by_most_ads_not_by_the_largest_that_joins(
    parameters: Parameters,
) -> None:
    """An ad that goes over from a large network to a small one is written, not the small one."""
    market = second_market(4000, 34).market
    start = link(market)
    largest = int(np.bincount(start.network[start.network >= 0]).argmax())
    small_one = int(np.bincount(start.network[start.network >= 0]).argmin())
    moved = start.network.copy()
    moved[np.flatnonzero(start.network == largest)[0]] = small_one
    before = msgspec.structs.replace(start, network=moved)
    again = extend(market, before, parameters)
    assert again.changed.sum() <= 1
