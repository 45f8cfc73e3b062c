"""Make docs/screenshots/*.png from the demonstration: `python -m scripts.screenshots`.

The fictional market is loaded into a home of its own (SPOOR_HOME, default var/demo), the app is
served on a free port, and a real Chromium looks at it. SPOOR_CHROMIUM names another browser.
"""

import contextlib
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from io import BytesIO
from pathlib import Path

import httpx
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.chromium import on_path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
NUMBER = "06-12 34 56 78"
ADS = "600"
NETWORKS = "table[aria-label='Networks'] tr.opens, table[aria-label='Netwerken'] tr.opens"
MEMBERS = "table[aria-label^='Ads of'] tr.opens, table[aria-label^='Advertenties van'] tr.opens"
STYLED = """() => {
  const under = (node) => [...node.querySelectorAll("*")].flatMap(
    (one) => [one, ...(one.shadowRoot ? under(one.shadowRoot) : [])]);
  return under(document).every((one) => !one.matches("svg.icon") || one.clientWidth < 30);
}"""
"""Is every component's style sheet there? Without it a small shape fills its column."""
TOGETHER = "table[aria-label^='Goes'] tr.opens, table[aria-label^='Gaat'] tr.opens"
RESULTS = "table[aria-label^='Ads,'] tr.opens, table[aria-label^='Advertenties,'] tr.opens"


@contextlib.contextmanager
def served() -> Generator[str]:
    """The app over the demonstration, until the block ends."""
    home = os.environ.get("SPOOR_HOME", str(ROOT / "var" / "demo"))
    env = os.environ | {"SPOOR_HOME": home, "SPOOR_DEMO": "1"}
    spoor = [sys.executable, "-c", "from cli import main; main()"]
    for command in (["demo", "--ads", ADS, "--no-serve"], ["link"]):
        subprocess.run([*spoor, *command], cwd=ROOT, env=env, check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", f"from components.serve import serve_app; serve_app({port})"]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL) as process:
        try:
            ready(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def ready(address: str) -> None:
    """Return once the app answers."""
    pause = threading.Event()
    for _ in range(300):
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(address).text == "ok":
                return
        pause.wait(0.2)
    raise SystemExit("the app did not start")


def ask(page: Page, text: str) -> None:
    """Look up `text`."""
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


def lookup(page: Page) -> None:
    """A number and what goes with it."""
    ask(page, NUMBER)
    page.locator(RESULTS).first.wait_for()
    page.locator(TOGETHER).first.wait_for()


def ad(page: Page) -> None:
    """An opened ad with its number written to escape machines."""
    lookup(page)
    page.locator(RESULTS).nth(3).click()
    page.locator("mark.k-phone").first.wait_for()


def zero(page: Page) -> None:
    """Nothing found, and what resembles it."""
    ask(page, "06-12 34 56 70")
    page.locator("table[aria-label] tr.opens").first.wait_for()


def pasted(page: Page) -> None:
    """A list of values."""
    ask(page, f"{NUMBER}\n06-12 34 56 70\n+49 30 23125227\nkim@example.org")
    page.locator("table[aria-label] tr.opens").nth(3).wait_for()


def data(page: Page) -> None:
    """What is loaded."""
    visit(page, "data")
    page.locator("table[aria-label] tbody tr").nth(3).wait_for()


def networks(page: Page) -> None:
    """Every network."""
    visit(page, "networks")
    page.locator(NETWORKS).nth(3).wait_for()


def network(page: Page) -> None:
    """One network with the reason of each ad."""
    networks(page)
    page.locator(NETWORKS).nth(1).click()
    page.locator(MEMBERS).first.wait_for()


def connection(page: Page) -> None:
    """What two networks share, quoted, and why it does not tie them."""
    network(page)
    page.get_by_role("tab").nth(3).click()
    page.locator("table[aria-label^='N'] tr.opens").first.click()
    page.locator(".route blockquote").first.wait_for()


def visit(page: Page, path: str) -> None:
    """Another page of the app."""
    page.goto(page.url.split("?")[0].rstrip("/") + "/" + path)


SHOTS: tuple[Callable[[Page], None], ...] = (
    lookup,
    ad,
    zero,
    pasted,
    networks,
    network,
    connection,
    data,
)


def shoot(browser: Browser, address: str, shot: Callable[[Page], None], locale: str) -> None:
    """One picture in one language."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale=locale, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    page.get_by_role("textbox").wait_for()
    shot(page)
    page.wait_for_load_state("networkidle")
    page.locator("[data-stale='true']").first.wait_for(state="detached")
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    page.wait_for_function(STYLED)
    page.mouse.move(1279, 799)
    image = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    path = FOLDER / f"{shot.__name__}-{locale[:2]}.png"
    # 256 colours that keep the rare ones (the shapes of the kinds) and make a third of the bytes.
    few = image.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} kB")
    context.close()


def main() -> None:
    """All pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        for shot in SHOTS:
            for locale in ("nl-NL", "en-GB"):
                shoot(browser, address, shot, locale)
        browser.close()


if __name__ == "__main__":
    main()
