"""Archives for the tests of the readers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.readers.made import MAKERS


@pytest.fixture
def make(tmp_path: Path) -> Callable[[str], Path]:
    """Writes one of the archives that archives.yaml lists under `made`."""

    def made(name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(MAKERS[name]())
        return path

    return made
