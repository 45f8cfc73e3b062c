"""One pass of linking: merge the groups, part what hardly hangs together, send every ad home."""

from graph.linking.communities import communities
from graph.linking.families import housed
from graph.linking.ground import Groups
from graph.linking.homes import settled
from graph.linking.networks import Merging, merge
from graph.linking.parameters import Parameters
from graph.linking.values import Ints, Market
from ingest.models import Frozen


class Pass(Frozen, frozen=True, kw_only=True, eq=False):
    """One linking of groups: how they merged, the `network` (ads,) that this gave, and the `home`
    (ads,) of every ad then."""

    merged: Merging
    network: Ints
    home: Ints


def networks(market: Market, ground: Groups, parameters: Parameters) -> Pass:
    """Merge the groups, part what hardly hangs together, ask every ad where it belongs."""
    merged = merge(ground.told, ground.held, ground.size, ground.epoch, parameters)
    label = merged.label
    if parameters.use_communities:
        label = communities(label, merged.first, parameters)
    network = label[ground.group]
    if parameters.use_families:
        soft = market.strength("soft")[ground.told.value]
        network = housed(network, ground.told, soft, parameters)
    home = network
    if parameters.use_homes:
        home = settled(ground.told, ground.part, network, parameters)
    return Pass(merged=merged, network=network, home=home)
