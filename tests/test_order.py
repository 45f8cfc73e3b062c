"""The order in which files of tests are named changes nothing that they get."""

import subprocess
import sys

from tests.spoor import ROOT

MIXED = ("tests/graph/test_near.py", "tests/test_layers.py", "tests/graph/test_explain.py")
"""A file of a folder, one of the folder above, and one of the first folder again."""


def test_fixtures_of_a_folder_are_found_after_a_file_of_the_folder_above() -> None:
    command = [sys.executable, "-m", "pytest", "--setup-plan", "--numprocesses", "0", *MIXED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
