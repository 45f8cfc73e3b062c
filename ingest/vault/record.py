"""WARC 1.1 records, one gzip member each, as the vault writes them, and their reading back.

Written here and not by warcio, which takes three times as long per record; tests read the packs
with warcio and fastwarc, and `warcio check` accepts them.
"""

import base64
import hashlib
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from ingest.errors import VaultError
from ingest.models import Frozen

RecordType = Literal["warcinfo", "resource", "response", "metadata"]
GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00"
"""Every member starts so: no time, no name. What differs was changed later."""
MAX_BLOCK = 256 * 2**20
"""Bytes to which a member may unpack when it is read."""
HTTP = "application/http;msgtype=response"
_CHUNK = 2**14
_UNSAFE = re.compile(r"[^!#-;=?-\[\]_a-z~]")
_MEDIA = re.compile(r"[\w.+-]+/[\w.+-]+(; ?[\w-]+=[\w.+-]+)*", re.ASCII)


class Block(Frozen, frozen=True, kw_only=True):
    """One record as read from a pack: where it lies, and what is in it. `sha256` is checked."""

    offset: int
    length: int
    type: str
    sha256: str
    content: bytes


def member(
    kind: RecordType,
    content: bytes,
    sha256: str,
    *,
    media_type: str,
    uri: str | None = None,
    date: datetime | None = None,
    refers_to: str | None = None,
    level: int = 1,
) -> bytes:
    """The gzip member of one record. `sha256` (hex) is that of `content`.

    `refers_to` is the hex digest of the resource or response that a metadata record is about.
    """
    moment = (date or datetime.now(UTC)).astimezone(UTC)
    head = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: {_record_id(kind == 'metadata', sha256)}",
        f"WARC-Date: {moment:%Y-%m-%dT%H:%M:%S.%fZ}",
        f"WARC-Block-Digest: {(digest := digest_text(sha256))}",
    ]
    if uri:
        head.append(f"WARC-Target-URI: {_UNSAFE.sub(_escaped, uri)}")
    if refers_to:
        head.append(f"WARC-Refers-To: {_record_id(False, refers_to)}")
    if payload := digest if kind == "resource" else _payload_digest(kind, content):
        head.append(f"WARC-Payload-Digest: {payload}")
    media = media_type if _MEDIA.fullmatch(media_type) else "application/octet-stream"
    head.append(f"Content-Type: {media}")
    head.append(f"Content-Length: {len(content)}")
    top = ("\r\n".join(head) + "\r\n\r\n").encode()
    return zlib.compress(b"".join((top, content, b"\r\n\r\n")), level, wbits=31)


def digest_text(sha256: str) -> str:
    """A hexadecimal digest as WARC headers write it: base32."""
    return "sha256:" + base64.b32encode(bytes.fromhex(sha256)).decode()


def blocks(segment: bytes, base: int = 0) -> Iterator[Block]:
    """All records of a piece of a pack which starts at byte `base` of it.

    Raises VaultError("… at byte N") at the first that is damaged.
    """
    view, at = memoryview(segment), 0
    while at < len(view):
        content, length = _unpacked(view, at, base)
        yield _read(content, base + at, length)
        at += length


def _unpacked(view: memoryview, at: int, base: int) -> tuple[bytes, int]:
    """The unpacked member at `at` and its packed length."""
    if bytes(view[at : at + len(GZIP_HEAD)]) != GZIP_HEAD:
        raise _damaged(base + at, "no record starts here")
    unpacker, parts, room, end = zlib.decompressobj(31), [], MAX_BLOCK, at
    try:
        while not unpacker.eof and end < len(view) and room > 0:
            parts.append(unpacker.decompress(view[end : end + _CHUNK]))
            end += len(view[end : end + _CHUNK])
            room -= len(parts[-1])
    except zlib.error:
        raise _damaged(base + at, "a record cannot be unpacked") from None
    if not unpacker.eof:
        raise _damaged(base + at, "a record is cut off")
    return b"".join(parts), end - len(unpacker.unused_data) - at


def _read(data: bytes, offset: int, length: int) -> Block:
    head, blank, rest = data.partition(b"\r\n\r\n")
    fields = dict(
        line.split(": ", 1)
        for line in head.decode("utf-8", "replace").split("\r\n")[1:]
        if ": " in line
    )
    content = rest[:-4]
    sha256 = hashlib.sha256(content).hexdigest()
    if not blank or fields.get("WARC-Block-Digest") != digest_text(sha256):
        raise _damaged(offset, "a record differs from its digest")
    return Block(
        offset=offset,
        length=length,
        type=fields.get("WARC-Type", ""),
        sha256=sha256,
        content=content,
    )


def _damaged(offset: int, problem: str) -> VaultError:
    return VaultError(f"{problem} at byte {offset}")


def _payload_digest(kind: RecordType, content: bytes) -> str | None:
    """The digest of what follows the HTTP headers of a response."""
    if kind != "response":
        return None
    _, blank, body = content.partition(b"\r\n\r\n")
    return digest_text(hashlib.sha256(body).hexdigest()) if blank else None


def _record_id(is_metadata: bool, sha256: str) -> str:
    """A UUID made of the content: the same record has the same name in every vault."""
    name = hashlib.sha256(b"%d" % is_metadata + bytes.fromhex(sha256)).hexdigest()
    return f"<urn:uuid:{name[:8]}-{name[8:12]}-8{name[13:16]}-8{name[17:20]}-{name[20:32]}>"


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
