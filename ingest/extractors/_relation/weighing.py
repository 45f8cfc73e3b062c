"""What an ad says of a place, by the weights of what speaks for it.

The weights lie in `relations.tsv` and `kinds.tsv`, fitted by `benchmarks/fit_relations.py` on the
checked-in cases. The sums are logarithms of odds: of a relation against that none is stated, of a
kind of place against that it is not the place's. They are rounded once (`fsum`), so that no order
of a set of evidence changes what is said.
"""

from collections.abc import Set
from functools import cache
from math import exp, fsum
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._relation.evidence import Candidate, Evidence
from ingest.extractors._relation.mention import STAYS
from ingest.extractors._relation.plain import NEXT, PLAIN, VISITED
from ingest.extractors._relation.visited import Key
from ingest.extractors._relation.whole import OUT
from ingest.extractors._text.tables import rows

ALWAYS = "always"
"""The evidence that every place has."""
RELATIONS = ("incall_at", "outcall_to", "from")
TABLE = Path(__file__).parent / "weights"
SURE = 0.57
"""The likelihood from which a relation is told. Chosen by the sets left out: of what is right below
it, more is wrong than right of ordinary ads, which is worse than none."""
_RECEIVED = frozenset(("receive + in", "receive + none", "receive + a"))
"""Evidence that somebody is received at a place of which something else is said plainly."""
_ONLY_VISITS = f"met {OUT}"
"""The evidence of each place of an ad that only visits."""
_HERS = frozenset(("club", "window", "street"))
"""Kinds of place where people are received: what is of such a kind needs no other word."""
_ALSO = frozenset(("incall_at", "from"))
"""What an ad may say of a town that it also visits."""
_MOST = 50.0
"""The logarithm of odds beyond which nothing is likelier."""
_CROSSED = (
    "a ",
    "with ",
    "elsewhere",
    "yours",
    "mine",
    "beside ",
    "every ",
    "homes ",
    "no homes",
    "right ",
)
"""Beginnings of evidence that weighs otherwise for each relation."""
_PLACED = frozenset(
    (
        "before",
        "right before",
        "right behind",
        "after",
        "early",
        "late",
        "between",
        "headed",
        "elsewhere",
        "in title",
        "only kind",
        "every town",
    )
)
"""Evidence that weighs otherwise for each kind of place."""


class Said(NamedTuple):
    """What an ad says of a place; None = it does not say."""

    relation: str | None
    kind: str | None


NOTHING = Said(None, None)


@cache
def relation_weights() -> dict[str, tuple[float, ...]]:
    """How much each piece of evidence speaks for each of the `RELATIONS`, in their order."""
    return {name: tuple(map(float, told)) for name, *told in rows(TABLE / "relations.tsv")}


@cache
def kind_weights() -> dict[str, float]:
    """How much each piece of evidence speaks for a kind of place being that of the place."""
    return {name: float(weight) for name, weight in rows(TABLE / "kinds.tsv")}


def said(evidence: Evidence) -> Said:
    """The likeliest relation, if it is likely enough, and the likeliest kind of place."""
    plain = _plain(evidence.relation)
    if plain == NEXT:
        return NOTHING
    relation = plain or _relation(evidence.relation)
    if relation == "from":
        return Said(relation, None)
    weighed = [(kind_weight(one, relation), one.kind) for one in evidence.kinds]
    weight, kind = max(weighed, default=(0.0, ""))
    if relation is None and weight > 0 and kind in _HERS:
        relation = "incall_at"
    return Said(relation, kind if weight > 0 else None)


def answers(evidence: Evidence, key: Key) -> Said:
    """What an ad says of a place where a mention of it stands: of a town where she receives and
    that she also visits, what is said there."""
    if evidence.apart:
        there, others = said(evidence.apart.visited), said(evidence.apart.others)
        if others.relation in _ALSO and there.relation == "outcall_to":
            return there if key in evidence.apart.keys else others
    return said(evidence)


def _plain(names: Set[str]) -> str | None:
    """What is said plainly, if only one thing is and nobody is received there; in the hotels of
    guests whom an ad only visits nobody is."""
    plain = {PLAIN[name] for name in PLAIN if name in names}
    received = names & _RECEIVED and not {VISITED, _ONLY_VISITS} <= names
    return plain.pop() if len(plain) == 1 and not received else None


def _relation(names: Set[str]) -> str | None:
    table = relation_weights()
    told = [table[name] for name in (ALWAYS, *names) if name in table]
    odds = [exp(min(_MOST, fsum(column))) for column in zip(*told, strict=True)]
    if STAYS in names:
        odds[RELATIONS.index("from")] = 0.0  # nobody comes from where she is for some days
    best = max(range(len(odds)), key=odds.__getitem__)
    return RELATIONS[best] if odds[best] > SURE * (1 + sum(odds)) else None


def kind_weight(one: Candidate, relation: str | None) -> float:
    """The sum of the weights of a kind of place, given what is said of the place."""
    table = kind_weights()
    return fsum(table.get(name, 0.0) for name in (ALWAYS, *kind_evidence(one, relation)))


def kind_evidence(one: Candidate, relation: str | None) -> Set[str]:
    """The evidence for a kind of place, also joined with the relation and with the kind."""
    names = one.evidence
    return {
        *names,
        f"kind {one.kind}",
        f"kind {one.kind} of {relation}",
        *(f"{name} of {relation}" for name in names if name.startswith(_CROSSED)),
        *(f"{one.kind}: {name}" for name in names & _PLACED),
    }
