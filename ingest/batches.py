"""Items on their way through the pipeline, and the batches of readings that they become."""

from collections import deque

from ingest.extracting import Extracted
from ingest.models import (
    Extraction,
    Frozen,
    GivenExtraction,
    Origin,
    Picture,
    Reading,
    Receipt,
    Rejection,
)
from ingest.reading import Observed


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


def batch_of(done: list[tuple[Item, Extracted]], passing: deque[Item]) -> Batch:
    """The batch of what was worked out, and of all that passed by unread (`passing` is emptied)."""
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
