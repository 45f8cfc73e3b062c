"""Who mentions what, both ways: the look-up behind every explanation. Built once, then read."""

import numpy as np

from graph.linking.arrays import distinct
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints, Longs, Market
from ingest.models import Frozen


class Index(Frozen, frozen=True, kw_only=True, eq=False):
    """A market and its result with mentions by ad and by value, in the caller's rows.

    `degree` (values,) ads that mention each; `merging` (values,) may tie ads: brokers, muted and
    context values may not.
    """

    market: Market
    linked: Linked
    by_ad: Ints
    ad_begin: Longs
    by_value: Ints
    value_begin: Longs
    degree: Longs
    merging: Bools

    def values_of(self, ad: int) -> Ints:
        """The values an ad mentions."""
        return self.by_ad[self.ad_begin[ad] : self.ad_begin[ad + 1]]

    def ads_of(self, value: int) -> Ints:
        """The ads that mention a value."""
        return self.by_value[self.value_begin[value] : self.value_begin[value + 1]]


def index(market: Market, linked: Linked, muted: Ints | None = None) -> Index:
    """Index a market; `muted` are the values judged generic or no values."""
    ad, by_ad = distinct(market.ad, market.value)
    value, by_value = distinct(market.value, market.ad)
    merging = ~market.strength("context")
    merging[linked.brokers.value] = False
    merging[muted if muted is not None else np.zeros(0, np.int32)] = False
    value_begin = np.searchsorted(value, np.arange(market.values + 1))
    return Index(
        market=market,
        linked=linked,
        by_ad=by_ad,
        ad_begin=np.searchsorted(ad, np.arange(market.ads + 1)),
        by_value=by_value,
        value_begin=value_begin,
        degree=np.diff(value_begin),
        merging=merging,
    )
