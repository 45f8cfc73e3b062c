"""Where a network is weak: the ties that alone hold two parts of it together."""

from components.lines import line, lines
from components.networks.asked import Pair, of_ad
from components.networks.decision import not_same
from components.networks.silent import silences_table
from components.networks.ties import tie, ties_table
from components.networks.wording import ads_words, values_words
from components.table import Cell, Column, Row
from components.words import _
from graph.networks import NetworkView
from graph.networks.answers import WeakestLink


def weak(view: NetworkView) -> None:
    """Bridges, and numbers that were silent for long."""
    bridges_table(view)
    silences_table(view.silences)


def bridges_table(view: NetworkView) -> None:
    """A row per bridge, the weakest first; a row shows the evidence, its button parts it."""
    if not view.bridges:
        text = _(
            "There is no bridge: every part of this network hangs together by more than one tie,"
            " or all its ads share one contact."
        )
        lines([line(text)], key="no-bridges")
        return
    text = _(
        "A bridge is a tie that alone holds two parts together. If it is wrong, the parts are two"
        " networks: check the weakest first."
    )
    lines([line(text)], key="bridges-heading")
    ties_table(
        [
            Column(label=_("Tie"), wrap=True),
            Column(label=_("Falls apart in"), width="260px"),
        ],
        [row(bridge) for bridge in view.bridges],
        key="bridges",
        label=_("Bridges"),
    )


def row(bridge: WeakestLink) -> Row:
    """One bridge."""
    together = " " + _("(only these together hold it)") if bridge.links > 1 else ""
    cells = (
        Cell(text=values_words(bridge.shared, 8) + together, tone="strong"),
        Cell(text=f"{ads_words(bridge.sides[0])} | {ads_words(bridge.sides[1])}"),
    )
    pair = Pair(left=of_ad(bridge.ads[0]), right=of_ad(bridge.ads[1]))
    return tie(pair, cells, bridge.bits, not_same(*bridge.ads), _("Not the same…"))
