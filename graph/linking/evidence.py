"""Evidence between groups of ads: which values they share, how rare these are, and how many of
them are independent of each other.

A value counts when it stands on 2 to `most_groups` groups. Two values that one ad on each side
explains together were copied together: the heavier counts whole, the others `copied_share`.
"""

from typing import Any

import msgspec
import numpy as np

from graph.linking.arrays import lengths, pairs, starts
from graph.linking.copies import in_step, one_source
from graph.linking.parameters import Parameters
from graph.linking.periods import Periods
from graph.linking.surprise import expected, rarity, surprise
from graph.linking.values import Bools, Floats, Ints, Longs, Market
from ingest.models import Frozen


class Tokens(Frozen, frozen=True, kw_only=True, eq=False):
    """What may be shared: soft values, contacts in one period, and contacts across a silence.

    `ad`, `token` (mentions,); per token its `weight`, the market's `value` it stands for, whether
    it `suffices` to merge without any other and whether it is a contact (`hard`).
    """

    ad: Ints
    token: Ints
    weight: Floats
    value: Ints
    suffices: Bools
    hard: Bools


def tokens(market: Market, use: Periods, usable: Bools, parameters: Parameters) -> Tokens:
    """Soft values keep their number; each period of a contact is a token of its own.

    A contact with several periods is a token across them too, of little weight: numbers are given
    out again.
    """
    soft = np.flatnonzero((market.strength("soft") & usable)[market.value])
    several = np.bincount(use.value_of, minlength=market.values) > 1
    across = use.row[several[market.value[use.row]]]
    weight = np.where(several, parameters.gap_weight, market.weight())
    return Tokens(
        ad=np.concatenate((market.ad[soft], market.ad[across], market.ad[use.row])),
        token=np.concatenate(
            (market.value[soft], market.value[across], market.values + use.period)
        ).astype(np.int32),
        weight=np.concatenate((weight, market.weight()[use.value_of])),
        value=np.concatenate((np.arange(market.values, dtype=np.int32), use.value_of)),
        suffices=np.concatenate((~several, np.ones(len(use.value_of), bool))),
        hard=np.concatenate((market.strength("hard"), np.ones(len(use.value_of), bool))),
    )


def without(told: Tokens, gone: Bools) -> Tokens:
    """The same in which no ad mentions the tokens `gone` (tokens,)."""
    row = ~gone[told.token]
    return msgspec.structs.replace(told, ad=told.ad[row], token=told.token[row])


class Shares(Frozen, frozen=True, kw_only=True, eq=False):
    """Who has what: sorted by value, then group; `ads` of the group show it, `source` is the first
    of them."""

    value: Ints
    group: Ints
    source: Ints
    ads: Ints


class Evidence(Frozen, frozen=True, kw_only=True, eq=False):
    """One row per pair of groups (left < right), and one per value they share.

    `weight` after rarity and copying, `independent` values, `bits` of surprise; `lone` ads of the
    larger group of which one ad alone shows all that is shared, 0 where several do. The values of
    pair i are rows begin[i] : begin[i+1] of `value`, `worth`; `touched` groups have each.
    """

    left: Ints
    right: Ints
    weight: Floats
    independent: Ints
    bits: Floats
    lone: Ints
    begin: Longs
    value: Ints
    worth: Floats
    touched: Ints


def shares(told: Tokens, group: Ints) -> Shares:
    """The distinct (token, group); ads of group -1 take no part."""
    degree = np.bincount(told.token, minlength=len(told.weight))
    row = np.flatnonzero((degree > 1)[told.token] & (group[told.ad] >= 0))
    ones = np.ones(len(row), np.int32)
    return _merged(told.token[row], group[told.ad[row]], told.ad[row], ones)


def regrouped(held: Shares, label: Ints) -> Shares:
    """The same after groups were merged: `label` (groups,) is the new group of each."""
    return _merged(held.value, label[held.group], held.source, held.ads)


def only(held: Shares, kept: Bools) -> Shares:
    """These rows."""
    return Shares(
        value=held.value[kept],
        group=held.group[kept],
        source=held.source[kept],
        ads=held.ads[kept],
    )


def _merged(token: Ints, group: Ints, source: Ints, ads: Ints) -> Shares:
    key = token.astype(np.int64) * (int(group.max(initial=0)) + 1) + group
    order = np.argsort(key, kind="stable")
    begin = starts(key[order])
    first = np.minimum.reduceat(source[order], begin) if len(begin) else source
    total = np.add.reduceat(ads[order], begin, dtype=np.int32) if len(begin) else ads
    rows = order[begin]
    return Shares(value=token[rows], group=group[rows], source=first, ads=total)


def touching(held: Shares, values: int) -> Ints:
    """On how many groups each value (values,) stands."""
    return np.bincount(held.value, minlength=values).astype(np.int32)


def evidence(
    told: Tokens,
    held: Shares,
    size: Ints,
    rate: float,
    parameters: Parameters,
    fresh: Bools | None = None,
) -> Evidence:
    """Everything that any two groups share, one of them `fresh` (groups,) if that is given.

    `size` (groups,) in ads, `rate` see `noise_rate`.
    """
    touched = touching(held, len(told.weight))
    good = (touched >= 2) & (touched <= parameters.most_groups)
    first, second, begin = _by_pair(held, good, fresh, len(size))
    value = held.value[first]
    worth = told.weight[value] * rarity(touched, len(size))[value]
    pair = np.repeat(np.arange(len(begin), dtype=np.int32), lengths(begin, len(first)))
    counts = told.suffices[value]
    if parameters.use_independence and len(worth):
        source = one_source(pair, held.source[first], held.source[second], worth)
        step = in_step(held.value, held.group, pair, value, touched, parameters)
        worth[step] *= parameters.step_share
        worth[source & ~step] *= parameters.copied_share
        counts &= ~source & ~step
    weight = _sum(worth, begin)
    left, right = held.group[first[begin]], held.group[second[begin]]
    sizes = size if parameters.use_size else np.ones_like(size)
    return Evidence(
        left=left,
        right=right,
        weight=weight,
        independent=_sum(counts, begin, np.int32),
        bits=surprise(weight, expected(rate, sizes[left], sizes[right])),
        lone=np.maximum(
            np.where(_by_one(held, first, begin), size[left], 0),
            np.where(_by_one(held, second, begin), size[right], 0),
        ),
        begin=np.append(begin, len(value)),
        value=value,
        worth=worth,
        touched=touched[value],
    )


def _by_pair(
    held: Shares, good: Bools, fresh: Bools | None, groups: int
) -> tuple[Ints, Ints, Longs]:
    """The rows of `_pairs`, those of the same two groups together, and where each two begin."""
    first, second = _pairs(held, good, fresh)
    key = held.group[first].astype(np.int64) * groups + held.group[second]
    order = np.argsort(key, kind="stable")
    return first[order], second[order], starts(key[order])


def _pairs(held: Shares, good: Bools, fresh: Bools | None) -> tuple[Ints, Ints]:
    """Rows of `held` of two groups, one of them `fresh`, that have the same `good` value."""
    asked = good
    if fresh is not None:
        asked = np.zeros(len(good), bool)
        asked[held.value[fresh[held.group]]] = True
        asked &= good
    rows = np.flatnonzero(asked[held.value])
    _, first, second = pairs(held.value[rows], rows.astype(np.int32))
    if fresh is None:
        return first, second
    mine = fresh[held.group[first]] | fresh[held.group[second]]
    return first[mine], second[mine]


def _by_one(held: Shares, row: Ints, begin: Longs) -> Bools:
    """Pairs in which one ad alone shows all that its side shares (`row` of it, by pair)."""
    if not len(begin):
        return np.zeros(0, bool)
    source = held.source[row]
    alone = np.maximum.reduceat(held.ads[row], begin) == 1
    return alone & (np.minimum.reduceat(source, begin) == np.maximum.reduceat(source, begin))


def _sum(of: Floats | Bools, begin: Longs, kind: type = np.float64) -> Any:
    return np.add.reduceat(of, begin, dtype=kind) if len(begin) else np.zeros(0, kind)
