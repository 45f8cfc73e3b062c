"""A batch in memory: the records of some captures that are not yet written."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from ingest.models import Frozen, RawRecord
from ingest.vault.index import Key
from ingest.vault.note import (
    LONG_OPTION,
    MEDIA_TYPE,
    Note,
    OfferedPicture,
    StoredPicture,
    encoded,
)
from ingest.vault.record import HTTP, RecordType, member


class Waiting(Frozen, frozen=True, kw_only=True):
    """One record that has not been packed; the arguments of `member`."""

    kind: RecordType
    content: bytes
    sha256: str
    media_type: str
    uri: str
    date: datetime | None = None
    refers_to: str | None = None
    level: int = 1

    def packed(self) -> bytes:
        """Its gzip member."""
        return member(
            self.kind,
            self.content,
            self.sha256,
            media_type=self.media_type,
            uri=self.uri,
            date=self.date,
            refers_to=self.refers_to,
            level=self.level,
        )


class Batch:
    """Captures that wait to be written, each content once.

    `records` holds what they are made of, contents before the notes that name them; `added` the
    raw records in the order of `add`, with their payload's SHA-256. Nothing is packed here: most
    of what comes again lies in the vault already.
    """

    def __init__(self) -> None:
        self.records: dict[Key, Waiting] = {}
        self.added: list[tuple[RawRecord, str]] = []

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
        self.records.clear()
        self.added.clear()

    def _payload(self, raw: RawRecord) -> str:
        kind: RecordType = "response" if raw.media_type == HTTP and raw.uri else "resource"
        sha256 = hashlib.sha256(raw.payload).hexdigest()
        self._wait(
            Waiting(
                kind=kind,
                content=raw.payload,
                sha256=sha256,
                media_type=raw.media_type,
                uri=raw.uri or f"urn:sha256:{sha256}",
                date=raw.date,
            )
        )
        return sha256

    def _text(self, text: str) -> str:
        return self._content(text.encode(), "text/plain")

    def _picture(self, offered: OfferedPicture) -> StoredPicture:
        """Pictures are compressed already: level 0 keeps them as they are."""
        sha256 = None
        if offered.data is not None:
            media_type = "application/octet-stream"
            sha256 = self._content(offered.data, media_type, offered.sha256, level=0)
        return StoredPicture(
            ref="data:" if offered.ref[:5].lower() == "data:" else offered.ref,
            position=offered.position,
            state=offered.state,
            reason=offered.reason,
            sha256=sha256,
        )

    def _content(
        self, content: bytes, media_type: str, sha256: str | None = None, level: int = 1
    ) -> str:
        sha256 = sha256 or hashlib.sha256(content).hexdigest()
        if (False, sha256) not in self.records:
            self._wait(
                Waiting(
                    kind="resource",
                    content=content,
                    sha256=sha256,
                    media_type=media_type,
                    uri=f"urn:sha256:{sha256}",
                    level=level,
                )
            )
        return sha256

    def _note(self, content: bytes, date: datetime | None, payload: str) -> None:
        self._wait(
            Waiting(
                kind="metadata",
                content=content,
                sha256=hashlib.sha256(content).hexdigest(),
                media_type=MEDIA_TYPE,
                uri=f"urn:sha256:{payload}",
                date=date,
                refers_to=payload,
            )
        )

    def _wait(self, record: Waiting) -> None:
        self.records.setdefault((record.kind == "metadata", record.sha256), record)
