"""Headers on every answer of the app: what the browser may load, frame, guess and keep."""

import hashlib
import re
from base64 import b64encode
from collections.abc import MutableMapping
from pathlib import Path

import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send


def own_inline_scripts() -> str:
    """Streamlit's own inline scripts, as the digests under which a browser lets them run."""
    index = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", index.read_text("utf-8"), re.DOTALL)
    digests = [b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in scripts]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src 'self' {own_inline_scripts()}".rstrip(),
        "style-src 'self' 'unsafe-inline'",  # Streamlit styles its elements in line
        "img-src 'self' data: blob:",  # pictures come as data over the websocket, never by URL
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "object-src 'none'",
        "base-uri 'self'",
    )
)
HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    (b"x-robots-tag", b"noindex, nofollow"),
)
OURS = frozenset(name for name, _ in HEADERS) | {b"access-control-allow-origin"}
CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check", "/media/")


class SafeHeaders:
    """ASGI middleware: sets HEADERS on every answer and closes routes that the app never uses.

    Pictures never travel through `/media`: whoever guesses its address would get them without a
    session, so the whole route answers 404, as do Streamlit's figures about itself.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; websockets and start-up pass through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = with_headers(message, scope["path"])
            await send(message)

        if scope["path"].startswith(CLOSED):
            await not_found(send_with_headers)
        else:
            await self.app(scope, receive, send_with_headers)


def with_headers(message: MutableMapping[str, object], path: str) -> list[tuple[bytes, bytes]]:
    """The headers of an answer with ours in place of those that it had."""
    given = message.get("headers")
    kept: list[tuple[bytes, bytes]] = [
        (name, value)
        for name, value in (given if isinstance(given, list) else [])
        if name.lower() not in OURS
    ]
    if "/bidi-components/" in path:  # revalidate, so that an upgrade reaches open browsers
        kept = [(name, value) for name, value in kept if name.lower() != b"cache-control"]
        kept.append((b"cache-control", b"no-cache"))
    return [*kept, *HEADERS]


async def not_found(send: Send) -> None:
    """The plainest 404."""
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b"not found"})
