"""The ledger: one line per written piece of a pack, each with the digest of the line before it.

What the ledger does not name was never acknowledged. `ledger.head` repeats where the ledger ended
after the last batch, so that a ledger which lost its end is noticed.
"""

import hashlib
from collections.abc import Iterator

import msgspec

from ingest.errors import VaultError
from ingest.models import Frozen
from ingest.vault.store import Store

LEDGER = "ledger.jsonl"
HEAD = "ledger.head"


class Entry(Frozen, frozen=True, kw_only=True):
    """Bytes `start` to `end` of a pack, written at once: `records` records, digest `sha256`."""

    n: int
    pack: str
    start: int
    end: int
    records: int
    sha256: str
    prev: str


class Position(Frozen, frozen=True, kw_only=True):
    """A place in the ledger: after so many entries and bytes; `sha256` of the last line."""

    entries: int = 0
    bytes: int = 0
    sha256: str = "0" * 64


_ENTRY = msgspec.json.Decoder(Entry)
_POSITION = msgspec.json.Decoder(Position)


def encoded(entry: Entry) -> bytes:
    """The ledger's line, with its line end."""
    return msgspec.json.encode(entry) + b"\n"


def after(position: Position, line: bytes) -> Position:
    """The position behind `line` (with its line end)."""
    return Position(
        entries=position.entries + 1,
        bytes=position.bytes + len(line),
        sha256=hashlib.sha256(line).hexdigest(),
    )


def read(store: Store, position: Position) -> tuple[list[Entry], Position]:
    """The entries from `position` on, and the position behind the last whole one.

    A last line without line end was never acknowledged and is left out. Raises VaultError when
    the chain of digests is broken.
    """
    size = store.size(LEDGER) or 0
    if size < position.bytes:
        raise VaultError(f"{LEDGER} is shorter than it was: run `spoor vault verify`")
    entries: list[Entry] = []
    for line in _lines(store, position.bytes, size):
        entries.append(checked(line, position))
        position = after(position, line)
    return entries, position


def _lines(store: Store, start: int, end: int) -> Iterator[bytes]:
    """The lines with their ends; not a last one without."""
    data = store.read(LEDGER, start, end) if end > start else b""
    return (line for line in data.splitlines(keepends=True) if line.endswith(b"\n"))


def checked(line: bytes, position: Position) -> Entry:
    """The entry of a line that stands at `position`; VaultError if it does not belong there."""
    try:
        entry = _ENTRY.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        entry = None
    if entry is None or entry.n != position.entries + 1 or entry.prev != position.sha256:
        raise VaultError(f"{LEDGER} was altered at byte {position.bytes}: run `spoor vault verify`")
    return entry


def head(store: Store) -> Position:
    """Where the ledger ended after the last batch; VaultError if that is not known any more."""
    try:
        return _POSITION.decode(store.read(HEAD))
    except FileNotFoundError:
        if store.size(LEDGER):
            raise VaultError(f"{HEAD} is missing: run `spoor vault verify`") from None
        return Position()
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise VaultError(f"{HEAD} was altered: run `spoor vault verify`") from None


def whole(store: Store) -> list[Entry]:
    """All entries. VaultError when the ledger was altered or has lost its end."""
    known, position = head(store), Position()
    size = store.size(LEDGER) or 0
    passed = known == position
    entries: list[Entry] = []
    for line in _lines(store, 0, size):
        entries.append(checked(line, position))
        position = after(position, line)
        passed = passed or known == position
    if not passed:
        raise VaultError(f"{LEDGER} lost its end or was altered: run `spoor vault verify`")
    return entries


def end(store: Store) -> Position:
    """The end of the ledger. VaultError when it is not behind the head."""
    return read(store, head(store))[1]


def recovered(store: Store) -> Position:
    """The end of the ledger, after a line that a crash cut off was removed. Needs the lock."""
    if store.size(HEAD) is None and not store.size(LEDGER):
        store.replace(HEAD, msgspec.json.encode(Position()))
    position = end(store)
    if (store.size(LEDGER) or 0) > position.bytes:
        store.truncate(LEDGER, position.bytes)
    return position


def append(store: Store, position: Position, entries: list[Entry]) -> Position:
    """Write entries behind `position` and move the head. Needs the lock. Raises OSError."""
    lines = [encoded(entry) for entry in entries]
    try:
        store.append(LEDGER, lines)
    except OSError:
        if (store.size(LEDGER) or 0) > position.bytes:
            store.truncate(LEDGER, position.bytes)
        raise
    for line in lines:
        position = after(position, line)
    store.replace(HEAD, msgspec.json.encode(position))
    return position
