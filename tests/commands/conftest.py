"""One small market, loaded once for all tests of a module that only read."""

from pathlib import Path

import pytest

from graph.server import Endpoint
from tests.commands.places import Place, small_market


@pytest.fixture(scope="module")
def loaded(server: Endpoint, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A place with the small market in it; not to be written to."""
    place = Place(server, tmp_path_factory.mktemp("loaded"))
    place.ingest(small_market(place.folder))
    return place


@pytest.fixture
def place(server: Endpoint, tmp_path: Path) -> Place:
    """A place in which nothing was loaded."""
    return Place(server, tmp_path)
