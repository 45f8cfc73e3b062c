"""Every ad asked again where it belongs, once networks are known."""

import numpy as np
import pytest

from graph.linking.evidence import Tokens
from graph.linking.homes import following, settled
from graph.linking.link import link
from graph.linking.measures import score
from graph.linking.parameters import DEFAULT
from tests.second_market import HARD, second_market


def _told(*shown: str) -> Tokens:
    """Ads by the tokens that they show; capitals are contacts of weight 2, the rest weighs 1."""
    names = sorted(set("".join(shown)))
    hard = np.array([name.isupper() for name in names])
    return Tokens(
        ad=np.repeat(np.arange(len(shown)), [len(one) for one in shown]).astype(np.int32),
        token=np.array([names.index(name) for one in shown for name in one], np.int32),
        weight=np.where(hard, 2.0, 1.0),
        value=np.arange(len(names), dtype=np.int32),
        suffices=np.ones(len(names), bool),
        hard=hard,
    )


CASES = {
    "three things weigh more than a borrowed number": (("A", "A", "Axyz", "xyz", "xyz"), 1),
    "a number weighs more than two things": (("A", "A", "Axy", "xy", "xy"), 0),
    "a stolen picture moves nobody": (("A", "A", "Ax", "x", "x"), 0),
    "between two that weigh the same nothing is said": (("A", "A", "xyzw", "xyzw", "xyzw"), 1),
    "what only the ad itself shows says nothing": (("A", "A", "Apqrs", "x", "x"), 0),
}


@pytest.mark.parametrize("name", CASES)
def test_where_an_ad_belongs(name: str) -> None:
    shown, home = CASES[name]
    network = np.array([0, 0, 0, 1, 1], np.int32)
    found = settled(_told(*shown), np.arange(5, dtype=np.int32), network, DEFAULT)
    assert found.tolist() == [0, 0, home, 1, 1]


def test_two_foreign_networks_of_equal_weight_leave_an_ad_where_it_is() -> None:
    told = _told("wxyz", "wx", "wx", "yz", "yz")
    network = np.array([0, 1, 1, 2, 2], np.int32)
    found = settled(told, np.arange(5, dtype=np.int32), network, DEFAULT)
    assert found.tolist() == network.tolist()


def test_ads_of_one_part_do_not_hold_each_other() -> None:
    told = _told("A", "A", "Axyz", "Axyz", "xyz", "xyz")
    network = np.array([0, 0, 0, 0, 1, 1], np.int32)
    together = np.array([0, 1, 2, 2, 3, 4], np.int32)
    assert settled(told, together, network, DEFAULT).tolist() == [0, 0, 1, 1, 1, 1]
    alone = np.arange(6, dtype=np.int32)
    assert settled(told, alone, network, DEFAULT).tolist() == [0, 0, 0, 0, 1, 1]


@pytest.mark.parametrize("seed", range(4))
def test_first_groups_lie_in_one_network_each(seed: int) -> None:
    linked = link(second_market(2000, 85 + seed, HARD).market)
    for group in np.unique(linked.group):
        assert len(np.unique(linked.network[linked.group == group])) == 1


def test_following_keeps_the_larger_part() -> None:
    group = np.array([0, 0, 0, 1, 1, 1], np.int32)
    network = np.array([4, 4, 5, 4, 6, 6], np.int32)
    assert following(group, network).tolist() == [0, 0, 2, 3, 1, 1]


def test_homes_gain_more_than_they_cost() -> None:
    planted = second_market(12_000, 75, HARD)
    found = score(link(planted.market).network, planted.operator)
    assert found.precision >= 0.98
    assert found.bcubed >= 0.94


def test_a_house_does_not_move_to_an_ad_that_shows_its_pictures() -> None:
    told = _told("Axy", "Axy", "Axy", "Axy", "B", "B", "Bxy")
    network = np.array([0, 0, 0, 0, 1, 1, 1], np.int32)
    part = np.array([0, 0, 0, 0, 1, 2, 3], np.int32)
    assert settled(told, part, network, DEFAULT)[:4].tolist() == [0, 0, 0, 0]


def test_only_ads_that_are_asked_move() -> None:
    told = _told("A", "A", "Axyz", "xyz", "xyz")
    network, part = np.array([0, 0, 0, 1, 1], np.int32), np.arange(5, dtype=np.int32)
    asked = np.zeros(5, bool)
    assert settled(told, part, network, DEFAULT, asked).tolist() == network.tolist()
    asked[2] = True
    assert settled(told, part, network, DEFAULT, asked).tolist() == [0, 0, 1, 1, 1]
