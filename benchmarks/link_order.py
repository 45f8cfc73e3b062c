"""Does the order in which ads come in matter? Shuffled ingests on arrays against full runs.

The last part of a shuffled market is added to a linking of the rest; a full run over all of it,
with the size of the base frozen as it was, says what it should have been. Twice: as it is done at
this size (a small base is linked again as a whole), and as in a base too large for that. Beside it,
how far the same new ads move the full run itself: no increment comes nearer than its market is
steady.
"""

import msgspec
import numpy as np

from benchmarks.link_speed import first_ads, in_order
from graph.linking.incremental import extend
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.parameters import DEFAULT
from graph.linking.values import Market

SHUFFLES = 20
LARGE = msgspec.structs.replace(DEFAULT, again_up_to=0)
"""Bases too large to be linked again as a whole."""
PART = 0.01
"""Share of the ads that come in later: 10,000 of 1,000,000."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """B-cubed of networks (also `local`, as in a large base) and cores, increment against full run;
    `steady` of the full run with the new ads against that without, over the old ads; ads `written`
    as in a large base."""

    networks: float
    local: float
    cores: float
    steady: float
    written: int


def order(name: str, market: Market) -> None:
    """Print the worst and the mean of some shuffles of a market."""
    found = [_shuffle(market, seed) for seed in range(SHUFFLES)]
    exact = sum(one.cores == 1.0 for one in found)
    told = (
        f"{what} {min(of):.4f}, {np.mean(of):.4f}"
        for what, of in (
            ("networks B-cubed worst, mean", [one.networks for one in found]),
            ("as in a large base", [one.local for one in found]),
            ("the full run itself", [one.steady for one in found]),
        )
    )
    print(
        f"{name:28}{market.ads:8}  {SHUFFLES} shuffles, + {PART:.0%}: cores equal in {exact}; "
        f"{'; '.join(told)}; written at most {max(one.written for one in found)}",
        flush=True,
    )


def _shuffle(market: Market, seed: int) -> Found:
    shuffled = in_order(market, np.random.default_rng(seed).permutation(market.ads))
    count = market.ads - int(PART * market.ads)
    start = link(first_ads(shuffled, count))
    full = link(shuffled, previous=start)
    grown, small = extend(shuffled, start, LARGE), extend(shuffled, start)
    whole = singles_apart(full.network)
    return Found(
        networks=score(small.linked.network, whole).bcubed,
        local=score(grown.linked.network, whole).bcubed,
        cores=round(score(grown.linked.core, singles_apart(full.core)).bcubed, 12),
        steady=score(start.network, singles_apart(full.network[:count])).bcubed,
        written=int(grown.changed.sum()),
    )
