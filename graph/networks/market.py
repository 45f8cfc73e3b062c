"""The market of a theme: what its ads show, with pictures decided.

A picture stands for the medoid of its NEAR star, so that likeness is decided in one place. Flat
pictures and retired mentions take no part.
"""

from datetime import datetime
from operator import itemgetter

import numpy as np

from graph.db import Reading
from graph.linking.values import Ints, Market
from graph.networks.again import again
from graph.networks.kinds import KINDS, prefix
from graph.networks.shown import Shown, rows_of, with_values
from graph.networks.telling import Tell, silent
from graph.networks.whole import read_whole
from ingest.models import Frozen, uid

NO_DAY = np.zeros(0, np.int32)


class ReadMarket(Frozen, frozen=True, kw_only=True, eq=False):
    """`market` and what it was made of: rows of ads and values are those of `shown`; `medoid` of
    each near picture (uids)."""

    market: Market
    shown: Shown
    medoid: dict[str, str]

    @property
    def ads(self) -> tuple[str, ...]:
        """The uid of each ad."""
        return self.shown.ads

    @property
    def values(self) -> tuple[str, ...]:
        """The uid of each value."""
        return self.shown.values


def read_market(read: Reading, tell: Tell = silent) -> ReadMarket:
    """Everything that linking may use, as of the reading's moment."""
    return _market(read, read_whole(read, tell), _medoids(read))


def read_more(read: Reading, before: ReadMarket, since: datetime) -> ReadMarket | None:
    """The same, from what was read as of `since` and what was recorded or retired after it.

    Ads and values known before keep their rows; new ones come behind them. None where that does
    not give the whole: ads or captures were removed.
    """
    shown = again(read, before.shown, since)
    (row,) = read("read/link_captures", theme=uid(read.theme))
    if not shown.captures.all() or row["captures"] != shown.captures.sum():
        return None
    near = read("read/link_near_since", since=since)[0]["changes"]
    return _market(read, shown, _medoids(read) if near else before.medoid)


def _market(read: Reading, shown: Shown, medoid: dict[str, str]) -> ReadMarket:
    shown, stands = _standing(shown, medoid)
    shows = ~shown.flat[shown.value]
    sites = rows_of(sorted(shown.sites))
    crawl_site, crawl_day = _crawl_days(read, sites)
    market = Market(
        ad_key=shown.ad_key,
        site=np.array([sites[name] for name in shown.sites], np.int32)[shown.ad_site],
        value_key=shown.value_key,
        value_kind=shown.value_kind,
        ad=shown.ad[shows],
        value=stands[shown.value[shows]],
        first=shown.first[shows],
        last=shown.last[shows],
        crawl_site=crawl_site,
        crawl_day=crawl_day,
        given_up=shown.given_up,
        kinds=KINDS,
    )
    return ReadMarket(market=market, shown=shown, medoid=medoid)


def _standing(shown: Shown, medoid: dict[str, str]) -> tuple[Shown, Ints]:
    """For which value (row) each value stands; a medoid that no ad shows any more gets a row."""
    row = rows_of(shown.values)
    members = sorted(name for name in medoid if name in row)
    new = sorted({medoid[name] for name in members} - row.keys())
    row |= {name: len(shown.values) + place for place, name in enumerate(new)}
    stands = np.arange(len(row), dtype=np.int32)
    stands[[row[name] for name in members]] = [row[medoid[name]] for name in members]
    return (with_values(shown, new) if new else shown), stands


def _medoids(read: Reading) -> dict[str, str]:
    images = prefix(read.theme, "image")
    return {row["member"]: row["medoid"] for row in read.stream("read/link_near", prefix=images)}


def _crawl_days(read: Reading, sites: dict[str, int]) -> tuple[Ints, Ints]:
    """The days (since 1970) on which each site was crawled."""
    site, day = [NO_DAY], [NO_DAY]
    for row in sorted(read("read/crawl_days", theme=uid(read.theme)), key=itemgetter("source")):
        place = sites.get(uid(row["source"]))
        if place is not None:
            days = np.array(row["days"], "datetime64[D]").astype(np.int32)
            site.append(np.full(len(days), place, np.int32))
            day.append(days)
    return np.concatenate(site), np.concatenate(day)
