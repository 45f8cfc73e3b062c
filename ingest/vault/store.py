"""Where a vault's files lie: a folder of this machine, or any file system that fsspec knows."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from filelock import FileLock
from platformdirs import user_cache_path

from ingest.errors import VaultError


class Store(Protocol):
    """Files by name, relative to the vault. Writes are on the disk when the method returns.

    `appends` is False where a file cannot grow: then every batch makes a pack of its own.
    `index` is the local path of the index, `lock` is held by one process at a time.
    """

    appends: bool
    index: Path
    lock: AbstractContextManager[object]

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Bytes `start` to `end`; FileNotFoundError if there is no such file."""
        ...

    def size(self, name: str) -> int | None:
        """Bytes of a file, None if there is none."""
        ...

    def names(self, folder: str) -> list[str]:
        """Names of the files in a folder, sorted, with the folder in front."""
        ...

    def append(self, name: str, parts: Sequence[bytes]) -> None:
        """Write at the end of a file, which is made when missing."""
        ...

    def replace(self, name: str, data: bytes) -> None:
        """Give a file new content: after a crash it has the old or the new one."""
        ...

    def truncate(self, name: str, size: int) -> None:
        """Cut a file."""
        ...


class LocalStore:
    """A folder. One fsync per write, and one of the folder for a new file."""

    appends = True

    def __init__(self, root: Path) -> None:
        self.root = root
        self.index = root / "index.sqlite"
        self.lock: AbstractContextManager[object] = _Lock(root / "lock")

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """See Store."""
        with (self.root / name).open("rb") as file:
            file.seek(start)
            return file.read() if end is None else file.read(end - start)

    def size(self, name: str) -> int | None:
        """See Store."""
        try:
            return (self.root / name).stat().st_size
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> list[str]:
        """See Store."""
        found = (self.root / folder).glob("*") if (self.root / folder).is_dir() else ()
        return sorted(f"{folder}/{path.name}" for path in found)

    def append(self, name: str, parts: Sequence[bytes]) -> None:
        """See Store."""
        path = self.root / name
        new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        if new:
            _sync_folder(path.parent)

    def replace(self, name: str, data: bytes) -> None:
        """See Store."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.new")
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)

    def truncate(self, name: str, size: int) -> None:
        """See Store."""
        os.truncate(self.root / name, size)


class RemoteStore:
    """A file system of fsspec. Its lock and index lie in `cache` on this machine.

    Two machines must not write into one remote vault at the same time: there is no lock across.
    """

    appends = False

    def __init__(self, url: str, cache: Path) -> None:
        import fsspec.core  # 0.1 s that a local vault need not pay

        self._fs, root = fsspec.core.url_to_fs(url)
        self._root = str(root).rstrip("/")
        name = f"vault-{hashlib.sha256(url.encode()).hexdigest()[:16]}"
        self.index = cache / f"{name}.sqlite"
        self.lock: AbstractContextManager[object] = _Lock(cache / f"{name}.lock")

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """See Store."""
        return bytes(self._fs.cat_file(self._path(name), start=start, end=end))

    def size(self, name: str) -> int | None:
        """See Store."""
        try:
            self._fs.invalidate_cache()
            return int(self._fs.size(self._path(name)))
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> list[str]:
        """See Store."""
        try:
            found = self._fs.ls(self._path(folder), detail=False)
        except FileNotFoundError:
            return []
        return sorted(f"{folder}/{str(path).rsplit('/', 1)[-1]}" for path in found)

    def append(self, name: str, parts: Sequence[bytes]) -> None:
        """See Store."""
        before = self.read(name) if self.size(name) else b""
        self.replace(name, b"".join((before, *parts)))

    def replace(self, name: str, data: bytes) -> None:
        """See Store."""
        self._fs.makedirs(self._path(name).rsplit("/", 1)[0], exist_ok=True)
        self._fs.pipe_file(self._path(name), data)

    def truncate(self, name: str, size: int) -> None:
        """See Store."""
        self.replace(name, self.read(name, 0, size))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


class _Lock:
    """A lock file whose folder is made when it is first taken; waits for its turn."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path)

    def __enter__(self) -> object:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._lock.acquire()
        except OSError as error:
            raise unwritable(self._path.parent, error) from None

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def store_at(where: Path | str, cache: Path | None = None) -> Store:
    """The store at a path or address; `cache` is for the lock and index of a remote one."""
    text = str(where)
    if "://" in text and not text.startswith(("file://", "local://")):
        return RemoteStore(text, cache or user_cache_path("spoor"))
    return LocalStore(Path(text.partition("://")[2] if "://" in text else text))


def unwritable(where: object, error: OSError) -> VaultError:
    """The error for a vault that cannot be written, with what to do next."""
    why = os.strerror(error.errno) if error.errno else str(error)
    return VaultError(
        f"the vault cannot be written ({why}): make room or give rights in {where} and run again; "
        "nothing of this batch counts as stored"
    )


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
