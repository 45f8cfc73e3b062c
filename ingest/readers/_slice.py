"""A stretch of a file as a file of its own: an uncompressed entry of a zip, with quick seeking."""

import io
from pathlib import Path


class Slice(io.RawIOBase):
    """Bytes `start` to `start + length` of a file, to read and seek."""

    def __init__(self, path: Path, start: int, length: int) -> None:
        self._file = path.open("rb")
        self._start, self._length, self._at = start, length, 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """See io.IOBase."""
        base = (0, self._at, self._length)[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """See io.RawIOBase."""
        rest = max(0, self._length - self._at)
        self._file.seek(self._start + self._at)
        data = self._file.read(rest if size < 0 else min(size, rest))
        self._at += len(data)
        return data

    def close(self) -> None:
        """Close the file behind it too."""
        self._file.close()
        super().close()
