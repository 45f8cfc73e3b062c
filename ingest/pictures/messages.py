"""What goes to the helper process and back: msgpack, each message with its length before it."""

import socket
import struct
from typing import Literal

import msgspec

from ingest.models import Frozen

Operation = Literal["examine", "query", "agreement", "blurred", "shown"]
Cut = Literal["plain", "trimmed", "without_bars", "cut_out"]
Undone = Literal["widened", "widened_at_edge", "widened_at_corner", "turned_left", "turned_right"]
Mirrored = Literal["mirrored", "trimmed_mirrored", "without_bars_mirrored", "cut_out_mirrored"]
UndoneMirrored = Literal[
    "widened_mirrored",
    "widened_at_edge_mirrored",
    "widened_at_corner_mirrored",
    "turned_left_mirrored",
    "turned_right_mirrored",
]
Variant = Cut | Undone | Mirrored | UndoneMirrored


class Request(Frozen, frozen=True, kw_only=True):
    """One job. `max_side` (pixels) is for "shown" only, `other` for "agreement"."""

    operation: Operation
    data: bytes
    max_side: int = 0
    other: bytes = b""


class Examined(Frozen, frozen=True, kw_only=True, tag="examined"):
    """What a picture is.

    `width` and `height` are pixels as displayed (after the EXIF orientation). `phash` is the
    256-bit perceptual hash as 64 hex digits, of a screenshot that of the largest photograph on the
    page. `flat`: blank, one gradient, two tones, tiny or a page without a photograph, so its hash
    says nothing and must not link.
    """

    media_type: str
    width: int
    height: int
    phash: str
    flat: bool


class PictureFault(Frozen, frozen=True, kw_only=True, tag="fault"):
    """Why a picture cannot be used, in words."""

    reason: str


class QueryHashes(Frozen, frozen=True, kw_only=True, tag="hashes"):
    """The hashes to search a picture by, with what was done to it first. Flat ones are left out."""

    hashes: tuple[tuple[Variant, str], ...]


class Agreement(Frozen, frozen=True, kw_only=True, tag="agreement"):
    """How far the fine detail of two pictures agrees: 0 nowhere, 1 in a third of them wholly."""

    share: float


class Rendered(Frozen, frozen=True, kw_only=True, tag="rendered"):
    """A copy that was encoded anew: JPEG bytes without metadata."""

    data: bytes


Reply = Examined | PictureFault | QueryHashes | Agreement | Rendered

TOO_MUCH_MEMORY = "needs more than 300 MiB of memory to decode"

_LENGTH = struct.Struct(">Q")


def send(connection: socket.socket, message: Request | Reply) -> None:
    """Write one message. Raises OSError (TimeoutError, BrokenPipeError …)."""
    body = msgspec.msgpack.encode(message)
    connection.sendall(_LENGTH.pack(len(body)))
    connection.sendall(body)


def receive(connection: socket.socket) -> bytes:
    """Read one message, still encoded. Raises EOFError when the other side has gone, or OSError."""
    (length,) = _LENGTH.unpack(_exactly(connection, _LENGTH.size))
    return bytes(_exactly(connection, length))


def _exactly(connection: socket.socket, length: int) -> bytearray:
    found = bytearray(length)
    view = memoryview(found)
    while view:
        count = connection.recv_into(view)
        if not count:
            raise EOFError
        view = view[count:]
    return found
