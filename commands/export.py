"""`spoor export`: what was loaded, written back; networks for other tools."""

import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import typer

from commands._common import THEME, AsOf, Theme, place, print_lines, say
from ingest.errors import SpoorError

Out = Annotated[Path | None, typer.Option(help="File to write (default: standard output).")]

Number = Annotated[int, typer.Argument(help="The network's number.", min=0, show_default=False)]
Format = Annotated[Literal["graphml"], typer.Option("--format", help="What to write.")]

export = typer.Typer(help="Write data out: ads as input JSON lines, a network as a graph.")


def register(app: typer.Typer) -> None:
    """Hang the group on the app."""
    app.add_typer(export, name="export")


@export.command()
def ads(out: Out = None, theme: Theme = THEME, as_of: AsOf = None) -> None:
    """Write every capture as an input record: loading it elsewhere gives the same content digest.

    Pictures are in the lines as data: URIs; `capture` is the uid that a line had here.
    """
    from graph.exports.jsonl import lines
    from graph.home import home
    from ingest.vault import Vault

    with place(theme, as_of) as (database, ctx, _), closing(Vault(home().vault)) as vault:
        records = lines(database, ctx, vault.get)
        if out is None:
            print_lines(records)
            return
        say(f"{_written(out, records)} records written to {out}")


@export.command()
def network(
    number: Number,
    form: Format = "graphml",
    out: Out = None,
    theme: Theme = THEME,
    as_of: AsOf = None,
) -> None:
    """Write one network, its ads and what they share, for yEd, Gephi, Cytoscape or networkx."""
    from graph.exports.graphml import graphml

    with place(theme, as_of) as here:
        written = graphml(*here, number)
    if out is None:
        sys.stdout.buffer.write(written)
        return
    _whole(out, [written])
    say(f"network {number} written to {out} as {form}")


def _written(out: Path, records: Iterable[object]) -> int:
    return _whole(out, (msgspec.json.encode(record) + b"\n" for record in records))


def _whole(out: Path, parts: Iterable[bytes]) -> int:
    """Write beside `out` first, so that a broken export never looks like a whole one."""
    new, count = out.with_name(f"{out.name}.new"), 0
    try:
        with new.open("wb") as file:
            for part in parts:
                file.write(part)
                count += 1
        new.replace(out)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise SpoorError(f"{out} cannot be written: {error.strerror or error}") from error
    return count
