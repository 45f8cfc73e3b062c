"""A value judged generic parts networks as a full run over ads without it would."""

from functools import cache

import msgspec
import numpy as np
import pytest

from benchmarks.link_market import demo_market
from graph.linking.decide import decide
from graph.linking.incremental import extend
from graph.linking.judgements import NONE, Judgements
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.parameters import DEFAULT
from graph.linking.reach import of_networks, showing, silent
from graph.linking.result import Linked, encode
from graph.linking.values import Market
from tests.graph.linking.small import same_partition
from tests.second_market import HARD, ORDINARY, second_market

LOCAL = msgspec.structs.replace(DEFAULT, whole_up_to=0, again_up_to=0)
ADS = 6000
CASES = [(name, seed) for name in ("demo", "ordinary", "hard") for seed in range(1, 4)]


@cache
def linked(name: str, seed: int) -> tuple[Market, Linked]:
    """A market whose large operators hold together by the pictures and texts of their houses (demo)
    or by contacts (the others), and its networks."""
    recipe = HARD if name == "hard" else ORDINARY
    demo = name == "demo"
    market = demo_market(ADS, seed)[0] if demo else second_market(2000, seed, recipe).market
    return market, link(market)


def asked(market: Market, free: Linked, seed: int) -> list[int]:
    """Of each of the two largest networks the most used value and one other, and one of any."""
    rng = np.random.default_rng(seed)
    ties = ~market.strength("context")
    ties[free.brokers.value] = False
    row = ties[market.value]
    out: list[int] = []
    for network in np.argsort(-np.bincount(free.network[free.network >= 0]), kind="stable")[:2]:
        used = np.bincount(market.value[row & (free.network[market.ad] == network)])
        out += [int(used.argmax()), int(rng.choice(np.flatnonzero(used > 1)))]
    return [*out, int(rng.choice(market.value[row]))]


def generic(value: int) -> Judgements:
    return Judgements(generic=np.array([value], np.int32))


@pytest.mark.parametrize(("name", "seed"), CASES)
def test_a_small_base_is_parted_exactly_as_a_full_run_parts_it(name: str, seed: int) -> None:
    market, free = linked(name, seed)
    for value in asked(market, free, seed):
        found = decide(market, free, generic(value))
        full = link(silent(market, np.array([value])), previous=free)
        about = of_networks(free.network, showing(market, np.array([value])))
        # What only a full run would bring together stays apart: a muted value can only part.
        within = np.where(about, singles_apart(full.network), 0)
        within = within * market.ads + singles_apart(free.network)
        assert same_partition(found.core, full.core)
        assert score(found.network, within).bcubed == pytest.approx(1)


@pytest.mark.parametrize(("name", "seed"), CASES)
def test_a_large_base_is_parted_where_the_value_is_and_no_further(name: str, seed: int) -> None:
    market, free = linked(name, seed)
    for value in asked(market, free, seed):
        found = decide(market, free, generic(value), LOCAL)
        full = link(silent(market, np.array([value])), previous=free)
        about = of_networks(free.network, showing(market, np.array([value])))
        assert same_partition(found.core, full.core)
        assert same_partition(found.network[~about], free.network[~about])
        assert score(found.network, singles_apart(full.network)).bcubed >= 0.99
        assert largest(found, about) >= largest(full, about) - 6


def largest(of: Linked, ads: np.ndarray) -> int:
    """The ads that the largest network has among these."""
    return int(np.bincount(singles_apart(of.network)[ads]).max(initial=0))


@pytest.mark.parametrize("parameters", [DEFAULT, LOCAL], ids=["whole", "local"])
def test_taken_back_nothing_is_left_of_it(parameters: msgspec.Struct) -> None:
    market, free = linked("demo", 1)
    before = encode(free)
    for value in asked(market, free, 1)[:2]:
        decide(market, free, generic(value), parameters)
    assert encode(free) == before
    assert decide(market, free, NONE, parameters) is free
    assert same_partition(link(market).network, free.network)


@pytest.mark.parametrize("name", ["demo", "hard"])
def test_ties_and_first_groups_fit_the_networks(name: str) -> None:
    market, free = linked(name, 2)
    for parameters in (DEFAULT, LOCAL):
        for value in asked(market, free, 2):
            found = decide(market, free, generic(value), parameters)
            network, ties = singles_apart(found.network), found.merges
            assert (network[ties.left_ad] == network[ties.right_ad]).all()
            assert value not in ties.value
            assert len(np.unique(found.group)) == len(
                np.unique(found.group.astype(np.int64) * market.ads + network)
            )


@pytest.mark.parametrize("name", ["demo", "ordinary", "hard"])
def test_what_is_no_value_any_more_on_its_ads_parts_as_a_full_run_does(name: str) -> None:
    """A reading judged wrong (*not this*) is gone from its ads: these are linked again."""
    market, free = linked(name, 1)
    for value in asked(market, free, 1):
        less = silent(market, np.array([value]))
        ads = np.unique(market.ad[market.value == value]).astype(np.int32)
        found, full = extend(less, free, LOCAL, less=ads).linked, link(less, previous=free)
        assert same_partition(found.core, full.core)
        assert score(found.network, singles_apart(full.network)).bcubed >= 0.99
