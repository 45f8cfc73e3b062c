"""Bounded reading of line files, plain or gzip: no line and no bomb gets into memory whole."""

import gzip
import os
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from ingest.errors import BadInput
from ingest.models import Origin, Rejection

MAX_LINE = 16 * 2**20
"""Bytes of the longest line that is read."""
KEPT_OF_LONG_LINE = 2**20
"""Bytes of a longer line that go to the rejected records."""
TOO_LONG = (
    f"line longer than {MAX_LINE // 2**20} MB; its first {KEPT_OF_LONG_LINE // 2**20} MB kept"
)
MAX_RATIO = 200
"""Times that a gzip file may grow; advertisements grow 3 to 50 times, a bomb 1,000 times."""
RATIO_COUNTS_FROM = 64 * 2**20
"""Unpacked bytes below which no file is called a bomb."""
_CHUNK = 2**20
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def is_gzip(path: Path) -> bool:
    """Whether the file starts as gzip does, whatever its name says."""
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"


class BombError(BadInput):
    """A gzip file that grows beyond all use."""


class BombGuard:
    """Counts what a gzip file unpacks to; BombError from `check` when it is too much."""

    def __init__(self, path: Path) -> None:
        self._packed = max(path.stat().st_size, 1)
        self._unpacked = 0

    def check(self, read: int) -> None:
        """Count `read` more unpacked bytes."""
        self._unpacked += read
        if self._unpacked > RATIO_COUNTS_FROM and self._unpacked > MAX_RATIO * self._packed:
            raise BombError(f"gzip bomb: unpacks to more than {MAX_RATIO} times its size")


@contextmanager
def opened(path: Path) -> Generator[IO[bytes]]:
    """The bytes of a file, unpacked if it is gzip. `BadInput` if it cannot be opened."""
    try:
        file = cast("IO[bytes]", gzip.GzipFile(path) if is_gzip(path) else path.open("rb"))
    except OSError as error:
        raise BadInput(f"cannot be opened: {os.strerror(error.errno or 0)}") from None
    with file:
        yield file


def lines(path: Path) -> Iterator[tuple[int, bytes] | Rejection]:
    """Number (from 1) and bytes without line end of each line that is not blank.

    A line that is too long, a damaged or exploding gzip file and a file without any line are
    rejections. The byte order mark of UTF-8 stays with the first line.
    """
    number, any_line = 0, False
    with opened(path) as file:
        guard = BombGuard(path) if isinstance(file, gzip.GzipFile) else None
        try:
            for number, line in _numbered(file, guard):
                if number == 1 and line[:2] in _UTF16:
                    yield _rejected(path, 1, "encoded in UTF-16: save the file as UTF-8", None)
                    return
                if len(line) > MAX_LINE:
                    yield _long(path, number, line)
                elif line.strip():
                    yield number, line.rstrip(b"\r\n")
                else:
                    continue
                any_line = True
        except (EOFError, zlib.error, gzip.BadGzipFile, BombError, OSError) as error:
            yield _rejected(path, number + 1, stopped(error), None)
            return
    if not any_line:
        yield _rejected(path, None, "empty file", None)


def _numbered(file: IO[bytes], guard: BombGuard | None) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers; of one over MAX_LINE only the beginning, one byte too many."""
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if guard:
            guard.check(len(line))
        if len(line) > MAX_LINE:
            _skip_line(file, guard)
        yield number, line


def _skip_line(file: IO[bytes], guard: BombGuard | None) -> None:
    while rest := file.readline(_CHUNK):
        if guard:
            guard.check(len(rest))
        if rest.endswith(b"\n"):
            return


def stopped(error: Exception) -> str:
    """Why a file could not be read to its end, in words."""
    if isinstance(error, BadInput):
        return error.reason
    if isinstance(error, EOFError):
        return "truncated gzip file: it ends in the middle"
    if isinstance(error, (zlib.error, gzip.BadGzipFile)):
        return "damaged gzip file: the rest cannot be unpacked"
    return "cannot be read further"


def _long(path: Path, number: int, line: bytes) -> Rejection:
    return _rejected(path, number, TOO_LONG, line[:KEPT_OF_LONG_LINE])


def _rejected(path: Path, line: int | None, reason: str, payload: bytes | None) -> Rejection:
    return Rejection(origin=Origin(file=str(path), line=line), reason=reason, payload=payload)
