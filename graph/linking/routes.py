"""Routes between two things over shared values: the rarest way first, brokers never.

A step leads from one ad to another over a value they share. Its cost is how common that value is,
so a route over a phone on two ads beats one over a picture on fifty.
"""

import heapq
import math
from collections.abc import Iterator

from graph.linking.index import Index
from ingest.models import Frozen

STEPS = 4
"""More steps than this explain nothing to anybody."""
COMMON = 1000
"""Values on more ads are not walked: they say nothing, and cost much."""


class Hop(Frozen, frozen=True, kw_only=True):
    """Two ads and the value both mention."""

    left_ad: int
    right_ad: int
    value: int


Route = tuple[Hop, ...]


def routes(index: Index, starts: list[int], ends: list[int], most: int = 3) -> list[Route]:
    """Up to `most` routes between any of `starts` and `ends` (ads), no value used twice.

    Empty when there is no connection within STEPS steps.
    """
    spent: set[int] = set()
    found: list[Route] = []
    while len(found) < most and (route := _cheapest(index, starts, set(ends), spent)):
        found.append(route)
        spent.update(hop.value for hop in route)
    return found


def _cheapest(index: Index, starts: list[int], ends: set[int], spent: set[int]) -> Route:
    """Dijkstra over (ad, steps made); () when the ends are out of reach."""
    queue: list[tuple[float, int, int]] = [(0.0, 0, ad) for ad in sorted(set(starts) - ends)]
    came: dict[tuple[int, int], Hop] = {}
    walked: dict[int, int] = {}
    done: set[tuple[int, int]] = set()
    while queue:
        cost, steps, ad = heapq.heappop(queue)
        if ad in ends:
            return _traced(came, ad, steps)
        if steps == STEPS or (ad, steps) in done:
            continue
        done.add((ad, steps))
        for price, hop in _steps(index, ad, steps, spent, walked):
            place = (hop.right_ad, steps + 1)
            if place not in came:
                came[place] = hop
                heapq.heappush(queue, (cost + price, steps + 1, hop.right_ad))
    return ()


def _steps(
    index: Index, ad: int, steps: int, spent: set[int], walked: dict[int, int]
) -> Iterator[tuple[float, Hop]]:
    """All steps from an ad; a value already walked with no more steps is not walked again."""
    for value in index.values_of(ad).tolist():
        carriers = index.ads_of(value)
        if value in spent or not index.merging[value] or len(carriers) > COMMON:
            continue
        if walked.get(value, STEPS + 1) <= steps:
            continue
        walked[value] = steps
        price = 1 + math.log2(len(carriers))
        for other in carriers.tolist():
            if other != ad:
                yield price, Hop(left_ad=ad, right_ad=other, value=value)


def _traced(came: dict[tuple[int, int], Hop], ad: int, steps: int) -> Route:
    hops: list[Hop] = []
    while steps:
        hop = came[ad, steps]
        hops.append(hop)
        ad, steps = hop.left_ad, steps - 1
    return tuple(reversed(hops))
