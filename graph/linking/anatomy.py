"""One network from inside: the bridges that hold its parts together, and who nearly joined.

Ads and what they share make a graph; values that stand on the same ads are one link, for they go
together. A link is a bridge when nothing else that is shared ties the parts it joins.
Cut points are read from the blocks of the graph (networkx), exact at any size. Where neither one
link nor two part a network, the fewest links around one of its communities are what would split it.
"""

from typing import Any

import networkx as nx
import numpy as np

from graph.linking.arrays import distinct
from graph.linking.blocks import Cut, cuts
from graph.linking.index import Index
from graph.linking.parameters import DEFAULT
from graph.linking.result import Ties
from graph.linking.surprise import expected, rarity, surprise
from ingest.models import Frozen

PAIRS_UP_TO = 60
"""Links of a network up to which pairs of bridges are looked for."""
CELL = 0.1
"""Part of the ads that several links must cut off: less is a fringe, no cell."""
FEW = 12
"""Links around a community up to which they are shown as what would split the network."""
EDGES_UP_TO = 20_000
"""Edges of a network up to which communities are looked for."""
SEED = 1


class Bridge(Frozen, frozen=True, kw_only=True):
    """`values` (rows) whose loss parts the network in `parts`: `sides` are the ads (rows counted)
    of all parts but the largest, and of the largest. `links` 1, or more where only all together
    part it. `ends`: an ad of either side that has one of the values; `bits` the surprise of the
    weakest of them."""

    values: tuple[int, ...]
    links: int
    bits: float
    parts: int
    sides: tuple[int, int]
    ends: tuple[int, int]


class Anatomy(Frozen, frozen=True, kw_only=True):
    """`bridges`: single ones first, the weakest first; empty when no few links part it.
    `groups` of ads that one contact or anchor holds. `neighbours`: (network, row of
    `linked.bridges`) that nearly joined, strongest first."""

    network: int
    ads: int
    groups: int
    bridges: tuple[Bridge, ...]
    neighbours: tuple[tuple[int, int], ...]


def anatomy(index: Index, network: int) -> Anatomy:
    """Take one network apart."""
    linked = index.linked
    rows = np.flatnonzero(linked.network == network)
    graph = _graph(rows.tolist(), _links(index, rows))
    found = [((cut.node,), cut) for cut in cuts(graph)] + list(_pairs(graph, len(rows)))
    found = found or _cell(graph, len(rows))
    bridges = [_bridge(index, graph, *one, len(rows)) for one in found]
    return Anatomy(
        network=network,
        ads=len(rows),
        groups=len(np.unique(linked.group[rows])),
        bridges=tuple(sorted(bridges, key=lambda b: (b.links, b.bits, -b.sides[0], b.values))),
        neighbours=_neighbours(linked.bridges, linked.network, network),
    )


def _links(index: Index, rows: np.ndarray) -> dict[tuple[int, ...], tuple[int, ...]]:
    """Values that may tie by the ads of the network that they stand on, two or more."""
    told = [index.values_of(row) for row in rows.tolist()]
    ad = np.repeat(rows.astype(np.int32), [len(values) for values in told])
    value = np.concatenate(told or [np.zeros(0, np.int32)])
    tie = index.merging[value]
    value, ad = distinct(value[tie], ad[tie])
    known, begin, count = np.unique(value, return_index=True, return_counts=True)
    soft = index.market.strength("soft")
    out: dict[tuple[int, ...], list[int]] = {}
    for v, at, n in zip(known.tolist(), begin.tolist(), count.tolist(), strict=True):
        if n > 1 and not (soft[v] and _touched(index, v) > index.linked.most_groups):
            out.setdefault(tuple(ad[at : at + n].tolist()), []).append(v)
    return {ads: tuple(values) for ads, values in out.items()}


def _touched(index: Index, value: int) -> int:
    return len(np.unique(index.linked.group[index.ads_of(value)]))


def _graph(rows: list[int], links: dict[tuple[int, ...], tuple[int, ...]]) -> Any:
    """Ads (int) and links (tuple of ads, with `values`)."""
    graph: Any = nx.Graph()
    graph.add_nodes_from(rows, ads=1)
    for ads, values in links.items():
        graph.add_node(ads, ads=0, values=values)
        graph.add_edges_from((ads, ad) for ad in ads)
    return graph


def _pairs(graph: Any, ads: int) -> list[tuple[tuple[Any, ...], Cut]]:
    """Two links that only together part the network in cells."""
    links = [node for node, of in graph.nodes(data=True) if "values" in of]
    if len(links) > PAIRS_UP_TO:
        return []
    alone = {cut.node for cut in cuts(graph)}
    found: dict[frozenset[Any], tuple[tuple[Any, ...], Cut]] = {}
    for link in sorted(set(links) - alone):
        for cut in cuts(nx.restricted_view(graph, [link], [])):
            both = frozenset((link, cut.node))
            if cut.node not in alone and both not in found and sum(cut.less) >= CELL * ads:
                found[both] = ((link, cut.node), cut)
    return list(found.values())


def _cell(graph: Any, ads: int) -> list[tuple[tuple[Any, ...], Cut]]:
    """The fewest links that part one community from all others, if these are few."""
    if graph.number_of_edges() > EDGES_UP_TO:
        return []
    best: tuple[int, int, tuple[Any, ...], Cut] | None = None
    for part in nx.community.louvain_communities(graph, seed=SEED):
        mine = {node for node in part if "values" not in graph.nodes[node]}
        if min(len(mine), ads - len(mine)) < max(CELL * ads, 2):
            continue
        around = {link for ad in mine for link in graph[ad] if not mine.issuperset(graph[link])}
        if 0 < len(around) <= FEW:
            links = tuple(sorted(around))
            cut = _cut(graph, links, mine)
            rank = (len(links), -sum(cut.less), links, cut)
            best = rank if best is None or rank[:3] < best[:3] else best
    return [(best[2], best[3])] if best else []


def _cut(graph: Any, links: tuple[Any, ...], mine: set[int]) -> Cut:
    """What is parted when all these links are taken away."""
    parts: Any = nx.connected_components(nx.restricted_view(graph, links, []))
    sizes = sorted(sum(graph.nodes[node]["ads"] for node in part) for part in parts)
    inside = min(ad for ad in links[-1] if ad in mine)
    outside = min(ad for ad in links[-1] if ad not in mine)
    return Cut(node=links[-1], less=tuple(sizes[:-1]), ends=(inside, outside))


def _bridge(index: Index, graph: Any, nodes: tuple[Any, ...], cut: Cut, ads: int) -> Bridge:
    values = tuple(sorted(v for node in nodes for v in graph.nodes[node]["values"]))
    # A network may hang together otherwise too (a judgement): what is not cut off stays.
    less = sum(cut.less)
    sides = (min(less, ads - less), max(less, ads - less))
    return Bridge(
        values=values,
        links=len(nodes),
        bits=round(min(_bits(index, graph, node, sides) for node in nodes), 1),
        parts=len(cut.less) + 1,
        sides=sides,
        ends=cut.ends,
    )


def _bits(index: Index, graph: Any, node: tuple[int, ...], sides: tuple[int, int]) -> float:
    """The strongest recorded tie over this link; else what its values are worth by themselves."""
    ties = index.linked.merges
    values = graph.nodes[node]["values"]
    rows = np.unique(np.searchsorted(ties.begin, _places(ties, values), side="right") - 1)
    group = index.linked.group
    ends = zip(group[ties.left_ad[rows]].tolist(), group[ties.right_ad[rows]].tolist(), strict=True)
    known = [
        float(ties.bits[r]) for r, pair in zip(rows, ends, strict=True) if set(pair) <= {*node}
    ]
    if known:
        return max(known)
    touched = np.array([_touched(index, value) for value in values], np.int32)
    worth = index.market.weight()[list(values)] * rarity(touched, int(group.max()) + 1)
    weight = worth.max() + DEFAULT.copied_share * (worth.sum() - worth.max())
    left, right = (np.array([side], np.int64) for side in sides)
    return float(surprise(weight[None], expected(index.linked.epoch.rate, left, right))[0])


def _places(ties: Ties, values: tuple[int, ...]) -> np.ndarray:
    return np.flatnonzero(np.isin(ties.value, values))


def _neighbours(bridges: Ties, of: np.ndarray, network: int) -> tuple[tuple[int, int], ...]:
    left, right = of[bridges.left_ad], of[bridges.right_ad]
    seen: dict[int, int] = {}
    for row in np.flatnonzero((left == network) | (right == network)).tolist():
        other = int(right[row] if left[row] == network else left[row])
        if other != network:
            seen.setdefault(other, row)
    return tuple(seen.items())
