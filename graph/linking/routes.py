"""Routes between two things over shared values: the rarest way first, brokers never.

A step leads from one ad to another over a value they share. Its cost is how common that value is,
so a route over a phone on two ads beats one over a picture on fifty.
"""

import heapq

import numpy as np

from graph.linking.arrays import spread
from graph.linking.index import Index
from graph.linking.values import Bools, Ints
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
Step = tuple[float, int, int, int]
"""Cost, steps made before it, the ad it leads on from, the value."""


def routes(index: Index, starts: list[int], ends: list[int], most: int = 3) -> list[Route]:
    """Up to `most` routes between any of `starts` and `ends` (ads), no value used twice.

    Empty when there is no connection within STEPS steps.
    """
    goal = np.unique(np.array(ends, np.int64))
    begin = np.setdiff1d(np.array(starts, np.int64), goal)
    spent: list[int] = []
    found: list[Route] = []
    while len(found) < most and (route := _cheapest(index, begin, goal, spent)):
        found.append(route)
        spent += [hop.value for hop in route]
    return found


def _cheapest(index: Index, begin: Ints, goal: Ints, spent: list[int]) -> Route:
    """Dijkstra over values, each with the steps made before it; () when the ends are out of reach.

    All ads of a value are reached at once and at one cost, so that a value is looked into only when
    nothing rarer is left.
    """
    walked = _walked(index, spent)
    near = _near(index, goal, walked)
    home = np.zeros(index.market.ads, bool)
    home[goal] = True
    came: dict[tuple[int, int], Hop] = {}
    reached = np.full(index.market.ads, STEPS + 1, np.int8)
    reached[begin] = 0
    queue = _steps(index, begin, (0.0, 0), walked, near)
    heapq.heapify(queue)
    done: dict[int, int] = {}
    while queue:
        cost, steps, ad, value = heapq.heappop(queue)
        if done.get(value, STEPS) <= steps:
            continue
        done[value] = steps
        carriers = index.ads_of(value)
        fresh = carriers[reached[carriers] > steps + 1]
        if not len(fresh):
            continue
        reached[fresh] = steps + 1
        for other in fresh.tolist():
            came[other, steps + 1] = Hop(left_ad=ad, right_ad=other, value=value)
        arrived = fresh[home[fresh]]
        if len(arrived):
            return _traced(came, int(arrived.min()), steps + 1)
        for step in _steps(index, fresh, (cost, steps + 1), walked, near):
            heapq.heappush(queue, step)
    return ()


def _walked(index: Index, spent: list[int]) -> Bools:
    """The values (values,) that may be walked: they may tie, more ads than one have them, not too
    many, and no route led over them yet."""
    walked = index.merging & (index.degree > 1) & (index.degree <= COMMON)
    walked[spent] = False
    return walked


def _near(index: Index, goal: Ints, walked: Bools) -> list[Bools]:
    """Values (values,) over which the ends can be reached in one step, in two, in three."""
    out: list[Bools] = []
    ads = goal
    for _ in range(STEPS - 1):
        value, _ = _walkable(index, ads, walked)
        near = np.zeros(index.market.values, bool)
        near[value] = True
        out.append(near)
        value = np.unique(value)
        ads = np.unique(index.by_value[spread(index.value_begin[value], index.degree[value])])
    return out


def _steps(
    index: Index, ads: Ints, so_far: tuple[float, int], walked: Bools, near: list[Bools]
) -> list[Step]:
    """The values that lead on from ads reached at one cost in so many steps, each from the first
    ad that has it; the last steps lead only over what is `near` the ends."""
    cost, steps = so_far
    left = STEPS - steps
    if not left:
        return []
    value, ad = _walkable(index, ads, walked)
    if left <= len(near):
        row = near[left - 1][value]
        value, ad = value[row], ad[row]
    value, first = np.unique(value, return_index=True)
    price = cost + 1 + np.log2(index.degree[value])
    return [
        (c, steps, a, v)
        for c, a, v in zip(price.tolist(), ad[first].tolist(), value.tolist(), strict=True)
    ]


def _walkable(index: Index, ads: Ints, walked: Bools) -> tuple[Ints, Ints]:
    """The values of these ads that may be walked, and whose they are."""
    size = index.ad_begin[ads + 1] - index.ad_begin[ads]
    value = index.by_ad[spread(index.ad_begin[ads], size)]
    good = walked[value]
    return value[good], np.repeat(ads, size)[good]


def _traced(came: dict[tuple[int, int], Hop], ad: int, steps: int) -> Route:
    hops: list[Hop] = []
    while steps:
        hop = came[ad, steps]
        hops.append(hop)
        ad, steps = hop.left_ad, steps - 1
    return tuple(reversed(hops))
