"""Ads put together by a program: every trick in twelve languages, among prices, ages and times."""

from collections import Counter

import pytest

from benchmarks.made_numbers import TRICKS, ads
from benchmarks.phone_made import counts

SEED, COUNT = 3, 50 * len(TRICKS)


@pytest.fixture(scope="module")
def found() -> dict[str, Counter[str]]:
    return counts(ads(SEED, COUNT))


def test_the_same_seed_makes_the_same_ads() -> None:
    assert ads(SEED, 40) == ads(SEED, 40)
    assert ads(SEED, 40) != ads(SEED + 1, 40)


def test_hardly_a_number_is_told_wrongly(found: dict[str, Counter[str]]) -> None:
    every = sum(found.values(), Counter[str]())
    assert every["right"] / (every["right"] + every["wrong"]) >= 0.99


@pytest.mark.parametrize("trick", sorted(TRICKS))
def test_no_trick_hides_numbers(found: dict[str, Counter[str]], trick: str) -> None:
    assert found[trick]["right"] >= 0.86 * 50


def test_hardly_a_number_is_missed(found: dict[str, Counter[str]]) -> None:
    every = sum(found.values(), Counter[str]())
    assert every["right"] / COUNT >= 0.96
