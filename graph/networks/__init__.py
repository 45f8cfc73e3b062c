"""Networks in the graph: read the market, link it, store what changed, list and explain.

`folder` is always the home's cache, where the last linking is kept.
"""

from graph.networks.absent import NotLinked, NotThere
from graph.networks.answers import NetworkAd, NetworkOf, NetworkRow, NetworkView
from graph.networks.briefs import NetworkBrief, network_briefs, networks_of_value
from graph.networks.conflicts import Conflict, conflicts
from graph.networks.detail import open_network
from graph.networks.listing import list_networks, network_of
from graph.networks.preview import FallsApart, Joins, Preview, preview
from graph.networks.quotes import Quote
from graph.networks.relink import relink
from graph.networks.report import LinkReport
from graph.networks.run import link_theme
from graph.networks.sides import Glue, Side, Sides, sides
from graph.networks.use import Month, Period, Use, use_of
from graph.networks.why import HopSaid, WhySaid, why

__all__ = [
    "Conflict",
    "FallsApart",
    "Glue",
    "HopSaid",
    "Joins",
    "LinkReport",
    "Month",
    "NetworkAd",
    "NetworkBrief",
    "NetworkOf",
    "NetworkRow",
    "NetworkView",
    "NotLinked",
    "NotThere",
    "Period",
    "Preview",
    "Quote",
    "Side",
    "Sides",
    "Use",
    "WhySaid",
    "conflicts",
    "link_theme",
    "list_networks",
    "network_briefs",
    "network_of",
    "networks_of_value",
    "open_network",
    "preview",
    "relink",
    "sides",
    "use_of",
    "why",
]
