"""Run `spoor`: as a user does, in a process of its own, or for most tests in the one that runs.

A process takes 2 to 6 seconds of a core to start what it needs; the tests of what commands answer
would pay that some hundreds of times. What hangs on the process (kills, two at once, bytes that are
no text, another release of Spoor) has one, and so have the commands of the README.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from cli import main

ROOT = Path(__file__).parent.parent


class Ran(NamedTuple):
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "cli", *map(str, arguments)]


def spoor(*arguments: object, **env: str) -> Ran:
    """A process of its own, with an environment of its own."""
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        timeout=300,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def spoor_here(*arguments: object, **env: str) -> Ran:
    """The same in this process: what a command does not refuse in one line fails the test."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        mock.patch.dict(os.environ, env),
        mock.patch.object(sys, "argv", ["spoor", *map(str, arguments)]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        status = _status()
    return Ran(status, _text(out), _text(err))


def _status() -> int:
    try:
        main()
    except SystemExit as ended:
        assert isinstance(ended.code, int | None)
        return ended.code or 0
    return 0


def _text(printed: io.TextIOWrapper) -> str:
    printed.seek(0)
    return printed.read()


def write_ads(path: Path, *ads: dict[str, Any]) -> Path:
    base = {"source": "voorbeeld", "captured_at": "2026-03-02T10:00:00+01:00", "region": "NL"}
    lines = [json.dumps(base | ad, ensure_ascii=False) for ad in ads]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
