"""Neo4j's jars: fetched once a user, and compared with our SHA-256 lock before every start.

They lie in the user's cache folder (SPOOR_JARS names another, e.g. one copied from a machine with
network), one folder a version, shared by all homes. Hashing all of them takes about 0.3 s, so no
stamp is trusted: an altered jar never gets to run.
"""

import hashlib
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from zipfile import ZipFile

from filelock import FileLock
from platformdirs import user_cache_path

from graph.server.home import check_room, plain_errors, sweep
from graph.server.locked import Jar, Lock
from graph.server.models import Progress
from ingest.errors import ServerError

THREADS = 6
TRIES = 3
# The entry point moved between the lines; the jar itself says which one it has.
MAIN_CLASSES = ("org.neo4j.server.Neo4jCommunity", "org.neo4j.server.CommunityEntryPoint")


def folder_of(lock: Lock) -> Path:
    """Where the jars of this version lie."""
    given = os.environ.get("SPOOR_JARS")
    base = Path(given).expanduser() if given else user_cache_path("spoor") / "jars"
    return base.resolve() / f"neo4j-{lock.neo4j}"


def class_path(lock: Lock, progress: Progress) -> list[Path]:
    """All jars of the lock, fetched where missing and verified; other files are not looked at."""
    folder = folder_of(lock)
    with plain_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    if verified(lock, folder):  # a folder that is complete need not be writable
        with plain_errors(folder), FileLock(folder / ".lock"):
            fetch(verified(lock, folder), folder, progress)
    return [folder / jar.name for jar in lock.jars]


def verified(lock: Lock, folder: Path) -> list[Jar]:
    """Compare all present jars with the lock; returns those that are missing.

    Any that differs is deleted, and ServerError raised: somebody should know.
    """
    present = [jar for jar in lock.jars if (folder / jar.name).exists()]
    with plain_errors(folder), ThreadPoolExecutor(THREADS) as pool:
        sums = pool.map(sha256_of, [folder / jar.name for jar in present])
        altered = [
            jar.name for jar, found in zip(present, sums, strict=True) if found != jar.sha256
        ]
        for name in altered:
            (folder / name).unlink()
    if altered:
        raise ServerError(
            f"altered since it was fetched, deleted: {', '.join(altered)} in {folder}; "
            "find out who changed it, then start again to fetch it anew"
        )
    return sorted(set(lock.jars) - set(present), key=lambda jar: jar.name)


def fetch(missing: list[Jar], folder: Path, progress: Progress) -> None:
    """Download jars into a folder of their own; each comes over only after it was verified."""
    if not missing:
        return  # another process fetched them while we waited
    sweep(folder, ".fetch-*", older_than=0)  # the lock is ours: nobody else is fetching
    check_room(folder, 2 * sum(jar.size for jar in missing))
    progress(f"fetching Neo4j's jars: 0/{len(missing)}")
    with (
        tempfile.TemporaryDirectory(dir=folder, prefix=".fetch-") as draft,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        jobs = [pool.submit(fetch_one, jar, Path(draft), folder) for jar in missing]
        try:
            for count, job in enumerate(as_completed(jobs), 1):
                job.result()
                if count % 10 == 0 or count == len(jobs):
                    progress(f"fetching Neo4j's jars: {count}/{len(jobs)}")
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def fetch_one(jar: Jar, draft: Path, folder: Path) -> None:
    """Download one jar, a few times if the line breaks, verify it and move it to its place."""
    for attempt in range(1, TRIES + 1):
        path = download(jar, draft, last=attempt == TRIES)
        if path is None:
            continue
        if sha256_of(path) == jar.sha256:
            with plain_errors(folder):
                path.replace(folder / jar.name)
            return
        path.unlink()
    raise ServerError(
        f"{jar.name} as fetched is not the file in our lock, deleted: the repository (or a proxy "
        "on the way) serves something else; do not use it, try from another network"
    )


def download(jar: Jar, draft: Path, *, last: bool) -> Path | None:
    """Let jgo fetch one jar; None when that failed and may be tried again (not `last`)."""
    from jgo.maven import MavenContext  # slow to import, needed once a machine
    from requests import RequestException

    mirror = os.environ.get("MAVEN_REPO_URL")
    context = MavenContext(
        repo_cache=draft, remote_repos={"central": mirror} if mirror else None, timeout=30
    )
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    artifact = component.artifact(classifier=jar.classifier, packaging=jar.extension)
    with plain_errors(draft):
        try:
            return artifact.resolve()
        except (RequestException, RuntimeError) as error:
            if artifact.cached_path:  # jgo writes in place: what broke off lies there half
                artifact.cached_path.unlink(missing_ok=True)
            if not last:
                return None
            raise ServerError(
                f"{jar.name} could not be fetched ({type(error).__name__}): connect to the network "
                "(a company mirror: set MAVEN_REPO_URL), or copy the folder of jars from another "
                "machine and set SPOOR_JARS to it"
            ) from error


def sha256_of(path: Path) -> str:
    """SHA-256 (hex) of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main_class(lock: Lock, jars: list[Path]) -> str:
    """The entry point of this version, found in its `neo4j-<version>.jar`."""
    for path in jars:
        if path.name == f"neo4j-{lock.neo4j}.jar":
            with ZipFile(path) as archive:
                names = set(archive.namelist())
            for name in MAIN_CLASSES:
                if f"{name.replace('.', '/')}.class" in names:
                    return name
    raise ServerError(f"the lock of Neo4j {lock.neo4j} has no jar with a known entry point")
