"""What is loaded and what is not: the ground under every count."""

import streamlit as st

from components import backend
from components.lines import line, lines
from components.say import number, period
from components.searching import extent, unsearched
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.answers import Searched


def coverage() -> None:
    """Sites, period, gaps, and what no look-up sees."""
    with backend.clearly(), st.spinner(_("Connecting to the database…")):
        searched = backend.searched()
    unseen = "; ".join(unsearched(what) for what in searched.not_searched)
    lines(
        [
            line(_("Loaded data"), "title"),
            line(extent(searched), "summary"),
            line(_("Not searched anywhere: {what}.").format(what=unseen)),
            line(
                _(
                    "A gap is a stretch of days without a capture between two days with one."
                    " An ad that was online only then is not here; a number that is not found"
                    " says nothing about those days."
                ),
                "note",
            ),
        ],
        key="coverage",
    )
    left, right = st.columns([0.45, 0.55], gap="medium")
    with left:
        sites_table(searched)
    with right:
        gaps_table(searched)


def sites_table(searched: Searched) -> None:
    """Each site with the days that are missing."""
    table(
        [
            Column(label=_("Site")),
            Column(label=_("Gaps"), align="right", width="80px"),
            Column(label=_("Days missing"), align="right", width="120px"),
        ],
        [site_row(site, searched) for site in searched.sites],
        key="sites",
        label=_("Sites"),
        height="max(420px, calc(100vh - 320px))",
    )


def site_row(site: str, searched: Searched) -> Row:
    """One site."""
    gaps = [gap for gap in searched.gaps if gap.source == site]
    days = sum((gap.last - gap.first).days + 1 for gap in gaps)
    tone = None if gaps else "quiet"
    return Row(
        cells=(
            Cell(text=site),
            Cell(text=number(len(gaps)), tone=tone),
            Cell(text=number(days), tone=tone),
        )
    )


def gaps_table(searched: Searched) -> None:
    """Each gap, newest first."""
    if not searched.gaps:
        lines([line(_("No gaps: every site was captured on every day."), "plain")], key="no-gaps")
        return
    gaps = sorted(searched.gaps, key=lambda gap: (gap.last, gap.source), reverse=True)
    table(
        [
            Column(label=_("Gap at")),
            Column(label=_("Period"), align="right", width="200px"),
            Column(label=_("Length"), align="right", width="90px"),
        ],
        [
            Row(
                cells=(
                    Cell(text=gap.source),
                    Cell(text=period(gap.first, gap.last)),
                    Cell(text=days_words((gap.last - gap.first).days + 1)),
                )
            )
            for gap in gaps
        ],
        key="gaps",
        label=_("Gaps"),
        height="max(420px, calc(100vh - 320px))",
    )


def days_words(days: int) -> str:
    """3 days."""
    return ngettext("{count} day", "{count} days", days).format(count=number(days))
