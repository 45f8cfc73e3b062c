"""The lock of one Neo4j line: its version, the Java releases it runs on, and each of its jars."""

import os
from pathlib import Path

import msgspec

from ingest.errors import ServerError
from ingest.models import Frozen

LOCKS = Path(__file__).parent.parent / "locks"
DEFAULT = "5.26"


class Jar(Frozen, frozen=True, kw_only=True):
    """One file of the server: its Maven coordinates and what its bytes must be."""

    group: str
    artifact: str
    version: str
    classifier: str
    extension: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The file name; no two jars of a lock share one."""
        classifier = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{classifier}.{self.extension}"


class Lock(Frozen, frozen=True, kw_only=True):
    """One lock file. `java` names the Java releases this Neo4j supports."""

    neo4j: str
    java: tuple[int, ...]
    jars: tuple[Jar, ...]


def lock() -> Lock:
    """The lock that SPOOR_NEO4J_LOCK names (a line such as "5.26", or a file), else the default."""
    chosen = os.environ.get("SPOOR_NEO4J_LOCK", DEFAULT)
    shipped = LOCKS / f"neo4j-{chosen}.lock.json"
    path = shipped if shipped.exists() else Path(chosen)
    try:
        return msgspec.json.decode(path.read_bytes(), type=Lock)
    except (OSError, msgspec.DecodeError) as error:
        lines = ", ".join(sorted(p.name[6:-10] for p in LOCKS.glob("neo4j-*.lock.json")))
        raise ServerError(
            f"{path} is no lock of Neo4j's jars ({error}): "
            f"set SPOOR_NEO4J_LOCK to one of {lines}, or unset it"
        ) from error
