"""Families: pictures and texts of one house that stand on too many groups to be evidence alone.

A large operator's house pictures touch as many groups as a stock picture does. What tells them
apart is company: house pictures are seen on the *same* groups, again and again, stock pictures only
by chance. Two such values form a family when they share many more groups than chance gives; groups
that show two values of one family belong together.
"""

import numpy as np

from graph.linking.arrays import components, distinct, pairs, renumber, starts
from graph.linking.evidence import Tokens, shares
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints


def housed(
    group: Ints, told: Tokens, soft: Bools, parameters: Parameters, ads: Bools | None = None
) -> Ints:
    """Groups (ads,) after joining those that show a family: two of its values or more, on
    `family_ads` of their ads. `soft` (tokens,) are the tokens that may form families; only groups
    of these `ads` (ads,) are joined, if they are given.
    """
    held = shares(told, group)
    groups = int(group.max(initial=-1)) + 1
    touched = np.bincount(held.value, minlength=len(soft))
    wide = (touched > parameters.family_least) & (touched <= parameters.family_most) & soft
    row = np.flatnonzero(wide[held.value])
    at, value = distinct(held.group[row], held.value[row])
    family = _families(at, value, touched, groups, parameters)
    of, who = _members(group, told, family, parameters, ads)
    label = components(groups + int(of.max(initial=-1)) + 1, who, groups + of)[:groups]
    return renumber(label[group])


def _members(
    group: Ints, told: Tokens, family: Ints, parameters: Parameters, ads: Bools | None
) -> tuple[Ints, Ints]:
    """(family, group): the family that most ads of a group show, if it has any."""
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
    return place // max(width, 1), place % max(width, 1)


def _families(at: Ints, value: Ints, touched: Ints, groups: int, parameters: Parameters) -> Ints:
    """The family of each value, -1 for none."""
    _, one, two = pairs(at, value)
    width = len(touched)
    key, both = np.unique(one.astype(np.int64) * width + two, return_counts=True)
    one, two = key // width, key % width
    chance = touched[one] * touched[two] / max(groups, 1)
    enough = both >= parameters.family_share * np.minimum(touched[one], touched[two])
    kin = enough & (both >= parameters.family_lift * chance)
    label = components(width, one[kin], two[kin])
    member = np.zeros(width, bool)
    member[one[kin]] = member[two[kin]] = True
    return np.where(member, label, -1).astype(np.int32)
