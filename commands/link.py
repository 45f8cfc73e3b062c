"""`spoor link`: networks across sites, from what ads share. `spoor link sample`: how good."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, Json, Theme, place, show
from commands._judging import judgement_words
from commands._progress import counting
from commands._sample import sample

if TYPE_CHECKING:
    from graph.networks import LinkReport
    from graph.networks.telling import Stage, Tell

Full = Annotated[
    bool, typer.Option("--full", help="Link the whole base anew and refit the threshold to it.")
]

group = typer.Typer(invoke_without_command=True)
group.add_typer(sample, name="sample")


def register(app: typer.Typer) -> None:
    """Hang the group on the app."""
    app.add_typer(group, name="link")


@group.callback()
def link(
    called: typer.Context, full: Full = False, theme: Theme = THEME, as_json: Json = False
) -> None:
    """Compare what is new, link ads into networks, and store what changed."""
    if called.invoked_subcommand is None:
        report = run_link(theme, full)
        show(as_json, report, in_words(report))


def run_link(theme: str, full: bool = False) -> "LinkReport":
    """Compare what is new, then link the theme of the home."""
    from commands.similar import refresh
    from graph.networks import link_theme

    with place(theme, prepare=True) as here:
        refresh(theme)
        with counting("linking") as count:
            return link_theme(*here, whole=full, tell=_telling(count))


def _telling(count: Callable[[int, str], None]) -> "Tell":
    """Ads read so far and the stage, as the progress of a command."""
    read = 0

    def tell(stage: "Stage", ads: int) -> None:
        nonlocal read
        count(ads - read, stage)
        read = ads

    return tell


def in_words(report: "LinkReport") -> str:
    """The report for a person."""
    seconds = report.seconds
    lines = [
        f"{report.ads} ads: {report.networks} networks, {report.cores} contact groups, "
        f"{report.brokers} values set aside as shared by unrelated groups",
        f"written: {report.changed.ads} ads in {report.changed.networks} networks; read "
        f"{seconds.read:.1f} s, computed {seconds.compute:.1f} s, written {seconds.write:.1f} s",
    ]
    return "\n".join([*lines, *judgement_words(report.judgements)])
