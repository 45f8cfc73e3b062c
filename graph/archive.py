"""The file that a backup is: a tar with the dumps, and a manifest with their digests.

    manifest.json          format, Neo4j's version, when, and size and SHA-256 of each dump
    manifest.json.sha256   digest of the manifest: nothing in the archive may change unseen
    neo4j.dump             the database
    system.dump            Neo4j's users and settings; kept, but not restored (see graph/backup.py)

This finds damage and slips, not a forger, who could write new digests: keep backups where only
you can write.
"""

import hashlib
import os
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import msgspec

from ingest.errors import GraphError
from ingest.models import Frozen, utc_text

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 1 << 20


class Dump(Frozen, frozen=True, kw_only=True):
    """One dump in the archive."""

    name: str
    size: int
    sha256: str


class Manifest(Frozen, frozen=True, kw_only=True):
    """What the archive says of itself. `created` is a UTC moment, `neo4j` a version."""

    format: int
    created: str
    neo4j: str
    dumps: tuple[Dump, ...]


def pack(dumps: list[Path], target: Path, neo4j: str) -> Manifest:
    """Write the archive, readable by this user only; whole or not at all."""
    manifest = Manifest(
        format=FORMAT,
        created=utc_text(datetime.now(UTC)),
        neo4j=neo4j,
        dumps=tuple(
            Dump(name=path.name, size=path.stat().st_size, sha256=digest_of_file(path))
            for path in dumps
        ),
    )
    text = msgspec.json.format(msgspec.json.encode(manifest)) + b"\n"
    side = dumps[0].parent
    (side / MANIFEST).write_bytes(text)
    (side / f"{MANIFEST}.sha256").write_text(hashlib.sha256(text).hexdigest() + "\n")
    draft = target.with_name(target.name + ".part")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        with tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as tar:
            for path in (side / MANIFEST, side / f"{MANIFEST}.sha256", *dumps):
                put_in(tar, path)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(target)
    return manifest


def put_in(tar: tarfile.TarFile, path: Path) -> None:
    """Add a file by name and bytes alone: no user names, no times."""
    info = tarfile.TarInfo(path.name)
    info.size = path.stat().st_size
    info.mode = 0o600
    with path.open("rb") as file:
        tar.addfile(info, file)


def unpack(source: Path, folder: Path) -> Manifest:
    """Take the dumps out into `folder`; GraphError when anything in the archive was altered."""
    try:
        with tarfile.open(source, mode="r:") as tar:
            manifest = read_manifest(tar)
            for dump in manifest.dumps:
                take_out(tar, dump, folder)
    except FileNotFoundError as error:
        raise GraphError(f"there is no backup {source}") from error
    except (tarfile.TarError, KeyError, EOFError, msgspec.DecodeError) as error:
        raise GraphError(f"{source} is no whole backup of Spoor ({error}): take another") from error
    return manifest


def read_manifest(tar: tarfile.TarFile) -> Manifest:
    """The manifest, compared with its digest."""
    text = member(tar, MANIFEST).read()
    told = member(tar, f"{MANIFEST}.sha256").read().decode("ascii", "replace").strip()
    if hashlib.sha256(text).hexdigest() != told:
        raise GraphError(f"{MANIFEST} in the backup was altered: take another backup")
    manifest = msgspec.json.decode(text, type=Manifest)
    if manifest.format != FORMAT:
        raise GraphError(f"the backup has format {manifest.format}, this Spoor reads {FORMAT}")
    return manifest


def take_out(tar: tarfile.TarFile, dump: Dump, folder: Path) -> None:
    """Copy one dump out; only its bytes count, never names or modes from the archive."""
    name = Path(dump.name).name
    digest = hashlib.sha256()
    with member(tar, dump.name) as inside, (folder / name).open("xb") as outside:
        while chunk := inside.read(CHUNK):
            digest.update(chunk)
            outside.write(chunk)
    if digest.hexdigest() != dump.sha256:
        raise GraphError(f"{name} in the backup was altered: take another backup")


def member(tar: tarfile.TarFile, name: str) -> IO[bytes]:
    """A file in the archive; KeyError when it is not there."""
    inside = tar.extractfile(name)
    if inside is None:
        raise KeyError(name)
    return inside


def digest_of_file(path: Path) -> str:
    """SHA-256 (hex) of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
