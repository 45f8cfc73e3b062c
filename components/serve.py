"""Start the app's server: this process becomes it."""

import os
import socket
import sys
from pathlib import Path

from ingest.errors import SpoorError

APP = Path(__file__).resolve().parent.parent / "app.py"


def command(port: int) -> list[str]:
    """The command line that serves the app on loopback."""
    options = {"server.address": "127.0.0.1", "server.port": str(port)}
    flags = [part for name, value in options.items() for part in (f"--{name}", value)]
    return [sys.executable, "-m", "streamlit", "run", str(APP), *flags]


def serve_app(port: int) -> None:
    """Serve on http://localhost:`port` until ended; SpoorError when the port is taken."""
    refuse_taken(port)
    # The settings of the app lie beside it, and Streamlit looks for them where it is started.
    os.chdir(APP.parent)
    os.execv(sys.executable, command(port))


def refuse_taken(port: int) -> None:
    """SpoorError if something listens on the port already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise SpoorError(
                f"port {port} is taken: end what uses it, or choose another (--port, PORT)"
            ) from error
