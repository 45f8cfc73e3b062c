"""Fixtures. One real Neo4j serves the whole run: every test works in a theme of its own.

The server is started by the first test that asks for it, in a folder made for this run; it is never
one that NEO4J_URI names, and it is killed and removed at the end.
"""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.server import Endpoint, endpoint, stop
from graph.session import prepare_database

HOME = "SPOOR_TEST_SERVER"

# A busy machine is no failure, and a run repeats; `--hypothesis-profile=search` looks afresh.
for profile, repeated in (("run", True), ("search", False)):
    settings.register_profile(
        profile,
        derandomize=repeated,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("run")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--crashes", type=int, default=4, help="how often to kill loader and server")


def pytest_configure(config: pytest.Config) -> None:
    for name in ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "SPOOR_HOME", "SPOOR_VAULT"):
        os.environ.pop(name, None)
    os.environ["SPOOR_NEO4J_SMALL"] = "1"
    if not hasattr(config, "workerinput"):
        os.environ[HOME] = tempfile.mkdtemp(prefix="spoor-test-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        folder = Path(os.environ[HOME])
        stop(folder, kill=True)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Iterator[None]:
    """Groups go to the workers as a whole: first those that tests name, which take longest, then
    each other file as one, so that what its tests share is made once.

    Refuses a pytest under which xdist_group no longer keeps a group on one worker.
    """
    if not getattr(config.option, "loadgroup", False):
        return (yield)
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(f"{item.path.parent.name}/{item.path.stem}"))
    yield
    if any("@" not in item.nodeid for item in items):
        raise pytest.UsageError("xdist_group is not obeyed: install requirements/dev.lock")


@pytest.fixture(scope="session")
def server() -> Endpoint:
    """The Neo4j of this run, schema applied."""
    folder = Path(os.environ[HOME])
    here = Home(root=folder, vault=str(folder / "vault"))
    prepare_database(here, Context(theme="setup", actor="test", purpose="test")).close()
    return endpoint(folder)


@pytest.fixture(scope="session")
def database(server: Endpoint) -> Iterator[Database]:
    """A connection to it."""
    database = Database(server.uri, server.user, server.password, server.database, b"k" * 32)
    yield database
    database.close()


@pytest.fixture(scope="session")
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with a server of its own, which may be killed, emptied and left without an index.

    A start takes 10 seconds of a core, so those who need such a one share it: they stand in the
    group "mortal", one after the other, and each begins with what it needs.
    """
    folder = tmp_path_factory.mktemp("mortal")
    yield folder
    stop(folder, kill=True)


@pytest.fixture
def theme() -> str:
    """A theme that no other test uses."""
    return f"test-{uuid.uuid4().hex}"


@pytest.fixture
def context(theme: str) -> Context:
    """The Context of a test."""
    return Context(theme=theme, actor="test", purpose="test")


@pytest.fixture
def spoor_env(
    server: Endpoint, theme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Environment of a `spoor` command: a home of its own, the theme, the server of this run."""
    home = tmp_path / "home"
    monkeypatch.setenv("SPOOR_HOME", str(home))
    monkeypatch.setenv("SPOOR_THEME", theme)
    monkeypatch.setenv("NEO4J_URI", server.uri)
    monkeypatch.setenv("NEO4J_USER", server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    return home
