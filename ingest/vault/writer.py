"""One run's writing into a vault: a batch is in the packs and the ledger, or it is not there."""

import re
from collections.abc import Iterable, Mapping

from ingest.errors import VaultError
from ingest.models import RawRecord, Receipt
from ingest.vault import ledger
from ingest.vault.batch import Batch
from ingest.vault.index import Index, Place
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
        self._batch = Batch(index)

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
        try:
            with self._store.lock:
                places = self._written()
        except OSError as error:
            self._packs.abandon()
            raise unwritable("its folder", error) from None
        receipts = tuple(self._receipt(raw, sha256, places) for raw, sha256 in self._batch.added)
        self._batch.clear()
        return receipts

    def drop(self) -> None:
        """Forget the batch."""
        self._batch.clear()

    def _written(self) -> dict[str, Place]:
        """Write the batch; the places of its new contents."""
        position = ledger.recovered(self._store)
        self._index.refresh(position)
        raced = self._batch.since != position  # another run wrote meanwhile, perhaps the same
        new = [
            (note, sha256, data)
            for (note, sha256), data in self._batch.members.items()
            if not (raced and self._index.find(sha256, note=note))
        ]
        entries, rows = self._packs.write(new, position)
        if entries:
            self._index.add(rows, ledger.append(self._store, position, entries))
        return {sha256: place for note, sha256, place in rows if not note}

    def _receipt(self, raw: RawRecord, sha256: str, places: dict[str, Place]) -> Receipt:
        place = places.get(sha256) or self._index.find(sha256)
        if place is None:
            raise VaultError("the vault's index lost a record just written: remove index.sqlite")
        return receipt(raw, place, sha256)
