"""The command as a user runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "demo", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("preset", ["ordinary", "hard", "no-phone"])
def test_it_writes_a_market(preset: str, tmp_path: Path) -> None:
    done = run("--ads", "80", "--out", str(tmp_path), "--no-pictures", "--preset", preset)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert (tmp_path / "ads.jsonl").stat().st_size > 10_000


def test_an_unknown_preset_is_wrong_usage(tmp_path: Path) -> None:
    done = run("--out", str(tmp_path), "--preset", "quiet")
    assert done.returncode == 2
    assert "ordinary" in done.stderr
