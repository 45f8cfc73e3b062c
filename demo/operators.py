"""Who advertises: operators of very different size, each with workers, in one country."""

import numpy as np

from demo.days import LAST_DAY
from demo.parameters import MarketParameters
from demo.places import COUNTRIES, COUNTRY_SHARES
from demo.streams import Bools, Ints, ints, offsets, stream
from ingest.models import Frozen

SHOWCASE_ADS = 18
"""Operator 0 has exactly this many ads: the network that every market contains (showcase.py)."""
SHOWCASE_WORKERS = 3
SMALLEST_MARKET = 60


class Operators(Frozen, frozen=True, kw_only=True):
    """One row per operator: `size` in ads, `country` index, first and last day of business."""

    size: Ints
    country: Ints
    network: Bools
    start: Ints
    end: Ints
    workers: Ints

    @property
    def first_worker(self) -> Ints:
        """Number of each operator's first worker; workers of one operator follow each other."""
        return offsets(self.workers)


def operators(ads: int, seed: int, parameters: MarketParameters) -> Operators:
    """Operators whose sizes add up to `ads`; raises ValueError below 60 ads."""
    if ads < SMALLEST_MARKET:
        raise ValueError(f"A market needs at least {SMALLEST_MARKET} ads, not {ads}.")
    rng = stream(seed, "operators")
    size = _sizes(ads - SHOWCASE_ADS, seed, parameters)
    count = len(size)
    country = rng.choice(len(COUNTRIES), count, p=COUNTRY_SHARES)
    network = (size >= 20) | ((size >= 8) & (rng.random(count) < 0.3))
    wanted = np.rint(size / 12 * rng.uniform(0.6, 1.6, count))
    workers = np.where(network, np.clip(wanted, 2, None), 1)
    start = rng.integers(0, 170, count)
    end = np.minimum(start + 60 + rng.integers(0, 200, count) + size // 4, LAST_DAY)
    return Operators(
        size=_with_first(size, SHOWCASE_ADS),
        country=_with_first(country, COUNTRIES.index("NL")),
        network=np.concatenate([[True], network]),
        start=_with_first(start, 60),
        end=_with_first(end, LAST_DAY - 4),
        workers=_with_first(workers, SHOWCASE_WORKERS),
    )


def _with_first(values: object, first: int) -> Ints:
    return np.concatenate([[first], ints(np.asarray(values))])


def _sizes(ads: int, seed: int, parameters: MarketParameters) -> Ints:
    """Pareto sizes at jittered quantiles, so that every seed has small and large operators."""
    count = max(3, round(ads / parameters.ads_per_operator))
    rng = stream(seed, "sizes")
    quantile = (np.arange(count) + rng.random(count)) / count
    weight = (1 - quantile) ** (-1 / parameters.zipf)
    for _ in range(20):
        weight = np.minimum(weight / weight.sum(), max(parameters.largest_share, 1.5 / count))
    exact = weight / weight.sum() * ads
    size = np.maximum(ints(exact), 1)
    order = np.argsort(-exact)
    short = ads - int(size.sum())
    while short:
        step = order[: min(abs(short), count)]
        step = step[size[step] > 1] if short < 0 else step
        size[step] += np.sign(short)
        short = ads - int(size.sum())
    return rng.permutation(size)
