"""The note of a capture: the metadata record that says how to read a payload again.

With the notes and contents of the packs alone, readings, extractions and graph can be rebuilt.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

import msgspec

from ingest.models import Frozen, Origin, PictureState, RawRecord

MEDIA_TYPE = "application/vnd.spoor.capture+json"
LONG_OPTION = 200
"""Characters from which the value of a reader option (a site profile) is stored once, apart."""


class OfferedPicture(NamedTuple):
    """A picture as the pipeline hands it in: `data` is None when there are no bytes.

    `sha256` (hex) of `data` saves computing it.
    """

    ref: str
    position: int
    state: PictureState = "stored"
    reason: str | None = None
    data: bytes | None = None
    sha256: str | None = None


class StoredPicture(Frozen, frozen=True, kw_only=True):
    """A picture of a stored capture; its bytes are `vault.get(sha256)`."""

    ref: str
    position: int
    state: PictureState
    reason: str | None = None
    sha256: str | None = None


class Note(Frozen, frozen=True, kw_only=True):
    """What the vault knows of one capture beside its payload.

    `apart` gives the digests of long option values; `context` is the pipeline's: the theme.
    """

    context: dict[str, str]
    reader: str
    media_type: str
    origin: Origin
    payload_sha256: str
    options: dict[str, str] = {}
    apart: dict[str, str] = {}
    uri: str | None = None
    date: datetime | None = None
    pictures: tuple[StoredPicture, ...] = ()

    def raw(self, payload: bytes, apart: Mapping[str, str]) -> RawRecord:
        """The raw record again; `apart` are the long options by name."""
        return RawRecord(
            reader=self.reader,
            payload=payload,
            media_type=self.media_type,
            origin=self.origin,
            options={**self.options, **apart},
            uri=self.uri,
            date=self.date,
        )


_NOTE = msgspec.json.Decoder(Note)


def encoded(note: Note) -> bytes:
    """Canonical JSON: the same capture gives the same bytes."""
    return msgspec.json.encode(note, order="sorted")


def decoded(content: bytes) -> Note:
    """The note of a metadata record."""
    return _NOTE.decode(content)
