"""Families: pictures and texts of one house that stand on too many groups to be evidence alone.

A large operator's house pictures touch as many groups as a stock picture does. What tells them
apart is company: house pictures are seen on the *same* groups, again and again, stock pictures only
by chance. Two such values form a family when they share many more groups than chance gives; groups
that show two values of one family belong together. Families are read off the first groups: later
ones are large, and large ones show everything.
"""

import numpy as np

from graph.linking.arrays import components, distinct, pairs, renumber, starts
from graph.linking.evidence import Shares, Tokens, only, touching
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Floats, Ints


def families(told: Tokens, held: Shares, size: Ints, soft: Bools, parameters: Parameters) -> Ints:
    """The family of each token (tokens,), -1 for none. `held` is what the first groups have, `size`
    (groups,) their ads, `soft` (tokens,) what may form families."""
    touched = touching(held, len(soft))
    wide = (touched > parameters.most_groups) & soft
    wide &= touched <= parameters.family_most * len(size)
    near = only(held, wide[held.value])
    order = np.lexsort((near.value, near.group))
    _, one, two = pairs(near.group[order], near.value[order])
    key, both = np.unique(one.astype(np.int64) * len(soft) + two, return_counts=True)
    one, two = key // len(soft), key % len(soft)
    kin = both >= parameters.family_share * np.minimum(touched[one], touched[two])
    one, two, both = one[kin], two[kin], both[kin]
    kin = both >= parameters.family_lift * _by_chance(told, one, two, size)
    label = components(len(soft), one[kin], two[kin])
    member = np.zeros(len(soft), bool)
    member[one[kin]] = member[two[kin]] = True
    return np.where(member, label, -1).astype(np.int32)


def members(
    group: Ints, told: Tokens, family: Ints, parameters: Parameters, ads: Bools | None = None
) -> Ints:
    """The family (groups,) that most ads of a group (`group`, ads) show, -1 for none: two of its
    values or more, on `family_ads` of its ads. Only what these `ads` (ads,) show counts, if they
    are given. `family` (tokens,) is what `families` gave.
    """
    known = family[told.token] >= 0
    row = np.flatnonzero(known if ads is None else known & ads[told.ad])
    ad, token = told.ad[row], told.token[row]
    kind = family[token].astype(np.int64)
    width = int(group.max(initial=-1)) + 1
    shown, _ = distinct(kind * width + group[ad], ad)
    values, _ = distinct(kind * width + group[ad], token)
    place, count = np.unique(values, return_counts=True)
    showing = np.unique(shown, return_counts=True)[1]
    size = np.bincount(group)[place % max(width, 1)]
    good = (count >= 2) & (showing >= parameters.family_ads * size)
    place, showing = place[good], showing[good]
    order = np.lexsort((place, -showing, place % max(width, 1)))
    place = place[order[starts(place[order] % max(width, 1))]]
    out = np.full(width, -1, np.int64)
    out[place % max(width, 1)] = place // max(width, 1)
    return out


def joined(group: Ints, house: Ints) -> Ints:
    """Groups (ads,) after joining those of one `house` (groups,), -1 for none."""
    who = np.flatnonzero(house >= 0)
    of = renumber(house[who])
    label = components(len(house) + int(of.max(initial=-1)) + 1, who, len(house) + of)
    return renumber(label[: len(house)][group])


def _by_chance(told: Tokens, one: Ints, two: Ints, size: Ints) -> Floats:
    """On how many groups both tokens of each row would stand if ads showed them at random: the
    larger a group, the likelier it has both."""
    share = np.bincount(told.token, minlength=len(told.weight)) / max(int(size.sum()), 1)
    ads, groups = np.unique(size, return_counts=True)
    known, where = np.unique(np.concatenate((one, two)), return_inverse=True)
    shows = 1 - np.exp(-np.outer(share[known], ads))
    return ((shows * groups)[where[: len(one)]] * shows[where[len(one) :]]).sum(axis=1)
