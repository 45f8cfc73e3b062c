"""Scattered contacts: the broker test asked again when the groups are grown.

By then every tie of several values is made. A contact whose ads still lie in three groups or more,
none of which holds half of them, is a small taxi or help desk, or went from house to house with the
woman who used it: it ties none of them. The first test cannot see these: too few ads.
"""

import numpy as np

from graph.linking.evidence import Shares, Tokens, only
from graph.linking.parameters import Parameters


def gathered(told: Tokens, held: Shares, parameters: Parameters) -> Shares:
    """`held` without the contacts that are scattered over its groups."""
    count = len(told.weight)
    groups = np.bincount(held.value, minlength=count)
    ads = np.bincount(held.value, weights=held.ads, minlength=count)
    most = np.zeros(count)
    np.maximum.at(most, held.value, held.ads)
    wide = (groups >= parameters.scatter_groups) & (most < parameters.scatter_share * ads)
    return only(held, ~(wide & told.hard)[held.value])
