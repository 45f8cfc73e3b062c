"""What ads show more or less than they did when they were linked."""

import numpy as np

from graph.linking.canonical import plain
from graph.linking.given_up import handed_on, merged
from graph.linking.values import Bools, Ints, Longs, Market
from ingest.models import Frozen


class Difference(Frozen, frozen=True, kw_only=True, eq=False):
    """Rows of ads known before: those that show `more` (a value, or for longer, or call one given
    up) and `less` (what was handed on counts as gone); `new` ads came after them."""

    more: Ints
    less: Ints
    new: int

    @property
    def ads(self) -> int:
        """How many ads differ."""
        return self.new + len(np.union1d(self.more, self.less))


def difference(now: Market, before: Market) -> Difference:
    """Compare two readings; rows of `before` stand for the same ads and values in `now`."""
    now, before = plain(now).market, plain(before).market
    known = np.flatnonzero(now.ad < before.ads)
    key = now.ad[known].astype(np.int64) * now.values + now.value[known]
    old = before.ad.astype(np.int64) * now.values + before.value
    found, place = _found(key, old)
    longer = np.ones(len(key), bool)
    longer[found] = (now.first[known][found] != before.first[place]) | (
        now.last[known][found] != before.last[place]
    )
    gone, _ = _found(old, key)
    turned = known[found][handed_on(now, known)[found] != handed_on(before, place)]
    return Difference(
        more=np.union1d(now.ad[known][longer], _given_up(now, before)),
        less=np.union1d(before.ad[~gone], now.ad[turned]),
        new=now.ads - before.ads,
    )


def _given_up(now: Market, before: Market) -> Ints:
    """Ads known before that call other numbers given up, or since another day."""
    told, old = merged(now.given_up), merged(before.given_up)
    ads, values = (np.append(getattr(told, name), getattr(old, name)) for name in ("ad", "value"))
    rows = np.stack((ads, values, np.append(told.day, old.day)), axis=1)
    row, times = np.unique(rows, axis=0, return_counts=True)
    ad = row[times == 1, 0]
    return np.unique(ad[ad < before.ads])


def _found(wanted: Longs, known: Longs) -> tuple[Bools, Longs]:
    """Which of `wanted` are in `known`, both ascending, and where."""
    place = np.searchsorted(known, wanted)
    inside = place < len(known)
    inside[inside] = known[place[inside]] == wanted[inside]
    return inside, place[inside]
