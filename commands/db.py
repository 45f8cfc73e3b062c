"""`spoor db`: the database behind a home."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from commands._common import THEME, Json, Theme, context, say, show

Archive = Annotated[Path, typer.Argument(help="The backup file.", dir_okay=False)]
Force = Annotated[bool, typer.Option(help="Replace a database that is not empty.")]
Kill = Annotated[bool, typer.Option(help="End it at once; committed data survive.")]

db = typer.Typer(help="The database: start, stop, status, digest, backup, restore.")


def register(app: typer.Typer) -> None:
    """Hang the group on the app."""
    app.add_typer(db, name="db")


@db.command()
def start(theme: Theme = THEME, as_json: Json = False) -> None:
    """Start the managed server (if none runs) and bring its schema up to date."""
    from graph.home import home
    from graph.server import status as server_status
    from graph.session import prepare_database

    prepare_database(home(), context(theme), say).close()
    found = server_status(home().root)
    show(as_json, found, f"Neo4j {found.state} at {found.uri}")


@db.command()
def stop(kill: Kill = False, as_json: Json = False) -> None:
    """Stop the managed server; its data stay."""
    from graph.home import home
    from graph.server import stop as stop_server

    stopped = stop_server(home().root, kill=kill, progress=say)
    show(as_json, {"stopped": stopped}, "stopped" if stopped else "it was not running")


@db.command()
def status(as_json: Json = False) -> None:
    """Say how the server is doing; changes nothing."""
    from graph.home import home
    from graph.server import status as server_status

    found = server_status(home().root)
    words = [
        f"{name}: {value}"
        for name, value in msgspec.to_builtins(found, enc_hook=str).items()
        if value
    ]
    show(as_json, found, "\n".join(words))


@db.command()
def digest(theme: Theme = THEME, as_json: Json = False) -> None:
    """Print the content digest (the same for any order and rerun) and the full digest."""
    from graph.digest import digest as digest_of
    from graph.home import home
    from graph.session import open_database

    database = open_database(home())
    try:
        found = digest_of(database, context(theme))
    finally:
        database.close()
    show(as_json, found, f"content {found.content}\nfull    {found.full}")


@db.command()
def backup(archive: Archive, as_json: Json = False) -> None:
    """Write the database into one file; the server pauses for it."""
    from graph.backup import backup as write_backup
    from graph.home import home

    made = write_backup(home().root, archive, say)
    show(as_json, made, f"backup written to {archive}")


@db.command()
def restore(archive: Archive, force: Force = False, as_json: Json = False) -> None:
    """Fill an empty home's database from a backup."""
    from graph.backup import restore as read_backup
    from graph.home import home

    here = home()
    here.log_key()
    restored = read_backup(here.root, archive, force=force, progress=say)
    show(as_json, restored, f"restored from {archive}")
