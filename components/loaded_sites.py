"""Each site: what is loaded of it, from when to when, and where the gaps are."""

from components.lines import line, lines
from components.say import day, minute, number, period
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.answers import Gap
from graph.loaded import Loaded, LoadedSite


def sites_table(loaded: Loaded) -> None:
    """A row for each site."""
    table(
        [
            Column(label=_("Site")),
            Column(label=_("Ads"), align="right", width="100px"),
            Column(label=_("Captures"), align="right", width="120px"),
            Column(label=_("First seen"), align="right", width="130px"),
            Column(label=_("Last seen"), align="right", width="130px"),
            Column(
                label=_("Days crawled"),
                title=_("Days (UTC) with at least one capture"),
                align="right",
                width="130px",
            ),
            Column(label=_("Gaps"), align="right", width="90px"),
            Column(
                label=_("Days missing"),
                title=_("Days in all gaps of the site"),
                align="right",
                width="130px",
            ),
            Column(label=_("Last loaded"), align="right", width="170px"),
        ],
        [row(site) for site in loaded.sites],
        key="sites",
        label=_("Sites"),
        height="560px",
    )


def row(site: LoadedSite) -> Row:
    """One site."""
    tone = None if site.gaps else "quiet"
    return Row(
        cells=(
            Cell(text=site.source, tone="strong"),
            Cell(text=number(site.ads)),
            Cell(text=number(site.captures)),
            Cell(text=day(site.first) if site.first else ""),
            Cell(text=day(site.last) if site.last else ""),
            Cell(text=number(site.days)),
            Cell(text=number(len(site.gaps)), tone=tone),
            Cell(text=number(sum(map(length, site.gaps))), tone=tone),
            Cell(text=minute(site.loaded_at), tone="quiet"),
        )
    )


def gaps_table(loaded: Loaded) -> None:
    """Each gap, newest first."""
    found = [gap for site in loaded.sites for gap in site.gaps]
    lines([line(_("Gaps"), "heading")], key="gaps-heading")
    if not found:
        lines([line(_("No gaps: every site was captured on every day."), "plain")], key="no-gaps")
        return
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
                    Cell(text=days_words(length(gap))),
                )
            )
            for gap in sorted(found, key=lambda gap: (gap.last, gap.source), reverse=True)
        ],
        key="gaps",
        label=_("Gaps"),
        height="360px",
    )


def length(gap: Gap) -> int:
    """Days in a gap."""
    return (gap.last - gap.first).days + 1


def days_words(days: int) -> str:
    """3 days."""
    return ngettext("{count} day", "{count} days", days).format(count=number(days))
