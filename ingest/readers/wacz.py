"""WACZ: a zip file with web archives in its folder `archive/`, as Browsertrix writes it."""

import struct
import zipfile
from collections import Counter
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, cast

from ingest.errors import BadInput
from ingest.models import Origin, Rejection
from ingest.readers import PictureSource, Reader, ReadOptions
from ingest.readers._archive import Opener, Scan, parse
from ingest.readers._archive import scan as scan_archive
from ingest.readers._archive_pictures import UNREADABLE, pictures_in
from ingest.readers._lines import MAX_RATIO, RATIO_COUNTS_FROM
from ingest.readers._slice import Slice

MAX_ENTRIES = 10_000
"""Files in a zip that is read; only names are looked at, but each costs memory."""
MAX_DIRECTORY = 16 * 2**20
_ARCHIVES = (".warc", ".warc.gz")


def scan(path: Path, options: ReadOptions) -> Scan:
    """The pages of all archives in the zip; BadInput when it is no zip, or a hostile one."""
    skipped = Counter[str]()
    names = _archives(path)
    if not names:
        yield Rejection(origin=Origin(file=str(path)), reason="no archive/*.warc.gz in the zip")
    for name in names:
        place = f"{path}!{name}"
        try:
            skipped += yield from scan_archive(partial(_open, path, name), place, "wacz", options)
        except UNREADABLE:  # also encrypted
            yield Rejection(origin=Origin(file=place), reason="damaged: cannot be read further")
    return skipped


def pictures(path: Path) -> PictureSource:
    """The pictures that the same archives hold, by their address."""
    openers: list[Opener] = [partial(_open, path, name) for name in _archives(path)]
    return pictures_in(openers)


def _archives(path: Path) -> list[str]:
    """The archives in the zip, by name. Nothing is ever unpacked to the disk."""
    try:
        if _directory_size(path) > MAX_DIRECTORY:
            raise BadInput(f"more than {MAX_ENTRIES} files in the zip")
        with zipfile.ZipFile(path) as file:
            entries = file.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise BadInput("not a readable zip file") from None
    if len(entries) > MAX_ENTRIES:
        raise BadInput(f"more than {MAX_ENTRIES} files in the zip")
    for entry in entries:
        _refuse_hostile(entry)
    return sorted(
        {
            entry.filename
            for entry in entries
            if entry.filename.startswith("archive/") and entry.filename.endswith(_ARCHIVES)
        }
    )


def _directory_size(path: Path) -> int:
    """Bytes of the zip's table of contents as it says itself: known before memory is spent."""
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, 2) - 2**17))
        tail = file.read()
    sizes = [0]
    for mark, offset, layout in ((b"PK\x05\x06", 12, "<I"), (b"PK\x06\x06", 40, "<Q")):
        at = tail.rfind(mark)
        if 0 <= at <= len(tail) - offset - struct.calcsize(layout):
            sizes.append(struct.unpack_from(layout, tail, at + offset)[0])
    return max(size for size in sizes if size != 0xFFFFFFFF)  # that one means: see the other


def _refuse_hostile(entry: zipfile.ZipInfo) -> None:
    parts = PurePosixPath(entry.filename.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in entry.filename:
        raise BadInput("the zip names a file outside itself")
    grows = entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
    if grows and entry.file_size > RATIO_COUNTS_FROM:
        raise BadInput(f"zip bomb: unpacks to more than {MAX_RATIO} times its size")


def _open(path: Path, name: str) -> IO[bytes]:
    """One archive in the zip; an entry stays readable when the zip object is closed."""
    with zipfile.ZipFile(path) as file:
        entry = file.getinfo(name)
        if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1:
            return file.open(name)
    with path.open("rb") as whole:
        whole.seek(entry.header_offset)
        head = whole.read(30)
    if head[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile
    start = entry.header_offset + 30 + sum(struct.unpack_from("<HH", head, 26))
    return cast("IO[bytes]", Slice(path, start, entry.compress_size))


READER = Reader(name="wacz", suffixes=(".wacz",), scan=scan, parse=parse, pictures=pictures)
