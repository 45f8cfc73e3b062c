"""The use of a value per period: a number that was silent for long may have another user."""

import streamlit as st

from components.lines import Line, line, lines
from components.networks import door
from components.networks.silent import given_up_words, silence_words
from components.networks.span import Span, span_of
from components.networks.strip import strip
from components.networks.wording import ads_words, network_words
from components.say import number, period
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.networks import Period, Use


def used(kind: str, value: str) -> None:
    """One line that says whether the use was interrupted; the details open below it."""
    found = door.use(kind, value)
    if found is None or not found.periods:
        return
    is_open = st.toggle(_("Use over time") + ": " + summary(found), key="use-open")
    if not is_open:
        return
    span = span_of(found)
    strip(found, span)
    lines(explained(found, span), key="use-explained")
    if len(found.periods) > 1:
        periods_table(found)


def summary(found: Use) -> str:
    """2 periods; in between: 143 days not seen, possibly another user."""
    longest = max(found.periods, key=lambda one: (one.given_up is not None, one.silence))
    if len(found.periods) == 1:
        return _("one period, {period}").format(period=period(longest.first, longest.last))
    words = ngettext(
        "{count} period; before the next: {why}",
        "{count} periods; in between: {why}",
        len(found.periods),
    )
    said = words.format(count=number(len(found.periods)), why=before_it(longest))
    return said


def before_it(one: Period) -> str:
    """143 days not seen, possibly another user; a short silence says nothing of users."""
    if one.given_up:
        return given_up_words(one.given_up)
    if one.new_user:
        return silence_words(one.silence)
    words = ngettext("{count} day not seen", "{count} days not seen", one.silence)
    return words.format(count=number(one.silence))


def explained(found: Use, span: Span) -> list[Line]:
    """What the strip shows and what it cannot know."""
    said = [
        _(
            "A silence counts only days on which the site was crawled. After a long one the number"
            " may have been given out again: ads before and after it are linked less firmly."
        )
    ]
    if found.gaps:
        said.append(_("Hatched: days without a capture. What was online then is not known."))
    return [line(" ".join(said), "note")]


def periods_table(found: Use) -> None:
    """A row a period."""
    table(
        [
            Column(label=_("Period"), width="200px"),
            Column(label=_("Ads"), align="right", width="80px"),
            Column(label=_("Sites"), width="30%"),
            Column(label=_("Networks"), width="20%"),
            Column(label=_("Before it")),
        ],
        [row(one) for one in found.periods],
        key="periods",
        label=_("Use per period"),
        height="260px",
    )


def row(one: Period) -> Row:
    """One period."""
    before = before_it(one) if one.silence or one.given_up else _("first seen")
    return Row(
        cells=(
            Cell(text=period(one.first, one.last), tone="strong"),
            Cell(text=number(one.ads), title=ads_words(one.ads)),
            Cell(text=", ".join(one.sites)),
            Cell(text=", ".join(network_words(name) for name in one.networks)),
            Cell(text=before, tone="strong" if one.new_user else "quiet"),
        )
    )
