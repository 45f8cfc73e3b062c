"""Surprise: how many bits it takes to explain away what two groups of ads share.

w log2(w/e) - (w - e)/ln 2, the Poisson likelihood ratio of the weight w that two groups share
against e, what groups of their sizes share by accident. The size term keeps large operators, who
are robbed and copied most, from swallowing everybody.
"""

import numpy as np

from graph.linking.values import Floats, Ints


def surprise(weight: Floats, expected: Floats) -> Floats:
    """Bits; 0 where no more is shared than expected. `expected` > 0."""
    over = np.maximum(weight, expected)
    return over * np.log2(over / expected) - (over - expected) / np.log(2)


def expected(rate: float, left: Ints, right: Ints) -> Floats:
    """Accidental weight between groups of these sizes (in ads), at `rate` per pair of ads."""
    return np.maximum(rate * left.astype(np.float64) * right, 1e-12)


def rarity(touched: Ints, groups: int) -> Floats:
    """Rarity of a value among `groups`: 1 when two have it, 0 when all have."""
    if groups <= 2:
        return np.ones(len(touched))
    scale = np.log2(groups / 2)
    return np.maximum(np.log2(groups / np.maximum(touched, 2)), 0) / scale


def noise_rate(accidental: float, ads: int) -> float:
    """Accidental weight per pair of ads."""
    return accidental / max(ads * (ads - 1.0) / 2, 1.0)
