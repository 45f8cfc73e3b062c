"""A network with and without brokers, side by side: what careless linking would have made of it."""

from components.kinds import family, kind_words
from components.lines import Part, line, lines
from components.networks import door, going
from components.networks.cards import Card, Chip, cards
from components.networks.wording import bare_value, entity_kind, network_words, sites_words
from components.say import number
from components.state import asked_for
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.networks import Glue, NetworkView, Side, Sides
from graph.networks import sides as compare

MOST = 6
"""Networks named for one value."""


def sides(view: NetworkView) -> None:
    """Two cards and the values that would glue strangers to the network."""
    found = compared(view.network or 0)
    text = _(
        "Some values are shared by ads that have nothing else in common: a help desk, a taxi, a"
        " stock picture. They are kept and shown, but they tie nobody. Beside it stands what"
        " counting them would have made of this network."
    )
    lines([line(text)], key="sides-heading")
    cards(
        [
            card(_("As it is: without such values"), found.without),
            card(_("If every shared value tied"), found.with_, tone="notice"),
        ],
        key="sides",
    )
    if not found.glue:
        text = _("Both are the same: no such value stands in the ads of this network.")
        lines([line(text, "summary")], key="no-glue")
        return
    table(
        columns(),
        [row(one) for one in found.glue],
        key="glue",
        label=_("Values that tie nobody"),
        height="480px",
        chosen=going.look_up,
    )


def compared(number_of_it: int) -> Sides:
    """Both sides, asked once."""
    return door.remembered(
        ("sides", number_of_it),
        lambda: compare(*door.place("with and without brokers"), number_of_it),
        _("Comparing…"),
    )


def card(label: str, side: Side, tone: str = "") -> Card:
    """One side: ads, networks, ads that were alone, sites."""
    networks = ngettext("network in all", "networks in all", side.networks)
    chips = [
        Chip(count=number(side.ads), text=ngettext("ad in all", "ads in all", side.ads)),
        Chip(count=number(side.networks), text=networks),
    ]
    if side.single:
        words = ngettext("ad of no network", "ads of no network", side.single)
        chips.append(Chip(count=number(side.single), text=words))
    return Card(
        label=label,
        parts=(Part(text=sites_words(len(side.sites))),),
        chips=tuple(chips),
        note=", ".join(side.sites),
        tone=tone,
    )


def columns() -> list[Column]:
    """Value, why it is set aside, what it would glue."""
    return [
        Column(label=_("Value"), width="16%"),
        Column(label=_("Kind"), width="144px"),
        Column(label=_("Why it ties nobody"), wrap=True),
        Column(label=_("Ads of this network"), align="right", width="194px"),
        Column(label=_("Ads in all"), align="right", width="130px"),
        Column(label=_("Networks that it would glue to this one"), width="28%", wrap=True),
    ]


def row(one: Glue) -> Row:
    """One value."""
    kind = entity_kind(one.kind)
    names = ", ".join(network_words(name) for name in one.networks[:MOST])
    more = len(one.networks[MOST:]) + one.more
    return Row(
        opens=asked_for(kind, one.value).packed(),
        cells=(
            Cell(text=bare_value(kind, one.value), title=one.value, kind=family(kind)),
            Cell(text=kind_words(kind), tone="quiet"),
            Cell(text=ground(one), tone="strong"),
            Cell(text=number(one.here)),
            Cell(text=number(one.ads)),
            Cell(text=names + (f" +{number(more)}" if more else "")),
        ),
    )


def ground(one: Glue) -> str:
    """Why it was set aside."""
    groups = ngettext(
        "stands in {count} unrelated group", "stands in {count} unrelated groups", one.groups
    )
    words = {
        "broker": groups,
        "common": _("stands in {count} groups: too many to tie any"),
        "muted": _("judged generic"),
    }
    return words[one.ground].format(count=number(one.groups))
