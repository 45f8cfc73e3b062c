"""A batch in memory: the records of some captures, packed and not yet written."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from ingest.models import RawRecord
from ingest.vault.index import Index
from ingest.vault.note import (
    LONG_OPTION,
    MEDIA_TYPE,
    Note,
    OfferedPicture,
    StoredPicture,
    encoded,
)
from ingest.vault.record import HTTP, RecordType, member


class Batch:
    """Captures that wait to be written, each content once.

    `members` holds the gzip member by (is a note, SHA-256), contents before the notes that name
    them; `added` the records in the order of `add`, with their payload's SHA-256. `since` is how
    far the index had read when the batch was empty: what came later may be in the vault already.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self.members: dict[tuple[bool, str], bytes] = {}
        self.added: list[tuple[RawRecord, str]] = []
        self.since = index.position

    def add(
        self, raw: RawRecord, pictures: Iterable[OfferedPicture], context: Mapping[str, str]
    ) -> str:
        """Take one capture in; returns its payload's SHA-256."""
        payload = self._payload(raw)
        options = raw.options.items()
        note = Note(
            context=dict(context),
            reader=raw.reader,
            media_type=raw.media_type,
            origin=raw.origin,
            payload_sha256=payload,
            options={key: text for key, text in options if len(text) < LONG_OPTION},
            apart={key: self._text(text) for key, text in options if len(text) >= LONG_OPTION},
            uri=raw.uri,
            date=raw.date,
            pictures=tuple(self._picture(OfferedPicture(*offered)) for offered in pictures),
        )
        self._note(encoded(note), raw.date, payload)
        self.added.append((raw, payload))
        return payload

    def clear(self) -> None:
        """Forget everything."""
        self.members.clear()
        self.added.clear()
        self.since = self._index.position

    def _payload(self, raw: RawRecord) -> str:
        kind: RecordType = "response" if raw.media_type == HTTP and raw.uri else "resource"
        return self._content(raw.payload, raw.media_type, kind=kind, uri=raw.uri, date=raw.date)

    def _text(self, text: str) -> str:
        return self._content(text.encode(), "text/plain")

    def _picture(self, offered: OfferedPicture) -> StoredPicture:
        """Pictures are compressed already: level 0 keeps them as they are."""
        sha256 = None
        if offered.data is not None:
            sha256 = self._content(offered.data, "application/octet-stream", level=0)
        return StoredPicture(
            ref="data:" if offered.ref[:5].lower() == "data:" else offered.ref,
            position=offered.position,
            state=offered.state,
            reason=offered.reason,
            sha256=sha256,
        )

    def _content(
        self,
        content: bytes,
        media_type: str,
        *,
        kind: RecordType = "resource",
        uri: str | None = None,
        date: datetime | None = None,
        level: int = 1,
    ) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        if self._is_new(False, sha256):
            self.members[False, sha256] = member(
                kind,
                content,
                sha256,
                media_type=media_type,
                uri=uri or f"urn:sha256:{sha256}",
                date=date,
                level=level,
            )
        return sha256

    def _note(self, content: bytes, date: datetime | None, payload: str) -> None:
        sha256 = hashlib.sha256(content).hexdigest()
        if self._is_new(True, sha256):
            self.members[True, sha256] = member(
                "metadata",
                content,
                sha256,
                media_type=MEDIA_TYPE,
                uri=f"urn:sha256:{payload}",
                date=date,
                refers_to=payload,
            )

    def _is_new(self, note: bool, sha256: str) -> bool:
        return (note, sha256) not in self.members and not self._index.find(sha256, note=note)
