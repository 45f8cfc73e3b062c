"""What a judgement would change, before it is recorded: "falls apart in 3; 41 ads touched"."""

import numpy as np

from graph.linking.arrays import distinct
from graph.linking.measures import singles_apart
from graph.linking.values import Bools, Ints
from ingest.models import Frozen


class Changes(Frozen, frozen=True, kw_only=True, eq=False):
    """`touched` (ads,) ads whose companions change; `parts` of each old network that falls apart,
    `joined` old networks in each new one that has several."""

    touched: Bools
    parts: dict[int, int]
    joined: dict[int, int]


def changes(before: Ints, after: Ints) -> Changes:
    """Compare two network labels (ads,), -1 = in none."""
    one, two = singles_apart(before), singles_apart(after)
    old, new = distinct(one, two)
    parts, joined = np.bincount(old), np.bincount(new)
    touched = (parts[one] > 1) | (joined[two] > 1)
    return Changes(
        touched=touched,
        parts=_several(before, one, parts),
        joined=_several(after, two, joined),
    )


def _several(label: Ints, number: Ints, count: Ints) -> dict[int, int]:
    """How many, by the caller's label, where there is more than one."""
    rows = np.flatnonzero((count[number] > 1) & (label >= 0))
    named, first = np.unique(label[rows], return_index=True)
    return dict(zip(named.tolist(), count[number[rows[first]]].tolist(), strict=True))
