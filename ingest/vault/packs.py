"""The packs that one run writes: WARC files of at most 64 MB, to which no other run adds."""

import hashlib
from collections.abc import Iterable, Iterator

from ingest.vault import ledger
from ingest.vault.index import Place, Row
from ingest.vault.ledger import Entry, Position
from ingest.vault.record import member
from ingest.vault.store import Store

MAX_PACK = 64 * 2**20
"""Bytes of a pack. Only a single record that is larger makes a larger one."""
FOLDER = "packs"
_WARCINFO = b"software: spoor\r\nformat: WARC File Format 1.1\r\n"

Member = tuple[bool, str, bytes]
"""Whether it is a note, the SHA-256 of its content, and the packed record."""


class Packs:
    """Appends packed records to the current pack of a run, and starts the next when it is full."""

    def __init__(self, store: Store, run: str, max_pack: int = MAX_PACK) -> None:
        self._store, self._run, self._max = store, run, max_pack
        self._name, self._number, self._size = "", 0, 0

    def abandon(self) -> None:
        """Never write to the current pack again: behind its acknowledged end may lie anything."""
        self._name = ""

    def write(self, members: Iterable[Member], position: Position) -> tuple[list[Entry], list[Row]]:
        """Write records, on the disk when it returns; entries for the ledger, rows for the index.

        Raises OSError.
        """
        entries: list[Entry] = []
        rows: list[Row] = []
        for piece in self._pieces(members):
            entry = self._append(piece, position, rows)
            position = ledger.after(position, ledger.encoded(entry))
            entries.append(entry)
        return entries, rows

    def _pieces(self, members: Iterable[Member]) -> Iterator[list[Member]]:
        """The records that go to one pack together; moves on to the next pack between them."""
        piece: list[Member] = []
        size = 0
        if not self._store.appends:
            self._name = ""
        for item in members:
            if not self._name:
                self._start()
            if self._size + size and self._size + size + len(item[2]) > self._max:
                if piece:
                    yield piece
                piece, size = [], 0
                self._start()
            if not self._size and not piece:
                piece.append(_warcinfo(self._name))
            piece.append(item)
            size += len(item[2])
        if piece:
            yield piece

    def _start(self) -> None:
        """The next free name: a run that is repeated never adds to what it left."""
        self._size = 0
        while True:
            self._number += 1
            self._name = f"{FOLDER}/{self._run}-{self._number:04}.warc.gz"
            if self._store.size(self._name) is None:
                return

    def _append(self, piece: list[Member], position: Position, rows: list[Row]) -> Entry:
        start = at = self._size
        whole = hashlib.sha256()
        for note, sha256, data in piece:
            if sha256:
                rows.append((note, sha256, Place(pack=self._name, offset=at, length=len(data))))
            whole.update(data)
            at += len(data)
        self._store.append(self._name, [data for _, _, data in piece])
        self._size = at
        return Entry(
            n=position.entries + 1,
            pack=self._name,
            start=start,
            end=at,
            records=len(piece),
            sha256=whole.hexdigest(),
            prev=position.sha256,
        )


def _warcinfo(name: str) -> Member:
    """The record that every pack starts with; it belongs to no capture and is not indexed."""
    content = _WARCINFO + f"filename: {name}\r\n".encode()
    digest = hashlib.sha256(content).hexdigest()
    return False, "", member("warcinfo", content, digest, media_type="application/warc-fields")
