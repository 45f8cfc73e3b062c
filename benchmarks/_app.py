"""The app as somebody uses it: its own process, a real Chromium, and what each click costs.

A click is measured by the clock until the page has drawn its answer and is at rest, and in
processor time of the app and of the database until both have nothing more to do: what is put off
until after the answer counts too. The browser's own processor time is left out.
"""

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

import psutil
from playwright.sync_api import Page, sync_playwright

from graph.context import DEFAULT_THEME
from graph.home import Home
from graph.server import status
from ingest.models import Frozen
from scripts.chromium import on_path
from scripts.screenshots import FLAGS, ready

ROOT = Path(__file__).parent.parent
ROWS = "table[aria-label='{}'] tr.opens"
"""Rows that open, of the table with this label."""
AT_REST = """() => {
  const app = document.querySelector("[data-testid='stApp']");
  return app?.dataset.testScriptState === "notRunning"
    && !document.querySelector("[data-stale='true']") && !document.querySelector(".stSpinner");
}"""
PAUSE, IDLE = 0.25, 0.02  # seconds between two looks, and processor seconds that count as rest
PATIENCE = 60  # seconds that an action may take


class Cost(Frozen, frozen=True, kw_only=True):
    """`seconds` by the clock until the answer stands, processor seconds of `app` and `server`."""

    seconds: float
    app: float
    server: float

    @property
    def processor(self) -> float:
        """Processor seconds of both."""
        return self.app + self.server


class Before(Frozen, frozen=True, kw_only=True):
    """The database (`pid`) when the app was started: the `clock`, processor seconds `spent`."""

    pid: int | None
    clock: float
    spent: float


class App:
    """A served app, seen through one page of a browser."""

    def __init__(self, page: Page, address: str, process: int, before: Before) -> None:
        self.page = page
        self.address = address
        self._app = process
        self._server = before.pid
        self._started, self._before = before.clock, before.spent
        self._pause = threading.Event()

    def start(self) -> None:
        """Open the app."""
        self.page.goto(self.address)
        self.page.get_by_text("You search").wait_for()

    def ask(self, text: str) -> None:
        """Look up `text`: in the box that is there, else from the start."""
        box = self.page.get_by_role("textbox")
        if not box.count():
            self.page.goto(self.address)
            box.wait_for()
        box.fill(text)
        self._follow(partial(box.press, "Enter"))
        self.page.locator(ROWS.format("Ads, newest first")).first.wait_for()

    def open_row(self, table: str, shown: str, family: str = "") -> None:
        """Open the first row of the table called so, or of a `family` of values in it; `shown` is
        then there."""
        rows = ROWS.format(table)
        if family:
            head = f"table[aria-label='{table}'] tr:has(th.group:has-text('{family}'))"
            rows = f"{head} + tr.opens"
        self._follow(self.page.locator(rows).first.click)
        self.page.locator(shown).first.wait_for()

    def _follow(self, act: Callable[[], None]) -> None:
        """Return once `act` has led to another address, and the page there is at rest."""
        before = self.page.url
        act()
        self.page.wait_for_function("before => location.href !== before", arg=before)
        self.page.wait_for_function(AT_REST)

    def visit(self, page: str, shown: str) -> None:
        """Go to another page of the app; `shown` is then there."""
        self.page.get_by_role("link", name=page).click()
        self.page.locator(shown).first.wait_for()

    def tab(self, name: str, shown: str) -> None:
        """Open a tab of a network; `shown` is then there."""
        self.page.get_by_role("tab", name=name).click()
        self.page.locator(shown).first.wait_for()

    def connecting(self) -> None:
        """The page of connections, with nothing asked yet."""
        self._follow(self.page.get_by_role("link", name="Connection").click)

    def connection(self, left: str, right: str) -> None:
        """Ask there what ties two things."""
        for name, text in (("One thing", left), ("The other", right)):
            self.page.get_by_label(name).fill(text)
        self._follow(self.page.get_by_role("button", name="Show the connection").click)
        self.page.get_by_text("Linked ").first.wait_for()

    def draw(self) -> None:
        """Draw a sample."""
        self.page.get_by_role("button", name="Draw a sample").click()
        self.page.get_by_text("Pair 1 of").wait_for()

    def judge(self) -> None:
        """Judge the first pair of it."""
        self.page.get_by_role("button", name="Cannot say").click()
        self.page.get_by_text("Pair 2 of").wait_for()

    def readied(self) -> Cost:
        """What the app did by itself since it was started, until it came to rest."""
        self.idle()
        return Cost(
            seconds=time.perf_counter() - self._started,
            app=_of(self._app),
            server=_of(self._server) - self._before,
        )

    def cost(self, act: Callable[[], None]) -> Cost:
        """What `act` costs, which returns once what was asked for is there."""
        self.idle()
        app, server, started = _of(self._app), _of(self._server), time.perf_counter()
        act()
        self.page.wait_for_function(AT_REST, timeout=1000 * PATIENCE)
        seconds = time.perf_counter() - started
        self.idle()
        return Cost(seconds=seconds, app=_of(self._app) - app, server=_of(self._server) - server)

    def idle(self) -> None:
        """Return once neither process works any more."""
        quiet, before = 0, self._spent()
        while quiet < 2:
            self._pause.wait(PAUSE)
            now = self._spent()
            quiet = quiet + 1 if now - before <= IDLE else 0
            before = now

    def _spent(self) -> float:
        return _of(self._app) + _of(self._server)


@contextlib.contextmanager
def served(here: Home) -> Generator[App]:
    """The app over a home that is there, in a window of 1280 by 800, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = os.environ | {"SPOOR_HOME": str(here.root), "SPOOR_THEME": DEFAULT_THEME}
    command = [sys.executable, "-c", f"from components.serve import serve_app; serve_app({port})"]
    pid = status(here.root).pid
    before = Before(pid=pid, clock=time.perf_counter(), spent=_of(pid))
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            ready(f"{address}/_stcore/health")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
                context = browser.new_context(
                    viewport={"width": 1280, "height": 800}, locale="en-GB"
                )
                page = context.new_page()
                page.set_default_timeout(1000 * PATIENCE)
                yield App(page, address, process.pid, before)
                browser.close()
        finally:
            process.terminate()


def _of(pid: int | None) -> float:
    """Processor seconds so far of a process and its children."""
    if pid is None:
        return 0.0
    process = psutil.Process(pid)
    return sum(map(_times, [process, *process.children(recursive=True)]))


def _times(process: psutil.Process) -> float:
    with contextlib.suppress(psutil.NoSuchProcess):
        spent = process.cpu_times()
        return spent.user + spent.system + spent.children_user + spent.children_system
    return 0.0
