"""Does the order in which ads come in matter? Shuffled ingests on arrays against full runs.

The last part of a shuffled market is added to a linking of the rest; a full run over all of it,
with the size of the base frozen as it was, says what it should have been. Beside it, how far the
same new ads move the full run itself: no increment comes nearer than its market is steady.
"""

import msgspec
import numpy as np

from benchmarks.link_speed import first_ads, in_order
from graph.linking.incremental import extend
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.values import Market

SHUFFLES = 20
PART = 0.01
"""Share of the ads that come in later: 10,000 of 1,000,000."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """B-cubed of networks and cores, increment against full run; `steady` of the full run with
    the new ads against that without, over the old ads; ads `written`."""

    networks: float
    cores: float
    steady: float
    written: int


def order(name: str, market: Market) -> None:
    """Print the worst and the mean of some shuffles of a market."""
    found = [_shuffle(market, seed) for seed in range(SHUFFLES)]
    networks, steady = ([getattr(one, of) for one in found] for of in ("networks", "steady"))
    exact = sum(one.cores == 1.0 for one in found)
    print(
        f"{name:28}{market.ads:8}  {SHUFFLES} shuffles, + {PART:.0%}: cores equal in {exact}; "
        f"networks B-cubed worst {min(networks):.4f}, mean {np.mean(networks):.4f}; the full run "
        f"itself {min(steady):.4f}, {np.mean(steady):.4f}; "
        f"written at most {max(one.written for one in found)}",
        flush=True,
    )


def _shuffle(market: Market, seed: int) -> Found:
    shuffled = in_order(market, np.random.default_rng(seed).permutation(market.ads))
    count = market.ads - int(PART * market.ads)
    start = link(first_ads(shuffled, count))
    grown, full = extend(shuffled, start), link(shuffled, previous=start)
    return Found(
        networks=score(grown.linked.network, singles_apart(full.network)).bcubed,
        cores=round(score(grown.linked.core, singles_apart(full.core)).bcubed, 12),
        steady=score(start.network, singles_apart(full.network[:count])).bcubed,
        written=int(grown.changed.sum()),
    )
