"""One pass of linking: merge the groups, part what hardly hangs together, send every ad home."""

import numpy as np

from graph.linking.communities import communities
from graph.linking.families import housed
from graph.linking.ground import Groups
from graph.linking.homes import settled
from graph.linking.networks import Merging, merge
from graph.linking.parameters import Parameters
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Pass(Frozen, frozen=True, kw_only=True, eq=False):
    """One linking of groups: how they merged, the `network` (ads,) that this gave, and the `home`
    (ads,) of every ad then."""

    merged: Merging
    network: Ints
    home: Ints


def networks(
    market: Market, ground: Groups, parameters: Parameters, changed: Bools | None = None
) -> Pass:
    """Merge the groups, part what hardly hangs together, ask every ad where it belongs.

    If only some ads `changed` (ads,) since the networks were made on which the groups stand, only
    groups that hold one of these are scored, and only these ads asked.
    """
    fresh = None
    if changed is not None:
        fresh = np.bincount(ground.group[changed], minlength=len(ground.size)) > 0
    stands = ground.stands
    merged = merge(ground.told, ground.held, ground.size, ground.epoch, parameters, fresh, stands)
    label = merged.label
    if parameters.use_communities:
        label = communities(label, merged.first, parameters, stands)
    network = label[ground.group]
    if parameters.use_families:
        soft = market.strength("soft")[ground.told.value]
        network = housed(network, ground.told, soft, parameters, changed)
    home = network
    if parameters.use_homes:
        home = settled(ground.told, ground.part, network, parameters, changed)
    return Pass(merged=merged, network=network, home=home)
