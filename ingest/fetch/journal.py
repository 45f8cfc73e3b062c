"""What a crawl has done so far, in `crawl.journal`: it survives `kill -9` at any moment.

A line is written after its WARC record is on disk. A killed run may leave a record without a line,
half a record or half a line: `Journal.open` reads whole records back in and cuts torn ends off.
"""

import os
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import msgspec
from warcio.archiveiterator import ArchiveIterator

from ingest.fetch.archive import Place, warcs
from ingest.fetch.download import TEXT_TYPES
from ingest.fetch.limits import Failure, Target
from ingest.fetch.unpack import Unpacker
from ingest.models import Frozen

_MAX_TEXT = 16 * 2**20
_PIECE = 64 * 1024


class Done(Frozen, frozen=True, kw_only=True, omit_defaults=True):
    """A stored address, where its record ends, and what it led to.

    Of a robots.txt also its `text`, and when it was read (`at`, Unix seconds; 0 = unknown).
    """

    url: str
    status: int
    place: Place
    links: tuple[Target, ...] = ()
    text: str = ""
    at: float = 0.0


class Found(Frozen, frozen=True, kw_only=True):
    """A response that lies in a WARC file but not in the journal."""

    url: str
    status: int
    location: str
    text: bytes
    place: Place


class Journal:
    """The journal of one crawl directory."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "crawl.journal"
        self._directory = directory
        self.done: dict[str, Done] = {}

    def open(self, understand: Callable[[Found], Done]) -> None:
        """Read the journal, then what the WARC files hold beyond it (`understand` finds links)."""
        for entry in self._entries():
            self.done[entry.url] = entry
        ends: dict[str, int] = {}
        for entry in self.done.values():
            ends[entry.place.file] = max(ends.get(entry.place.file, 0), entry.place.end)
        for path in warcs(self._directory):
            for found in _beyond(path, ends.get(path.name, 0)):
                self.add(understand(found))

    def add(self, entry: Done) -> None:
        """Note a stored address. Not forced to disk: the WARC record is, and tells the same."""
        with self._path.open("ab") as out:
            out.write(msgspec.json.encode(entry) + b"\n")
        self.done[entry.url] = entry

    def _entries(self) -> Iterator[Done]:
        """All whole lines; a torn last one is cut off the file."""
        if not self._path.exists():
            return
        content = self._path.read_bytes()
        whole = content.rfind(b"\n") + 1
        if whole < len(content):
            os.truncate(self._path, whole)
        for text in content[:whole].splitlines():
            yield msgspec.json.decode(text, type=Done)


def _beyond(path: Path, start: int) -> Iterator[Found]:
    """Responses behind `start`; whatever follows the last whole record is cut off the file."""
    data = path.read_bytes()
    position = start
    while position < len(data):
        whole = _member(data, position)
        if whole is None:
            break
        member, position = whole
        yield from _responses(member, Place(file=path.name, end=position))
    if position < len(data):
        os.truncate(path, position)


def _member(data: bytes, start: int) -> tuple[bytes, int] | None:
    """The gzip member at `start`, unpacked, and where it ends; None when it is not whole."""
    stream = zlib.decompressobj(31)
    parts: list[bytes] = []
    for position in range(start, len(data), _PIECE):
        try:
            parts.append(stream.decompress(data[position : position + _PIECE]))
        except zlib.error:
            return None
        if stream.eof:
            end = min(position + _PIECE, len(data)) - len(stream.unused_data)
            return b"".join(parts), end
    return None


def _responses(member: bytes, place: Place) -> Iterator[Found]:
    for record in ArchiveIterator(BytesIO(member)):
        if record.rec_type == "response" and record.http_headers:
            headers = record.http_headers
            yield Found(
                url=str(record.rec_headers.get_header("WARC-Target-URI")),
                status=int(headers.get_statuscode()),
                location=headers.get_header("Location") or "",
                text=_text(
                    record.raw_stream.read(),
                    headers.get_header("Content-Encoding") or "",
                    headers.get_header("Content-Type") or "text/",
                ),
                place=place,
            )


def _text(body: bytes, encoding: str, media_type: str) -> bytes:
    if not media_type.startswith(TEXT_TYPES):
        return b""
    try:
        unpacker = Unpacker(encoding, _MAX_TEXT, keep=True)
        unpacker.feed(body)
    except Failure:
        return b""
    return bytes(unpacker.data)
