"""Days and sites of what was linked, as others read them."""

from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import unquote

import numpy as np

from graph.answers import Gap
from graph.networks.opened import Opened

_EPOCH = date(1970, 1, 1)


def day_of(number: int) -> date:
    """The day (UTC) that is so many days after 1970 began."""
    return _EPOCH + timedelta(days=number)


def sites_of(found: Opened) -> dict[int, str]:
    """The slug of each site by its number."""
    number, first = np.unique(found.index.market.site, return_index=True)
    names = [unquote(found.read.ads[row].split("|", 2)[1]) for row in first.tolist()]
    return dict(zip(number.tolist(), names, strict=True))


def gaps_of(found: Opened, site: int, source: str, first: int, last: int) -> list[Gap]:
    """Stretches around these days (numbers) on which this site was not crawled, between two days on
    which it was."""
    market = found.index.market
    days = np.unique(market.crawl_day[market.crawl_site == site]).tolist()
    return [
        Gap(source=source, first=day_of(one + 1), last=day_of(two - 1))
        for one, two in pairwise(days)
        if two - one > 1 and two > first and one < last
    ]
