"""Scattered contacts: the broker test asked again when the groups are grown.

By then every tie of several values is made. A contact whose ads still lie in three groups or more,
none of which holds half of them, is a small taxi or help desk, or went from house to house with the
woman who used it: it ties none of them. The first test cannot see these: too few ads. The second
pass asks by the networks of the first, before it ties anything.
"""

import numpy as np

from graph.linking.evidence import Shares, Tokens, only
from graph.linking.parameters import Parameters
from graph.linking.values import Bools


def gathered(told: Tokens, held: Shares, parameters: Parameters) -> Shares:
    """`held` without the contacts that are scattered over its groups."""
    return only(held, ~scattered(told, held, parameters)[held.value])


def scattered(told: Tokens, held: Shares, parameters: Parameters) -> Bools:
    """Which tokens (tokens,) are contacts scattered over the groups of `held`."""
    count = len(told.weight)
    groups = np.bincount(held.value, minlength=count)
    ads = np.bincount(held.value, weights=held.ads, minlength=count)
    most = np.zeros(count)
    np.maximum.at(most, held.value, held.ads)
    wide = (groups >= parameters.scatter_groups) & (most < parameters.scatter_share * ads)
    return wide & told.hard
