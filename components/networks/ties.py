"""A table of ties: what is shared, how surprising that is, and a button to judge it."""

from collections.abc import Sequence

from components import question
from components.networks import going
from components.networks.asked import Pair
from components.networks.decision import Decision
from components.say import number
from components.table import Cell, Column, Row, table
from components.words import _, ngettext


def ties_table(first: Sequence[Column], rows: Sequence[Row], key: str, label: str) -> None:
    """`rows` of `tie`, under the columns `first`; a row explains its tie."""
    surprise = Column(
        label=_("Surprise"),
        title=_(
            "How surprising it is, in bits, that unrelated ads share all this: 10 bits is"
            " 1 in 1,000, 20 bits is 1 in 1,000,000"
        ),
        align="right",
        width="100px",
    )
    table(
        [*first, surprise, Column(label="", align="right", width="130px")],
        rows,
        key=key,
        label=label,
        height="480px",
        chosen=going.ask_why,
        acted=question.start,
    )


def tie(pair: Pair, cells: Sequence[Cell], bits: float, judged: Decision, act: str) -> Row:
    """The tie of a `pair` with what stands under the first columns; `act` words its button."""
    return Row(
        opens=pair.packed(),
        acts=judged.packed(),
        act=act,
        cells=(*cells, Cell(text=bits_words(bits)), Cell(text="")),
    )


def bits_words(bits: float) -> str:
    """12 bits; less than half a bit surprises nobody."""
    if bits < 0.5:
        return _("none")
    words = ngettext("{bits} bit", "{bits} bits", round(bits))
    return words.format(bits=number(round(bits)))
