"""The demo market as input of linking."""

import numpy as np

from demo.arrays import KINDS as NAMES
from demo.arrays import generate
from demo.parameters import MarketParameters
from demo.sites import SITES
from graph.linking.values import KINDS, Market, ValueKind


def demo_market(
    ads: int, seed: int, parameters: MarketParameters | None = None
) -> tuple[Market, np.ndarray]:
    """A demo market and the operator of each ad."""
    made = generate(ads, seed, parameters)
    kinds: tuple[ValueKind, ...] = tuple(next(k for k in KINDS if k.name == n) for n in NAMES)
    width = int(made.mention_value.max()) + 1
    known, value = np.unique(made.mention_kind * width + made.mention_value, return_inverse=True)
    count = len(made.ad_operator)
    crawls = [site.crawl_days() for site in SITES]
    market = Market(
        ad_key=np.arange(count, dtype=np.uint64),
        site=made.ad_site.astype(np.int32),
        value_key=known.astype(np.uint64),
        value_kind=(known // width).astype(np.int32),
        ad=made.mention_ad.astype(np.int32),
        value=value.astype(np.int32),
        first=made.mention_day.astype(np.int32),
        last=np.maximum(made.ad_last[made.mention_ad], made.mention_day).astype(np.int32),
        crawl_site=np.repeat(np.arange(len(SITES), dtype=np.int32), [len(c) for c in crawls]),
        crawl_day=np.concatenate(crawls).astype(np.int32),
        kinds=kinds,
    )
    return market, made.ad_operator
