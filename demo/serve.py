"""`python -m demo.serve DIR --port 8600`: the sites of a market on this machine, by Host header.

A browser reaches them as http://rozenhof.localhost:8600/, the fetcher by their real names with
`connect_to`. Only loopback is served.
"""

from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Annotated
from urllib.parse import urlsplit

import typer

from demo.days import day_number
from demo.faults import FAULTS, Fault
from demo.shops import Shops
from ingest.models import Frozen


class Hit(Frozen, frozen=True, kw_only=True):
    """One request that came in, and how many of the same host were being answered then."""

    host: str
    target: str
    together: int


class MarketServer(ThreadingHTTPServer):
    """Serves `shops` on 127.0.0.1; `faults` maps paths to the fault that answers there."""

    daemon_threads = True

    def __init__(self, shops: Shops, port: int = 0, faults: dict[str, str] | None = None) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.shops = shops
        self.faults: dict[str, Fault] = {
            path: FAULTS[name] for path, name in (faults or {}).items()
        }
        self.hits: list[Hit] = []
        self._asked: Counter[tuple[str, str]] = Counter()
        self._open: Counter[str] = Counter()
        self._lock = Lock()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.server_address[1])

    @property
    def connect_to(self) -> dict[str, str]:
        """Where each host name of the market is served: `host -> 127.0.0.1:port`."""
        names = [name for host in self.shops.hosts for name in (host, f"www.{host}")]
        return dict.fromkeys(names, f"127.0.0.1:{self.port}")

    def begin(self, host: str, target: str) -> int:
        """Note a request; returns how often the path was asked for on that host before."""
        with self._lock:
            self._open[host] += 1
            self.hits.append(Hit(host=host, target=target, together=self._open[host]))
            key = (host, urlsplit(target).path)
            self._asked[key] += 1
            return self._asked[key] - 1

    def end(self, host: str) -> None:
        """Note that a request was answered."""
        with self._lock:
            self._open[host] -= 1


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else every answer waits 40 ms for the client's acknowledgement
    server: MarketServer  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_GET(self) -> None:
        """Answer by fault, else by site."""
        host = self.headers.get("Host", "")
        before = self.server.begin(host, self.path)
        try:
            fault = self.server.faults.get(urlsplit(self.path).path)
            if fault is None or not fault(self, before):
                self._site(host)
        except OSError:
            self.close_connection = True
        finally:
            self.server.end(host)

    def _site(self, host: str) -> None:
        answer = self.server.shops.answer(host, self.path, self.server.port)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - name of the base class
        """Quiet: `hits` tells what came in."""


def main(
    directory: Annotated[Path, typer.Argument(help="What `python -m demo` wrote.")],
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1.")] = 8600,
    day: Annotated[str, typer.Option(help="Serve the sites of that day (2026-06-01).")] = "",
    fault: Annotated[list[str] | None, typer.Option(help="PATH=FAULT, see demo/faults.py")] = None,
) -> None:
    """Serve all sites of a market until interrupted."""
    from datetime import date

    shops = Shops(directory, day_number(date.fromisoformat(day)) if day else None)
    faults = dict(entry.split("=", 1) for entry in fault or [])
    with MarketServer(shops, port, faults) as server:
        typer.echo(f"http://localhost:{server.port}/ (end with Ctrl-C)", err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            typer.echo("stopped", err=True)


if __name__ == "__main__":
    typer.run(main)
