"""Cut points of a graph of ads and links, with what each cuts off: from its block-cut tree."""

from typing import Any

import networkx as nx

from ingest.models import Frozen


class Cut(Frozen, frozen=True, kw_only=True):
    """A link (`node`) that alone holds parts together: the ads of each part but the largest
    (`less`, ascending), and an ad beside it in a part cut off and in the largest."""

    node: Any
    less: tuple[int, ...]
    ends: tuple[int, int]


def cuts(graph: Any) -> list[Cut]:
    """Every link (node with `values`) whose removal parts the graph further than it is parted.

    Nodes carry `ads`; time and memory grow as the graph (Hopcroft and Tarjan 1973).
    """
    tree: Any = nx.Graph()
    points = set(nx.articulation_points(graph))
    if not any("values" in graph.nodes[point] for point in points):
        return []
    blocks: Any = nx.biconnected_components(graph)
    for number, block in enumerate(blocks):
        inside = sum(graph.nodes[node]["ads"] for node in block - points)
        tree.add_node(("block", number), ads=inside, nodes=block)
        tree.add_edges_from((("block", number), ("point", point)) for point in block & points)
    for point in points:
        tree.nodes["point", point]["ads"] = graph.nodes[point]["ads"]
    found: list[Cut] = []
    for part in nx.connected_components(tree):
        found += _of_tree(graph, tree.subgraph(part))
    return sorted(found, key=lambda cut: (cut.less, cut.node))


def _of_tree(graph: Any, tree: Any) -> list[Cut]:
    root = min(tree.nodes, key=str)
    above: dict[Any, Any] = dict(nx.dfs_predecessors(tree, root))
    weight = {node: tree.nodes[node]["ads"] for node in tree.nodes}
    for node in nx.dfs_postorder_nodes(tree, root):
        if node in above:
            weight[above[node]] += weight[node]
    found: list[Cut] = []
    for kind, point in tree.nodes:
        node = (kind, point)
        if kind != "point" or "values" not in graph.nodes[point]:
            continue
        sides = sorted(
            (weight[root] - weight[node] if block == above.get(node) else weight[block], block)
            for block in tree[node]
        )
        ends = (_beside(graph, tree, point, sides[side][1]) for side in (0, -1))
        small, large = ends
        less = tuple(ads for ads, _ in sides[:-1])
        found.append(Cut(node=point, less=less, ends=(small, large)))
    return found


def _beside(graph: Any, tree: Any, point: Any, block: Any) -> int:
    return min(node for node in tree.nodes[block]["nodes"] if node in graph[point])
