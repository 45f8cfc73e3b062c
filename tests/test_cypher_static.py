"""Every Cypher file, read as text: header, parameters, one statement, no writing in reads."""

import re

import pytest

from graph.queries import FOLDER, CypherFile, query

NAMES = sorted(str(p.relative_to(FOLDER).with_suffix("")) for p in FOLDER.rglob("*.cypher"))
WRITING = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD)\b")
USED = re.compile(r"\$(\w+)")
STRING = re.compile(r"'[^']*'")


def body(statement: CypherFile) -> str:
    lines = [line for line in statement.text.splitlines() if not line.startswith("//")]
    return STRING.sub("''", "\n".join(lines))


@pytest.mark.parametrize("name", NAMES)
def test_header_and_body_agree(name: str) -> None:
    statement = query(name)
    assert statement.title
    assert re.fullmatch(r"[a-z0-9_]+", name.split("/")[1])
    assert set(USED.findall(body(statement))) == set(statement.params)
    assert ";" not in body(statement)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("read/")])
def test_reading_writes_nothing(name: str) -> None:
    assert not WRITING.search(body(query(name)))


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("schema/")])
def test_schema_can_be_run_again(name: str) -> None:
    assert "IF NOT EXISTS" in body(query(name))


def test_every_statement_is_used_somewhere() -> None:
    root = FOLDER.parent
    folders = ("graph", "commands", "benchmarks", "tests")
    code = "".join(
        path.read_text(encoding="utf-8") for f in folders for path in (root / f).rglob("*.py")
    )
    named = re.sub(r"read/(digest|total|ads)_\{\w+\}", "", code)
    built = {f"read/digest_{part}" for part in ("ads", "versions", "captures", "entities")}
    built |= {f"read/digest_{part}" for part in ("mentions", "crawl_days", "batches")}
    built |= {f"read/{sort}_{by}" for sort in ("total", "ads") for by in ("of_entities", "by_uid")}
    unused = {n for n in NAMES if f'"{n}"' not in named and not n.startswith("schema/")} - built
    assert not unused
