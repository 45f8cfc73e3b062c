"""Every table of the extractors is read: a module of its folder, or one that names that, names it.

So may a script that makes a table of another.
"""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
HERE = ROOT / "ingest/extractors"
TABLES = sorted(
    path for path in HERE.rglob("*") if path.suffix in {".txt", ".tsv"} and path.is_file()
)
MODULES = {
    path: path.read_text(encoding="utf-8")
    for folder in (HERE, ROOT / "scripts")
    for path in sorted(folder.rglob("*.py"))
}


def _pattern(node: ast.AST) -> str:
    """A string of a module; what is filled in later stands for anything."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_pattern, node.values))
    return "*"


def _named(source: str) -> Iterator[str]:
    """The last parts of the paths that a module may name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant | ast.JoinedStr):
            yield _pattern(node).rpartition("/")[2]


NAMED = {path: frozenset(_named(source)) for path, source in MODULES.items()}


@pytest.mark.parametrize("table", TABLES, ids=lambda path: str(path.relative_to(HERE)))
def test_a_table_is_read(table: Path) -> None:
    package, *folders, name = table.relative_to(HERE).parts
    sought = folders[-1] if folders else name
    readers = [
        path
        for path, source in MODULES.items()
        if path.is_relative_to(HERE / package) or package in source
    ]
    assert any(
        fnmatch(sought, pattern)
        for path in readers
        for pattern in NAMED[path]
        if not pattern.startswith("*")
    )
