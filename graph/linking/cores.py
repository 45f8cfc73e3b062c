"""Cores: ads tied by the same contact in the same period of its use. Union-find over all of them.

A core is what tier A means. Ads judged *the same* are tied here; *not the same* is obeyed later, by
`constraints.py`.
"""

import numpy as np

from graph.linking.arrays import components, renumber
from graph.linking.periods import Periods
from graph.linking.values import Ints, Market

NO_PAIR = np.zeros((0, 2), np.int32)


def cores(market: Market, use: Periods, tied: Ints = NO_PAIR) -> Ints:
    """The core of each ad (ads,), -1 without a usable contact; `tied` (n, 2) ads judged the same.

    `use` holds the mentions that count, cut into periods.
    """
    ads = market.ads
    left = np.concatenate((market.ad[use.row], tied[:, 0]))
    right = np.concatenate((ads + use.period, tied[:, 1]))
    label = components(ads + len(use.value_of), left, right)[:ads]
    known = np.zeros(ads, bool)
    known[left] = True
    known[tied[:, 1]] = True
    out = np.full(ads, -1, np.int32)
    out[known] = renumber(label[known])
    return out
