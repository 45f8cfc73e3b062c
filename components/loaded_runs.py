"""The last runs of loading: when, how long, and what each added."""

from components.lines import line, lines
from components.say import minute, number
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.loaded import RUNS, Loaded, LoadedRun


def runs_table(loaded: Loaded) -> None:
    """Newest first; a run that added nothing has seen everything before."""
    lines([line(_("Last runs of loading"), "heading")], key="runs-heading")
    table(
        [
            Column(label=_("Began"), width="160px"),
            Column(label=_("Took"), title=_("First to last transaction"), width="110px"),
            Column(label=_("Run")),
            Column(label=_("Sites"), align="right", width="80px"),
            Column(label=_("New ads"), align="right", width="100px"),
            Column(label=_("New captures"), align="right", width="130px"),
        ],
        [row(run) for run in loaded.runs],
        key="runs",
        label=_("Last runs of loading"),
        height="360px",
    )
    if len(loaded.runs) >= RUNS:
        text = _("Only the last {count} runs are listed.").format(count=number(RUNS))
        lines([line(text, "note")], key="more-runs")


def row(run: LoadedRun) -> Row:
    """One run."""
    return Row(
        cells=(
            Cell(text=minute(run.started)),
            Cell(text=took(int((run.ended - run.started).total_seconds())), tone="quiet"),
            Cell(text=run.run, tone="quiet"),
            Cell(text=number(run.sites)),
            Cell(text=number(run.ads), tone=None if run.ads else "quiet"),
            Cell(text=number(run.captures), tone=None if run.captures else "quiet"),
        )
    )


def took(seconds: int) -> str:
    """12 s; 3 min; 2 hours."""
    if seconds < 100:
        return f"{max(1, seconds)} s"
    if seconds < 100 * 60:
        return f"{seconds // 60} min"
    hours = seconds // 3600
    return ngettext("{count} hour", "{count} hours", hours).format(count=number(hours))
