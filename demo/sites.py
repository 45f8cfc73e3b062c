"""The sites of the market: hosts with dates, crawl days, what each gives, how each numbers ads."""

from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from demo.days import LAST_DAY, day_number
from demo.places import COUNTRIES
from demo.streams import Ints, ints
from ingest.models import Frozen


class Host(Frozen, frozen=True, kw_only=True, rename={"since": "from"}):
    """A host name of a site, used from `since` up to but not including `until`."""

    host: str
    since: date | None = None
    until: date | None = None


class Site(Frozen, frozen=True, kw_only=True):
    """A site as sites.yaml describes it."""

    slug: str
    country: str
    language: str
    hosts: tuple[Host, ...]
    step: int
    start: int
    gives: tuple[str, ...]
    ids: Literal["number", "letters", "query", "slug"]
    layout: Literal["table", "cards", "list", "definition"]
    page: str
    labels: tuple[str, ...]
    gap: tuple[int, int] | None = None
    international: bool = False

    def host(self, day: int) -> str:
        """The host name on a day."""
        for host in self.hosts:
            if host.until is None or day < day_number(host.until):
                return host.host
        raise ValueError(f"{self.slug} has no host on day {day}")

    def crawl_days(self) -> Ints:
        """The days on which the site was crawled, rising."""
        days = np.arange(self.start, LAST_DAY + 1, self.step)
        if self.gap:
            days = days[(days < self.gap[0]) | (days > self.gap[1])]
        return ints(days)


SITES = msgspec.yaml.decode(
    Path(__file__).with_name("sites.yaml").read_bytes(), type=tuple[Site, ...]
)
SITE_NUMBER = {site.slug: number for number, site in enumerate(SITES)}
_SERVING = [
    [n for n, site in enumerate(SITES) if site.country == code or site.international]
    for code in COUNTRIES
]
SERVING_COUNT = ints([len(sites) for sites in _SERVING])
SERVING = ints([sites + [-1] * (int(SERVING_COUNT.max()) - len(sites)) for sites in _SERVING])
"""For each country the sites that carry its ads, padded with -1."""
