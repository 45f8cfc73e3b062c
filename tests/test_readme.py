"""The README keeps its word: its commands run, and nothing that a user meets is missing in it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from cli import app
from graph.server import Endpoint
from tests.commands.places import Place

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SERVES = ("spoor app",)
OF_OTHERS = {"PYTHONPATH", "COLUMNS", "SPOOR_TEST_SERVER"}


def blocks() -> list[tuple[str, str, str]]:
    return BLOCK.findall(README)


def commands() -> list[str]:
    lines = [line for kind, _, text in blocks() if kind == "sh" for line in text.splitlines()]
    return [line for line in lines if line.startswith("spoor ") and line not in SERVES]


def test_its_commands_run(server: Endpoint, tmp_path: Path) -> None:
    place = Place(server, tmp_path)
    for _, name, text in blocks():
        if name:
            (tmp_path / name).write_text(text, encoding="utf-8")
    path = f"{tmp_path}:{os.environ['PATH']}"
    program = tmp_path / "spoor"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    env = os.environ | place.env | {"PYTHONPATH": str(ROOT), "PATH": path}
    assert len(commands()) >= 8
    said = ""
    for line in commands():
        ran = subprocess.run(
            ["/bin/sh", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True
        )
        assert (line, ran.returncode) == (line, 0), ran.stderr
        said += ran.stdout
    assert "2 ads on 1 sites, 2026-03-02 to 2026-03-09" in said
    assert '"value":"+31612341001","why":"one_digit"' in said
    assert '"value":"+31612341003"' in said


def test_every_command_is_in_it() -> None:
    names = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    missing = [name for name in names if f"`spoor {name}`" not in README]
    assert not missing


def test_every_page_is_in_it() -> None:
    router = (ROOT / "components" / "router.py").read_text(encoding="utf-8")
    titles = dict(re.findall(r'PAGES / "(\w+\.py)", title=_\("([^"]+)"\)', router))
    assert sorted(titles) == sorted(path.name for path in (ROOT / "pages").glob("*.py"))
    missing = [title for title in titles.values() if f"**{title}**" not in README]
    assert not missing


def test_every_variable_is_in_it() -> None:
    read = re.compile(r'(?:environ(?:\.get\(|\[)|getenv\(|envvar=)"([A-Z][A-Z0-9_]+)"')
    folders = ("commands", "graph", "ingest", "components", "demo", "scripts")
    text = "".join(
        path.read_text(encoding="utf-8") for f in folders for path in (ROOT / f).rglob("*.py")
    )
    missing = [name for name in sorted(set(read.findall(text)) - OF_OTHERS) if name not in README]
    assert not missing


def test_every_key_of_a_line_is_in_it() -> None:
    from ingest.readers._schema import KEYS

    table = README.partition("### Keys of a line")[2].partition("###")[0]
    assert not [key for key in sorted(KEYS) if f"`{key}`" not in table]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_its_links_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "Appendix" in text
