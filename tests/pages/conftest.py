"""The app as users meet it: its own process, a real database with real ads, a real browser."""

import contextlib
import os
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from streamlit.testing.v1 import AppTest

from components import backend
from graph.server import Endpoint
from scripts.chromium import on_path
from tests.pages.beacon import listening
from tests.pages.market import write_market
from tests.pages.watched import PATIENCE, Watched

ROOT = Path(__file__).parent.parent.parent
ROUTER = str(ROOT / "components" / "router.py")
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(autouse=True)
def the_main_module_stays() -> Iterator[None]:
    """AppTest puts a page in its place; workers of a pool that starts later would run that page."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture(scope="session")
def beacon() -> Iterator[str]:
    """The address that hostile ads point to."""
    server = listening()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def pages_env(
    server: Endpoint, tmp_path_factory: pytest.TempPathFactory, beacon: str
) -> dict[str, str]:
    """Environment of a home into which the small market was ingested by the `spoor` command."""
    folder = tmp_path_factory.mktemp("pages")
    env = os.environ | {
        "SPOOR_HOME": str(folder / "home"),
        "SPOOR_THEME": f"pages-{uuid.uuid4().hex}",
        "NEO4J_URI": server.uri,
        "NEO4J_USER": server.user,
        "NEO4J_PASSWORD": server.password,
        "PYTHONPATH": str(ROOT),
    }
    ads = write_market(folder / "market", beacon)
    command = [sys.executable, "-c", "from cli import main; main()", "ingest", str(ads)]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 3, done.stderr  # two pictures of each showcase ad are bad
    return env


@contextlib.contextmanager
def serving(env: dict[str, str]) -> Iterator[str]:
    """The app under `env`, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", f"from components.serve import serve_app; serve_app({port})"]
    with subprocess.Popen(
        command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{address}/_stcore/health", process)
            yield address
        finally:
            process.terminate()
            process.communicate(timeout=20)


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the app answers; fail if it ended."""
    transport = httpx.HTTPTransport(retries=0)
    pause = threading.Event()
    with httpx.Client(transport=transport) as client:
        for _ in range(600):
            assert process.poll() is None, (process.stdout and process.stdout.read()) or b""
            with contextlib.suppress(httpx.TransportError):
                if client.get(address).text == "ok":
                    return
            pause.wait(0.1)
    raise AssertionError("the app did not start")


@pytest.fixture(scope="session")
def app(pages_env: dict[str, str]) -> Iterator[str]:
    """The address of the app."""
    with serving(pages_env) as address:
        yield address


@pytest.fixture
def page(pages_env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app over the small market without a browser, in English."""
    for name, value in pages_env.items():
        if name.startswith(("SPOOR_", "NEO4J_")):
            monkeypatch.setenv(name, value)
    backend.database.clear()
    page = AppTest.from_file(ROUTER, default_timeout=240)
    page.session_state["language"] = "en"
    return page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    path = on_path()
    expect.set_options(timeout=PATIENCE)
    assert path, "no Chromium: run `python scripts/chromium.py`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def watched(browser: Browser, app: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh English session at 1280x800; parametrise indirectly with options of the context."""
    options = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB"}
    context = browser.new_context(**(options | getattr(request, "param", {})))
    watched = Watched(context, app)
    yield watched
    context.close()
    assert watched.outside == []
    assert watched.dialogs == []
    assert watched.errors == []
