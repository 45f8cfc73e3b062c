"""The meet of two results: together only what is together in both.

A value judged generic may only part. Taking evidence away changes communities elsewhere, and such
a change could by accident tie two ads that were apart; the meet rules that out.
"""

import msgspec
import numpy as np

from graph.linking.arrays import renumber
from graph.linking.result import Linked
from graph.linking.values import Ints


def meet(after: Linked, before: Linked) -> Linked:
    """`after`, but nothing together that was apart in `before`."""
    network = _meet(after.network, before.network)
    tier = np.where(network >= 0, after.tier, 0).astype(np.int32)
    return msgspec.structs.replace(
        after, network=network, tier=tier, possible=_meet(after.possible, before.possible)
    )


def _meet(one: Ints, two: Ints) -> Ints:
    out = np.full(len(one), -1, np.int32)
    row = np.flatnonzero((one >= 0) & (two >= 0))
    both = renumber(one[row].astype(np.int64) * (int(two.max(initial=0)) + 1) + two[row])
    pair = np.bincount(both, minlength=1)[both] > 1
    out[row[pair]] = renumber(both[pair])
    return out
