"""Scenes: a contact taken away, what its ads fall into. One for each that may be a broker.

All scenes lie side by side in one big graph, so that one search for components answers for all.
"""

import numpy as np

from graph.linking.arrays import components, distinct, spread
from graph.linking.contacts import Contacts, contacts
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints, Longs, Market
from ingest.models import Frozen

Edges = tuple[Longs, Longs, Longs]
"""(node, its scene, what it mentions)."""
Counts = tuple[Ints, Ints, Ints]
"""(ads, ads that something else groups, groups) of each scene."""


class Scenes(Frozen, frozen=True, kw_only=True, eq=False):
    """The nodes are the ads of each candidate: `ad` and `scene`. What they mention besides it:
    `node`, `value`."""

    scene: Longs
    ad: Ints
    node: Longs
    value: Ints


def _scenes(market: Market, candidate: Ints) -> Scenes:
    number = np.full(market.values, -1, np.int64)
    number[candidate] = np.arange(len(candidate))
    row = np.flatnonzero(number[market.value] >= 0)
    scene, ad = number[market.value[row]], market.ad[row]
    begin = np.searchsorted(market.ad, np.arange(market.ads + 1))
    size = (begin[1:] - begin[:-1])[ad]
    node = np.repeat(np.arange(len(ad)), size)
    value = market.value[spread(begin[ad], size)]
    other = number[value] != scene[node]
    return Scenes(scene=scene, ad=ad, node=node[other], value=value[other])


def beside_others(market: Market, candidate: Ints, hard: Bools, parameters: Parameters) -> Counts:
    """(ads, ads that something else groups, groups) of candidates that stand beside other contacts:
    their ads, tied by rare pictures and texts, and by contact groups formed without candidates."""
    others = hard.copy()
    others[candidate] = False
    known, of = contacts(market, others), _scenes(market, candidate)
    group = known.group[of.ad]
    row = np.flatnonzero(group >= 0)
    reach = (row, of.scene[row], market.values + group[row].astype(np.int64))
    return _count(len(candidate), of.scene, _told(market, of, known, parameters), reach)


def standing_alone(
    market: Market,
    candidate: Ints,
    hard: Bools,
    known: Contacts,
    shared: tuple[Ints, Ints],
    parameters: Parameters,
) -> Counts:
    """The same for candidates that stand alone: tied also by the contact groups that these
    pictures and texts reach elsewhere, and by what those share."""
    of = _scenes(market, candidate)
    told, row = _told(market, of, known, parameters), np.flatnonzero(hard[of.value])
    listed = (of.node[row], of.scene[of.node[row]], of.value[row].astype(np.int64))
    away = _elsewhere(market, known, told, of)
    reach = _joined(listed, away)
    counted = _count(len(candidate), of.scene, told, reach)
    # More ties only join groups: those of few are clear already.
    unclear = counted[2] > parameters.broker_groups
    told, reach, away = (_of_scenes(edges, unclear) for edges in (told, reach, away))
    ties = _known_to_each_other(market, shared, away)
    again = _count(len(candidate), of.scene, _joined(told, ties), reach)
    grouped, groups = (np.where(unclear, again[i], counted[i]) for i in (1, 2))
    return counted[0], grouped, groups


def _told(market: Market, of: Scenes, known: Contacts, parameters: Parameters) -> Edges:
    """What ads of a scene show that few contact groups have."""
    rare = market.strength("soft") & (known.touched <= parameters.broker_rare)
    row = np.flatnonzero(rare[of.value])
    return of.node[row], of.scene[of.node[row]], of.value[row].astype(np.int64)


def _of_scenes(edges: Edges, wanted: Bools) -> Edges:
    row = wanted[edges[1]]
    return edges[0][row], edges[1][row], edges[2][row]


def _joined(left: Edges, right: Edges) -> Edges:
    one, two, three = (np.concatenate(both) for both in zip(left, right, strict=True))
    return one, two, three


def _elsewhere(market: Market, known: Contacts, told: Edges, of: Scenes) -> Edges:
    """The contact groups on which the soft values of the ads of each scene stand elsewhere."""
    node, scene, value = told
    begin = np.searchsorted(known.value, np.arange(market.values + 1))
    size = (begin[1:] - begin[:-1])[value]
    reached = known.of[spread(begin[value], size)].astype(np.int64)
    node, scene = np.repeat(node, size), np.repeat(scene, size)
    # The candidate's own contact group counts where most of it does without the candidate.
    ads_with = np.bincount(known.group[known.group >= 0], minlength=market.ads)
    carried = np.bincount(of.scene, minlength=int(of.scene.max(initial=-1)) + 1)
    counts = (reached != known.group[of.ad[node]]) | (ads_with[reached] >= 2 * carried[scene])
    return node[counts], scene[counts], market.values + reached[counts]


def _known_to_each_other(market: Market, shared: tuple[Ints, Ints], away: Edges) -> Edges:
    """Edges between reached contact groups that share a rare picture or text themselves.

    An ad of each scene stands for the group (edges run from ads): the first that reaches it.
    """
    left, right = shared
    width = market.ads + market.values
    reached, first = np.unique(away[1] * width + away[2], return_index=True)
    scene, one = reached // width, reached % width - market.values
    begin = np.searchsorted(left, np.arange(market.ads + 1))
    size = (begin[1:] - begin[:-1])[one]
    other = right[spread(begin[one], size)].astype(np.int64) + market.values
    scene, node = np.repeat(scene, size), np.repeat(away[0][first], size)
    wanted = scene * width + other
    place = np.minimum(np.searchsorted(reached, wanted), max(len(reached) - 1, 0))
    both = reached[place] == wanted if len(reached) else np.zeros(0, bool)
    return node[both], scene[both], other[both]


def _count(scenes: int, scene: Longs, told: Edges, reach: Edges) -> Counts:
    """Components of each scene that reach a contact: (ads, ads in those, number of those)."""
    edges = _joined(told, reach)
    nodes = len(scene)
    width = int(edges[2].max(initial=0)) + 1
    _, thing = np.unique(edges[1] * width + edges[2], return_inverse=True)
    label = components(nodes + int(thing.max(initial=-1)) + 1, edges[0], nodes + thing)[:nodes]
    outside = np.zeros(nodes + len(thing), bool)
    outside[label[reach[0]]] = True
    grouped = outside[label]
    ads = np.bincount(scene, minlength=scenes)
    of, _ = distinct(scene[grouped], label[grouped])
    counts = np.bincount(scene[grouped], minlength=scenes), np.bincount(of, minlength=scenes)
    return ads.astype(np.int32), counts[0].astype(np.int32), counts[1].astype(np.int32)
