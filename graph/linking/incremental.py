"""New ads on an old result: cores as exactly as a full run finds them, networks where they reach.

The networks of the last run stand as they are; new ads form groups among themselves, and only pairs
with a group that holds something new are scored, over the values that new ads mention. Size of the
base and noise rate stay those of the last full run (the epoch), so that nothing else moves.
"""

import numpy as np

from graph.linking import judgements as judging
from graph.linking.basis import basis
from graph.linking.canonical import plain
from graph.linking.evidence import Tokens
from graph.linking.identity import inherited
from graph.linking.link import link
from graph.linking.middlemen import middlemen
from graph.linking.outcome import outcome
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.reach import doubtful, showing
from graph.linking.renew import renew
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
    what they showed: these, and what stood in their networks only through them, are made anew.
    A small base is linked again as a whole: exactly what a full run gives.
    """
    if market.ads <= parameters.again_up_to:
        linked = link(market, parameters, previous=previous)
        return Extended(linked=linked, changed=_changed(previous, linked))
    order = plain(market)
    between = middlemen(order.market, parameters)
    ground = basis(order.market, between, judging.NONE, parameters)
    turned = showing(order.market, _turned(previous, between.value))
    turned[less] = True
    anew = _anew(previous, ground.told, turned, parameters)
    changed = np.zeros(market.ads, bool)
    changed[more] = True
    made = renew(order, ground, previous, anew, changed, parameters)
    linked = outcome(order, ground, previous, made, anew, between, parameters)
    return Extended(linked=linked, changed=_changed(previous, linked))


def _anew(previous: Linked, told: Tokens, turned: Bools, parameters: Parameters) -> Bools:
    """Ads (ads,) to be grouped afresh: new ones, and those that stood by what `turned` (ads,)."""
    new = len(turned) - len(previous.network)
    network = np.append(previous.network, np.full(new, -1, np.int32))
    group = np.append(previous.group, np.zeros(new, np.int32))
    out = doubtful(told, network, group, turned, parameters.most_groups)
    out[len(previous.network) :] = True
    return out


def _turned(previous: Linked, between: Ints) -> Ints:
    """Values that have become brokers or are none any more."""
    return np.setxor1d(previous.brokers.value, between)


def _changed(previous: Linked, linked: Linked) -> Bools:
    """Ads that are new, or whose tier changed, or whose network has not the name it had: each
    network keeps that of the old one with which it shares most ads."""
    known = len(previous.core)
    out = np.ones(len(linked.core), bool)
    before, after = previous.network, linked.network[:known]
    name = np.append(inherited(after, before), -1)
    out[:known] = (name[after] != before) | (previous.tier != linked.tier[:known])
    return out
