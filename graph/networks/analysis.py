"""One network analysed by networkx, on request: what holds it together, and how far it reaches.

What is counted are ads and the values they share. No person gets a figure.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import networkx as nx
from networkx.algorithms import approximation

from graph.context import Context
from graph.db import Database
from graph.linking.anatomy import anatomy
from graph.linking.graphs import SEED, betweenness, graph_of
from graph.networks.answers import WeakestLink
from graph.networks.detail import bridge_said, label_of
from graph.networks.facts import named
from graph.networks.measured import notice_of
from graph.networks.opened import Opened, opened_by
from graph.networks.things import ad_name
from graph.networks.words import NOTICE, named_value
from ingest.models import Frozen

MOST = 20
"""Ads and values named for their betweenness, the highest first."""


class Between(Frozen, frozen=True, kw_only=True):
    """An ad (`kind` "ad", `value` its uid) or a value, and the `share` of all shortest ways between
    others in the network that lead over it."""

    kind: str
    value: str
    name: str
    share: float


class Analysis(Frozen, frozen=True, kw_only=True):
    """A network of `ads` and the `values` that two of them or more share, tied by so many `links`.

    `parts`: pieces that no shared value ties to each other (held by a judgement); `reach`: steps
    from ad to ad of the longest shortest way found (two sweeps: at least so many). `between`: the
    highest betweenness, exact if `sampled` is None, else estimated from so many nodes by `seed`.
    """

    network: int
    ads: int
    values: int
    links: int
    parts: int
    reach: int
    bridges: tuple[WeakestLink, ...]
    between: tuple[Between, ...]
    sampled: int | None
    seed: int
    sentence: str
    linked_at: datetime
    notice: str = NOTICE


def analyse(database: Database, context: Context, folder: Path, number: int) -> Analysis:
    """Analyse a network by its lasting number; NotThere where it holds no ads."""
    with database.reading(context) as read:
        found, notice = opened_by(read, context, folder), notice_of(read)
    label = label_of(found, number)
    graph = graph_of(found.index, label)
    shares, sampled = betweenness(graph)
    # Equal shares, told apart by their last bits only, stand in the order of the nodes.
    first = sorted(shares.items(), key=lambda item: (-round(item[1], 9), item[0]))[:MOST]
    ads = sum(kind == "ad" for kind, _ in graph.nodes)
    return Analysis(
        network=number,
        ads=ads,
        values=len(graph) - ads,
        links=graph.number_of_edges(),
        parts=nx.number_connected_components(graph),
        reach=_reach(graph),
        bridges=tuple(bridge_said(found, one) for one in anatomy(found.index, label).bridges),
        between=tuple(_between(found, node, share) for node, share in first if share > 0),
        sampled=sampled,
        seed=SEED,
        sentence=_sentence(number, sampled, len(graph)),
        linked_at=found.linked_at,
        notice=notice,
    )


def _reach(graph: Any) -> int:
    largest = max(nx.connected_components(graph), key=lambda part: (len(part), min(part)))
    return int(approximation.diameter(graph.subgraph(largest), seed=SEED)) // 2


def _between(found: Opened, node: tuple[str, int], share: float) -> Between:
    kind, row = node
    if kind == "ad":
        name = ad_name(found, row)
        return Between(kind=kind, value=found.read.ads[row], name=name, share=round(share, 4))
    of, name = named(found.read.values[row]), named_value(found.read.values[row])
    return Between(kind=of.kind, value=of.value, name=name, share=round(share, 4))


def _sentence(number: int, sampled: int | None, nodes: int) -> str:
    if sampled is None:
        return f"Network {number}: betweenness over all {nodes} ads and shared values, exact."
    return (
        f"Network {number}: betweenness estimated from {sampled} of {nodes} ads and shared values "
        f"(seed {SEED}): exact figures would take too long."
    )
