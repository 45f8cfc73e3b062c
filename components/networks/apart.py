"""Neighbouring networks, and what keeps them apart."""

from components.lines import line, lines
from components.networks import deciding, going
from components.networks.asked import Pair, of_network
from components.networks.decision import same
from components.networks.wording import network_words, values_words
from components.say import number
from components.table import Cell, Column, Row, table
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
    table(
        [
            Column(label=_("Network"), width="140px"),
            Column(label=_("Shared, and not enough"), wrap=True),
            Column(
                label=_("Surprise"),
                title=_(
                    "How surprising it is, in bits, that unrelated ads share all this: 10 bits is"
                    " 1 in 1,000, 20 bits is 1 in 1,000,000"
                ),
                align="right",
                width="100px",
            ),
            Column(label="", align="right", width="130px"),
        ],
        [row(view.network or 0, near) for near in view.neighbours],
        key="neighbours",
        label=_("Neighbouring networks"),
        height="480px",
        chosen=going.ask_why,
        acted=deciding.start,
    )


def row(number_of_it: int, near: Neighbour) -> Row:
    """One neighbour."""
    pair = Pair(left=of_network(number_of_it), right=of_network(near.network))
    return Row(
        opens=pair.packed(),
        acts=same(*near.ads).packed(),
        act=_("The same…"),
        cells=(
            Cell(text=network_words(near.network), tone="strong"),
            Cell(text=values_words(near.shared, 8)),
            Cell(text=_("{bits} bits").format(bits=number(round(near.bits)))),
            Cell(text=""),
        ),
    )
