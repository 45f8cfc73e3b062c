"""New ads on an old result: cores as exactly as a full run finds them, networks where they reach.

The networks of the last run stand as they are; new ads form groups among themselves, and only pairs
with a group that holds something new are scored, over the values that new ads mention. Size of the
base and noise rate stay those of the last full run (the epoch), so that nothing else moves.
"""

import numpy as np

from graph.linking import judgements as judging
from graph.linking.brokers import brokers
from graph.linking.canonical import plain
from graph.linking.outcome import outcome
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.renew import basis, of_networks, renew, showing
from graph.linking.result import Linked
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen

NONE = np.zeros(0, np.int32)


class Extended(Frozen, frozen=True, kw_only=True, eq=False):
    """`linked` as a full run gives it; `changed` (ads,) whose core, network or tier is not what it
    was: the rows to write."""

    linked: Linked
    changed: Bools


def extend(
    market: Market,
    previous: Linked,
    parameters: Parameters = DEFAULT,
    more: Ints = NONE,
    less: Ints = NONE,
) -> Extended:
    """Link `market`, of which `previous` knows the first ads (its rows) and values.

    Of ads known before, `more` (rows) show something they did not show then, `less` no longer show
    what they showed: the networks of these are made anew.
    """
    order = plain(market)
    middlemen = brokers(order.market, parameters)
    ground = basis(order.market, middlemen, judging.NONE, parameters)
    known = len(previous.network)
    doubtful = showing(order.market, _turned(previous, middlemen.value))
    doubtful[less] = True
    anew = np.ones(market.ads, bool)
    anew[:known] = of_networks(previous.network, doubtful[:known])
    changed = np.zeros(market.ads, bool)
    changed[more] = True
    made = renew(order, ground, previous, anew, changed, parameters)
    linked = outcome(order, ground, previous, made, anew, middlemen, parameters)
    return Extended(linked=linked, changed=_changed(previous, linked))


def _turned(previous: Linked, middlemen: Ints) -> Ints:
    """Values that have become brokers or are none any more."""
    return np.setxor1d(previous.brokers.value, middlemen)


def _changed(previous: Linked, linked: Linked) -> Bools:
    """Ads that are new, or whose tier changed, or whose network gained a name of another."""
    known = len(previous.core)
    out = np.ones(len(linked.core), bool)
    before, after = previous.network, linked.network[:known]
    name = np.full(int(linked.network.max(initial=-1)) + 2, -1, np.int64)
    # Each network keeps the name of its largest old part: only the others are written.
    row = np.flatnonzero((before >= 0) & (after >= 0))
    size = np.bincount(before[row], minlength=1)
    order = row[np.argsort(size[before[row]], kind="stable")]
    name[after[order]] = before[order]
    out[:known] = (name[after] != before) | (previous.tier != linked.tier[:known])
    return out
