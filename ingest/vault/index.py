"""The index: where each content lies. A cache in SQLite, made again from the packs when needed.

It is never evidence: everything read through it is checked against its digest.
"""

import sqlite3
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import VaultError
from ingest.models import Frozen
from ingest.vault import ledger
from ingest.vault.ledger import Entry, Position
from ingest.vault.record import blocks
from ingest.vault.store import Store

_SCHEMA = """
CREATE TABLE IF NOT EXISTS blocks (
    note INTEGER NOT NULL, sha256 BLOB NOT NULL, pack TEXT NOT NULL,
    start INTEGER NOT NULL, length INTEGER NOT NULL,
    PRIMARY KEY (note, sha256)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS position (
    only INTEGER PRIMARY KEY CHECK (only = 1), entries INTEGER, bytes INTEGER, sha256 TEXT
);
"""
_AT_ONCE = 250
_FIND = (
    "SELECT sha256, pack, start, length FROM blocks"  # noqa: S608 - question marks only
    f" WHERE note = ? AND sha256 IN ({', '.join('?' * _AT_ONCE)})"
)


class Place(Frozen, frozen=True, kw_only=True):
    """Where a record lies: a gzip member of `length` bytes at `offset` of a pack."""

    pack: str
    offset: int
    length: int


Key = tuple[bool, str]
"""Whether it is a capture's note (a metadata record), and the SHA-256 of its content."""
Row = tuple[bool, str, Place]
"""A key, and where that record lies."""


class Index:
    """The index of one vault. Writes need the vault's lock; reads see the last whole write."""

    def __init__(self, store: Store) -> None:
        self._store = store
        try:
            self._base = _opened(store.index)
            self.position = self._position()
        except sqlite3.OperationalError as error:
            raise _unusable(store.index, error) from None
        except sqlite3.DatabaseError:  # a damaged cache is worth nothing
            for name in ("", "-wal", "-shm"):
                store.index.with_name(store.index.name + name).unlink(missing_ok=True)
            self._base = _opened(store.index)
            self.position = Position()

    def find(self, sha256: str, *, note: bool = False) -> Place | None:
        """Where the content with this digest lies, as far as the index has read."""
        row = self._execute(
            "SELECT pack, start, length FROM blocks WHERE note = ? AND sha256 = ?",
            (note, bytes.fromhex(sha256)),
        ).fetchone()
        return Place(pack=row[0], offset=row[1], length=row[2]) if row else None

    def places(self, keys: Iterable[Key]) -> dict[Key, Place]:
        """Where these records lie, as far as the index has read; what it does not know is absent.

        Many keys in one question: a question for each picture costs more than storing it does.
        """
        found: dict[Key, Place] = {}
        asked = list(keys)
        for note in (False, True):
            digests = [bytes.fromhex(sha256) for is_note, sha256 in asked if is_note == note]
            for start in range(0, len(digests), _AT_ONCE):
                part = digests[start : start + _AT_ONCE]
                part += [b""] * (_AT_ONCE - len(part))
                for sha256, pack, at, length in self._execute(_FIND, (note, *part)):
                    found[note, sha256.hex()] = Place(pack=pack, offset=at, length=length)
        return found

    def rows_of(self, pack: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """(offset, length, sha256) of all records in a piece of a pack, by offset."""
        found = self._execute(
            "SELECT start, length, hex(sha256) FROM blocks"
            " WHERE pack = ? AND start >= ? AND start < ? ORDER BY start",
            (pack, start, end),
        )
        return [(at, length, sha256.lower()) for at, length, sha256 in found]

    def refresh(self, end: Position) -> None:
        """Read on to the end of the ledger; start anew when it is another one. Needs the lock."""
        self.position = self._position()
        if self.position == end:
            return
        try:
            entries, reached = ledger.read(self._store, self.position)
        except VaultError:
            entries, reached = [], None
        if reached != end:
            self._forget()
            entries, _ = ledger.read(self._store, self.position)
        for entry in entries:
            line = ledger.encoded(entry)
            self.add(list(_rows(self._store, entry)), ledger.after(self.position, line))

    def add(self, rows: Iterable[Row], position: Position) -> None:
        """Take in records up to `position` of the ledger, in one transaction."""
        with self._changing():
            self._base.executemany(
                "INSERT OR IGNORE INTO blocks VALUES (?, ?, ?, ?, ?)",
                [
                    (note, bytes.fromhex(sha256), place.pack, place.offset, place.length)
                    for note, sha256, place in rows
                ],
            )
            self._execute(
                "INSERT OR REPLACE INTO position VALUES (1, ?, ?, ?)",
                (position.entries, position.bytes, position.sha256),
            )
        self.position = position

    def count(self) -> tuple[int, int]:
        """How many contents and how many captures are indexed."""
        found = dict(self._execute("SELECT note, count(*) FROM blocks GROUP BY note"))
        return found.get(0, 0), found.get(1, 0)

    def close(self) -> None:
        """Close the data base."""
        self._base.close()

    def _execute(self, statement: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
        try:
            return self._base.execute(statement, values)
        except sqlite3.DatabaseError as error:
            raise _unusable(self._store.index, error) from None

    def _position(self) -> Position:
        row = self._execute("SELECT entries, bytes, sha256 FROM position").fetchone()
        return Position(entries=row[0], bytes=row[1], sha256=row[2]) if row else Position()

    @contextmanager
    def _changing(self) -> Generator[None]:
        """A transaction."""
        try:
            with self._base:
                yield
        except sqlite3.DatabaseError as error:
            raise _unusable(self._store.index, error) from None

    def _forget(self) -> None:
        with self._changing():
            self._execute("DELETE FROM blocks")
            self._execute("DELETE FROM position")
        self.position = Position()


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=60, check_same_thread=False)
    # Kill-safe; a power cut may lose it, and then it is made again.
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = OFF")
    base.executescript(_SCHEMA)
    return base


def _unusable(path: Path, error: sqlite3.Error) -> VaultError:
    return VaultError(
        f"{path} cannot be used ({error}): make room, or remove it; it is made again from the packs"
    )


def _rows(store: Store, entry: Entry) -> Iterable[Row]:
    """The records of one piece, up to the first damaged one: what is lost may be stored again."""
    try:
        segment = store.read(entry.pack, entry.start, entry.end)
        for block in blocks(segment, entry.start):
            place = Place(pack=entry.pack, offset=block.offset, length=block.length)
            if block.type != "warcinfo":
                yield block.type == "metadata", block.sha256, place
    except (FileNotFoundError, VaultError):
        return
