"""The unpacked bytes of an archive, gzip or plain, with places that can be found again.

Own code and not a library's: fastwarc ends in silence where a gzip member is cut off and reads no
ARC; warcio cannot read archives packed in one piece. Both serve as oracles in the tests.
"""

import zlib
from contextlib import suppress
from typing import IO, NamedTuple

from ingest.readers._lines import MAX_RATIO, RATIO_COUNTS_FROM, BombError

_PACKED = 2**16
_UNPACKED = 2**18
_MAGIC = b"\x1f\x8b\x08"


class Place(NamedTuple):
    """Where a record starts: a byte of the file where unpacking can begin, and how far behind."""

    offset: int
    within: int


class DamagedError(Exception):
    """The packed bytes cannot be unpacked; `resume` may find a place behind the damage."""


class Stream:
    """Reads forward. `cut` is set when the file ended in the middle of a gzip member."""

    def __init__(self, file: IO[bytes], start: int = 0) -> None:
        self._file = file
        size = file.seek(0, 2)
        file.seek(0)
        self.gzip = file.read(3) == _MAGIC
        file.seek(start)
        self._size = max(size, 1)
        self._packed, self._at = b"", start  # bytes not yet unpacked, and where they lie
        self._unpacker = zlib.decompressobj(31)
        self._fresh = True  # no byte of the current member was unpacked yet
        self._ready, self._used = b"", 0
        self._total = 0  # unpacked bytes that went through
        self._starts = [(0, start)]  # members: first unpacked byte, offset in the file
        self.cut = False

    @property
    def position(self) -> int:
        """How many unpacked bytes were read."""
        return self._total - (len(self._ready) - self._used)

    def place(self) -> Place:
        """Where the next byte lies."""
        if not self.gzip:
            return Place(self._starts[0][1] + self.position, 0)
        with suppress(DamagedError):  # reading on will raise it again
            self._some()  # the next byte may be the first of the next member
        while len(self._starts) > 1 and self._starts[1][0] <= self.position:
            self._starts.pop(0)
        first, offset = self._starts[0]
        return Place(offset, self.position - first)

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        parts: list[bytes] = []
        while size > 0 and self._some():
            part = self._ready[self._used : self._used + size]
            self._used += len(part)
            size -= len(part)
            parts.append(part)
        return b"".join(parts)

    def skip(self, size: int) -> int:
        """Pass over bytes; how many there were."""
        passed = 0
        while passed < size and (part := self.read(min(size - passed, _UNPACKED))):
            passed += len(part)
        return passed

    def readline(self, limit: int = _PACKED) -> bytes:
        """A line with its end, or its first `limit` bytes."""
        parts: list[bytes] = []
        length = 0
        while length < limit and self._some():
            end = self._ready.find(b"\n", self._used, self._used + limit - length)
            stop = end + 1 if end >= 0 else min(len(self._ready), self._used + limit - length)
            parts.append(self._ready[self._used : stop])
            length += stop - self._used
            self._used = stop
            if end >= 0:
                break
        return b"".join(parts)

    def unread(self, data: bytes) -> None:
        """Put back what was read last."""
        self._ready, self._used = data + self._ready[self._used :], 0

    def resume(self) -> bool:
        """Go on at the next member behind the damage; False if there is none."""
        self._ready, self._used = b"", 0
        skipped = 0 if self._unpacker.eof else 1  # the damaged member may start right here
        searched, at = self._packed[skipped:], self._at + skipped
        while True:
            found = searched.find(_MAGIC)
            if found >= 0 and self._opens(at + found):
                return True
            if found >= 0:
                searched, at = searched[found + 1 :], at + found + 1
                continue
            more = self._file.read(_PACKED)
            if not more:
                self._packed, self._at = b"", at + len(searched)
                return False
            searched, at = searched[-2:] + more, at + max(0, len(searched) - 2)

    def _opens(self, offset: int) -> bool:
        """Whether a record can be unpacked at this byte; stands there then, else where it was."""
        back = self._file.tell()
        self._file.seek(offset)
        head = self._file.read(_PACKED)
        try:
            start = zlib.decompressobj(31).decompress(head, 5)
        except zlib.error:
            start = b""
        if start != b"WARC/":
            self._file.seek(back)
            return False
        self._packed, self._at = head, offset
        self._unpacker, self._fresh = zlib.decompressobj(31), True
        self._starts = [(self._total, offset)]
        return True

    def _some(self) -> bool:
        """Whether there is a byte to read; unpacks more when needed."""
        while self._used >= len(self._ready):
            data = self._unpack() if self.gzip else self._file.read(_PACKED)
            if data is None or (not data and not self.gzip):
                return False
            self._ready, self._used = data, 0
            self._total += len(data)
            if self._total > RATIO_COUNTS_FROM and self._total > MAX_RATIO * self._size:
                raise BombError(f"bomb: unpacks to more than {MAX_RATIO} times its size")
        return True

    def _unpack(self) -> bytes | None:
        """The next unpacked bytes, perhaps none; None at the end."""
        if self._unpacker.eof:
            self._unpacker, self._fresh = zlib.decompressobj(31), True
        if not self._packed:
            self._packed = self._file.read(_PACKED)
            if not self._packed:
                self.cut = self.cut or not self._fresh
                return None
        if self._fresh:
            if not self._packed.strip(b"\0"):  # padding
                self._at += len(self._packed)
                self._packed = b""
                return b""
            self._starts.append((self._total, self._at))
        before = len(self._packed)
        try:
            data = self._unpacker.decompress(self._packed, _UNPACKED)
        except zlib.error:
            raise DamagedError from None
        self._fresh = False
        self._packed = self._unpacker.unconsumed_tail or self._unpacker.unused_data
        self._at += before - len(self._packed)
        return data
