"""Ads without any usable contact: held together by one picture or text each.

Every such ad chooses one anchor, the picture or text with most such ads that does not wander
between contacts. Ads of one anchor form a group. One choice per ad makes stars and no chains, so a
single stolen picture ties at most the ads that show it.
"""

import numpy as np

from graph.linking.arrays import components, distinct, renumber, spread, starts
from graph.linking.parameters import Parameters
from graph.linking.periods import Periods
from graph.linking.values import Bools, Ints, Market


def anchored(market: Market, core: Ints, usable: Bools, parameters: Parameters) -> Ints:
    """Groups (ads,): cores keep their number; ads without one follow, by anchor or alone."""
    groups = core.copy()
    loose = np.flatnonzero(core < 0)
    count = int(core.max(initial=-1)) + 1
    if parameters.use_anchors:
        anchor = _anchor(market, core, usable, parameters)[loose]
    else:
        anchor = np.full(len(loose), -1, np.int32)
    label = np.where(anchor >= 0, anchor, market.values + np.arange(len(loose)))
    _, number = np.unique(label, return_inverse=True)
    groups[loose] = count + number
    return groups.astype(np.int32)


def stars(line: Ints) -> Ints:
    """Stars (ads,) numbered from 0, -1 without contact: ads for which the same `line` (ads,), a
    contact period, speaks."""
    out = line.copy()
    out[out >= 0] = renumber(out[out >= 0])
    return out


def speaking(market: Market, use: Periods) -> Ints:
    """The contact period that speaks for each ad (ads,), -1 without contact: the one whose other
    ads look most like it, among equals the most used one. A taxi beside a line of one's own does
    not speak.
    """
    ad = market.ad[use.row]
    used = np.bincount(use.period, minlength=len(use.value_of))
    order = np.lexsort((use.period, -used[use.period], -_alike(market, use), ad))
    first = order[starts(ad[order])]
    out = np.full(market.ads, -1, np.int32)
    out[ad[first]] = use.period[first]
    return out


def _alike(market: Market, use: Periods) -> Ints:
    """How many pictures and texts of its ad other ads of that contact show, per mention of `use`;
    0 for the only contact of an ad."""
    ad = market.ad[use.row]
    several = np.bincount(ad, minlength=market.ads)[ad] > 1
    asked = np.zeros(len(use.value_of), bool)
    asked[use.period[several]] = True
    near = np.flatnonzero(asked[use.period])
    soft = np.flatnonzero(market.strength("soft")[market.value])
    size = np.bincount(market.ad[soft], minlength=market.ads)
    begin = np.cumsum(size) - size
    shown = market.value[soft[spread(begin[ad[near]], size[ad[near]])]]
    row = np.repeat(near, size[ad[near]])
    key = use.period[row].astype(np.int64) * max(market.values, 1) + shown
    _, thing, count = np.unique(key, return_inverse=True, return_counts=True)
    alike = np.bincount(row, weights=count[thing] > 1, minlength=len(ad))
    return np.where(several, alike, 0).astype(np.int32)


def kept(star: Ints, part: Ints) -> Ints:
    """Stars (ads,) parted where their ads share no picture or text, for one number may have two
    users; an ad that is one by itself stays with the largest part."""
    size = np.bincount(part)[part]
    inside = np.flatnonzero(star >= 0)
    order = inside[np.lexsort((part[inside], -size[inside], star[inside]))]
    largest = part[order[starts(star[order])]]
    alone = inside[size[inside] == 1]
    out = part.copy()
    out[alone] = largest[star[alone]]
    out[star < 0] = -1
    out[inside] = renumber(out[inside])
    return out


def parts(market: Market, star: Ints, usable: Bools, parameters: Parameters) -> Ints:
    """Parts (ads,) of stars that share pictures or texts; an ad that shares none is one by itself,
    and so is every ad without a star.
    """
    soft = market.strength("soft") & usable
    row = np.flatnonzero(soft[market.value] & (star[market.ad] >= 0))
    ad, value = market.ad[row], market.value[row]
    of, _ = distinct(value, star[ad])
    few = np.bincount(of, minlength=market.values)[value] <= parameters.most_groups
    ad, value = ad[few], value[few]
    key = star[ad].astype(np.int64) * max(market.values, 1) + value
    _, node = np.unique(key, return_inverse=True)
    label = components(market.ads + int(node.max(initial=-1)) + 1, ad, market.ads + node)
    return label[: market.ads]


def _anchor(market: Market, core: Ints, usable: Bools, parameters: Parameters) -> Ints:
    """The anchor of each ad (ads,), -1 for none."""
    soft = market.strength("soft") & usable
    row = np.flatnonzero(soft[market.value])
    ad, value = market.ad[row], market.value[row]
    contact = core[ad] >= 0
    of, _ = distinct(value[contact], core[ad[contact]])
    wanders = np.bincount(of, minlength=market.values) > parameters.anchor_cores
    loose = np.bincount(value[~contact], minlength=market.values)
    fit = ~contact & ~wanders[value] & (loose[value] >= 2)
    ad, value = ad[fit], value[fit]
    order = np.lexsort((value, -loose[value], ad))
    first = order[starts(ad[order])]
    out = np.full(market.ads, -1, np.int32)
    out[ad[first]] = value[first]
    return out
