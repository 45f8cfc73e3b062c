"""Middlemen: everything that stands between houses and ties none of them, and why."""

import msgspec
import numpy as np

from graph.linking.brokers import Brokers, brokers
from graph.linking.movers import movers
from graph.linking.parameters import Parameters
from graph.linking.values import Market


def middlemen(market: Market, parameters: Parameters) -> Brokers:
    """Help desks, taxis and reception desks, and what moves from house to house."""
    found = brokers(market, parameters)
    if not parameters.use_movers:
        return found
    usable = ~market.strength("context")
    usable[found.value] = False
    moved = msgspec.structs.asdict(movers(market, usable, parameters))
    return Brokers(**{name: np.append(getattr(found, name), of) for name, of in moved.items()})
