"""A server that notes every request: hostile ads point to it, and there must be none."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

hits: list[str] = []


class Beacon(BaseHTTPRequestHandler):
    """Notes and says nothing."""

    def handle(self) -> None:
        hits.append(self.rfile.readline().decode("latin-1"))


def listening() -> ThreadingHTTPServer:
    """A server on a free port of loopback."""
    return ThreadingHTTPServer(("127.0.0.1", 0), Beacon)
