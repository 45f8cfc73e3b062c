"""Ways in which a server can misbehave, for the tests of the fetcher. One function per fault.

A fault gets the request handler and how often its path was asked before; it returns True when it
has answered, False to let the site answer as usual.
"""

import gzip
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from threading import Event

Fault = Callable[[BaseHTTPRequestHandler, int], bool]
_NEVER = Event()
_CHUNK = b"<p>and on and on it goes</p>\n" * 2000
_ZEROS = 1 << 20


def too_many(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """429 with Retry-After twice, then the page."""
    return before < 2 and _empty(handler, 429, ("Retry-After", "0"))


def broken(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """500 twice, then the page."""
    return before < 2 and _empty(handler, 500)


def always_broken(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """503, always."""
    return _empty(handler, 503)


def slow(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """A byte every tenth of a second, for ever."""
    _start(handler)
    with suppress(OSError):
        while True:
            handler.wfile.write(b"1\r\n.\r\n")
            handler.wfile.flush()
            _NEVER.wait(0.1)
    return True


def endless(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """A body that never ends."""
    _start(handler)
    with suppress(OSError):
        while True:
            handler.wfile.write(b"%x\r\n%b\r\n" % (len(_CHUNK), _CHUNK))
    return True


def bomb(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """A small gzip body that grows to a gigabyte."""
    _start(handler, ("Content-Encoding", "gzip"))
    member = gzip.compress(b"\0" * _ZEROS * 16, 9)
    with suppress(OSError):
        for _ in range(64):
            handler.wfile.write(b"%x\r\n%b\r\n" % (len(member), member))
        handler.wfile.write(b"0\r\n\r\n")
    return True


def away(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """A redirect to a host that is not this machine (an address reserved for documentation)."""
    return _empty(handler, 302, ("Location", "http://203.0.113.7/elsewhere"))


def round_and_round(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """A redirect to itself with another parameter, for ever."""
    return _empty(handler, 302, ("Location", f"?turn={before}"))


def login(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """401: only for members."""
    return _empty(handler, 401, ("WWW-Authenticate", 'Basic realm="members"'))


def forbidden(handler: BaseHTTPRequestHandler, before: int) -> bool:
    """403."""
    return _empty(handler, 403)


FAULTS: dict[str, Fault] = {
    "429": too_many,
    "500": broken,
    "503": always_broken,
    "slow": slow,
    "endless": endless,
    "bomb": bomb,
    "away": away,
    "round": round_and_round,
    "401": login,
    "403": forbidden,
}


def _empty(handler: BaseHTTPRequestHandler, status: int, *headers: tuple[str, str]) -> bool:
    handler.send_response(status)
    for name, value in (*headers, ("Content-Length", "0")):
        handler.send_header(name, value)
    handler.end_headers()
    return True


def _start(handler: BaseHTTPRequestHandler, *headers: tuple[str, str]) -> None:
    """A response without a known length; the connection is of no use afterwards."""
    handler.close_connection = True
    handler.send_response(200)
    for name, value in (
        *headers,
        ("Content-Type", "text/html; charset=utf-8"),
        ("Transfer-Encoding", "chunked"),
    ):
        handler.send_header(name, value)
    handler.end_headers()
