"""One order for the same content: names, row order and repeated captures leave no trace.

Ads and values are ranked by what they look like in the graph (days, kinds, and the ranks of what
they touch, three rounds of Weisfeiler-Leman hashing). Rows that tie after that play the same part.
Every later step works in this order, so ties, seeds and random walks cannot depend on names.
"""

import msgspec
import numpy as np

from graph.linking.arrays import inverse, starts
from graph.linking.brokers import Brokers
from graph.linking.given_up import merged
from graph.linking.values import GivenUp, Ints, Keys, Longs, Market
from ingest.models import Frozen

_ODD = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


class Canonical(Frozen, frozen=True, kw_only=True, eq=False):
    """`market` in canonical order; `ad_row[i]` is the caller's row of canonical ad i."""

    market: Market
    ad_row: Longs
    value_row: Longs

    def brokers_back(self, found: Brokers) -> Brokers:
        """Brokers by the caller's values."""
        value = self.value_row[found.value].astype(np.int32)
        return msgspec.structs.replace(found, value=value)

    def back(self, of_ad: Ints) -> Ints:
        """A per-ad array in the caller's order."""
        out = np.empty_like(of_ad)
        out[self.ad_row] = of_ad
        return out


def canonical(market: Market) -> Canonical:
    """Order ads, values and mentions by content; merge repeated mentions (first day, last day)."""
    ad, value, first, last = _merged(market)
    given_up = merged(market.given_up)
    look_ad, look_value = _looks(market, ad, value, first, given_up)
    ad_row, value_row = _order(look_ad, market.ad_key), _order(look_value, market.value_key)
    new_ad, new_value = inverse(ad_row), inverse(value_row)
    rows = np.argsort(new_ad[ad].astype(np.int64) * max(market.values, 1) + new_value[value])
    ordered = Market(
        ad_key=market.ad_key[ad_row],
        site=market.site[ad_row],
        value_key=market.value_key[value_row],
        value_kind=market.value_kind[value_row],
        ad=new_ad[ad[rows]],
        value=new_value[value[rows]],
        first=first[rows],
        last=last[rows],
        crawl_site=market.crawl_site,
        crawl_day=market.crawl_day,
        given_up=GivenUp(ad=new_ad[given_up.ad], value=new_value[given_up.value], day=given_up.day),
        kinds=market.kinds,
    )
    return Canonical(market=ordered, ad_row=ad_row, value_row=value_row)


def plain(market: Market) -> Canonical:
    """The market in its own order, mentions merged and sorted by ad: for what has no ties."""
    ad, value, first, last = _merged(market)
    return Canonical(
        market=msgspec.structs.replace(market, ad=ad, value=value, first=first, last=last),
        ad_row=np.arange(market.ads),
        value_row=np.arange(market.values),
    )


def _merged(market: Market) -> tuple[Ints, Ints, Ints, Ints]:
    key = market.ad.astype(np.int64) * max(market.values, 1) + market.value
    rows = np.argsort(key)
    begin = starts(key[rows])
    keep = rows[begin]
    if len(begin) == len(rows):
        return market.ad[keep], market.value[keep], market.first[keep], market.last[keep]
    first = np.minimum.reduceat(market.first[rows], begin)
    last = np.maximum.reduceat(market.last[rows], begin)
    return market.ad[keep], market.value[keep], first, last


def _looks(
    market: Market, ad: Ints, value: Ints, first: Ints, given_up: GivenUp
) -> tuple[Keys, Keys]:
    days = np.full(market.ads, 0, np.int64)
    np.maximum.at(days, ad, first)
    look_ad = _mix(days.astype(np.uint64) * np.uint64(4096) + market.site.astype(np.uint64), 0)
    look_value = _mix(market.value_kind.astype(np.uint64), 1)
    since = _mix(given_up.day.astype(np.uint64) + np.uint64(1), 2)
    np.add.at(look_ad, given_up.ad, since)
    np.add.at(look_value, given_up.value, since)
    for turn in range(2):
        told = np.zeros(market.values, np.uint64)
        np.add.at(told, value, look_ad[ad])
        look_value = _mix(look_value * np.uint64(3) + told, turn)
        told = np.zeros(market.ads, np.uint64)
        np.add.at(told, ad, look_value[value])
        look_ad = _mix(look_ad * np.uint64(3) + told, turn + 1)
    return look_ad, look_value


def _mix(bits: Keys, turn: int) -> Keys:
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(_ODD[turn % 3])
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(_ODD[(turn + 1) % 3])
    return bits ^ (bits >> np.uint64(31))


def _order(look: Keys, key: Keys) -> Longs:
    """Sort by look; only the few that tie are put in the order of their keys."""
    rows = np.argsort(look, kind="stable")
    tied = look[rows][1:] == look[rows][:-1]
    if tied.any():
        rows = np.lexsort((key, look))
    return rows.astype(np.int32)
