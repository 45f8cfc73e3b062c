"""`spoor`: every job of the app that a script could want. The commands are in `commands/`."""

import sys

import typer

from commands import register_all
from ingest.errors import SpoorError

app = typer.Typer(
    name="spoor",
    help="From crawled advertisements to a searchable graph of who shares what, and why.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
register_all(app)


def main() -> None:
    """Run a command; what Spoor refuses is one clear line and exit status 1."""
    try:
        app()
    except SpoorError as error:
        typer.echo(f"spoor: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone: `spoor … | head`
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:  # a full disk, a file without rights
        where = f": {error.filename}" if error.filename else ""
        typer.echo(f"spoor: {error.strerror or error}{where}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
