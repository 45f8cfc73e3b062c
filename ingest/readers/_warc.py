"""The records of a WARC or ARC archive; damage is reported, and the rest goes on."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO

from ingest.errors import BadInput
from ingest.models import Frozen
from ingest.readers._digests import differs
from ingest.readers._http import response, split_head
from ingest.readers._lines import BombError
from ingest.readers._stream import DamagedError, Place, Stream

MAX_BLOCK = 32 * 2**20
"""Bytes of the largest record that is read."""
MAX_KEPT = 2**20
"""Bytes that are kept of a larger one."""
_MAX_HEADERS = 500
_ARC = re.compile(rb"(\S+:.*) [0-9.:a-fA-F-]{1,45} (\d{14}) (\S+) (?:.* )?(\d{1,12})\s*$")


class Record(Frozen, frozen=True, kw_only=True):
    """A record: headers by lower-case name, its block, its place.

    `problem` says what is wrong with the block: not as its digest says, or too large (then only
    its beginning is there).
    """

    place: Place
    type: str
    uri: str | None
    date: datetime | None
    headers: dict[str, str]
    block: bytes
    problem: str | None = None


class Trouble(Frozen, frozen=True, kw_only=True):
    """A place in an archive from which nothing can be read, and why."""

    place: Place
    reason: str


class _BrokenError(Exception):
    """What stands here is no record."""


def records(file: IO[bytes], start: Place | None = None) -> Iterator[Record | Trouble]:
    """All records from the beginning, or from a place on; damage is passed where it can be."""
    stream = Stream(file, start.offset if start else 0)
    place, goes_on = stream.place(), True
    while goes_on:
        try:
            if start:
                stream.skip(start.within)
                start = None
            line, place = _next_line(stream)
            if not line:
                break
            yield _arc(stream, line, place) if _ARC.match(line) else _warc(stream, line, place)
        except (DamagedError, _BrokenError) as error:
            goes_on = _resumed(stream, error)
            words = str(error) or "damaged: it cannot be unpacked here"
            yield Trouble(place=place, reason=words if goes_on else f"{words}; nothing follows")
        except BombError as error:
            yield Trouble(place=place, reason=error.reason)
            return
    if stream.cut and goes_on:
        yield Trouble(place=place, reason="truncated: the archive ends in a record")


def _next_line(stream: Stream) -> tuple[bytes, Place]:
    """The next line that is not blank, and where it starts; an empty one at the end."""
    while True:
        place = stream.place()
        line = stream.readline()
        if line.strip() or not line:
            return line, place


def _resumed(stream: Stream, error: Exception) -> bool:
    """Whether the stream stands at a record behind the damage."""
    try:
        while isinstance(error, _BrokenError) and (line := stream.readline()):
            if line.startswith(b"WARC/1"):
                stream.unread(line)
                return True
    except DamagedError:
        pass
    return stream.gzip and stream.resume()


def _warc(stream: Stream, line: bytes, place: Place) -> Record:
    if not line.startswith(b"WARC/"):
        raise _BrokenError("no record starts here")
    headers = _headers(stream)
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdigit() and len(length) < 16):
        raise _BrokenError("a record without valid length")
    block, problem = _block(stream, int(length))
    uri = headers.get("warc-target-uri", "").strip().removeprefix("<").removesuffix(">").strip()
    kind = headers.get("warc-type", "").lower()
    return Record(
        place=place,
        type=kind,
        uri=uri or None,
        date=_date(headers.get("warc-date", "")),
        headers=headers,
        block=block,
        problem=problem or _digest_problem(kind, headers, block),
    )


def _headers(stream: Stream) -> dict[str, str]:
    headers: dict[str, str] = {}
    name = ""
    for _ in range(_MAX_HEADERS):
        line = stream.readline()
        if not line:
            raise _BrokenError("truncated: the archive ends in a record's headers")
        if not line.strip():
            return headers
        text = line.decode("utf-8", "replace")
        if text[0] in " \t" and name:  # a continued line
            headers[name] += " " + text.strip()
            continue
        name, _, value = text.partition(":")
        name = name.strip().lower()
        headers.setdefault(name, value.strip())
    raise _BrokenError("a record with too many headers")


def _block(stream: Stream, length: int) -> tuple[bytes, str | None]:
    block = stream.read(min(length, MAX_BLOCK))
    missing = length - len(block)
    if length > MAX_BLOCK:
        missing -= stream.skip(missing)
        if not missing:
            return block[:MAX_KEPT], f"record larger than {MAX_BLOCK // 2**20} MB"
    if missing:
        raise _BrokenError(f"truncated: {missing} bytes of a record are missing")
    return block, None


def _digest_problem(kind: str, headers: dict[str, str], block: bytes) -> str | None:
    """A revisit states the digest of a payload that lies elsewhere; only its block is checked."""
    if differs(headers.get("warc-block-digest"), block):
        return "record differs from its digest"
    stated = headers.get("warc-payload-digest")
    if not stated or "warc-block-digest" in headers or kind not in ("response", "resource"):
        return None
    contents = [block]
    if kind == "response":
        try:  # some programs take the digest before, some after the chunks are joined
            contents = [split_head(block)[1], response(block).body]
        except BadInput:
            return None
    return "record differs from its digest" if differs(stated, *contents) else None


def _date(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _arc(stream: Stream, line: bytes, place: Place) -> Record:
    """A record of the older format: its one header line says address, date, type and length."""
    found = _ARC.match(line)
    if not found:
        raise _BrokenError("no record starts here")
    uri, date, media, length = (part.decode("utf-8", "replace") for part in found.groups())
    block, problem = _block(stream, int(length))
    kind = "response" if block.startswith(b"HTTP/") else "resource"
    return Record(
        place=place,
        type="warcinfo" if uri.startswith("filedesc:") else kind,
        uri=uri,
        date=_date(f"{date[:8]}T{date[8:14]}+00:00"),
        headers={"content-type": media},
        block=block,
        problem=problem,
    )
