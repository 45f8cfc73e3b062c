"""A stored HTTP response in its parts; every unpacking is bounded."""

import hashlib
import re
import zlib
from collections.abc import Callable

import brotli
import zstandard

from ingest.errors import BadInput
from ingest.models import Frozen

MAX_BODY = 64 * 2**20
"""Bytes to which a page may unpack."""
MAX_ENCODINGS = 3
ZSTD_WINDOW = 8 * 2**20
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_CHUNK_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[^\n]*\n")


class Response(Frozen, frozen=True, kw_only=True):
    """Status, headers by lower-case name, and the body without transfer encoding.

    `body` still has its content encoding: its digest identifies a capture, whatever program stored
    it, in chunks or not.
    """

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type in lower case, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def sha256(self) -> str:
        """SHA-256 of the body as stored, without transfer encoding."""
        return hashlib.sha256(self.body).hexdigest()


def response(block: bytes) -> Response:
    """The response in a block of HTTP headers and body; BadInput if it does not start as one."""
    status = _STATUS.match(block[:64])
    if not status:
        raise BadInput("not an HTTP response")
    head, body = split_head(block)
    headers: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    return Response(status=int(status[1]), headers=headers, body=body)


def split_head(block: bytes) -> tuple[bytes, bytes]:
    """Headers and body, at the first blank line."""
    found = re.search(rb"\r?\n\r?\n", block)
    return (block[: found.start()], block[found.end() :]) if found else (block, b"")


def unpacked(found: Response) -> bytes:
    """The body without content encoding; BadInput when it is damaged, unknown or too large."""
    names = [name.strip() for name in found.headers.get("content-encoding", "").lower().split(",")]
    body = found.body
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > MAX_ENCODINGS:
        raise BadInput("page is packed too many times")
    for name in reversed(names):
        if name not in _UNPACKERS:
            raise BadInput(f"page has an unknown content encoding: {name[:20]}")
        body = _UNPACKERS[name](body)
    if len(body) > MAX_BODY:
        raise BadInput(_TOO_LARGE)
    return body


def _without_chunks(body: bytes) -> bytes:
    """The body out of its chunks; as it is when it never was in any, or up to where they break."""
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK_SIZE.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
        if body[at : at + 2] != b"\r\n" and body[at : at + 1] != b"\n":
            break
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    whole = b"".join(parts)
    return whole if at >= len(body) > 0 and parts else (whole or body)


def _gzip(body: bytes) -> bytes:
    if body[:2] != b"\x1f\x8b":  # stored unpacked under a header that says otherwise
        return body
    return _inflated(body, 31)


def _deflate(body: bytes) -> bytes:
    try:
        return _inflated(body, 15)
    except BadInput:
        return _inflated(body, -15)  # without the zlib frame, as some servers send it


def _inflated(body: bytes, bits: int) -> bytes:
    unpacker = zlib.decompressobj(bits)
    try:
        data = unpacker.decompress(body, MAX_BODY + 1)
    except zlib.error:
        raise BadInput("page cannot be unpacked") from None
    if len(data) > MAX_BODY:
        raise BadInput(_TOO_LARGE)
    if not data and not unpacker.eof:
        raise BadInput("page cannot be unpacked")
    return data


def _brotli(body: bytes) -> bytes:
    unpacker = brotli.Decompressor()
    try:
        data = unpacker.process(body, output_buffer_limit=MAX_BODY + 1)
    except brotli.error:
        raise BadInput("page cannot be unpacked") from None
    if len(data) > MAX_BODY:
        raise BadInput(_TOO_LARGE)
    return data


def _zstd(body: bytes) -> bytes:
    """Frames of Zstandard; their windows are at most what RFC 9659 allows on the web, 8 MB."""
    if not body.startswith(zstandard.FRAME_HEADER):  # stored unpacked, as with gzip
        return body
    unpacker = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW)
    try:
        with unpacker.stream_reader(body, read_across_frames=True) as stream:
            data = stream.read(MAX_BODY + 1)
    except zstandard.ZstdError:
        raise BadInput("page cannot be unpacked") from None
    if not data:  # a frame that is cut off gives nothing, and no error
        raise BadInput("page cannot be unpacked")
    if len(data) > MAX_BODY:
        raise BadInput(_TOO_LARGE)
    return data


_UNPACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
_TOO_LARGE = f"page unpacks to more than {MAX_BODY // 2**20} MB"
