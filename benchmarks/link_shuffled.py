"""Does the order in which ads come in matter? Shuffled ingests on a real Neo4j against a full run.

    python -m benchmarks.link_shuffled --shuffles 20 --ads 2500

Each shuffle is a theme of its own: half of the ads at once, the others in parts, `spoor link` after
each. Then everything is linked as a whole, with the size of the base frozen as it was for the last
part. Cores and mentions must be exactly equal, networks to B-cubed .99.
"""

import argparse

import numpy as np

from benchmarks._market_written import write_ads
from benchmarks._throwaway import circumstances, connected, context, tell, throwaway_home
from benchmarks.link_market import demo_market
from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.values import Market
from graph.networks import cache, link_theme
from graph.networks.market import ReadMarket, read_market
from ingest.models import Frozen

PARTS = 5
"""Parts in which the second half comes in."""
LEAST = 0.99


class Compared(Frozen, frozen=True, kw_only=True):
    """One shuffle: how each part was linked, B-cubed of networks and of `cores` between what stands
    and a full run, and whether the mentions are equal."""

    modes: tuple[str, ...]
    networks: float
    cores: float
    mentions: bool

    @property
    def good(self) -> bool:
        """Whether it keeps what is promised."""
        return self.networks >= LEAST and self.cores == 1.0 and self.mentions


def main() -> None:
    """Print one line per shuffle, and the worst of them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shuffles", type=int, default=20)
    options.add_argument("--ads", type=int, default=2500)
    asked = options.parse_args()
    print(circumstances())
    found: list[Compared] = []
    with throwaway_home() as here, connected(here) as database:
        for seed in range(asked.shuffles):
            market, _ = demo_market(asked.ads, 41 + seed)
            found.append(shuffle(database, here, market, seed))
            print(f"shuffle {seed}: {told(found[-1])}", flush=True)
    kept = sum(one.good for one in found)
    print(
        f"{kept} of {len(found)} shuffles of {asked.ads} ads: cores and mentions equal, B-cubed at "
        f"least {LEAST}; the worst {min(one.networks for one in found):.4f}"
    )


def shuffle(database: Database, here: Home, market: Market, seed: int) -> Compared:
    """Load and link one market in parts, then compare with all of it at once."""
    ctx = context(f"shuffle-{seed}")
    order = np.random.default_rng(seed).permutation(market.ads)
    half = market.ads // 2
    modes: list[str] = []
    for number, part in enumerate([order[:half], *np.array_split(order[half:], PARTS)]):
        write_ads(database, ctx, market, part.tolist(), str(number))
        modes.append(str(link_theme(database, ctx, here.cache).parameters["mode"]))
        tell(f"shuffle {seed}, part {number}: {modes[-1]}")
    return compared(database, ctx, here, tuple(modes))


def compared(database: Database, ctx: Context, here: Home, modes: tuple[str, ...]) -> Compared:
    """What stands after the last part against a full run over what is read as a whole."""
    kept = cache.load(cache.file_of(here.cache, ctx.theme))
    assert kept is not None
    with database.reading(ctx) as read:
        whole = read_market(read)
    full = link(whole.market, previous=kept.free)
    mine, theirs = np.argsort(kept.read.ads), np.argsort(whole.ads)
    networks = score(kept.free.network[mine], singles_apart(full.network[theirs]))
    cores = score(kept.free.core[mine], singles_apart(full.core[theirs]))
    return Compared(
        modes=modes,
        networks=round(networks.bcubed, 6),
        cores=round(cores.bcubed, 9),
        mentions=mentions(kept.read) == mentions(whole),
    )


def mentions(found: ReadMarket) -> set[tuple[str, str, int, int]]:
    """Who shows what from when until when, by name."""
    market = found.market
    columns = (market.ad, market.value, market.first, market.last)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return {(found.ads[ad], found.values[value], first, last) for ad, value, first, last in rows}


def told(one: Compared) -> str:
    """One shuffle in words."""
    equal = "equal" if one.mentions else "DIFFERENT"
    return (
        f"{', '.join(one.modes)}; networks B-cubed {one.networks:.4f}, cores {one.cores:.4f}, "
        f"mentions {equal}"
    )


if __name__ == "__main__":
    main()
