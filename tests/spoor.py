"""Run `spoor` as a user does: a process of its own, with an environment of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


class Ran:
    """What a command printed and how it ended."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.status = done.returncode
        self.out = done.stdout
        self.err = done.stderr

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "cli", *map(str, arguments)]


def spoor(*arguments: object, **env: str) -> Ran:
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        timeout=300,
        check=False,
    )
    return Ran(done)


def write_ads(path: Path, *ads: dict[str, Any]) -> Path:
    base = {"source": "voorbeeld", "captured_at": "2026-03-02T10:00:00+01:00", "region": "NL"}
    lines = [json.dumps(base | ad, ensure_ascii=False) for ad in ads]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
