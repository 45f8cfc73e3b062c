"""Data flows one way: who may import whom, and where Cypher may stand."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("ingest", "graph", "pages", "components", "commands", "demo")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
FILES += [ROOT / "app.py", ROOT / "cli.py"]
FORBIDDEN = {
    "ingest": ("graph", "neo4j", "streamlit", "pages", "components", "commands", "demo"),
    "graph": ("ingest", "streamlit", "pages", "components", "commands", "demo"),
    "pages": ("neo4j", "commands", "demo"),
    "components": ("neo4j", "commands"),
    "commands": ("neo4j", "streamlit", "pages"),
    "demo": ("graph", "neo4j", "streamlit"),
}
ALLOWED = {"graph": ("ingest.models", "ingest.errors")}
CYPHER = ("MATCH (", "MERGE (", "UNWIND $", "CREATE (", "RETURN n")


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_follow_the_layers(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    forbidden, allowed = FORBIDDEN.get(layer, ()), ALLOWED.get(layer, ("\0",))
    found = imports(path)
    assert not [n for n in found if n.split(".")[0] in forbidden and not n.startswith(allowed)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_cypher_in_python(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [sign for sign in CYPHER if sign in text]


def test_only_one_file_beside_the_launcher_imports_the_driver() -> None:
    users = [path for path in FILES if any(n.split(".")[0] == "neo4j" for n in imports(path))]
    outside = [path for path in users if path.parent != ROOT / "graph" / "server"]
    assert outside == [ROOT / "graph" / "db.py"]


def test_only_one_place_vouches_for_query_text() -> None:
    vouching = [path for path in FILES if "cast(LiteralString" in path.read_text(encoding="utf-8")]
    assert [path.name for path in vouching] == ["queries.py"]
