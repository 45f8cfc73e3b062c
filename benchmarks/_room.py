"""Where benchmarks of a large base work: a home of its own with a graph of `--ads` ads."""

import argparse
import time
from collections.abc import Generator
from contextlib import contextmanager

from benchmarks._graph import build
from benchmarks._throwaway import circumstances, connected, context, tell, throwaway_home
from demo.arrays import MarketArrays
from graph.db import Database
from graph.home import Home
from ingest.models import Frozen

ADS = 100_000


class Room(Frozen, frozen=True, kw_only=True):
    """The home, its database, and the market that was built in it."""

    here: Home
    database: Database
    made: MarketArrays


@contextmanager
def room(description: str | None, theme: str) -> Generator[Room]:
    """Say the circumstances and build what the command line asks for; gone when the block ends.

    The first line of `description` is what `--help` says.
    """
    parser = argparse.ArgumentParser(description=(description or "").partition("\n")[0])
    parser.add_argument("--ads", type=int, default=ADS)
    ads: int = parser.parse_args().ads
    print(circumstances(), flush=True)
    with throwaway_home() as here, connected(here) as database:
        tell(f"building a graph of {ads} ads")
        started = time.perf_counter()
        made = build(database, context(theme), ads)
        tell(f"built in {time.perf_counter() - started:.0f} s")
        yield Room(here=here, database=database, made=made)
