"""Silences of the numbers in a network: after a long one somebody else may have the number."""

from collections.abc import Sequence

from components.details import former_words
from components.kinds import family
from components.lines import line, lines
from components.networks import going
from components.networks.decision import ad_words
from components.networks.wording import bare_value
from components.say import day, number, period
from components.state import asked_for
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.networks import GivenUp
from graph.networks.silences import Silence


def silence_words(days: int) -> str:
    """143 days not seen, possibly another user."""
    words = ngettext("{count} day not seen", "{count} days not seen", days)
    return words.format(count=number(days)) + ", " + _("possibly another user")


def given_up_words(one: GivenUp) -> str:
    """Said to be no longer hers (rozenhof/a1, 10 Jan 2026), possibly another user since."""
    said = f"{former_words()} ({ad_words(one.ad)}, {day(one.on)})"
    return said + ", " + _("possibly another user since")


def silences_table(found: Sequence[Silence]) -> None:
    """A row a silence, the longest first; it looks the value up."""
    if not found:
        return
    heading = _("Silent for long: ads before and after may be of different users")
    lines([line(heading, "heading")], key="silences-heading")
    table(
        [
            Column(label=_("Value"), width="30%"),
            Column(label=_("Not seen"), width="260px"),
            Column(label=_("Silence")),
        ],
        [row(one) for one in sorted(found, key=lambda one: (-one.days, one.value))],
        key="silences",
        label=_("Silences"),
        height="320px",
        chosen=going.look_up,
    )


def row(one: Silence) -> Row:
    """One silence."""
    return Row(
        opens=asked_for(one.kind, one.value).packed(),
        cells=(
            Cell(text=bare_value(one.kind, one.value), kind=family(one.kind), tone="strong"),
            Cell(text=period(one.last, one.again)),
            Cell(text=silence_words(one.days)),
        ),
    )
