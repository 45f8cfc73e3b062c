"""Numbers that change hands: re-issued after a gap, or used by two unrelated operators at once."""

import numpy as np

from demo.contacts import Contacts
from demo.parameters import MarketParameters
from demo.streams import Ints, stream
from demo.timeline import Timeline

GAP = 90
"""A number is given to somebody else only after more than so many days of silence."""


def number_values(
    numbers: int,
    country: Ints,
    operator: Ints,
    shown: Contacts,
    times: Timeline,
    seed: int,
    parameters: MarketParameters,
) -> Ints:
    """For every number id the id whose digits it has: itself, or that of an earlier owner.

    `country` and `operator` are those of the `len(operator)` numbers that operators own; help
    lines, taxis and the two numbers of the showcase keep their own digits. Chains never arise.
    """
    first, last = _use(numbers, shown, times)
    value = np.arange(numbers)
    own = np.arange(len(operator))
    used = own[(last[: len(own)] >= 0) & (own > 1)]
    for name, share, gap in (
        ("reissued", parameters.reissued, GAP),
        ("shared-numbers", parameters.shared_numbers, None),
    ):
        rng = stream(seed, name)
        order = rng.permutation(used)
        wanted = round(share * len(used))
        _pass_on(wanted, order, value, first, last, country, operator, gap, rng)
    return value


def _use(numbers: int, shown: Contacts, times: Timeline) -> tuple[Ints, Ints]:
    """First and last day on which each number stands in an ad (10_000 and -1 when never)."""
    first, last = np.full(numbers, 10_000), np.full(numbers, -1)
    for ids in (shown.own, shown.own_edited, shown.second):
        there = ids >= 0
        np.minimum.at(first, ids[there], times.first[there])
        np.maximum.at(last, ids[there], times.last[there])
    return first, last


def _pass_on(
    wanted: int,
    givers: Ints,
    value: Ints,
    first: Ints,
    last: Ints,
    country: Ints,
    operator: Ints,
    gap: int | None,
    rng: np.random.Generator,
) -> None:
    """Give the digits of `wanted` givers to numbers of other operators in their country, in place.

    With a gap the taker starts more than `gap` days after the giver's last day; without one their
    times overlap. A giver that finds nobody in twenty draws keeps its number to itself, so that
    fewer than wanted may change hands.
    """
    takers = givers[np.argsort(first[givers], kind="stable")]
    starts = first[takers]
    touched = value != np.arange(len(value))
    touched[value[touched]] = True
    for giver in givers:
        if not wanted:
            return
        low = 0 if gap is None else int(np.searchsorted(starts, last[giver] + gap + 1))
        if low >= len(takers) or touched[giver]:
            continue
        for taker in takers[rng.integers(low, len(takers), 20)]:
            apart = operator[taker] != operator[giver] and country[taker] == country[giver]
            overlap = first[taker] <= last[giver] and first[giver] <= last[taker]
            together = gap is not None or overlap
            if apart and together and not touched[taker] and taker != giver:
                value[taker] = giver
                touched[taker] = touched[giver] = True
                wanted -= 1
                break
