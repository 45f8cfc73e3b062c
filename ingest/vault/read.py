"""Reading a vault from end to end, for rebuilding what was derived from it."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator

from ingest.errors import VaultError
from ingest.models import Frozen, RawRecord, Receipt
from ingest.vault.index import Place
from ingest.vault.ledger import Entry
from ingest.vault.note import Note, StoredPicture, decoded
from ingest.vault.record import Block, blocks
from ingest.vault.store import Store

_KEPT = 64
_KEPT_SIZE = 2**20


class StoredCapture(Frozen, frozen=True, kw_only=True):
    """One capture as it lies in the vault: what was read, in which theme, with which pictures."""

    raw: RawRecord
    theme: str
    context: dict[str, str]
    pictures: tuple[StoredPicture, ...]
    receipt: Receipt


Locate = Callable[[str], tuple[Place, bytes]]
"""From the SHA-256 of a content to its place and bytes."""


def captures(store: Store, entries: list[Entry], locate: Locate) -> Iterator[StoredCapture]:
    """All captures in the order in which they were written. VaultError at the first damage."""
    near: OrderedDict[str, tuple[Place, bytes]] = OrderedDict()
    texts: dict[str, str] = {}
    for entry in entries:
        for block in _checked_blocks(store, entry):
            if block.type == "metadata":
                yield _capture(decoded(block.content), near, texts, locate)
            elif len(block.content) <= _KEPT_SIZE:
                place = Place(pack=entry.pack, offset=block.offset, length=block.length)
                near[block.sha256] = place, block.content
                if len(near) > _KEPT:
                    near.popitem(last=False)


def _checked_blocks(store: Store, entry: Entry) -> Iterator[Block]:
    try:
        segment = store.read(entry.pack, entry.start, entry.end)
    except FileNotFoundError:
        raise VaultError(f"{entry.pack} is missing: run `spoor vault verify`") from None
    if hashlib.sha256(segment).hexdigest() != entry.sha256:
        raise VaultError(f"{entry.pack} was altered: run `spoor vault verify`")
    return blocks(segment, entry.start)


def _capture(
    note: Note,
    near: OrderedDict[str, tuple[Place, bytes]],
    texts: dict[str, str],
    locate: Locate,
) -> StoredCapture:
    place, payload = near.get(note.payload_sha256) or locate(note.payload_sha256)
    for sha256 in note.apart.values():
        if sha256 not in texts:
            texts[sha256] = locate(sha256)[1].decode()
    raw = note.raw(payload, {name: texts[sha256] for name, sha256 in note.apart.items()})
    return StoredCapture(
        raw=raw,
        theme=note.context.get("theme", ""),
        context=note.context,
        pictures=note.pictures,
        receipt=receipt(raw, place, note.payload_sha256),
    )


def receipt(raw: RawRecord, place: Place, payload_sha256: str) -> Receipt:
    """Where a record lay in the input, and where it lies in the vault."""
    return Receipt(
        file=raw.origin.file,
        line=raw.origin.line,
        reader=raw.reader,
        pack=place.pack,
        offset=place.offset,
        length=place.length,
        payload_sha256=payload_sha256,
    )
