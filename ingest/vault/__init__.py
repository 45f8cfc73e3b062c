"""The vault: every input record and picture, in WARC 1.1 packs that are only ever added to.

    packs/<run>-0001.warc.gz    the records, one gzip member each, at most 64 MB
    ledger.jsonl, ledger.head   what was acknowledged, in a chain of digests
    index.sqlite, lock          a cache, and the lock of those who write

Each capture is its payload (`resource` or `response`), its pictures (`resource`, stored once) and
one `metadata` record, the note, which says how to read the payload again. `Vault` is the door.
"""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from ingest.errors import VaultError
from ingest.models import Frozen, Picture
from ingest.vault import ledger, verify
from ingest.vault.index import Index, Place
from ingest.vault.note import OfferedPicture, StoredPicture
from ingest.vault.packs import MAX_PACK
from ingest.vault.read import StoredCapture, captures
from ingest.vault.record import blocks
from ingest.vault.store import store_at, unwritable
from ingest.vault.verify import Finding, Progress
from ingest.vault.writer import Writer

__all__ = [
    "Finding",
    "OfferedPicture",
    "StoredCapture",
    "StoredPicture",
    "Vault",
    "VaultStats",
    "Writer",
]


class VaultStats(Frozen, frozen=True, kw_only=True):
    """How much lies in a vault. `contents` counts payloads, pictures and site profiles."""

    packs: int
    bytes: int
    batches: int
    contents: int
    captures: int


class Vault:
    """A vault in a folder, or at an address that fsspec knows (`s3://…`, `memory://…`).

    It is made when something is first written. `cache` is the folder of the lock and the index
    where the vault itself is not a local folder; default: the user's cache directory.
    """

    def __init__(self, where: Path | str, cache: Path | None = None) -> None:
        self._store = store_at(where, cache)

    def writer(self, run: str, max_pack: int = MAX_PACK) -> Writer:
        """A writer for one run, whose id names its packs (letters, digits, `.`, `_`, `-`)."""
        self._fresh()
        return Writer(self._store, self._index, run, max_pack)

    def get(self, sha256: str) -> bytes:
        """The content (payload, picture, site profile) with this digest, checked against it.

        KeyError if the vault does not hold it, VaultError if it is damaged.
        """
        return self._located(sha256)[1]

    def __contains__(self, sha256: str) -> bool:
        return self._place(sha256) is not None

    def records(self) -> Iterator[StoredCapture]:
        """Every capture in the order of writing; VaultError at the first damage."""
        entries = ledger.whole(self._store)
        return captures(self._store, entries, self._located)

    def pictures(self, capture: StoredCapture) -> tuple[Picture, ...]:
        """The pictures of a capture with their bytes, checked."""
        return tuple(
            Picture(
                position=shown.position,
                state=shown.state,
                reason=shown.reason,
                sha256=shown.sha256,
                data=self.get(shown.sha256) if shown.sha256 else None,
            )
            for shown in capture.pictures
        )

    def verify(self, progress: Progress | None = None) -> list[Finding]:
        """All that is not as it was written; an empty list for an intact vault."""
        index = self._index if self._store.index.exists() else None
        return list(verify.findings(self._store, index, progress))

    def stats(self) -> VaultStats:
        """Counts and sizes of what is acknowledged."""
        entries = ledger.whole(self._store)
        contents, notes = self._fresh().count() if entries else (0, 0)
        return VaultStats(
            packs=len({entry.pack for entry in entries}),
            bytes=sum(entry.end - entry.start for entry in entries),
            batches=len(entries),
            contents=contents,
            captures=notes,
        )

    def close(self) -> None:
        """Close the index."""
        if "_index" in self.__dict__:
            self._index.close()
            del self.__dict__["_index"]

    @cached_property
    def _index(self) -> Index:
        try:
            return Index(self._store)
        except OSError as error:
            raise unwritable(self._store.index.parent, error) from None

    def _fresh(self) -> Index:
        """The index after it has read what others wrote."""
        with self._store.lock:
            self._index.refresh(ledger.end(self._store))
        return self._index

    def _place(self, sha256: str) -> Place | None:
        return self._index.find(sha256) or self._fresh().find(sha256)

    def _located(self, sha256: str) -> tuple[Place, bytes]:
        place = self._place(sha256)
        if place is None:
            raise KeyError(sha256)
        try:
            data = self._store.read(place.pack, place.offset, place.offset + place.length)
            block = next(blocks(data, place.offset), None)
        except (OSError, VaultError):
            block = None
        if block is None or block.sha256 != sha256:
            raise VaultError(f"{place.pack} was altered or is missing: run `spoor vault verify`")
        return place, block.content
