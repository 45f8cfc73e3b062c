import msgspec
import numpy as np
import pytest

from graph.linking.link import link
from graph.linking.parameters import DEFAULT
from graph.linking.periods import periods
from tests.graph.linking.small import crowd, small


@pytest.mark.parametrize(("later", "count"), [(60, 1), (130, 2)])
def test_a_long_silence_starts_a_period(later: int, count: int) -> None:
    market, *_ = small({"x": "0 10 phone:a", "y": f"0 {later} phone:a"})
    assert len(periods(market, market.strength("hard"), 90, DEFAULT).value_of) == count


def test_days_without_crawling_are_no_silence() -> None:
    market, *_ = small({"x": "0 10 phone:a", "y": "0 130 phone:a"})
    looked = (market.crawl_day < 20) | (market.crawl_day > 100)
    market = msgspec.structs.replace(
        market, crawl_site=market.crawl_site[looked], crawl_day=market.crawl_day[looked]
    )
    found = periods(market, market.strength("hard"), 90, DEFAULT)
    assert len(found.value_of) == 1


def test_a_handle_has_no_periods() -> None:
    market, *_ = small({"x": "0 10 handle:a", "y": "0 300 handle:a"})
    assert len(periods(market, market.strength("hard"), 90, DEFAULT).value_of) == 1


def test_across_a_silence_only_possible_unless_something_else_agrees() -> None:
    lone = {"x": "0 10 phone:a", "y": "0 250 phone:a"}
    firm = {
        "v": "0 10 phone:b picture:b template:b",
        "w": "0 250 phone:b picture:b template:b",
    }
    market, names, _ = small(lone | firm | crowd(0, 200))
    linked = link(market)
    assert linked.network[names["x"]] == -1
    assert linked.core[names["x"]] != linked.core[names["y"]]
    assert linked.network[names["v"]] == linked.network[names["w"]] >= 0
    assert np.all(linked.tier[[names["v"], names["w"]]] == 2)
