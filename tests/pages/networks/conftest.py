"""The app over a market that is linked: its own theme, process and address."""

import os
import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.server import Endpoint
from tests.pages.conftest import ROOT, serving
from tests.pages.networks.market import make
from tests.pages.watched import Watched


@pytest.fixture(scope="session")
def linked_env(
    server: Endpoint, database: Database, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Environment of a home whose theme is loaded and linked."""
    home = tmp_path_factory.mktemp("networks-pages")
    here = Home(root=home, vault=str(home / "vault"))
    here.log_key()
    context = Context(theme=f"networks-{uuid.uuid4().hex}", actor="test", purpose="test")
    make(database, context, here.cache)
    return os.environ | {
        "SPOOR_HOME": str(home),
        "SPOOR_THEME": context.theme,
        "SPOOR_ACTOR": "tester",
        "NEO4J_URI": server.uri,
        "NEO4J_USER": server.user,
        "NEO4J_PASSWORD": server.password,
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture(scope="session")
def linked_app(linked_env: dict[str, str]) -> Iterator[str]:
    """The address of the app."""
    with serving(linked_env) as address:
        yield address


@pytest.fixture
def linked(browser: Browser, linked_app: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh English session at 1440x900; parametrise indirectly with options of the context."""
    options = {"viewport": {"width": 1440, "height": 900}, "locale": "en-GB"}
    context = browser.new_context(**(options | getattr(request, "param", {})))
    watched = Watched(context, linked_app)
    yield watched
    context.close()
    assert watched.outside == []
    assert watched.dialogs == []
    assert watched.errors == []
