"""Texts that tests make: templates of invented words, and variants with words changed."""

import random

SYLLABLES = ["ka", "lo", "mi", "ser", "ven", "ta", "ruk", "no", "pel", "di", "zon", "wa"]


def word(rng: random.Random) -> str:
    return "".join(rng.choices(SYLLABLES, k=rng.randint(1, 4)))


def template(rng: random.Random, length: int) -> list[str]:
    return [word(rng) for _ in range(length)]


def variant(rng: random.Random, words: list[str], share: float) -> list[str]:
    """The same words with a share of them replaced, left out or doubled."""
    found: list[str] = []
    for one in words:
        if rng.random() >= share:
            found.append(one)
        else:
            found += rng.choice([[word(rng)], [], [one, word(rng)]])
    return found
