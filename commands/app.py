"""`spoor app`: the app in the browser."""

from typing import Annotated

import typer

from commands._common import say

Port = Annotated[int, typer.Option(help="Port on loopback.", envvar="PORT", min=1, max=65535)]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command(name="app")(serve)


def serve(port: Port = 8501) -> None:
    """Serve the app on http://localhost:PORT until it is ended."""
    from components.serve import refuse_taken, serve_app

    refuse_taken(port)
    say(f"Open http://localhost:{port} (Ctrl-C ends the app)")
    serve_app(port)
