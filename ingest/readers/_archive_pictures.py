"""The pictures of an archive by their address: places are remembered, bytes are read when asked."""

import zipfile
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from ingest.errors import BadInput
from ingest.readers import PictureSource
from ingest.readers._archive import Opener
from ingest.readers._files import MAX_PICTURE, from_data
from ingest.readers._http import response, unpacked
from ingest.readers._stream import Place
from ingest.readers._warc import Record, records
from ingest.sites import normalise_url

UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
"""What reading a damaged, encrypted or vanished archive raises."""
_MAX_INDEXED = 2_000_000
_NO_PICTURES = frozenset(("text/html", "application/xhtml+xml", "text/css", "text/javascript"))


class _Found(NamedTuple):
    """Where a picture lies, or the status with which it was answered."""

    opener: Opener
    place: Place
    status: int


def pictures_in(openers: Iterable[Opener]) -> PictureSource:
    """The pictures of one input file; its archives are searched when the first is asked for."""
    index: dict[str, _Found] = {}
    waiting = list(openers)

    def picture(ref: str) -> bytes:
        if ref[:5].lower() == "data:":
            return from_data(ref)
        try:
            while waiting:
                _add(index, waiting.pop(0))
            return _bytes(index.get(normalise_url(ref)))
        except UNREADABLE:
            raise BadInput("picture cannot be read from the archive") from None

    return picture


def _add(index: dict[str, _Found], opener: Opener) -> None:
    """Index all answers that may be pictures; a good answer beats a bad one, then the first."""
    with opener() as file:
        for found in records(file):
            if not isinstance(found, Record) or not found.uri or found.problem:
                continue
            status = _status(found)
            key = normalise_url(found.uri)
            known = index.get(key)
            if (
                status
                and len(index) < _MAX_INDEXED
                and (known is None or (known.status != 200 and status == 200))
            ):
                index[key] = _Found(opener, found.place, status)


def _status(found: Record) -> int | None:
    """The status of an answer that may be a picture, None for everything else."""
    if found.type == "resource":
        media = found.headers.get("content-type", "").partition(";")[0].strip().lower()
        return 200 if media.startswith("image/") else None
    if found.type != "response":
        return None
    try:
        head = response(found.block)
    except BadInput:
        return None
    if head.status == 200 and head.media_type in _NO_PICTURES:
        return None
    return head.status


def _bytes(found: _Found | None) -> bytes:
    if found is None:
        raise BadInput("picture is not in the archive")
    if found.status != 200:
        raise BadInput(f"picture was answered with status {found.status}")
    with found.opener() as file:
        stored = next(records(file, found.place), None)
    if not isinstance(stored, Record):
        raise BadInput("picture cannot be read from the archive")
    data = stored.block if stored.type == "resource" else unpacked(response(stored.block))
    if not data:
        raise BadInput("picture is empty")
    if len(data) > MAX_PICTURE:
        raise BadInput(f"picture is larger than {MAX_PICTURE // 2**20} MB")
    return data
