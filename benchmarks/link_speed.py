"""Speed of linking: the full run, 10,000 ads more, components against scipy, explanations."""

import resource
import time
from collections.abc import Callable
from typing import TypeVar

import msgspec
import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graph.linking.arrays import components
from graph.linking.explain import why
from graph.linking.incremental import extend
from graph.linking.index import index
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.result import Linked
from graph.linking.values import Market

MORE = 10_000
T = TypeVar("T")


def speed(market: Market) -> None:
    """Print wall and CPU seconds of each job, and the peak of memory so far.

    Only one market stands in memory at a time, as in `spoor link`.
    """
    # Ads in random order: new ones come from everywhere.
    shuffled = in_order(market, np.random.default_rng(1).permutation(market.ads))
    del market
    old = shuffled.ads - MORE
    start, _ = _timed(f"full link of {old} ads", lambda: link(first_ads(shuffled, old)))
    grown, _ = _timed(f"+ {MORE} ads", lambda: extend(shuffled, start))
    print(f"  rows written: {int(grown.changed.sum())}")
    network, core = grown.linked.network, grown.linked.core
    del grown
    full, _ = _timed("full link of all", lambda: link(shuffled, previous=start))
    same = score(network, singles_apart(full.network)).bcubed
    cores = score(core, singles_apart(full.core)).bcubed
    print(f"  against a full run: B-cubed of networks {same:.4f}, of cores {cores:.4f}")
    _components(shuffled)
    _explanations(shuffled, full)


def _timed(name: str, job: Callable[[], T]) -> tuple[T, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    done = job()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name}: {wall:.2f} s ({cpu:.2f} s of processor time), peak {peak:.0f} MiB", flush=True)
    return done, cpu


def in_order(market: Market, place: np.ndarray) -> Market:
    """The same market with ad i in row `place[i]`."""
    site, key = np.empty_like(market.site), np.empty_like(market.ad_key)
    site[place], key[place] = market.site, market.ad_key
    ad = place[market.ad].astype(np.int32)
    return msgspec.structs.replace(market, ad_key=key, site=site, ad=ad)


def first_ads(market: Market, count: int) -> Market:
    """The market before the ads from row `count` on came in."""
    row = market.ad < count
    return msgspec.structs.replace(
        market,
        ad_key=market.ad_key[:count],
        site=market.site[:count],
        ad=market.ad[row],
        value=market.value[row],
        first=market.first[row],
        last=market.last[row],
    )


def _components(market: Market) -> None:
    nodes = market.ads + market.values
    left, right = market.ad, market.ads + market.value
    ones = np.ones(len(left), np.int8)
    graph = lambda: coo_array((ones, (left, right)), shape=(nodes, nodes))  # noqa: E731
    _, ours = _timed("components", lambda: components(nodes, left, right))
    _, scipy = _timed("components, scipy", lambda: connected_components(graph(), directed=False))
    print(f"  ratio {ours / scipy:.2f}")


def _explanations(market: Market, linked: Linked) -> None:
    rng = np.random.default_rng(2)
    found = index(market, linked)
    inside = np.flatnonzero(linked.network >= 0)
    order = inside[np.argsort(linked.network[inside], kind="stable")]
    begin = np.searchsorted(linked.network[order], linked.network[inside])
    end = np.searchsorted(linked.network[order], linked.network[inside], side="right")
    took: list[float] = []
    for place in rng.integers(0, len(inside), 200).tolist():
        other = int(order[rng.integers(begin[place], end[place])])
        start = time.perf_counter()
        why(found, [int(inside[place])], [other])
        took.append(1000 * (time.perf_counter() - start))
    low, high = np.quantile(took, [0.5, 0.95])
    print(f"why, two ads of one network: p50 {low:.1f} ms, p95 {high:.1f} ms")
