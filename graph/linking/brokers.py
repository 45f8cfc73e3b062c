"""The broker test: take a contact away; if its ads fall into many unrelated groups, it ties nobody.

Help desks, taxis and reception desks stand on ads of many operators. Counting ads cannot tell them
from a busy operator's own number; counting what is left without them can. Two ways in:
contacts listed beside more than `broker_groups` other contacts, and contacts that stand alone on
ads whose pictures and texts also stand on ads of many other contact groups.
"""

import numpy as np

from graph.linking.arrays import components, distinct, lengths, pairs, spread, starts
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints, Longs, Market
from ingest.models import Frozen

Edges = tuple[Longs, Longs, Longs]


class Brokers(Frozen, frozen=True, kw_only=True, eq=False):
    """`value` (n,) the brokers; `ads` they stand on, `groups` these fall into without them.

    `grouped` ads have something else that tells a group; share = groups / grouped. `beside` says
    which way in found it: co-listed contacts (True) or pictures and texts alone (False).
    """

    value: Ints
    ads: Ints
    grouped: Ints
    groups: Ints
    beside: Bools


NONE = Brokers(
    value=np.zeros(0, np.int32),
    ads=np.zeros(0, np.int32),
    grouped=np.zeros(0, np.int32),
    groups=np.zeros(0, np.int32),
    beside=np.zeros(0, bool),
)


def brokers(market: Market, parameters: Parameters) -> Brokers:
    """All contacts that must not merge, with the numbers that say why."""
    if not parameters.use_brokers:
        return NONE
    hard = market.strength("hard")
    beside = _tested(market, _listed_beside_many(market, hard, parameters), hard, parameters, True)
    rest = hard.copy()
    rest[beside.value] = False
    alone = _tested(market, _alone_among_many(market, rest, parameters), rest, parameters, False)
    fields = ("value", "ads", "grouped", "groups", "beside")
    return Brokers(**{f: np.concatenate((getattr(beside, f), getattr(alone, f))) for f in fields})


def _listed_beside_many(market: Market, hard: Bools, parameters: Parameters) -> Ints:
    row = np.flatnonzero(hard[market.value])
    _, left, right = pairs(market.ad[row], market.value[row])
    one, _ = distinct(np.concatenate((left, right)), np.concatenate((right, left)))
    begin = starts(one)
    return one[begin[lengths(begin, len(one)) > parameters.broker_groups]]


def _alone_among_many(market: Market, hard: Bools, parameters: Parameters) -> Ints:
    """Contacts whose core shares pictures or texts with many other cores."""
    core = _contact_groups(market, hard)
    one, _ = _sharing(market, core, parameters)
    many = np.bincount(one, minlength=market.ads) > parameters.broker_groups
    row = np.flatnonzero(hard[market.value])
    degree = np.bincount(market.value[row], minlength=market.values)
    near = row[many[core[market.ad[row]]] & (degree[market.value[row]] > parameters.broker_groups)]
    return np.unique(market.value[near])


def _contact_groups(market: Market, hard: Bools) -> Ints:
    """Components over these contacts (ads,), -1 where an ad has none of them."""
    row = np.flatnonzero(hard[market.value])
    label = components(market.ads + market.values, market.ad[row], market.ads + market.value[row])
    out = np.full(market.ads, -1, np.int32)
    out[market.ad[row]] = label[market.ad[row]]
    return out


def _tested(
    market: Market, candidate: Ints, hard: Bools, parameters: Parameters, beside: bool
) -> Brokers:
    """Count the groups that the ads of each candidate fall into without it."""
    if not len(candidate):
        return NONE
    ads, grouped, groups = _fall_apart(market, candidate, hard, parameters, beside)
    share = parameters.broker_share if beside else parameters.broker_alone_share
    found = (groups > parameters.broker_groups) & (groups > share * grouped)
    return Brokers(
        value=candidate[found],
        ads=ads[found],
        grouped=grouped[found],
        groups=groups[found],
        beside=np.full(int(found.sum()), beside),
    )


def _fall_apart(
    market: Market, candidate: Ints, hard: Bools, parameters: Parameters, beside: bool
) -> tuple[Ints, Ints, Ints]:
    """(ads, ads that something else groups, groups) of each candidate.

    One big graph holds a small one per candidate: its ads, their other contacts (as contact groups
    formed without any candidate) and their rare pictures and texts; where the candidate stands
    alone also the contact groups these reach elsewhere.
    """
    number = np.full(market.values, -1, np.int64)
    number[candidate] = np.arange(len(candidate))
    row = np.flatnonzero(number[market.value] >= 0)
    scene, ad = number[market.value[row]], market.ad[row]
    others = hard.copy()
    others[candidate] = False
    group = _contact_groups(market, others if beside else hard)
    begin = np.searchsorted(market.ad, np.arange(market.ads + 1))
    size = (begin[1:] - begin[:-1])[ad]
    mention = spread(begin[ad], size)
    scene_of, node_of = np.repeat(scene, size), np.repeat(np.arange(len(ad)), size)
    value = market.value[mention]
    soft = _rare(market, group, parameters)[value]
    told, told_scene, told_to = node_of[soft], scene_of[soft], value[soft].astype(np.int64)
    if beside:
        known = np.flatnonzero(group[ad] >= 0)
        reach = (known, scene[known], market.values + group[ad[known]].astype(np.int64))
    else:
        contact = others[value] | (hard[value] & (number[value] >= 0) & (number[value] != scene_of))
        listed = (node_of[contact], scene_of[contact], value[contact].astype(np.int64))
        away = _elsewhere(market, group, (told, told_scene, told_to), ad, scene)
        reach = _joined(listed, away)
        _, _, apart = _count(len(candidate), scene, (told, told_scene, told_to), reach)
        unclear = (apart > parameters.broker_groups)[away[1]]
        doubtful = away[0][unclear], away[1][unclear], away[2][unclear]
        ties = _known_to_each_other(market, group, doubtful, parameters)
        told, told_scene, told_to = _joined((told, told_scene, told_to), ties)
    return _count(len(candidate), scene, (told, told_scene, told_to), reach)


def _joined(left: Edges, right: Edges) -> Edges:
    one, two, three = (np.concatenate(both) for both in zip(left, right, strict=True))
    return one, two, three


def _rare(market: Market, group: Ints, parameters: Parameters) -> Bools:
    """Soft values that do not stand on many contact groups."""
    soft = market.strength("soft")
    row = np.flatnonzero(soft[market.value] & (group[market.ad] >= 0))
    value, _ = distinct(market.value[row], group[market.ad[row]])
    return soft & (np.bincount(value, minlength=market.values) <= parameters.broker_rare)


def _elsewhere(market: Market, group: Ints, told: Edges, ad: Ints, of_scene: Longs) -> Edges:
    """The contact groups on which the soft values of the ads of each scene stand elsewhere."""
    node, scene, value = told
    row = np.flatnonzero(market.strength("soft")[market.value] & (group[market.ad] >= 0))
    of_value, of_group = distinct(market.value[row], group[market.ad[row]])
    begin = np.searchsorted(of_value, np.arange(market.values + 1))
    size = (begin[1:] - begin[:-1])[value]
    reached = of_group[spread(begin[value], size)].astype(np.int64)
    node, scene = np.repeat(node, size), np.repeat(scene, size)
    # The candidate's own contact group counts where most of it does without the candidate.
    ads_with = np.bincount(group[group >= 0], minlength=market.ads)
    carried = np.bincount(of_scene, minlength=int(of_scene.max(initial=-1)) + 1)
    counts = (reached != group[ad[node]]) | (ads_with[reached] >= 2 * carried[scene])
    return node[counts], scene[counts], market.values + reached[counts]


def _known_to_each_other(market: Market, group: Ints, away: Edges, parameters: Parameters) -> Edges:
    """Edges between reached contact groups that share a rare picture or text themselves.

    An ad of each scene stands for the group (edges run from ads): the first that reaches it.
    """
    left, right = _sharing(market, group, parameters)
    width = market.ads + market.values
    known, first = np.unique(away[1] * width + away[2], return_index=True)
    scene, one = known // width, known % width - market.values
    begin = np.searchsorted(left, np.arange(market.ads + 1))
    size = (begin[1:] - begin[:-1])[one]
    other = right[spread(begin[one], size)].astype(np.int64) + market.values
    scene, node = np.repeat(scene, size), np.repeat(away[0][first], size)
    wanted = scene * width + other
    place = np.minimum(np.searchsorted(known, wanted), max(len(known) - 1, 0))
    both = known[place] == wanted if len(known) else np.zeros(0, bool)
    return node[both], scene[both], other[both]


def _sharing(market: Market, group: Ints, parameters: Parameters) -> tuple[Ints, Ints]:
    """Contact groups that share a soft value which few groups have: sorted, both directions."""
    row = np.flatnonzero(market.strength("soft")[market.value] & (group[market.ad] >= 0))
    value, of = distinct(market.value[row], group[market.ad[row]])
    few = np.bincount(value, minlength=market.values)[value] <= parameters.most_groups
    _, left, right = pairs(value[few], of[few])
    return distinct(np.concatenate((left, right)), np.concatenate((right, left)))


def _count(scenes: int, scene: Longs, told: Edges, reach: Edges) -> tuple[Ints, Ints, Ints]:
    """Components of each scene that reach a contact: (ads, ads in those, number of those)."""
    edges = _joined(told, reach)
    width = int(edges[2].max(initial=0)) + 1
    _, thing = np.unique(edges[1] * width + edges[2], return_inverse=True)
    nodes = len(scene)
    label = components(nodes + int(thing.max(initial=-1)) + 1, edges[0], nodes + thing)[:nodes]
    outside = np.zeros(nodes + len(thing), bool)
    outside[label[reach[0]]] = True
    grouped = outside[label]
    ads = np.bincount(scene, minlength=scenes)
    of, _ = distinct(scene[grouped], label[grouped])
    counts = np.bincount(scene[grouped], minlength=scenes), np.bincount(of, minlength=scenes)
    return ads.astype(np.int32), counts[0].astype(np.int32), counts[1].astype(np.int32)
