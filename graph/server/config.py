"""Neo4j's settings and Java's arguments, for real work and for throw-away test servers."""

import os
import re
from pathlib import Path

from graph.server.home import ServerHome, plain_errors
from ingest.errors import ServerError
from ingest.models import Frozen

UNITS = {"k": 1 / 1024, "m": 1, "g": 1024}

# Validation is strict: an unknown name stops the start, and a comment behind a value joins it.
SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.pagecache.size={pagecache}m
dbms.memory.transaction.total.max={transactions}m
db.transaction.timeout=120s
db.lock.acquisition.timeout=30s
db.tx_log.rotation.retention_policy=1 days 256M
db.tx_log.preallocate=false
db.tx_log.rotation.size=64M
"""

JAVA_ARGUMENTS = (
    "-XX:+ExitOnOutOfMemoryError",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)


class Profile(Frozen, frozen=True, kw_only=True):
    """How much memory the server gets, in MB, and how Java runs it."""

    heap: int
    pagecache: int
    java: tuple[str, ...]

    @property
    def transactions(self) -> int:
        """MB that all open transactions together may take: 3/8 of the heap."""
        return self.heap * 3 // 8


def profile(small: bool | None = None) -> Profile:
    """What SPOOR_NEO4J_SMALL and SPOOR_NEO4J_HEAP ask for; `small` given overrules the first.

    Small is for tests: it starts quickly, keeps to 320 MB at rest and is slow under load.
    """
    if small is None:
        small = os.environ.get("SPOOR_NEO4J_SMALL", "") not in ("", "0")
    heap = megabytes(os.environ.get("SPOOR_NEO4J_HEAP", "512m" if small else "2g"))
    if small:
        return Profile(
            heap=heap, pagecache=64, java=("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        )
    return Profile(heap=heap, pagecache=512, java=(f"-Xms{min(heap, 512)}m", "-XX:+UseG1GC"))


def megabytes(text: str) -> int:
    """A size as Java writes it, in MB.

    >>> megabytes("2g"), megabytes("512M")
    (2048, 512)
    """
    found = re.fullmatch(r"(\d+)([kmg])", text.strip().lower())
    size = int(int(found[1]) * UNITS[found[2]]) if found else 0
    if size < 256:
        raise ServerError(f"SPOOR_NEO4J_HEAP={text}: give a size of at least 256m, such as 2g")
    return size


def write_settings(server: ServerHome, chosen: Profile, port: int) -> None:
    """Write neo4j.conf anew, readable by this user only."""
    text = SETTINGS.format(port=port, pagecache=chosen.pagecache, transactions=chosen.transactions)
    with plain_errors(server.conf):
        server.conf.write_text(text, encoding="utf-8")
        server.conf.chmod(0o600)


def class_path_file(server: ServerHome, jars: list[Path]) -> Path:
    """Write `run/classpath` for `java @file`: exactly the verified jars, never a whole folder.

    213 jars would make an unreadable command line.
    """
    path = server.folder / "run" / "classpath"
    quoted = os.pathsep.join(str(jar) for jar in jars).replace("\\", "\\\\").replace('"', '\\"')
    with plain_errors(path):
        path.write_text(f'-cp "{quoted}"\n', encoding="utf-8")
    return path
