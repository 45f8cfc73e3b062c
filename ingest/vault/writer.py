"""One run's writing into a vault: a batch is in the packs and the ledger, or it is not there."""

import re
from collections.abc import Iterable, Mapping

from ingest.errors import VaultError
from ingest.models import RawRecord, Receipt
from ingest.vault import ledger
from ingest.vault.batch import Batch
from ingest.vault.index import Index, Key, Place
from ingest.vault.ledger import Position
from ingest.vault.note import OfferedPicture
from ingest.vault.packs import MAX_PACK, Packs
from ingest.vault.read import receipt
from ingest.vault.store import Store, unwritable

_RUN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class Writer:
    """Adds captures in batches; for one thread.

    `add` keeps records in memory; `commit` writes them with one fsync and acknowledges them, or
    raises VaultError and has acknowledged none. What is not committed is never kept.
    """

    def __init__(self, store: Store, index: Index, run: str, max_pack: int = MAX_PACK) -> None:
        if not _RUN.fullmatch(run):
            raise VaultError(f"a run is named by letters, digits and . _ -, not {run[:40]!r}")
        self._store, self._index = store, index
        self._packs = Packs(store, run, max_pack)
        self._batch = Batch()

    def add(
        self,
        raw: RawRecord,
        pictures: Iterable[OfferedPicture] = (),
        context: Mapping[str, str] | None = None,
    ) -> str:
        """Take one record with its pictures into the batch; returns its payload's SHA-256.

        `context` holds the theme and whatever else a rebuild needs. Content that the vault has
        already is not written again.
        """
        return self._batch.add(raw, pictures, context or {})

    def commit(self) -> tuple[Receipt, ...]:
        """Write the batch; the receipts stand in the order of `add`.

        Raises VaultError when it cannot be written (full disk, rights) or the ledger was altered;
        the batch stays, and `commit` may be tried again.
        """
        seen = self._index.position
        places, packed = self._packed({})
        try:
            with self._store.lock:
                position = ledger.recovered(self._store)
                self._index.refresh(position)
                if position != seen:  # another run wrote meanwhile, perhaps the same
                    places, packed = self._packed(packed)
                places |= self._write(packed, position)
        except OSError as error:
            self._packs.abandon()
            raise unwritable("its folder", error) from None
        receipts = tuple(_receipt(raw, sha256, places) for raw, sha256 in self._batch.added)
        self._batch.clear()
        return receipts

    def drop(self) -> None:
        """Forget the batch."""
        self._batch.clear()

    def _packed(self, before: Mapping[Key, bytes]) -> tuple[dict[Key, Place], dict[Key, bytes]]:
        """Where the batch's records lie already, and the packed ones that the index lacks."""
        places = self._index.places(self._batch.records)
        waiting = self._batch.records.items()
        missing = ((key, record) for key, record in waiting if key not in places)
        return places, {key: before.get(key) or record.packed() for key, record in missing}

    def _write(self, packed: Mapping[Key, bytes], position: Position) -> dict[Key, Place]:
        """Write records behind `position` of the ledger; their places."""
        new = ((note, sha256, data) for (note, sha256), data in packed.items())
        entries, rows = self._packs.write(new, position)
        if entries:
            self._index.add(rows, ledger.append(self._store, position, entries))
        return {(note, sha256): place for note, sha256, place in rows}


def _receipt(raw: RawRecord, sha256: str, places: dict[Key, Place]) -> Receipt:
    return receipt(raw, places[False, sha256], sha256)
