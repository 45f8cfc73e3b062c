"""The list of networks: how large, how firm, where, when, and what they share."""

from components import backend
from components.kinds import kind_words
from components.lines import line, lines
from components.networks import door, going
from components.networks.ground import ground
from components.networks.sifting import sieve
from components.networks.wording import network_words, tier_help, tier_words
from components.paging import paged
from components.say import number, period
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.networks import NetworkBrief

MOST_SITES = 1
PER_PAGE = 100


def listed() -> None:
    """Draw the list, or say what is to be done first."""
    lines([line(_("Networks"), "title")], key="networks-title")
    with backend.clearly():
        if not ground():
            return
    found = door.briefs()
    wanted = sieve(found)
    rows = wanted.sift(found)
    pages = paged("networks", repr(wanted), len(rows), PER_PAGE)
    table(
        columns(),
        [row(one) for one in rows[pages.shown]],
        key="networks",
        label=_("Networks"),
        height="max(420px, calc(100vh - 330px))",
        chosen=going.open_network,
        footer=pages.counted(),
        turned=pages.turn,
    )
    if len(rows) < len(found):
        hidden = ngettext(
            "{count} network does not fit what was asked.",
            "{count} networks do not fit what was asked.",
            len(found) - len(rows),
        )
        lines([line(hidden.format(count=number(len(found) - len(rows))), "note")], key="unfit")


def columns() -> list[Column]:
    """Number, size, tiers, sites, period, what is shared."""
    return [
        Column(label=_("Network"), width="100px"),
        Column(label=_("Ads"), align="right", width="98px"),
        Column(label=_("Same contact"), title=tier_help("A"), align="right", width="112px"),
        Column(label=_("By values"), title=tier_help("B"), align="right", width="108px"),
        Column(label=_("Possible"), title=tier_help("C"), align="right", width="82px"),
        Column(label=_("Sites"), align="right", width="52px"),
        Column(label=_("Which"), title=_("The sites that its ads stand on"), width="11%"),
        Column(label=_("Period"), align="right", width="168px"),
        Column(label=_("Shared values"), title=_("How many values of each kind its ads share")),
    ]


def row(one: NetworkBrief) -> Row:
    """One network."""
    return Row(
        opens=str(one.network),
        cells=(
            Cell(text=network_words(one.network), tone="strong"),
            Cell(text=number(one.ads)),
            tier_cell(one, "A"),
            tier_cell(one, "B"),
            possible_cell(one),
            Cell(text=number(len(one.sites))),
            Cell(text=sites(one.sites), title=", ".join(one.sites), tone="quiet"),
            Cell(text=period(one.first_seen, one.last_seen)),
            Cell(text=shared(one)),
        ),
    )


def tier_cell(one: NetworkBrief, tier: str) -> Cell:
    """How many of its ads are of this tier."""
    count = one.tiers.get(tier, 0)
    return Cell(
        text=number(count),
        title=tier_words(tier),
        tone=None if count else "quiet",
    )


def possible_cell(one: NetworkBrief) -> Cell:
    """How many ads of no network may belong to it; the networks that may are named on hovering."""
    names = ", ".join(network_words(name) for name in one.possible_networks)
    return Cell(
        text=number(one.possible),
        title=". ".join(filter(None, [tier_words("C"), names])),
        tone=None if one.possible else "quiet",
    )


def sites(names: tuple[str, ...]) -> str:
    """The first site; the others are counted, and named on hovering."""
    said = ", ".join(names[:MOST_SITES])
    return f"{said} +{number(len(names) - MOST_SITES)}" if len(names) > MOST_SITES else said


def shared(one: NetworkBrief) -> str:
    """Phone number 3, picture 4."""
    ordered = sorted(one.kinds.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{kind_words(kind)} {number(count)}" for kind, count in ordered)
