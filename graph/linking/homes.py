"""Homes: now that networks are known, every ad is asked again where it belongs.

A number on an ad may have been lent, passed on or be somebody's taxi, a picture stolen. Once the
networks stand, one ad among strangers is easy to tell: what it shows is at home in another network
and weighs more there than what ties it here. Asked of parts of stars, so that ads which look alike
move together and cannot hold each other.
"""

import numpy as np

from graph.linking.arrays import lengths, renumber, spread, starts
from graph.linking.evidence import Tokens
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Floats, Ints, Longs

Counts = tuple[Longs, Longs, Longs]


def settled(
    told: Tokens, part: Ints, network: Ints, parameters: Parameters, ads: Bools | None = None
) -> Ints:
    """The network of each ad (ads,), each `part` (ads,) in the one that its values weigh most for;
    only parts of these `ads` (ads,) are asked, if they are given.

    A part stays where it is unless another network outweighs its own, by several values or a
    contact. One of `bridge_from` ads that is most of its network never goes: it is no stranger
    there, and to join networks is not asked here. Networks keep their numbers.
    """
    of_part = np.zeros(int(part.max(initial=-1)) + 1, network.dtype)
    of_part[part] = network
    size = np.bincount(part)
    free = (size < parameters.bridge_from) | (2 * size <= np.bincount(network)[of_part])
    if ads is not None:
        free &= np.bincount(part[ads], minlength=len(size)) > 0
    token, who, carried = _counted(told.token, part[told.ad])
    at, where, shown = _counted(told.token, network[told.ad])
    touched = np.bincount(at, minlength=len(told.weight))
    few = touched <= parameters.most_groups
    asked = few[token] & _torn(few & (touched > 1), token, who)[who] & free[who]
    token, who, carried = token[asked], who[asked], carried[asked]
    place = spread(np.searchsorted(at, token), touched[token])
    row = np.repeat(np.arange(len(token)), touched[token])
    # What a part itself shows says nothing of the rest of its network.
    own = np.where(where[place] == of_part[who[row]], carried[row], 0)
    row, place = row[shown[place] > own], place[shown[place] > own]
    who, to, weight = _weighed(who[row], where[place], told.weight[token[row]], parameters)
    return _heaviest(of_part, who, to, weight, parameters.home_weight)[part]


def following(group: Ints, network: Ints) -> Ints:
    """Groups (ads,) that lie in one network each: ads that left most of their group for another
    network form new groups there, numbered after the old ones."""
    width = int(network.max(initial=-1)) + 1
    key = group.astype(np.int64) * width + network
    known, ads = np.unique(key, return_counts=True)
    order = np.lexsort((known, -ads, known // max(width, 1)))
    main = known[order[starts(known[order] // max(width, 1))]]
    away = np.flatnonzero(~np.isin(key, main))
    out = group.copy()
    out[away] = int(group.max(initial=-1)) + 1 + renumber(key[away])
    return out


def _counted(token: Ints, of: Ints) -> Counts:
    """The distinct (token, of), sorted, and how many ads say each."""
    width = int(of.max(initial=0)) + 1
    key = np.sort(token.astype(np.int64) * width + of)
    begin = starts(key)
    return key[begin] // width, key[begin] % width, lengths(begin, len(key))


def _torn(contested: Bools, token: Longs, who: Longs) -> Bools:
    """Which parts show anything that several networks show (`contested` tokens)."""
    out = np.zeros(int(who.max(initial=-1)) + 1, bool)
    out[who[contested[token]]] = True
    return out


def _weighed(
    who: Longs, to: Longs, weight: Floats, parameters: Parameters
) -> tuple[Longs, Longs, Floats]:
    """(part, network, weight): the heaviest value whole, the others as if copied together."""
    width = int(to.max(initial=0)) + 1
    key = who * width + to
    order = np.lexsort((-weight, key))
    key, weight = key[order], weight[order]
    begin = starts(key)
    total = np.add.reduceat(weight, begin) if len(begin) else weight
    top = weight[begin]
    return key[begin] // width, key[begin] % width, top + parameters.copied_share * (total - top)


def _heaviest(of_part: Ints, who: Longs, to: Longs, weight: Floats, least: float) -> Ints:
    """Where each part goes: the network that weighs most, its own when no other weighs more."""
    own = to == of_part[who]
    fit = own | (weight >= least)
    who, to, weight, own = who[fit], to[fit], weight[fit], own[fit]
    order = np.lexsort((to, ~own, -weight, who))
    begin = starts(who[order])
    first = order[begin]
    # Where two other networks weigh the same, nothing says which is home.
    next_best = order[np.minimum(begin + 1, len(order) - 1)]
    torn = (who[next_best] == who[first]) & (weight[next_best] == weight[first])
    sure = first[own[first] | ~torn | (next_best == first)]
    out = of_part.copy()
    out[who[sure]] = to[sure]
    return out
