"""Neighbouring networks, and what keeps them apart."""

from components.lines import line, lines
from components.networks.asked import Pair, of_network
from components.networks.decision import same
from components.networks.ties import tie, ties_table
from components.networks.wording import network_words, values_words
from components.table import Cell, Column, Row
from components.words import _
from graph.networks import NetworkView
from graph.networks.answers import Neighbour


def neighbours_table(view: NetworkView) -> None:
    """A row explains why the two are not one; its button says that they are."""
    if not view.neighbours:
        text = _("No other network shares a value with this one that could tie them.")
        lines([line(text)], key="no-neighbours")
        return
    text = _(
        "These networks share something with this one, but not enough: it could be chance. A row"
        " shows what they share and what keeps them apart."
    )
    lines([line(text)], key="neighbours-heading")
    ties_table(
        [
            Column(label=_("Network"), width="140px"),
            Column(label=_("Shared, and not enough"), wrap=True),
        ],
        [row(view.network or 0, near) for near in view.neighbours],
        key="neighbours",
        label=_("Neighbouring networks"),
    )


def row(number_of_it: int, near: Neighbour) -> Row:
    """One neighbour."""
    cells = (
        Cell(text=network_words(near.network), tone="strong"),
        Cell(text=values_words(near.shared, 8)),
    )
    pair = Pair(left=of_network(number_of_it), right=of_network(near.network))
    return tie(pair, cells, near.bits, same(*near.ads), _("The same…"))
