"""Judgements on stable keys, as rows of the market that was read."""

import numpy as np

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judgements
from graph.linking.judgements import Judgements
from graph.networks.market import ReadMarket
from graph.rows import entity_uid
from ingest.models import Frozen, digest_of

LINKING = ("same", "not_same", "generic")
"""Verdicts that linking obeys; the others change what is mentioned."""


class Judged(Frozen, frozen=True, kw_only=True, eq=False):
    """`rows` to obey; `same` the judgements behind `rows.same`; `lost` those that match nothing any
    more; `digest` changes when any of them does."""

    rows: Judgements
    same: tuple[Judgement, ...]
    lost: tuple[Judgement, ...]
    digest: str


def judged(database: Database, context: Context, found: ReadMarket) -> Judged:
    """What people decided about ads and values, as far as these are there."""
    said = [j for j in judgements(database, context) if j.verdict in LINKING]
    return as_rows(context.theme, said, found)


def as_rows(theme: str, said: list[Judgement], found: ReadMarket) -> Judged:
    """These judgements in rows of `found`, oldest first."""
    said = sorted(said, key=lambda j: (str(j.recorded_at), j.uid))
    ads = _rows(found.ads, {ad for j in said for ad in (j.ad_a, j.ad_b) if ad})
    value_of = {j.uid: _value(theme, j, found) for j in said if j.verdict == "generic"}
    values = _rows(found.values, set(value_of.values()))
    pairs: dict[str, list[tuple[int, int]]] = {"same": [], "not_same": []}
    same, lost, muted = list[Judgement](), list[Judgement](), set[int]()
    for j in said:
        if j.verdict == "generic" and value_of[j.uid] in values:
            muted.add(values[value_of[j.uid]])
        elif j.verdict != "generic" and j.ad_a in ads and j.ad_b in ads and j.ad_a != j.ad_b:
            pairs[j.verdict].append((ads[str(j.ad_a)], ads[str(j.ad_b)]))
            same += [j] if j.verdict == "same" else []
        else:
            lost.append(j)
    rows = Judgements(
        same=np.array(pairs["same"], np.int32).reshape(-1, 2),
        different=np.array(pairs["not_same"], np.int32).reshape(-1, 2),
        generic=np.array(sorted(muted), np.int32),
    )
    digest = digest_of([[j.uid, j.verdict] for j in said])
    return Judged(rows=rows, same=tuple(same), lost=tuple(lost), digest=digest)


def _value(theme: str, j: Judgement, found: ReadMarket) -> str:
    kind = "image" if j.kind == "picture" else str(j.kind)
    name = entity_uid(theme, kind, str(j.value))
    return found.medoid.get(name, name)


def _rows(names: tuple[str, ...], wanted: set[str]) -> dict[str, int]:
    if not wanted:
        return {}
    return {name: row for row, name in enumerate(names) if name in wanted}
