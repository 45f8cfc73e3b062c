"""Ads that come in later: the same cores as a full run, and all but the same networks."""

import msgspec
import numpy as np
import pytest

from graph.linking.incremental import extend
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.values import Market
from tests.graph.linking.small import same_partition, shuffled
from tests.second_market import second_market


def first_ads(market: Market, count: int) -> Market:
    row = market.ad < count
    return msgspec.structs.replace(
        market,
        ad_key=market.ad_key[:count],
        site=market.site[:count],
        ad=market.ad[row],
        value=market.value[row],
        first=market.first[row],
        last=market.last[row],
    )


@pytest.mark.parametrize("seed", range(20))
def test_a_shuffled_ingest_equals_a_full_run(seed: int) -> None:
    market, _ = shuffled(second_market(2000, 31).market, seed)
    start = link(first_ads(market, 1900))
    found = extend(market, start).linked
    full = link(market, previous=start)
    assert same_partition(found.core, full.core)
    assert score(found.network, singles_apart(full.network)).bcubed >= 0.99


def test_only_what_new_ads_reach_is_written() -> None:
    market = second_market(4000, 32).market
    found = extend(market, link(first_ads(market, 3980)))
    assert found.changed[3980:].all()
    assert found.changed.sum() < 400


def test_nothing_new_changes_nothing() -> None:
    market = second_market(2000, 33).market
    start = link(market)
    again = extend(market, start)
    assert not again.changed.any()
    assert same_partition(again.linked.network, start.network)
    assert np.array_equal(again.linked.merges.bits, start.merges.bits)
