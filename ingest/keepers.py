"""Where records go before they are read on: a vault's writer, or nowhere."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Protocol

from ingest.models import RawRecord, Receipt
from ingest.vault import OfferedPicture


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
