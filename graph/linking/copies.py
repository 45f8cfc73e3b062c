"""Copied together: values that one source explains count once.

Two ways to see it: the same first ad on either side tells both; or both values go wherever the
other goes (their sets of groups overlap).
"""

import numpy as np

from graph.linking.arrays import lengths, spread, starts
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Floats, Ints, Longs


def one_source(pair: Ints, one: Ints, two: Ints, worth: Floats) -> Bools:
    """Rows that are not the heaviest told by their first ad on one of the two sides."""
    return ~(_heaviest(pair, one, worth) & _heaviest(pair, two, worth))


def _heaviest(pair: Ints, source: Ints, worth: Floats) -> Bools:
    """The first of the heaviest rows of each (pair, source); `pair` ascends."""
    out = np.zeros(len(pair), bool)
    order, begin = _runs(pair, source)
    weight = worth[order]
    top = np.maximum.reduceat(weight, begin)
    run = np.repeat(np.arange(len(begin), dtype=np.int32), lengths(begin, len(order)))
    top = np.flatnonzero(weight == top[run])
    out[order[top[starts(run[top])]]] = True
    return out


def _runs(pair: Ints, source: Ints) -> tuple[Ints, Longs]:
    """An order in which rows of the same (pair, source) follow each other, and where each begin."""
    key = pair.astype(np.int64) * (int(source.max(initial=0)) + 1) + source
    order = np.argsort(key, kind="stable").astype(np.int32)
    return order, starts(key[order])


def in_step(
    value: Ints, group: Ints, pair: Ints, token: Ints, touched: Ints, parameters: Parameters
) -> Bools:
    """Rows (pair, token) whose token goes where the one before it in the same pair goes.

    `value`, `group` say who has what, sorted by value; only tokens on `overlap_groups` or more
    groups are compared: small sets coincide by chance.
    """
    out = np.zeros(len(token), bool)
    wide = np.flatnonzero(touched[token] >= parameters.overlap_groups)
    same = np.flatnonzero(np.diff(pair[wide]) == 0)
    if not len(same):
        return out
    one, two = token[wide[same]], token[wide[same + 1]]
    both = _common(value, group, one, two)
    out[wide[same + 1]] = both >= parameters.overlap * (touched[one] + touched[two] - both)
    return out


def _common(value: Ints, group: Ints, one: Ints, two: Ints) -> Longs:
    """In how many groups both values of each row stand."""
    width = int(max(one.max(), two.max())) + 1
    known, where = np.unique(one.astype(np.int64) * width + two, return_inverse=True)
    first, second = known // width, known % width
    begin = np.searchsorted(value, np.arange(width + 1))
    size = (begin[1:] - begin[:-1])[first]
    mine = group[spread(begin[first], size)].astype(np.int64)
    groups = int(group.max(initial=0)) + 1
    key = value.astype(np.int64) * groups + group
    wanted = np.repeat(second, size) * groups + mine
    place = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
    row = np.repeat(np.arange(len(known)), size)
    return np.bincount(row, weights=key[place] == wanted, minlength=len(known)).astype(np.int64)[
        where
    ]
