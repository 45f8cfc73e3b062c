"""Judgements that contradict each other: what was judged the same, step by step, and not the same.

Nothing is overwritten: both stand on record, *not the same* is obeyed, and the conflict is told.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import networkx as nx

from graph.judgements import Judgement
from graph.networks.spoken import verdict_words
from ingest.models import Frozen


class Conflict(Frozen, frozen=True, kw_only=True):
    """`judgements` that cannot all hold: one *not the same*, and the chain of *same* that says
    otherwise, in the order of the chain."""

    judgements: tuple[Judgement, ...]
    sentence: str


def conflicts(standing: Sequence[Judgement]) -> tuple[Conflict, ...]:
    """Every *not the same* that a chain of *same* contradicts, by uid."""
    graph: Any = nx.Graph()
    for j in sorted(standing, key=_age):
        if j.verdict == "same" and not graph.has_edge(j.ad_a, j.ad_b):
            graph.add_edge(j.ad_a, j.ad_b, judgement=j)
    found: list[Conflict] = []
    for j in sorted(standing, key=_age):
        known = j.verdict == "not_same" and j.ad_a in graph and j.ad_b in graph
        if known and nx.has_path(graph, j.ad_a, j.ad_b):
            found.append(_conflict(j, _chain(graph, j)))
    return tuple(found)


def against(standing: Sequence[Judgement], new: Judgement) -> tuple[Conflict, ...]:
    """The conflicts that a new judgement would make: those it takes part in."""
    return tuple(
        _told(conflict, new)
        for conflict in conflicts([*standing, new])
        if new in conflict.judgements
    )


def _chain(graph: Any, apart: Judgement) -> tuple[Judgement, ...]:
    steps: list[str] = nx.shortest_path(graph, apart.ad_a, apart.ad_b)
    return tuple(graph.edges[one, two]["judgement"] for one, two in pairwise(steps))


def _conflict(apart: Judgement, chain: tuple[Judgement, ...]) -> Conflict:
    said = ", ".join(map(verdict_words, chain))
    return Conflict(
        judgements=(apart, *chain),
        sentence=f"{verdict_words(apart)} contradicts {said}: not the same is obeyed.",
    )


def _told(conflict: Conflict, new: Judgement) -> Conflict:
    others = [j for j in conflict.judgements if j != new]
    said = ", ".join(map(verdict_words, others))
    weaker = "" if new.verdict == "not_same" else " and would not be obeyed"
    return Conflict(
        judgements=tuple(others),
        sentence=f"This contradicts {said}{weaker}.",
    )


def _age(j: Judgement) -> tuple[str, str]:
    """Oldest first; one that is not recorded yet comes last."""
    return (str(j.recorded_at or "~"), j.uid)
