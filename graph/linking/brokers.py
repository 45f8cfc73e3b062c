"""The broker test: take a contact away; if its ads fall into many unrelated groups, it ties nobody.

Help desks, taxis and reception desks stand on ads of many operators. Counting ads cannot tell them
from a busy operator's own number; counting what is left without them can. Two ways in:
contacts listed beside more than `broker_groups` other contacts, and contacts that stand alone on
ads whose pictures and texts also stand on ads of many other contact groups.
"""

import numpy as np

from graph.linking.arrays import distinct, lengths, pairs, starts
from graph.linking.contacts import Contacts, contacts, sharing
from graph.linking.parameters import Parameters
from graph.linking.scenes import Counts, beside_others, standing_alone
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Brokers(Frozen, frozen=True, kw_only=True, eq=False):
    """`value` (n,) the brokers; `ads` they stand on, `groups` these fall into without them.

    `grouped` ads have something else that tells a group; share = groups / grouped. `beside` says
    which way in found it: co-listed contacts (True) or pictures and texts alone (False).
    """

    value: Ints
    ads: Ints
    grouped: Ints
    groups: Ints
    beside: Bools


NONE = Brokers(
    value=np.zeros(0, np.int32),
    ads=np.zeros(0, np.int32),
    grouped=np.zeros(0, np.int32),
    groups=np.zeros(0, np.int32),
    beside=np.zeros(0, bool),
)


def brokers(market: Market, parameters: Parameters) -> Brokers:
    """All contacts that must not merge, with the numbers that say why."""
    if not parameters.use_brokers:
        return NONE
    hard = market.strength("hard")
    several = _listed_beside_many(market, hard, parameters)
    beside = _tested(
        market, several, beside_others(market, several, hard, parameters), parameters, True
    )
    rest = hard.copy()
    rest[beside.value] = False
    known = contacts(market, rest)
    shared = sharing(known, parameters.most_groups)
    lonely = _alone_among_many(market, rest, known, shared, parameters)
    counted = standing_alone(market, lonely, rest, known, shared, parameters)
    alone = _tested(market, lonely, counted, parameters, False)
    fields = ("value", "ads", "grouped", "groups", "beside")
    return Brokers(**{f: np.concatenate((getattr(beside, f), getattr(alone, f))) for f in fields})


def _listed_beside_many(market: Market, hard: Bools, parameters: Parameters) -> Ints:
    row = np.flatnonzero(hard[market.value])
    _, left, right = pairs(market.ad[row], market.value[row])
    one, _ = distinct(np.concatenate((left, right)), np.concatenate((right, left)))
    begin = starts(one)
    return one[begin[lengths(begin, len(one)) > parameters.broker_groups]]


def _alone_among_many(
    market: Market,
    hard: Bools,
    known: Contacts,
    shared: tuple[Ints, Ints],
    parameters: Parameters,
) -> Ints:
    """Contacts whose group shares pictures or texts with many other groups."""
    many = np.bincount(shared[0], minlength=market.ads) > parameters.broker_groups
    row = np.flatnonzero(hard[market.value])
    degree = np.bincount(market.value[row], minlength=market.values)
    often = degree[market.value[row]] > parameters.broker_groups
    near = row[many[known.group[market.ad[row]]] & often]
    return np.unique(market.value[near])


def _tested(
    market: Market, candidate: Ints, counted: Counts, parameters: Parameters, beside: bool
) -> Brokers:
    """The candidates whose ads fall into many groups without them."""
    ads, grouped, groups = counted
    share = parameters.broker_share if beside else parameters.broker_alone_share
    found = (groups > parameters.broker_groups) & (groups > share * grouped)
    return Brokers(
        value=candidate[found],
        ads=ads[found],
        grouped=grouped[found],
        groups=groups[found],
        beside=np.full(int(found.sum()), beside),
    )
