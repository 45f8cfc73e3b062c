"""The pictures of a record: as values, as what the vault is offered, and what was lost."""

from ingest.errors import BadInput
from ingest.models import AdRecord, Origin, Picture, Rejection
from ingest.readers import PictureSource
from ingest.reading import stored_picture
from ingest.vault import OfferedPicture

MAX_PICTURES = 500  # of one record; what is over is counted as lost, with the reason


def opened(
    record: AdRecord, origin: Origin, source: PictureSource
) -> tuple[tuple[Picture, ...], list[OfferedPicture], tuple[Rejection, ...]]:
    """The pictures of a record: as values, for the vault, and what was lost."""
    pictures: list[Picture] = []
    offered: list[OfferedPicture] = []
    lost: list[Rejection] = []
    for position, entry in enumerate(record.images):
        picture = Picture(position=position, state=entry.state, reason=entry.reason)
        if entry.state == "stored":
            try:
                if position >= MAX_PICTURES:
                    raise BadInput(f"more than {MAX_PICTURES} pictures in one ad")
                picture = stored_picture(position, source(entry.ref))
            except BadInput as error:
                picture = Picture(position=position, state="failed", reason=error.reason)
                reason = f"picture {position}: {error.reason}"
                lost.append(Rejection(origin=origin, reason=reason))
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
    return tuple(pictures), offered, tuple(lost)
