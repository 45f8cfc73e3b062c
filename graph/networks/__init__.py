"""Networks in the graph: read the market, link it, store what changed, list and explain.

`folder` is always the home's cache, where the last linking is kept.
"""

from graph.networks.answers import NetworkAd, NetworkOf, NetworkRow, NetworkView
from graph.networks.detail import open_network
from graph.networks.listing import list_networks, network_of
from graph.networks.quotes import Quote
from graph.networks.report import LinkReport
from graph.networks.run import link_theme
from graph.networks.why import HopSaid, WhySaid, why

__all__ = [
    "HopSaid",
    "LinkReport",
    "NetworkAd",
    "NetworkOf",
    "NetworkRow",
    "NetworkView",
    "Quote",
    "WhySaid",
    "link_theme",
    "list_networks",
    "network_of",
    "open_network",
    "why",
]
