"""Connections to checked addresses only, with one deadline over everything that is read.

The check stands at the lowest place: whatever asks for a connection, by whatever name, gets one to
the very address that was checked, or none. A name is resolved once per connection, so that a name
server which changes its mind between check and use gains nothing.
"""

import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import httpcore

from ingest.fetch.limits import Failure


def checked_address(host: str, port: int, connect_to: Mapping[str, str]) -> tuple[str, int]:
    """The loopback address and port to connect to for a host name.

    `connect_to` says for some names where they really are ("127.0.0.1:8600"). Raises Failure when
    the name is unknown or any of its addresses is not on this machine.
    """
    if host in connect_to:
        host, _, mapped = connect_to[host].rpartition(":")
        port = int(mapped)
    addresses = [_loopback(text, host) for text in _resolved(host, port)]
    if not addresses:
        raise Failure(f"{host} has no address")
    return addresses[0], port


def _resolved(host: str, port: int) -> list[str]:
    """All addresses of a name; names under .localhost are this machine (RFC 6761)."""
    bare = host.strip("[]")
    if bare == "localhost" or bare.endswith(".localhost"):
        return ["127.0.0.1"]
    try:
        found = socket.getaddrinfo(bare, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Failure(f"{host} cannot be resolved") from None
    return [str(entry[4][0]) for entry in found]


def _loopback(text: str, host: str) -> str:
    """The address if it is on this machine; no other spelling of one counts."""
    try:
        address: IPv4Address | IPv6Address = ip_address(text)
    except ValueError:
        raise Failure(f"{host} has an address that cannot be read") from None
    if not address.is_loopback or getattr(address, "ipv4_mapped", None):
        raise Failure(f"{host} is not on this machine; only loopback addresses are fetched")
    return text


class Gate(httpcore.NetworkBackend):
    """Opens connections for httpcore. `deadline` (monotonic seconds) holds for all reading."""

    def __init__(self, connect_to: Mapping[str, str]) -> None:
        self._connect_to = connect_to
        self._inner = httpcore.SyncBackend()
        self.deadline = float("inf")

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the checked address of `host`."""
        address, checked_port = checked_address(host, port, self._connect_to)
        inner = self._inner.connect_tcp(
            address, checked_port, self.left(timeout), local_address, socket_options
        )
        return _Timed(inner, self)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Refused: nothing is fetched from sockets in files."""
        raise Failure("unix sockets are not fetched from")

    def sleep(self, seconds: float) -> None:
        """Part of the interface; the pool does not retry on its own."""
        self._inner.sleep(seconds)

    def left(self, timeout: float | None) -> float:
        """The shorter of a time-out and what is left until the deadline."""
        rest = self.deadline - time.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout("deadline")
        return rest if timeout is None else min(rest, timeout)


class _Timed(httpcore.NetworkStream):
    """A connection on which no read outlives the deadline, however often a byte drips in."""

    def __init__(self, inner: httpcore.NetworkStream, gate: Gate) -> None:
        self._inner = inner
        self._gate = gate

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._gate.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._gate.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._gate.left(timeout))
        return _Timed(inner, self._gate)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
