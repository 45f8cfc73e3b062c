"""What linking is measured against: the simple methods that the notes warn of."""

from collections.abc import Callable

import numpy as np
from graspologic_native import leiden

from graph.linking.arrays import components
from graph.linking.values import Market


def any_value(market: Market) -> np.ndarray:
    """Connected components over everything two ads share."""
    return _over(market, ~market.strength("context"))


def phones(market: Market) -> np.ndarray:
    """Connected components over contacts alone."""
    return _over(market, market.strength("hard"))


def degree_cap(market: Market) -> np.ndarray:
    """Connected components over values on at most 50 ads."""
    degree = np.bincount(market.value, minlength=market.values)
    return _over(market, ~market.strength("context") & (degree <= 50))


def modularity(market: Market) -> np.ndarray:
    """Leiden on ads and values, values weighted by rarity (IDF)."""
    degree = np.bincount(market.value, minlength=market.values)
    wanted = (~market.strength("context") & (degree > 1))[market.value]
    ad, value = market.ad[wanted], market.value[wanted]
    weight = np.log2(market.ads / degree[value])
    edges = [
        (f"a{a}", f"v{v}", w)
        for a, v, w in zip(ad.tolist(), value.tolist(), weight.tolist(), strict=True)
    ]
    _, found = leiden(edges, resolution=1.0, seed=1, iterations=1)
    out = np.arange(market.ads) + len(edges)
    for name, label in found.items():
        if name[0] == "a":
            out[int(name[1:])] = label
    return np.unique(out, return_inverse=True)[1]


def _over(market: Market, wanted: np.ndarray) -> np.ndarray:
    row = wanted[market.value]
    nodes = market.ads + market.values
    return components(nodes, market.ad[row], market.ads + market.value[row])[: market.ads]


BASELINES: dict[str, Callable[[Market], np.ndarray]] = {
    "components over any value": any_value,
    "components over contacts": phones,
    "degree cap 50": degree_cap,
    "modularity communities": modularity,
}
