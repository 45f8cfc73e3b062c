"""Where a network is weak: the ties that alone hold two parts of it together."""

from components.lines import line, lines
from components.networks import deciding, going
from components.networks.asked import Pair, of_ad
from components.networks.decision import not_same
from components.networks.silent import silences_table
from components.networks.wording import ads_words, values_words
from components.say import number
from components.table import Cell, Column, Row, table
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
    table(
        [
            Column(label=_("Tie"), wrap=True),
            Column(label=_("Falls apart in"), width="220px"),
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
        [row(tie) for tie in view.bridges],
        key="bridges",
        label=_("Bridges"),
        height="480px",
        chosen=going.ask_why,
        acted=deciding.start,
    )


def row(tie: WeakestLink) -> Row:
    """One bridge."""
    pair = Pair(left=of_ad(tie.ads[0]), right=of_ad(tie.ads[1]))
    together = " " + _("(only these together hold it)") if tie.links > 1 else ""
    return Row(
        opens=pair.packed(),
        acts=not_same(*tie.ads).packed(),
        act=_("Not the same…"),
        cells=(
            Cell(text=values_words(tie.shared, 8) + together, tone="strong"),
            Cell(text=f"{ads_words(tie.sides[0])} | {ads_words(tie.sides[1])}"),
            Cell(text=_("{bits} bits").format(bits=number(round(tie.bits)))),
            Cell(text=""),
        ),
    )
