"""Unpacking of a response body piece by piece, never further than a limit."""

import zlib

from ingest.fetch.limits import Failure

_PIECE = 64 * 1024
_WBITS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class Unpacker:
    """Undoes one Content-Encoding; Failure when the body grows beyond `limit` bytes or is broken.

    With `keep`, `data` collects the unpacked bytes; without, they are only counted.
    """

    def __init__(self, encoding: str, limit: int, *, keep: bool) -> None:
        name = encoding.strip().lower()
        if name not in ("", "identity", *_WBITS):
            raise Failure(f"the body is packed as {name[:30]}, which was not asked for")
        self._wbits = _WBITS.get(name)
        self._stream = None if self._wbits is None else zlib.decompressobj(self._wbits)
        self._limit = limit
        self._keep = keep
        self._size = 0
        self.data = bytearray()

    def feed(self, piece: bytes) -> None:
        """Take the next piece as it came over the wire."""
        if self._stream is None or self._wbits is None:
            self._take(piece)
            return
        rest = piece
        while rest:
            try:
                grown = self._stream.decompress(rest, _PIECE)
            except zlib.error:
                raise Failure("the packed body is broken") from None
            self._take(grown)
            rest = self._stream.unconsumed_tail
            if self._stream.eof:
                rest = self._stream.unused_data
                self._stream = zlib.decompressobj(self._wbits)

    def _take(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._limit:
            raise Failure(f"too large: more than {self._limit} bytes")
        if self._keep:
            self.data += piece
