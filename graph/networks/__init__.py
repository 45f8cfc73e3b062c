"""Networks in the graph: read the market, link it, store what changed, list and explain.

`folder` is always the home's cache, where the last linking is kept.
"""

from graph.networks.absent import NotLinked, NotThere
from graph.networks.analysis import Analysis, Between, analyse
from graph.networks.answers import NetworkAd, NetworkOf, NetworkRow, NetworkView, WeakestLink
from graph.networks.briefs import NetworkBrief, network_brief, network_briefs, networks_of_value
from graph.networks.conflicts import Conflict, conflicts
from graph.networks.detail import open_network, weakest_link
from graph.networks.given_up import GivenUp
from graph.networks.listing import list_networks, network_of
from graph.networks.lost import lost_judgements
from graph.networks.measured import Measured, Stratum, measured
from graph.networks.preview import FallsApart, Joins, Preview, preview
from graph.networks.quotes import Quote
from graph.networks.relink import relink
from graph.networks.report import LinkReport
from graph.networks.run import link_theme
from graph.networks.sampling import AdShown, BlindPair, Drawn, Progress, answer, draw, next_pair
from graph.networks.sides import Glue, Side, Sides, sides
from graph.networks.use import Month, Period, Use, use_of
from graph.networks.why import HopSaid, WhySaid, why

__all__ = [
    "AdShown",
    "Analysis",
    "Between",
    "BlindPair",
    "Conflict",
    "Drawn",
    "FallsApart",
    "GivenUp",
    "Glue",
    "HopSaid",
    "Joins",
    "LinkReport",
    "Measured",
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
    "Progress",
    "Quote",
    "Side",
    "Sides",
    "Stratum",
    "Use",
    "WeakestLink",
    "WhySaid",
    "analyse",
    "answer",
    "conflicts",
    "draw",
    "link_theme",
    "list_networks",
    "lost_judgements",
    "measured",
    "network_brief",
    "network_briefs",
    "network_of",
    "networks_of_value",
    "next_pair",
    "open_network",
    "preview",
    "relink",
    "sides",
    "use_of",
    "weakest_link",
    "why",
]
