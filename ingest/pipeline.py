"""From paths to readings: find files, read, keep in the vault, extract; nothing is lost silently.

A record's bytes and pictures are acknowledged by the vault before its reading leaves this module,
so that the graph never knows more than the vault.
"""

import hashlib
import os
import stat
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import msgspec

from ingest.errors import BadInput
from ingest.extracting import Extracted
from ingest.models import (
    AdRecord,
    AdVersion,
    Extraction,
    Frozen,
    GivenExtraction,
    ImageEntry,
    Origin,
    Picture,
    RawRecord,
    Reading,
    Receipt,
    Rejection,
)
from ingest.pool import ExtractionPool
from ingest.readers import PictureSource, Reader, ReadOptions, reader_of, readers
from ingest.reading import Observed, observe, stored_picture
from ingest.sites import normalise_url, profile_in
from ingest.vault import OfferedPicture, StoredCapture, Vault

BATCH = 500  # records that share one fsync of the vault and one graph transaction
BATCH_BYTES = 32_000_000  # … unless they are large
MAX_PICTURES = 500  # of one record; what is over is counted and stated in one line
_TOO_MANY = f"more than {MAX_PICTURES} pictures in one ad"


class Item(Frozen, frozen=True, kw_only=True):
    """One input record on its way: read and observed, or rejected; `lost` are its lost pictures."""

    observed: Observed | None
    receipt: Receipt | None
    given: tuple[Extraction, ...] = ()
    lost: tuple[Rejection, ...] = ()
    rejected: Rejection | None = None
    unknown_keys: tuple[str, ...] = ()
    without_profile: bool = False


class Batch(Frozen, frozen=True, kw_only=True):
    """What is ready to be loaded, and what could not be used on the way there."""

    readings: tuple[Reading, ...]
    rejections: tuple[Rejection, ...]
    records: int
    unknown_keys: tuple[str, ...]
    without_profile: int


def files(paths: Iterable[Path]) -> Iterator[tuple[Path, Reader] | Rejection]:
    """The readable files under `paths`, sorted; what cannot be read is said, not passed over."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path)
        else:
            yield _file(path)


def _folder(folder: Path) -> Iterator[tuple[Path, Reader] | Rejection]:
    closed: list[OSError] = []
    walk = os.walk(folder, onerror=closed.append)
    inside = sorted(Path(place, name) for place, _, names in walk for name in names)
    fitting = [path for path in inside if reader_of(path)]
    if not fitting and not closed:
        yield _refused(folder, f"no file in a known format in this folder ({_formats()})")
    for error in closed:
        yield _refused(Path(error.filename), f"cannot be read: {error.strerror}")
    yield from map(_file, fitting)


def _file(path: Path) -> tuple[Path, Reader] | Rejection:
    if _shown(path) != str(path):
        return _refused(path, "the name is not UTF-8: rename it")
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _refused(path, f"cannot be read: {error.strerror}")
    if not stat.S_ISREG(mode):
        return _refused(path, "is not a regular file")
    reader = reader_of(path)
    return (path, reader) if reader else _refused(path, f"unknown format ({_formats()})")


def _refused(path: Path, reason: str) -> Rejection:
    return Rejection(origin=Origin(file=_shown(path)), reason=reason)


def _shown(path: Path) -> str:
    """The path as text that UTF-8 can hold: file names are bytes and may be no text."""
    return os.fsencode(path).decode(errors="replace")


def _formats() -> str:
    endings = sorted({suffix for reader in readers().values() for suffix in reader.suffixes})
    return "known: " + " ".join(endings)


class Keeper(Protocol):
    """Where records go before they are read on: a vault's writer, or nowhere."""

    def add(
        self, raw: RawRecord, pictures: Iterable[OfferedPicture], context: Mapping[str, str]
    ) -> str:
        """Take one record with its pictures; its payload's SHA-256."""
        ...

    def commit(self) -> tuple[Receipt, ...]:
        """Make sure of all that was added since, in the order of adding."""
        ...


class Nowhere:
    """A keeper that keeps nothing: for looking at what the extractors find."""

    def __init__(self) -> None:
        self.receipts: list[Receipt] = []

    def add(
        self, raw: RawRecord, pictures: Iterable[OfferedPicture], context: Mapping[str, str]
    ) -> str:
        """Note where the record lay in the input."""
        self.receipts.append(
            Receipt(
                file=raw.origin.file,
                line=raw.origin.line,
                reader=raw.reader,
                pack="",
                offset=0,
                length=0,
                payload_sha256=hashlib.sha256(raw.payload).hexdigest(),
            )
        )
        return self.receipts[-1].payload_sha256

    def commit(self) -> tuple[Receipt, ...]:
        """Give the notes."""
        receipts, self.receipts = tuple(self.receipts), []
        return receipts


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
                yield _refused(found[0], error.reason), None
            except OSError as error:
                reason = f"cannot be read: {error.strerror or error}"
                yield _refused(found[0], reason), None

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
        pictures, offered, lost = _opened(record, raw.origin, source)
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
                yield _batch(done, passing)
                done = []
        if done or passing:
            yield _batch(done, passing)


def _acknowledged(items: list[Item], keeper: Keeper) -> list[Item]:
    receipts = iter(keeper.commit())
    return [
        msgspec.structs.replace(item, receipt=next(receipts)) if item.observed else item
        for item in items
    ]


def _opened(
    record: AdRecord, origin: Origin, source: PictureSource
) -> tuple[tuple[Picture, ...], list[OfferedPicture], tuple[Rejection, ...]]:
    """The pictures of a record: as values, for the vault, and what was lost."""
    pictures: list[Picture] = []
    offered: list[OfferedPicture] = []
    lost: list[str] = []
    excess = 0
    for position, entry in enumerate(record.images):
        picture = _picture(position, entry, source)
        if picture.state == "failed" and entry.state == "stored":
            excess += position >= MAX_PICTURES
            lost += [] if position >= MAX_PICTURES else [f"picture {position}: {picture.reason}"]
        pictures.append(picture)
        offered.append(
            OfferedPicture(
                ref="" if entry.ref[:5].lower() == "data:" else entry.ref,
                position=position,
                state=picture.state,
                reason=picture.reason,
                data=picture.data,
                sha256=picture.sha256,
            )
        )
    lost += [f"{excess} pictures were left out: {_TOO_MANY}"] if excess else []
    return tuple(pictures), offered, tuple(Rejection(origin=origin, reason=why) for why in lost)


def _picture(position: int, entry: ImageEntry, source: PictureSource) -> Picture:
    """One picture of a record; "failed" with the reason if it cannot be had."""
    if entry.state != "stored":
        return Picture(position=position, state=entry.state, reason=entry.reason)
    if position >= MAX_PICTURES:
        return Picture(position=position, state="failed", reason=_TOO_MANY)
    try:
        return stored_picture(position, source(entry.ref))
    except BadInput as error:
        return Picture(position=position, state="failed", reason=error.reason)


def given(found: GivenExtraction) -> Extraction:
    """A value that another crawler extracted, marked with its origin."""
    return Extraction(
        kind=found.kind,
        value=found.value,
        raw=found.raw,
        field=found.field,
        start=found.start,
        end=found.end,
        extractor=f"given:{found.extractor}",
        version=found.version,
        confidence=found.confidence,
    )


def _batch(done: list[tuple[Item, Extracted]], passing: deque[Item]) -> Batch:
    items = [item for item, _ in done] + [passing.popleft() for _ in range(len(passing))]
    readings: list[Reading] = []
    rejections = [item.rejected for item in items if item.rejected]
    rejections += [lost for item in items for lost in item.lost]
    for item, extracted in done:
        reading, broken = _reading(item, extracted)
        readings.append(reading)
        rejections += broken
    return Batch(
        readings=tuple(readings),
        rejections=tuple(rejections),
        records=len(items),
        unknown_keys=tuple(key for item in items for key in item.unknown_keys),
        without_profile=sum(item.without_profile for item in items),
    )


def _reading(item: Item, extracted: Extracted) -> tuple[Reading, list[Rejection]]:
    """Join findings to their record; a picture that could not be decoded gets its state."""
    assert item.observed and item.receipt
    broken = {f.picture: f.reason for f in extracted.failures if f.picture is not None}
    origin = Origin(file=item.receipt.file, line=item.receipt.line)
    reading = Reading(
        ad=item.observed.ad,
        version=item.observed.version,
        capture=item.observed.capture,
        pictures=tuple(
            Picture(
                position=picture.position,
                state="failed" if picture.position in broken else picture.state,
                reason=broken.get(picture.position, picture.reason),
                sha256=picture.sha256,
            )
            for picture in item.observed.pictures
        ),
        extractions=extracted.extractions + item.given,
        failures=tuple(f for f in extracted.failures if f.picture is None),
        receipt=item.receipt,
    )
    rejections = [
        Rejection(origin=origin, reason=f"picture {position}: {reason}")
        for position, reason in sorted(broken.items())
    ]
    return reading, rejections
