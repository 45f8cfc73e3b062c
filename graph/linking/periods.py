"""A number's use in periods: numbers are given out again, so a long silence may be a new user.

Only days that crawling watched count as silence: not looking is not absence. A crawl watches the
days before it too, back to the last one, for an ad stays up a while; but not more than
`watch_days`. A number that was given up has a new user without any silence (`given_up.py`).
"""

import numpy as np

from graph.linking.given_up import handed_on
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints, Longs, Market
from ingest.models import Frozen


class Periods(Frozen, frozen=True, kw_only=True, eq=False):
    """`row` (n,) mention rows of the values asked for, `period` (n,) number of the period.

    Periods are numbered through all values; `value_of` (periods,) says whose period it is and
    `silence` (periods,) how many watched days lie before it (0 for a value's first); `handed_on`
    (periods,) whether it is the use by those who began after the number was given up, of which
    `silence` counts from the first.
    """

    row: Longs
    period: Ints
    value_of: Ints
    silence: Ints
    handed_on: Bools


def periods(market: Market, wanted: Bools, gap_days: int, parameters: Parameters) -> Periods:
    """Cut the use of each wanted value (values,) where it was given up, and on either side of that
    at silences of more than `gap_days`."""
    row = np.flatnonzero(wanted[market.value])
    after = handed_on(market, row) & parameters.use_periods
    sides = (after,) if after.any() else ()
    order = np.lexsort((market.first[row], *sides, market.value[row]))
    row, after = row[order], after[order]
    value = market.value[row]
    fresh = np.ones(len(row), bool)
    fresh[1:] = (value[1:] != value[:-1]) | (after[1:] != after[:-1])
    silence = np.where(fresh, 0, _silence(market, row, fresh, parameters.watch_days))
    reads_gaps = np.array([kind.gap for kind in market.kinds])[market.value_kind[value]]
    late = (silence > gap_days) & reads_gaps & parameters.use_periods
    begin = fresh | late
    period = (np.cumsum(begin) - 1).astype(np.int32)
    return Periods(
        row=row,
        period=period,
        value_of=value[begin],
        silence=silence[begin].astype(np.int32),
        handed_on=after[begin],
    )


def _silence(market: Market, row: Longs, fresh: Bools, watch_days: int) -> Longs:
    """Watched days between the last sighting so far and each mention, on the site last seen on."""
    if not len(row):
        return np.zeros(0, np.int64)
    seen, origin = _watched(market, watch_days)
    sites, days = seen.shape
    site = market.site[market.ad[row]].astype(np.int64)
    last = np.clip(market.last[row] - origin, 0, days - 1).astype(np.int64)
    group = np.cumsum(fresh).astype(np.int64)
    reach = np.maximum.accumulate((group * days + last) * sites + site)
    before = np.roll(reach, 1)
    before_site, before_day = before % sites, before // sites % days
    now = np.clip(market.first[row] - origin - 1, 0, days - 1)
    return np.where(now > before_day, seen[before_site, now] - seen[before_site, before_day], 0)


def _watched(market: Market, watch_days: int) -> tuple[Longs, int]:
    """Days watched so far, by (site, day), and the day that column 0 stands for."""
    low = [int(part.min()) for part in (market.first, market.crawl_day) if len(part)]
    high = [int(part.max()) for part in (market.last, market.crawl_day) if len(part)]
    origin, end = min(low, default=0), max(high, default=0)
    sites = int(max(market.site.max(initial=0), market.crawl_site.max(initial=0))) + 1
    days = end - origin + 1
    crawls = np.zeros((sites, days + watch_days + 1), np.int32)
    crawls[market.crawl_site, market.crawl_day - origin + 1] = 1
    done = np.cumsum(crawls, axis=1)
    seen = done[:, watch_days : watch_days + days] > done[:, :days]
    return np.cumsum(seen, axis=1, dtype=np.int64), origin
