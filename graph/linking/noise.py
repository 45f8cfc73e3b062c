"""Noise rates: how much unrelated ads share by accident, per pair of ads.

Estimated twice. Before anything is linked nobody knows what is accident; half of what cores share
is taken for it, which is too much where an operator changes numbers often and its cores share by
right. Once networks stand, accident is what they still share with each other.
"""

import numpy as np

from graph.linking.anchors import anchored
from graph.linking.evidence import Tokens, evidence, shares
from graph.linking.parameters import Parameters
from graph.linking.surprise import noise_rate
from graph.linking.values import Bools, Ints, Market


def between_cores(
    market: Market, core: Ints, told: Tokens, usable: Bools, parameters: Parameters
) -> float:
    """The rate by cores (ads,) and what is `usable` (values,)."""
    group = anchored(market, core, usable, parameters)
    return _rate(market, group, told, parameters.noise_share, parameters)


def between_networks(market: Market, network: Ints, told: Tokens, parameters: Parameters) -> float:
    """The rate by networks (ads,)."""
    return _rate(market, network, told, 1.0, parameters)


def _rate(market: Market, group: Ints, told: Tokens, share: float, parameters: Parameters) -> float:
    """This share of what groups (ads,) share in pictures and texts, per pair of ads; a little where
    they share next to nothing."""
    found = evidence(told, shares(told, group), np.bincount(group).astype(np.int32), 1, parameters)
    soft = market.strength("soft")[told.value[found.value]]
    seen = share * float(found.worth[soft].sum())
    return noise_rate(max(seen, parameters.least_noise * market.ads), market.ads)
