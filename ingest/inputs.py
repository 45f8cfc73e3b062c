"""The input files under some paths; what cannot be read is said, not passed over."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.models import Origin, Rejection
from ingest.readers import Reader, reader_of, readers


def files(paths: Iterable[Path]) -> Iterator[tuple[Path, Reader] | Rejection]:
    """The readable files under `paths`, sorted; what cannot be read is said, not passed over."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path)
        else:
            yield _file(path)


def _folder(folder: Path) -> Iterator[tuple[Path, Reader] | Rejection]:
    closed: list[OSError] = []
    walk = os.walk(folder, onerror=closed.append)
    inside = sorted(Path(place, name) for place, _, names in walk for name in names)
    fitting = [path for path in inside if reader_of(path)]
    if not fitting and not closed:
        yield refused(folder, f"no file in a known format in this folder ({_formats()})")
    for error in closed:
        yield refused(Path(error.filename), f"cannot be read: {error.strerror}")
    yield from map(_file, fitting)


def _file(path: Path) -> tuple[Path, Reader] | Rejection:
    if _shown(path) != str(path):
        return refused(path, "the name is not UTF-8: rename it")
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return refused(path, f"cannot be read: {error.strerror}")
    if not stat.S_ISREG(mode):
        return refused(path, "is not a regular file")
    reader = reader_of(path)
    return (path, reader) if reader else refused(path, f"unknown format ({_formats()})")


def refused(path: Path, reason: str) -> Rejection:
    """A path that yields nothing, and why."""
    return Rejection(origin=Origin(file=_shown(path)), reason=reason)


def _shown(path: Path) -> str:
    """The path as text that UTF-8 can hold: file names are bytes and may be no text."""
    return os.fsencode(path).decode(errors="replace")


def _formats() -> str:
    endings = sorted({suffix for reader in readers().values() for suffix in reader.suffixes})
    return "known: " + " ".join(endings)
