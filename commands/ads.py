"""`spoor ads`: ads by the day they were seen."""

from datetime import date
from typing import Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, context, print_lines, timezone, well_formed

YEARS = range(1900, 2200)
SeenOn = Annotated[str, typer.Option("--seen-on", help="Local day, as 2026-03-02.")]
Until = Annotated[str | None, typer.Option(help="Last day of a period, included.")]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(ads)


def ads(
    seen_on: SeenOn,
    until: Until = None,
    theme: Theme = THEME,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """List the ads with a capture on a local day: re-crawls and edits never make it shorter."""
    from graph.ads import seen_on as ads_seen_on
    from graph.home import home
    from graph.session import open_database

    day, last = day_of(seen_on), day_of(until) if until else None
    ctx, zone = context(theme, as_of), timezone()
    database = open_database(home())
    try:
        rows = ads_seen_on(database, ctx, day, last, zone)
    finally:
        database.close()
    if as_json:
        print_lines(rows)
        return
    for row in rows:
        typer.echo(f"{row.source}/{row.ad_id or ''}  {row.captures} captures  {row.title!r}")
    typer.echo(f"{len(rows)} ads seen on {seen_on}" + (f" to {until}" if until else ""))


def day_of(text: str) -> date:
    """A day written as 2026-03-02."""
    try:
        day = date.fromisoformat(text)
        if day.year in YEARS:
            return day
    except ValueError:
        pass
    raise typer.BadParameter(f"{well_formed(text)!r} is no day: write it as 2026-03-02")
