"""From paths to readings: find files, read, keep in the vault, extract; nothing is lost silently.

A record's bytes and pictures are acknowledged by the vault before its reading leaves this module,
so that the graph never knows more than the vault.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from ingest.batches import Batch, Item, batch_of, given
from ingest.errors import BadInput
from ingest.extracting import Extracted
from ingest.inputs import files, refused
from ingest.keepers import Keeper
from ingest.models import AdRecord, AdVersion, Picture, RawRecord, Rejection
from ingest.offered import opened
from ingest.pool import ExtractionPool
from ingest.readers import PictureSource, Reader, ReadOptions, readers
from ingest.reading import observe
from ingest.sites import normalise_url, profile_in
from ingest.vault import StoredCapture, Vault

BATCH = 500  # records that share one fsync of the vault and one graph transaction
BATCH_BYTES = 32_000_000  # … unless they are large


class Pipeline:
    """Reads for one theme. `pool` is the caller's to close; `tell` hears how files are read.

    `skipped` counts the records that are no ads by their nature (redirects, lists), by reason.
    """

    def __init__(
        self,
        theme: str,
        options: ReadOptions,
        pool: ExtractionPool,
        batch: int = BATCH,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self.batch = batch
        self.tell = tell
        self.skipped: Counter[str] = Counter()
        self.theme = theme
        self.options = options
        self.pool = pool

    def read(self, paths: Iterable[Path], keeper: Keeper) -> Iterator[Batch]:
        """Batches of the files under `paths`, in their order."""
        return self._extracted(self._kept(paths, keeper))

    def rebuild(self, vault: Vault) -> Iterator[Batch]:
        """Batches of everything of this theme that lies in the vault."""
        return self._extracted(
            [self._again(capture, vault)]
            for capture in vault.records()
            if capture.theme == self.theme
        )

    # --- reading ------------------------------------------------------------------------------

    def _kept(self, paths: Iterable[Path], keeper: Keeper) -> Iterator[list[Item]]:
        """Lists of items whose records the keeper has acknowledged."""
        pending: list[Item] = []
        size = 0
        for raw, source in self._scanned(paths):
            item, weight = self._offered(raw, source, keeper)
            pending.append(item)
            size += weight
            if len(pending) >= self.batch or size > BATCH_BYTES:
                yield _acknowledged(pending, keeper)
                pending, size = [], 0
        yield _acknowledged(pending, keeper)

    def _scanned(
        self, paths: Iterable[Path]
    ) -> Iterator[tuple[RawRecord | Rejection, PictureSource | None]]:
        for found in files(paths):
            if isinstance(found, Rejection):
                yield found, None
                continue
            try:
                yield from self._records(*found)
            except BadInput as error:
                yield refused(found[0], error.reason), None
            except OSError as error:
                reason = f"cannot be read: {error.strerror or error}"
                yield refused(found[0], reason), None

    def _records(
        self, path: Path, reader: Reader
    ) -> Iterator[tuple[RawRecord | Rejection, PictureSource]]:
        if self.tell and (note := reader.note(path, self.options)):
            self.tell(note)
        source, scan = reader.pictures(path), reader.scan(path, self.options)
        while True:
            try:
                raw = next(scan)
            except StopIteration as end:
                self.skipped.update(end.value or {})
                return
            yield raw, source

    def _offered(
        self, raw: RawRecord | Rejection, source: PictureSource | None, keeper: Keeper
    ) -> tuple[Item, int]:
        if isinstance(raw, Rejection) or source is None:
            assert isinstance(raw, Rejection)
            return Item(observed=None, receipt=None, rejected=raw), 0
        try:
            record = readers()[raw.reader].parse(raw)
        except BadInput as error:
            rejected = Rejection(origin=raw.origin, reason=error.reason, payload=raw.payload)
            return Item(observed=None, receipt=None, rejected=rejected), 0
        pictures, offered, lost = opened(record, raw.origin, source)
        keeper.add(raw, offered, {"theme": self.theme})
        weight = len(raw.payload) + sum(len(picture.data or b"") for picture in pictures)
        return self._item(raw, record, pictures, lost), weight

    def _again(self, capture: StoredCapture, vault: Vault) -> Item:
        try:
            record = readers()[capture.raw.reader].parse(capture.raw)
        except BadInput as error:
            rejected = Rejection(origin=capture.raw.origin, reason=error.reason)
            return Item(observed=None, receipt=None, rejected=rejected)
        pictures = vault.pictures(capture)
        item = self._item(capture.raw, record, pictures, ())
        return msgspec.structs.replace(item, receipt=capture.receipt)

    def _item(
        self,
        raw: RawRecord,
        record: AdRecord,
        pictures: tuple[Picture, ...],
        lost: tuple[Rejection, ...],
    ) -> Item:
        key = normalise_url(record.url, profile_in(raw.options)) if record.url else None
        return Item(
            observed=observe(self.theme, record, key, pictures),
            receipt=None,
            given=tuple(given(found) for found in record.extractions),
            lost=lost,
            unknown_keys=record.unknown_keys,
            without_profile=record.without_profile,
        )

    # --- extracting ---------------------------------------------------------------------------

    def _extracted(self, lists: Iterable[list[Item]]) -> Iterator[Batch]:
        """Findings for every item, regrouped into batches in the order of reading."""
        passing: deque[Item] = deque()

        def feed() -> Iterator[tuple[Item, AdVersion]]:
            for items in lists:
                for item in items:
                    if item.observed is None:
                        passing.append(item)
                    else:
                        yield item, item.observed.version

        done: list[tuple[Item, Extracted]] = []
        for item, extracted in self.pool.map(feed()):
            done.append((item, extracted))
            if len(done) >= self.batch:
                yield batch_of(done, passing)
                done = []
        if done or passing:
            yield batch_of(done, passing)


def _acknowledged(items: list[Item], keeper: Keeper) -> list[Item]:
    receipts = iter(keeper.commit())
    return [
        msgspec.structs.replace(item, receipt=next(receipts)) if item.observed else item
        for item in items
    ]
