"""What all commands share: options, the Context they make, and how they print."""

import os
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import typer

from graph.context import DEFAULT_THEME, Context

if TYPE_CHECKING:
    from graph.db import Database

    Place = tuple[Database, Context, Path]
    """What questions about networks start with: an open database, the Context, the home's cache."""

BAD_INPUT = 3  # exit status when part or all of the input was bad

Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]
Theme = Annotated[str, typer.Option(help="The theme to work in.", envvar="SPOOR_THEME")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Answer as Spoor knew it at this moment (ISO 8601).")
]
Paths = Annotated[list[Path], typer.Argument(help="Files or folders.", show_default=False)]
THEME = DEFAULT_THEME


def context(theme: str, as_of: str | None = None) -> Context:
    """The Context of this command: actor and purpose from the environment, else the local user."""
    if not theme.strip() or well_formed(theme) != theme:
        raise typer.BadParameter(f"{well_formed(theme)!r} is no name of a theme")
    return Context(
        theme=theme,
        actor=well_formed(os.environ.get("SPOOR_ACTOR") or _local_user()),
        purpose=well_formed(os.environ.get("SPOOR_PURPOSE") or "local use"),
        as_of=moment(as_of) if as_of else None,
    )


@contextmanager
def place(theme: str, as_of: str | None = None, *, prepare: bool = False) -> Generator["Place"]:
    """The database of the home with Context and cache, closed at the end.

    A home in which nothing was loaded is named, not made. `prepare` brings the schema up to date:
    for who writes what older versions did not know.
    """
    from graph.home import home
    from graph.session import open_database, prepare_database

    here, ctx = home(), context(theme, as_of)
    database = open_database(here)
    if prepare:
        database.close()
        database = prepare_database(here, ctx)
    try:
        yield database, ctx, here.cache
    finally:
        database.close()


def moment(text: str) -> datetime:
    """An ISO 8601 moment; without a zone it is local time of SPOOR_TIMEZONE."""
    zone = ZoneInfo(timezone())
    try:
        parsed = datetime.fromisoformat(text)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(
            f"{well_formed(text)!r} is no moment: write it as 2026-03-02T14:00:00+01:00"
        ) from error


def timezone() -> str:
    """The zone whose days are meant by "seen on day D"."""
    return known_zone(os.environ.get("SPOOR_TIMEZONE")) or "Europe/Amsterdam"


def known_zone(name: str | None) -> str | None:
    """The name, if it is that of a time zone (or missing)."""
    try:
        return ZoneInfo(name).key if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise typer.BadParameter(
            f"{well_formed(name or '')!r} is no time zone: use a name as Europe/Amsterdam"
        ) from error


def known_region(code: str | None) -> str | None:
    """The country code in capitals, if telephone numbers are known of it (or missing)."""
    if not code:
        return None
    from phonenumbers import SUPPORTED_REGIONS

    region = code.upper()
    if region not in SUPPORTED_REGIONS:
        raise typer.BadParameter(
            f"{well_formed(code)!r} is no country: use an ISO code of two letters as NL"
        )
    return region


def own_sites(named: Path | None) -> Path | None:
    """The folder of the user's site profiles: the one named, else the home's if it is there."""
    from graph.home import home

    folder = home().sites
    return named or (folder if folder.is_dir() else None)


def well_formed(text: str) -> str:
    """Text that UTF-8 can hold: arguments may carry bytes that no text is made of."""
    return text.encode(errors="replace").decode()


def print_json(value: object) -> None:
    """One JSON object on a line of standard output."""
    sys.stdout.write(msgspec.json.encode(value, enc_hook=str).decode() + "\n")


def print_lines(values: Iterable[object]) -> int:
    """JSON lines; how many."""
    count = 0
    for value in values:
        print_json(value)
        count += 1
    return count


def say(text: str) -> None:
    """A message for the person, on standard error."""
    typer.echo(unhidden(text), err=True)


def put(text: str) -> None:
    """The answer in words, on standard output."""
    typer.echo(unhidden(text))


def unhidden(text: str) -> str:
    """Text for a terminal: what ads say may hold characters that steer it or turn text around."""
    from components.visible import hidden, name

    return "".join(
        f"[{name(character)}]" if hidden(text, position) else character
        for position, character in enumerate(text)
    )


def show(as_json: bool, value: Any, text: str) -> None:
    """The answer as JSON, or in words on standard output."""
    if as_json:
        print_json(value)
    else:
        put(text)


def _local_user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
