"""The market of a theme, read from Neo4j as lists: one row per ad and per value, never per edge.

A picture stands for the medoid of its NEAR star, so that likeness is decided in one place. Flat
pictures and retired mentions take no part.
"""

from array import array
from collections.abc import Sequence
from hashlib import blake2b
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from graph.db import Reading
from graph.linking.arrays import starts
from graph.linking.values import Ints, Keys, Market
from graph.networks import pages
from graph.networks.kinds import KINDS, NUMBER, is_unknown, prefix
from ingest.models import Frozen, uid

Rows = dict[str, int]
Table = npt.NDArray[np.int64]
DAYS = 100_000
"""Factor of the version in what `read/link_ads` packs: one number per capture reads fastest."""
NO_DAY = np.zeros(0, np.int32)


class ReadMarket(Frozen, frozen=True, kw_only=True, eq=False):
    """`market` with the uid of every ad row and value row; `medoid` of each near picture (uids).

    `complete`: every ad that was known before is still there.
    """

    market: Market
    ads: tuple[str, ...]
    values: tuple[str, ...]
    medoid: dict[str, str]
    complete: bool


def read_market(read: Reading, ads: Sequence[str] = (), values: Sequence[str] = ()) -> ReadMarket:
    """Everything that linking may use, as of the reading's moment.

    Ads and values known from an earlier run keep their rows; new ones come behind them.
    """
    ad_row: Rows = {name: row for row, name in enumerate(ads)}
    value_row: Rows = {name: row for row, name in enumerate(values)}
    version, version_ad, first, last = _versions(read, ad_row)
    images = prefix(read.theme, "image")
    medoid = {r["member"]: r["medoid"] for r in read.stream("read/link_near", prefix=images)}
    kind, value, number = _mentions(read, value_row, medoid)
    place = np.minimum(np.searchsorted(version, number), max(len(version) - 1, 0))
    known = version[place] == number if len(version) else np.zeros(len(number), bool)
    place, value = place[known], value[known]
    sites = {name: row for row, name in enumerate(sorted({_site(name) for name in ad_row}))}
    crawl_site, crawl_day = _crawl_days(read, sites)
    market = Market(
        ad_key=keys(ad_row),
        site=np.fromiter((sites[_site(name)] for name in ad_row), np.int32, len(ad_row)),
        value_key=keys(value_row),
        value_kind=_kinds(value_row, kind),
        ad=version_ad[place].astype(np.int32),
        value=value.astype(np.int32),
        first=first[place].astype(np.int32),
        last=last[place].astype(np.int32),
        crawl_site=crawl_site,
        crawl_day=crawl_day,
        kinds=KINDS,
    )
    return ReadMarket(
        market=market,
        ads=tuple(ad_row),
        values=tuple(value_row),
        medoid=medoid,
        complete=len(np.unique(version_ad)) == len(ad_row),
    )


def keys(names: Sequence[str] | Rows) -> Keys:
    """64-bit digests of uids: the same in every run."""
    packed = b"".join(blake2b(name.encode(), digest_size=8).digest() for name in names)
    return np.frombuffer(packed, np.uint64)


def _versions(read: Reading, ad_row: Rows) -> tuple[Table, Table, Table, Table]:
    """Node number, ad row, first and last day of every version, by node number."""
    seen, ads, sizes = array("q"), array("q"), array("q")
    for name, captures in pages.ads(read, uid(read.theme) + "|"):
        ads.append(ad_row.setdefault(name, len(ad_row)))
        sizes.append(len(captures))
        seen.extend(captures)
    ad = np.repeat(np.array(ads, np.int64), np.array(sizes, np.int64))
    told = np.array(seen, np.int64)
    order = np.argsort(told)  # by version, then by day
    number, day = np.divmod(told[order], DAYS)
    begin = starts(number)
    last = np.append(begin[1:], len(number))[: len(begin)] - 1
    return number[begin], ad[order][begin], day[begin], day[last]


def _mentions(
    read: Reading, value_row: Rows, medoid: dict[str, str]
) -> tuple[dict[int, int], Table, Table]:
    """The kind of each value met, and per mention its value row and version number."""
    kinds: dict[int, int] = {}
    rows, sizes, numbers = array("q"), array("q"), array("q")
    for entity, kind in NUMBER.items():
        for name, versions in pages.values(read, prefix(read.theme, entity)):
            if entity == "handle" and is_unknown(read.theme, name):
                continue
            place = value_row.setdefault(medoid.get(name, name), len(value_row))
            kinds[place] = kind
            rows.append(place)
            sizes.append(len(versions))
            numbers.extend(versions)
    value = np.repeat(np.array(rows, np.int64), np.array(sizes, np.int64))
    return kinds, value, np.array(numbers, np.int64)


def _kinds(value_row: Rows, met: dict[int, int]) -> Ints:
    """The kind of each value; one that nobody mentions any more has it from its uid."""
    of = [
        met[row] if row in met else NUMBER[name.split("|", 2)[1]] for name, row in value_row.items()
    ]
    return np.array(of, np.int32)


def _crawl_days(read: Reading, sites: Rows) -> tuple[Ints, Ints]:
    """The days (since 1970) on which each site was crawled."""
    site, day = [NO_DAY], [NO_DAY]
    for row in sorted(read("read/crawl_days", theme=uid(read.theme)), key=itemgetter("source")):
        place = sites.get(uid(row["source"]))
        if place is not None:
            days = np.array(row["days"], "datetime64[D]").astype(np.int32)
            site.append(np.full(len(days), place, np.int32))
            day.append(days)
    return np.concatenate(site), np.concatenate(day)


def _site(ad: str) -> str:
    return ad.split("|", 2)[1]
