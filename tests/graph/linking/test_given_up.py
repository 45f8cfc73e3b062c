"""A number given up ties to the ads of before; who shows it later may be a stranger."""

import msgspec
import numpy as np
import pytest

from graph.linking.explain import why
from graph.linking.given_up import handed_on
from graph.linking.index import index
from graph.linking.link import link
from graph.linking.parameters import DEFAULT
from graph.linking.periods import periods
from graph.linking.result import Linked
from graph.linking.tiers import NAMES
from graph.linking.values import GivenUp, Market
from tests.graph.linking.small import (
    crowd,
    given_up_at_random,
    same_partition,
    shuffled,
    small,
)
from tests.second_market import HARD, second_market

HERS = {
    "before": "0 10 phone:a",
    "says": "0 20 phone:a! phone:b",
    "same_day": "1 20 phone:a",
    "says_too": "0 60 phone:a! phone:b",
    "both": "1 12 phone:a | 1 45 phone:a",
    "again": "0 20 phone:a! | 0 48 phone:a",
}
STRANGERS = {
    "stranger": "0 30 phone:a",
    "other": "1 40 phone:a",
    "gives_up_too": "0 35 phone:a | 0 70 phone:a!",
}


def later(market: Market) -> list[int]:
    row = np.arange(len(market.ad))
    return sorted({*market.ad[handed_on(market, row)].tolist()})


def linked(ads: dict[str, str]) -> tuple[Linked, dict[str, int]]:
    market, names, _ = small(ads | crowd(0, 200))
    return link(market), names


def test_who_began_after_it_was_given_up_may_be_somebody_else() -> None:
    market, names, _ = small(HERS | STRANGERS)
    assert later(market) == [names[name] for name in STRANGERS]
    found = periods(market, market.strength("hard"), 90, DEFAULT)
    assert found.handed_on.tolist() == [False, True, False]
    assert not found.silence.any()


def test_what_nobody_gave_up_is_nobody_elses() -> None:
    market, *_ = small({name: line.replace("!", "") for name, line in (HERS | STRANGERS).items()})
    assert later(market) == []


def test_strangers_are_no_more_than_possible_and_her_own_ads_stay() -> None:
    found, names = linked(HERS | STRANGERS)
    hers, theirs = ([names[name] for name in part] for part in (HERS, STRANGERS))
    assert len({*found.network[hers].tolist()}) == len({*found.network[theirs].tolist()}) == 1
    assert found.network[hers[0]] != found.network[theirs[0]]
    assert found.core[hers[0]] != found.core[theirs[0]]
    assert {NAMES[tier] for tier in found.tier[[*hers, *theirs]].tolist()} == {"A"}


def test_with_pictures_and_texts_she_is_known_again() -> None:
    firm = {
        "v": "0 10 phone:a picture:a template:a",
        "says": "0 20 phone:a!",
        "w": "0 30 phone:a picture:a template:a",
    }
    found, names = linked(firm)
    assert found.network[names["v"]] == found.network[names["w"]] >= 0
    assert NAMES[found.tier[names["w"]]] == "B"


def test_the_explanation_says_why_it_does_not_tie() -> None:
    market, names, values = small(HERS | STRANGERS | crowd(0, 200))
    known = index(market, link(market))
    said = why(known, [names["before"]], [names["stranger"]])
    assert not said.linked
    (item,) = said.not_because
    assert (item.rarity.value, item.obstacle) == (values["phone:a"], "given_up")
    assert why(known, [names["before"]], [names["says_too"]]).linked


@pytest.mark.parametrize("seed", range(4))
def test_names_order_and_repeats_change_nothing(seed: int) -> None:
    market = given_up_at_random(second_market(1500, seed, HARD).market, seed)
    other, moved = shuffled(market, seed)
    one, two = link(market), link(other)
    assert len(later(market)) > 50
    assert not same_partition(
        one.network, link(msgspec.structs.replace(market, given_up=GivenUp())).network
    )
    assert same_partition(one.core, two.core[moved])
    assert same_partition(one.network, two.network[moved])
    assert same_partition(one.possible, two.possible[moved])
    assert same_partition(one.tier, two.tier[moved])
