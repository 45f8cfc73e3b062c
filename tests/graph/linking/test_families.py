"""Families of house pictures, told from stock pictures by company, and guests in a house."""

import numpy as np

from graph.linking.evidence import Tokens, shares
from graph.linking.families import families, joined, members
from graph.linking.parameters import DEFAULT, Parameters

Shown = list[tuple[int, int]]
"""(ad, token)."""


def _told(shown: Shown, tokens: int) -> Tokens:
    rows = np.array(sorted(set(shown)), np.int32)
    return Tokens(
        ad=rows[:, 0],
        token=rows[:, 1],
        weight=np.ones(tokens),
        value=np.arange(tokens, dtype=np.int32),
        suffices=np.ones(tokens, bool),
        hard=np.zeros(tokens, bool),
    )


def _found(shown: Shown, size: np.ndarray, parameters: Parameters = DEFAULT) -> np.ndarray:
    """The family of tokens 0 to 3, groups of these sizes (ads)."""
    told = _told(shown, 4)
    group = np.repeat(np.arange(len(size), dtype=np.int32), size)
    soft = np.ones(4, bool)
    return families(told, shares(told, group), size.astype(np.int32), soft, parameters)


def test_pictures_seen_on_the_same_groups_are_a_family_stock_pictures_are_none() -> None:
    size = np.full(1000, 3)
    house = [(3 * g + t, t) for g in range(50) for t in (0, 1) if (g + t) % 4]
    rng = np.random.default_rng(1)
    stock = [(3 * int(g), t) for t in (2, 3) for g in rng.choice(1000, 60, replace=False)]
    found = _found(house + stock, size)
    assert found[0] == found[1] >= 0
    assert found[2:].tolist() == [-1, -1]


def test_large_groups_show_everything_and_that_is_no_company() -> None:
    """Stock pictures meet on every large group, for these have many ads."""
    size = np.append(np.full(40, 200), np.full(5000, 1))
    rng = np.random.default_rng(2)
    ads = int(size.sum())
    stock = [(int(ad), t) for t in (0, 1) for ad in np.flatnonzero(rng.random(ads) < 0.03)]
    assert _found(stock, size).tolist() == [-1, -1, -1, -1]


def test_a_group_belongs_where_two_pictures_stand_on_enough_of_its_ads() -> None:
    family = np.array([7, 7, -1, -1])
    told = _told([(0, 0), (1, 1), (4, 0), (5, 0), (8, 0), (8, 1)], 4)
    group = np.array([0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], np.int32)
    house = members(group, told, family, DEFAULT)
    assert house.tolist() == [7, -1, -1]
    both = members(group, told, family, DEFAULT, np.arange(len(group)) < 3)
    assert both.tolist() == [7, -1, -1]


def test_groups_of_one_house_are_joined_and_no_others() -> None:
    group = np.array([0, 1, 2, 3], np.int32)
    assert joined(group, np.array([5, -1, 5, 6])).tolist() == [0, 1, 0, 2]
