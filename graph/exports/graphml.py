"""One network as GraphML: ads and the values they share, for yEd, Gephi, Cytoscape, networkx."""

import io
import re
from pathlib import Path
from typing import Any

import networkx as nx

from graph.context import Context
from graph.db import Database
from graph.linking.anatomy import anatomy
from graph.linking.graphs import graph_of
from graph.networks import open_network
from graph.networks.answers import NetworkAd
from graph.networks.detail import label_of
from graph.networks.facts import named
from graph.networks.opened import Opened, opened
from graph.networks.words import ad_words, named_value
from graph.similar.openings import openings
from ingest.models import utc_text

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold: ad texts may."""


def graphml(database: Database, context: Context, folder: Path, number: int) -> bytes:
    """The network of this lasting number; NotThere where it holds no ads.

    Nodes have a `label` and say what they are (`kind`); a value says whether it is a `bridge`, one
    that alone holds two parts together. What the links are worth stands in the graph's `notice`.
    """
    found = opened(database, context, folder)
    label = label_of(found, number)
    view = open_network(database, context, folder, number)
    ads = {found.ad_row[ad.uid]: ad for ad in view.ads if ad.uid in found.ad_row}
    alone = {v for b in anatomy(found.index, label).bridges if b.links == 1 for v in b.values}
    out: Any = nx.Graph(
        network=number, linked_at=utc_text(view.linked_at), notice=view.notice, tool="Spoor"
    )
    graph = graph_of(found.index, label)
    moulds = [named(found.read.values[row]) for kind, row in graph.nodes if kind != "ad"]
    begin = openings(database, context, [one.value for one in moulds if one.kind == "template"])
    for kind, row in sorted(graph.nodes):
        said = (
            _ad(found, row, ads.get(row))
            if kind == "ad"
            else _value(found, row, row in alone) | _beginning(found, row, begin)
        )
        out.add_node(_id(kind, row), **{name: _clean(value) for name, value in said.items()})
    for one, two in sorted(tuple(sorted(edge)) for edge in graph.edges):
        out.add_edge(_id(*one), _id(*two), relation="mentions")
    file = io.BytesIO()
    nx.write_graphml(out, file, named_key_ids=True)
    return file.getvalue()


def _id(kind: str, row: int) -> str:
    return f"{kind}{row}"


def _ad(found: Opened, row: int, ad: NetworkAd | None) -> dict[str, Any]:
    said = {"kind": "ad", "label": ad_words(found.read.ads[row])}
    if ad is None:
        return said
    seen = {
        name: utc_text(moment)
        for name, moment in (("first_seen", ad.first_seen), ("last_seen", ad.last_seen))
        if moment
    }
    own = {"source": ad.source, "ad_id": ad.ad_id or "", "tier": ad.tier, "reason": ad.reason}
    return said | own | seen | {"title": ad.title}


def _value(found: Opened, row: int, bridge: bool) -> dict[str, Any]:
    name = found.read.values[row]
    of = named(name)
    ads = len(found.index.ads_of(row))
    return {
        "kind": of.kind,
        "label": named_value(name),
        "value": of.value,
        "ads": ads,
        "bridge": bridge,
    }


def _beginning(found: Opened, row: int, begin: dict[str, str]) -> dict[str, Any]:
    """How a template begins, which its digest does not tell."""
    name = found.read.values[row]
    words = begin.get(named(name).value) if named(name).kind == "template" else None
    return {"label": f"{named_value(name)}: {words}"} if words else {}


def _clean(value: object) -> object:
    return NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
