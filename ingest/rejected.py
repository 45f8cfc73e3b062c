"""What could not be used, kept for the one who wants to know why: `rejected/`.

rejected/<sha256>       the raw bytes, named by their digest
rejected/index.jsonl    a line per rejection: file, line or byte offset, reason, sha256
"""

import hashlib
import os
from pathlib import Path

import msgspec
from filelock import FileLock

from ingest.errors import SpoorError
from ingest.models import Frozen, Rejection

INDEX = "index.jsonl"


class RejectedLine(Frozen, frozen=True, kw_only=True):
    """One line of the index."""

    file: str
    line: int | None
    offset: int | None
    reason: str
    sha256: str | None


class RejectedStore:
    """Keeps rejections; the same one twice is kept once. Safe with several processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / "lock")
        self._known: set[bytes] = set()
        self._read = 0

    def add(self, rejection: Rejection) -> Path:
        """Keep one; returns the file with its bytes, or the index where it has none.

        Raises SpoorError when the folder cannot be written.
        """
        payload = rejection.payload
        sha256 = None if payload is None else hashlib.sha256(payload).hexdigest()
        line = RejectedLine(
            file=rejection.origin.file,
            line=rejection.origin.line,
            offset=rejection.origin.offset,
            reason=rejection.reason,
            sha256=sha256,
        )
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if payload is not None and sha256 is not None:
                self._keep(sha256, payload)
            with self._lock:
                self._note(msgspec.json.encode(line) + b"\n")
        except OSError as error:
            why = os.strerror(error.errno) if error.errno else str(error)
            raise SpoorError(
                f"rejected records cannot be kept ({why}): make room in {self._folder}"
            ) from None
        return self._folder / (sha256 or INDEX)

    def _keep(self, sha256: str, payload: bytes) -> None:
        path = self._folder / sha256
        if path.exists() and path.stat().st_size == len(payload):
            return
        new = path.with_name(f"{sha256}.{os.getpid()}.new")
        new.write_bytes(payload)
        new.replace(path)

    def _note(self, line: bytes) -> None:
        """Write a line that is not there yet; a line that a crash cut off is ended first."""
        with (self._folder / INDEX).open("a+b") as index:
            index.seek(self._read)
            unread = index.read()
            self._known.update(unread.splitlines(keepends=True))
            torn = bool(unread) and not unread.endswith(b"\n")
            if line not in self._known:
                index.write(b"\n" * torn + line)
                self._known.add(line)
            self._read += len(unread.rpartition(b"\n")[0]) + 1 if b"\n" in unread else 0
