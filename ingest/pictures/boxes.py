"""Files made of boxes (AVIF, HEIC): what they say of themselves before anything is decoded.

A box is its length, four letters, and what is in it, other boxes perhaps (ISO/IEC 14496-12).
"""

import struct
from collections.abc import Iterator

from ingest.models import Frozen

_AVIF = {b"avif", b"avis"}
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}

_INSIDE = {b"meta": 4, b"iprp": 0, b"ipco": 0, b"moov": 0, b"trak": 0}
"""Boxes that hold further ones, and after how many bytes."""

_MOST = 1000
"""Boxes that are read in one other: a picture has dozens."""


class Boxes(Frozen, frozen=True, kw_only=True):
    """What the boxes of a file say: its kind, whether all of it is here, and its most pixels."""

    kind: str
    whole: bool
    pixels: int


def boxes_of(data: bytes) -> Boxes | None:
    """What an AVIF or HEIC file says of itself; None for any other."""
    if data[4:8] != b"ftyp":
        return None
    length = int.from_bytes(data[:4], "big")
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, min(length, len(data), 400), 4))}
    kind = "AVIF" if brands & _AVIF else "HEIC" if brands & _HEIC else ""
    if not kind:
        return None
    ends = [end for _, _, end in _boxes(data, 0, len(data))]
    return Boxes(kind=kind, whole=ends[-1] == len(data), pixels=max(_pixels(data), default=0))


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Letters, start of the content and end of each box; the last may end beyond what there is."""
    for _ in range(_MOST):
        if end - start < 8:
            return
        length, letters = struct.unpack_from(">I4s", data, start)
        head = 8
        if length == 1 and end - start >= 16:
            (length,), head = struct.unpack_from(">Q", data, start + 8), 16
        stop = start + max(length, head) if length else end
        yield letters, start + head, stop
        start = stop


def _pixels(data: bytes) -> Iterator[int]:
    """Width times height, wherever they are said: of a picture, of a track of moving ones."""
    waiting = [(0, len(data))]
    while waiting:
        for letters, start, end in _boxes(data, *waiting.pop()):
            if end > len(data):
                return
            if letters in _INSIDE:
                waiting.append((start + _INSIDE[letters], end))
            elif letters == b"ispe" and end - start >= 12:
                width, height = struct.unpack_from(">II", data, start + 4)
                yield width * height
            elif letters == b"tkhd" and end - start >= 8:
                width, height = struct.unpack_from(">II", data, end - 8)  # 16.16 bits
                yield (width >> 16) * (height >> 16)
