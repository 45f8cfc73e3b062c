"""Judgements laid over networks that know none: obeyed, local, and gone without trace."""

import msgspec
import numpy as np
import pytest

from graph.linking.changes import changes
from graph.linking.decide import decide
from graph.linking.incremental import extend
from graph.linking.judgements import NONE, Judgements
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.parameters import DEFAULT
from graph.linking.reach import silent
from graph.linking.values import Market
from tests.graph.linking.small import crowd, same_partition, small
from tests.second_market import HARD, ORDINARY, Recipe, second_market

TWO_CELLS = {
    "a1": "0 10 phone:a picture:a template:a",
    "a2": "1 20 phone:a picture:a template:a",
    "both": "0 30 phone:a phone:b",
    "b1": "0 40 phone:b picture:b template:b",
    "b2": "1 50 phone:b picture:b template:b",
}


def judged_pairs(market: Market, network: np.ndarray, seed: int) -> Judgements:
    """Some ads of one network judged apart, some of two networks judged the same."""
    rng = np.random.default_rng(seed)
    inside = np.flatnonzero(network >= 0)
    left = rng.choice(inside, 6)
    right = np.array([rng.choice(np.flatnonzero(network == network[ad])) for ad in left])
    pairs = np.stack((left, right), axis=1)[left != right].astype(np.int32)
    same = rng.choice(inside, (4, 2), replace=False).astype(np.int32)
    return Judgements(different=pairs, same=same)


def test_nothing_judged_is_what_was_there() -> None:
    market = second_market(500, 41).market
    free = link(market)
    assert decide(market, free, NONE) is free


@pytest.mark.parametrize("seed", range(8))
def test_pairs_are_obeyed_as_a_full_run_obeys_them(seed: int) -> None:
    market = second_market(1500, 42 + seed).market
    free = link(market)
    judged = judged_pairs(market, free.network, seed)
    found, full = decide(market, free, judged), link(market, judged=judged, previous=free)
    # Several cuts may be as good: keys of ads decide here, what ads look like in a full run.
    assert score(found.network, singles_apart(full.network)).bcubed >= 0.98
    assert len(found.refused) == len(full.refused)
    for left, right in judged.different.tolist():
        apart = found.network[left] != found.network[right] or found.network[left] < 0
        assert apart
        assert found.possible[left] != found.possible[right] or found.possible[left] < 0
    kept = np.setdiff1d(np.arange(len(judged.same)), found.refused)
    for left, right in judged.same[kept].tolist():
        assert found.network[left] == found.network[right] >= 0


@pytest.mark.parametrize("seed", range(8))
def test_only_networks_that_are_judged_about_change(seed: int) -> None:
    market = second_market(1500, 52 + seed, HARD).market
    free = link(market)
    judged = judged_pairs(market, free.network, seed)
    found = decide(market, free, judged)
    pairs = np.concatenate((judged.same, judged.different)).ravel()
    about = np.isin(free.network, free.network[pairs])
    touched = changes(free.network, found.network).touched
    assert not (touched & ~about).any()
    assert (found.tier[~about] == free.tier[~about]).all()


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_rows_does_not_decide_where_to_cut(seed: int) -> None:
    market = second_market(1500, 62 + seed).market
    free = link(market)
    judged = judged_pairs(market, free.network, seed)
    there, back = turned(market, seed)
    mirrored = Judgements(different=back[judged.different], same=back[judged.same])
    network = np.empty_like(free.network)
    network[back] = free.network
    same = msgspec.structs.replace(free, network=network)
    one, two = decide(market, free, judged), decide(there, same, mirrored)
    assert same_partition(one.network, two.network[back])


def turned(market: Market, seed: int) -> tuple[Market, np.ndarray]:
    """The same ads in other rows, and the new row of each old ad."""
    row = np.random.default_rng(seed).permutation(market.ads).astype(np.int32)
    order = np.argsort(row)
    moved = msgspec.structs.replace(
        market, ad_key=market.ad_key[order], site=market.site[order], ad=row[market.ad]
    )
    return moved, row


@pytest.mark.parametrize("recipe", [ORDINARY, HARD], ids=["ordinary", "hard"])
@pytest.mark.parametrize("seed", range(6))
def test_a_muted_value_only_parts_and_only_where_it_is(recipe: Recipe, seed: int) -> None:
    market = second_market(1500, seed, recipe).market
    free = link(market)
    muted = np.random.default_rng(seed).choice(market.value, 30).astype(np.int32)
    found = decide(market, free, Judgements(generic=np.unique(muted)))
    full = link(silent(market, muted), previous=free)
    assert same_partition(found.core, full.core)
    assert score(found.network, singles_apart(full.network)).bcubed >= 0.98
    inside = found.network >= 0
    for network in np.unique(found.network[inside]):
        assert len(set(free.network[found.network == network].tolist())) == 1
    mention = np.isin(market.value, muted)
    about = np.isin(free.network, free.network[market.ad[mention]])
    assert not (changes(free.network, found.network).touched & ~about).any()


def test_ties_of_a_parted_network_stay_within_its_parts() -> None:
    market, names, _ = small(TWO_CELLS | crowd(0, 200))
    free = link(market)
    pair = np.array([[names["a1"], names["b1"]]], np.int32)
    found = decide(market, free, Judgements(different=pair))
    ties = found.merges
    assert (found.network[ties.left_ad] == found.network[ties.right_ad]).all()
    between = {
        tuple(sorted((int(found.network[a]), int(found.network[b]))))
        for a, b in zip(found.bridges.left_ad, found.bridges.right_ad, strict=True)
    }
    parts = tuple(sorted((int(found.network[names["a1"]]), int(found.network[names["b1"]]))))
    assert parts in between
    assert found.possible[names["a1"]] != found.possible[names["b1"]]


@pytest.mark.parametrize("up_to", [DEFAULT.again_up_to, 0], ids=["small", "large"])
def test_what_an_ad_no_longer_shows_no_longer_ties(up_to: int) -> None:
    parameters = msgspec.structs.replace(DEFAULT, again_up_to=up_to)
    market, names, values = small(TWO_CELLS | crowd(0, 200))
    free = link(market)
    both = (market.ad == names["both"]) & (market.value == values["phone:b"])
    names_of = ("ad", "value", "first", "last")
    rows = {name: getattr(market, name)[~both] for name in names_of}
    less = msgspec.structs.replace(market, **rows)
    ads = np.array([names["both"]], np.int32)
    found = extend(less, free, parameters, less=ads).linked
    full = link(less, previous=free)
    assert same_partition(found.network, full.network)
    assert same_partition(found.core, full.core)
    back = extend(market, found, parameters, more=ads).linked
    assert same_partition(back.core, free.core)
