"""What lies between the parts of a network: ads and values that most shortest ways lead over."""

from components import state
from components.kinds import family, kind_words
from components.lines import line, lines
from components.networks import door, going
from components.networks.decision import ad_words
from components.networks.wording import bare_value, percent
from components.say import number
from components.state import asked_for
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.networks import NetworkView
from graph.networks.analysis import Analysis, Between, analyse

AD = "ad"


def between(view: NetworkView) -> None:
    """The table, worked out when its tab is opened; a row opens its ad or looks its value up."""
    found = analysed(view.network or 0)
    text = _(
        "Ads and values that most shortest ways between the others lead over. What stands high"
        " holds far parts together: check it, and look whether it is a service that others use too."
    )
    lines([line(text), line(measure(found), "note")], key="between-heading")
    table(
        [
            Column(label=_("Ad or value"), width="34%"),
            Column(label=_("Kind"), width="160px"),
            Column(
                label=_("Shortest ways over it"),
                title=_("Share of all shortest ways between two others (betweenness)"),
                align="right",
                width="220px",
            ),
            Column(label=""),
        ],
        [row(one) for one in found.between],
        key="between",
        label=_("What lies between"),
        height="520px",
        chosen=opened,
    )


def analysed(number_of_it: int) -> Analysis:
    """The analysis, asked once."""
    return door.remembered(
        ("between", number_of_it),
        lambda: analyse(*door.place("analyse network"), number_of_it),
        _("Working out the ways…"),
    )


def measure(found: Analysis) -> str:
    """How large it is, how far it reaches, and whether the shares are exact."""
    words = ngettext(
        "{values} shared values; the longest way takes at least {count} step from ad to ad.",
        "{values} shared values; the longest way takes at least {count} steps from ad to ad.",
        found.reach,
    )
    said = words.format(values=number(found.values), count=number(found.reach))
    if found.sampled is None:
        return said + " " + _("Shares are exact.")
    estimated = _("Shares are estimated from {count} of its ads and values.")
    return said + " " + estimated.format(count=number(found.sampled))


def row(one: Between) -> Row:
    """One ad or value; what it opens is told apart by its first letter."""
    if one.kind == AD:
        opens, text, name = f"a{one.value}", ad_words(one.value), _("ad")
    else:
        opens, text, name = (
            f"v{asked_for(one.kind, one.value).packed()}",
            bare_value(one.kind, one.value),
            kind_words(one.kind),
        )
    return Row(
        opens=opens,
        cells=(
            Cell(text=text, kind=AD if one.kind == AD else family(one.kind), tone="strong"),
            Cell(text=name, tone="quiet"),
            Cell(text=percent(one.share), share=one.share),
            Cell(text=""),
        ),
    )


def opened(packed: str) -> None:
    """Open the ad, or look the value up."""
    if packed[0] == "a":
        state.open_ad(packed[1:])
    else:
        going.look_up(packed[1:])
