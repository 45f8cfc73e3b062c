"""What became of a network that is no more: an old number still leads somewhere."""

from components.lines import line, lines
from components.networks import going
from components.networks.ground import measured
from components.networks.wording import network_words
from components.say import minute, number
from components.table import Cell, Column, Row, table
from components.words import _
from graph.networks import NetworkView


def became(view: NetworkView) -> None:
    """Where its ads went, when last."""
    said = (
        _("This network is no more. Its ads went to:")
        if view.became
        else _("This network is no more, and its ads are in no network now.")
    )
    known = _("Known under this number since {known}; linked {linked}.").format(
        known=minute(view.known_since), linked=minute(view.linked_at)
    )
    later = sorted(set(view.leads_to) - {part.network for part in view.became})
    names = ", ".join(network_words(name) for name in later)
    through = [line(_("Through later changes they are now in: {names}.").format(names=names))]
    lines(
        [
            line(network_words(view.network or 0), "title"),
            line(said, "summary"),
            *(through if later else []),
            line(f"{known} {measured()}", "note"),
        ],
        key="became-heading",
    )
    if view.became:
        table(
            [
                Column(label=_("Network"), width="160px"),
                Column(label=_("Ads that went there"), align="right", width="180px"),
                Column(label=_("When")),
            ],
            [
                Row(
                    opens=str(part.network),
                    cells=(
                        Cell(text=network_words(part.network), tone="strong"),
                        Cell(text=number(part.ads)),
                        Cell(text=minute(part.recorded_at)),
                    ),
                )
                for part in view.became
            ],
            key="became",
            label=_("What became of it"),
            chosen=going.open_network,
        )
