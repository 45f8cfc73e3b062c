"""The reasons of networks as records in the graph: what tied two groups, how surprising, by which
rule."""

from datetime import date, timedelta

import numpy as np

from graph.audit import Row
from graph.context import Context
from graph.linking.result import Linked
from graph.networks.market import ReadMarket
from ingest.models import digest_of, uid

_EPOCH = date(1970, 1, 1)


def evidence_rows(
    context: Context,
    found: ReadMarket,
    linked: Linked,
    number: np.ndarray[tuple[int], np.dtype[np.int64]],
    networks: set[int],
    moment: str,
) -> list[Row]:
    """One row per tie inside these networks (lasting numbers), `key` naming it by what it says."""
    of = number[linked.merges.left_ad]
    rows = np.flatnonzero(np.isin(of, sorted(networks)))
    return [_row(context, found, linked, int(of[tie]), tie, moment) for tie in rows.tolist()]


def _row(
    context: Context, found: ReadMarket, linked: Linked, number: int, tie: int, moment: str
) -> Row:
    ties = linked.merges
    span = slice(int(ties.begin[tie]), int(ties.begin[tie + 1]))
    said: Row = {
        "left": found.ads[int(ties.left_ad[tie])],
        "right": found.ads[int(ties.right_ad[tie])],
        "values": [found.values[row] for row in ties.value[span].tolist()],
        "worth": ties.worth[span].tolist(),
        "touched": ties.touched[span].tolist(),
        "bits": float(ties.bits[tie]),
        "weight": float(ties.weight[tie]),
        "independent": int(ties.independent[tie]),
        "first": _EPOCH + timedelta(days=int(ties.first[tie])),
        "last": _EPOCH + timedelta(days=int(ties.last[tie])),
        "rule": ties.rule,
    }
    ends = sorted((said["left"], said["right"]))
    said["key"] = digest_of([number, *ends, sorted(said["values"]), ties.rule])
    network = uid(context.theme, "network", str(number))
    own = uid(context.theme, "evidence", digest_of([said["key"], moment]))
    return {"uid": own, "network": network, "said": said}
