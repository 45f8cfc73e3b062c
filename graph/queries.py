"""The Cypher files: `cypher/<folder>/<name>.cypher`, one statement each, found by "folder/name".

A file starts with a header, one `// key: value` a line:

    // title: Ads that mention this entity
    // params: uid (str), limit (int)
    // returns: ad_id, url
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import LiteralString, cast

from ingest.errors import GraphError
from ingest.models import Frozen

FOLDER = Path(__file__).parent.parent / "cypher"
HEADER = re.compile(r"^// (title|params|returns): ?(.*)$")
PARAMETER = re.compile(r"(\w+) \(([^)]+)\)")


class CypherFile(Frozen, frozen=True, kw_only=True):
    """One statement with what its header declares: parameter names by type, returned columns."""

    name: str
    title: str
    params: dict[str, str]
    returns: tuple[str, ...]
    text: str

    @property
    def literal(self) -> LiteralString:
        """The text for the driver, which takes only literals: this is the one place that vouches.

        The text comes from a file of ours and never from input.
        """
        return cast(LiteralString, self.text)


def parse(name: str, text: str) -> CypherFile:
    """Read one file's header; a header that is not complete is refused."""
    header: dict[str, str] = {}
    for line in text.splitlines():
        found = HEADER.match(line)
        if not found:
            break
        header[found[1]] = found[2].strip()
    if missing := {"title", "params", "returns"} - header.keys():
        raise GraphError(f"cypher/{name}.cypher: header lacks {', '.join(sorted(missing))}")
    return CypherFile(
        name=name,
        title=header["title"],
        params=dict(PARAMETER.findall(header["params"])),
        returns=tuple(part.strip() for part in header["returns"].split(",") if part.strip()),
        text=text,
    )


@cache
def query(name: str) -> CypherFile:
    """The statement called "folder/name"."""
    path = FOLDER / f"{name}.cypher"
    try:
        return parse(name, path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise GraphError(f"there is no cypher/{name}.cypher") from error


def folder(name: str) -> Iterator[CypherFile]:
    """All statements of one folder, by file name."""
    for path in sorted((FOLDER / name).glob("*.cypher")):
        yield query(f"{name}/{path.stem}")
