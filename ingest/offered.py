"""The pictures of a record: as values, as what the vault is offered, and what was lost."""

from ingest.errors import BadInput
from ingest.models import AdRecord, ImageEntry, Origin, Picture, Rejection
from ingest.readers import PictureSource
from ingest.reading import stored_picture
from ingest.vault import OfferedPicture

MAX_PICTURES = 500  # of one record; what is over is counted and stated in one line
_TOO_MANY = f"more than {MAX_PICTURES} pictures in one ad"


def opened(
    record: AdRecord, origin: Origin, source: PictureSource
) -> tuple[tuple[Picture, ...], list[OfferedPicture], tuple[Rejection, ...]]:
    """The pictures of a record: as values, for the vault, and what was lost."""
    pictures = [_picture(place, entry, source) for place, entry in enumerate(record.images)]
    both = list(zip(record.images, pictures, strict=True))
    offered = [_offered(entry, picture) for entry, picture in both]
    failed = [p for entry, p in both if entry.state == "stored" and p.state == "failed"]
    lost = [f"picture {one.position}: {one.reason}" for one in failed if not _is_over(one.position)]
    if excess := sum(_is_over(one.position) for one in failed):
        lost.append(f"{excess} pictures were left out: {_TOO_MANY}")
    return tuple(pictures), offered, tuple(Rejection(origin=origin, reason=why) for why in lost)


def _is_over(position: int) -> bool:
    return position >= MAX_PICTURES


def _picture(position: int, entry: ImageEntry, source: PictureSource) -> Picture:
    """One picture of a record; "failed" with the reason if it cannot be had."""
    if entry.state != "stored":
        return Picture(position=position, state=entry.state, reason=entry.reason)
    if _is_over(position):
        return Picture(position=position, state="failed", reason=_TOO_MANY)
    try:
        return stored_picture(position, source(entry.ref))
    except BadInput as error:
        return Picture(position=position, state="failed", reason=error.reason)


def _offered(entry: ImageEntry, picture: Picture) -> OfferedPicture:
    return OfferedPicture(
        ref="" if entry.ref[:5].lower() == "data:" else entry.ref,
        position=picture.position,
        state=picture.state,
        reason=picture.reason,
        data=picture.data,
        sha256=picture.sha256,
    )
