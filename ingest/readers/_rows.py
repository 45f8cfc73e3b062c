"""The rows of a table in CSV or TSV, with their bytes and line numbers; nothing is trusted."""

import csv
from collections.abc import Iterator
from typing import IO

from ingest.errors import BadInput
from ingest.models import Frozen
from ingest.readers._lines import KEPT_OF_LONG_LINE, MAX_LINE, TOO_LONG, BombGuard

MAX_CELL = 2**20
_CHUNK = 2**20
_DELIMITERS = ",;\t|"
# The csv module has one limit for the whole process, and its own is too low for a page's text.
csv.field_size_limit(MAX_CELL)


class Row(Frozen, frozen=True, kw_only=True):
    """One row: the line on which it starts, its cells, its bytes, and what is wrong with it."""

    line: int
    cells: list[str]
    raw: bytes
    problem: str | None = None


def rows(file: IO[bytes], delimiter: str | None, guard: BombGuard | None) -> Iterator[Row]:
    """All rows that are not blank, the header first. Without `delimiter` it is guessed.

    Raises what reading the file raises.
    """
    source = _Lines(file, guard)
    reader = csv.reader(source, delimiter=delimiter or source.delimiter(), strict=True)
    while True:
        start = source.number + 1
        source.taken.clear()
        try:
            cells, problem = next(reader), None
        except StopIteration:
            return
        except csv.Error as error:
            cells, problem = [], f"not a row of a table: {error}"
        raw = b"".join(source.taken)
        if not problem:
            problem = source.problem or _not_utf8(raw)
        source.problem = None
        if cells or problem:
            yield Row(line=start, cells=cells, raw=raw, problem=problem)


class _Lines:
    """The text lines that the csv module asks for; remembers their bytes and number.

    A line that is too long is read over: it counts as a blank one with a problem.
    """

    def __init__(self, file: IO[bytes], guard: BombGuard | None) -> None:
        self._file, self._guard = file, guard
        self._peeked: bytes | None = None
        self.number = 0
        self.taken: list[bytes] = []
        self.problem: str | None = None

    def delimiter(self) -> str:
        """The delimiter that the header holds most often."""
        self._peeked = self._read(MAX_LINE + 1)
        head = self._peeked
        return max(_DELIMITERS, key=lambda mark: head.count(mark.encode()))

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._read(MAX_LINE + 1) if self._peeked is None else self._peeked
        self._peeked = None
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > MAX_LINE:
            self.problem = TOO_LONG
            self.taken.append(line[:KEPT_OF_LONG_LINE])
            while line and not line.endswith(b"\n"):
                line = self._read(_CHUNK)
            return "\n"
        self.taken.append(line)
        text = line.decode("utf-8", "surrogateescape")
        return text.removeprefix("\ufeff") if self.number == 1 else text

    def _read(self, size: int) -> bytes:
        line = self._file.readline(size)
        if self._guard:
            self._guard.check(len(line))
        return line


def _not_utf8(raw: bytes) -> str | None:
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start} of the row: save the table as UTF-8"
    return None


def checked_header(row: Row) -> list[str]:
    """The names of the columns, each once; BadInput if the header cannot be read."""
    if row.problem:
        raise BadInput(f"the header is {row.problem}")
    names: list[str] = []
    for cell in row.cells:
        name, number = cell.strip(), 2
        while name in names:
            name, number = f"{cell.strip()}_{number}", number + 1
        names.append(name)
    return names
