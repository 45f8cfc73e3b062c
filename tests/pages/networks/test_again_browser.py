"""Linking again from the app: by a button where ads came in since, at once after a judgement."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from graph.context import Context
from graph.db import Database
from graph.home import Home
from graph.networks import link_theme
from graph.server import Endpoint
from tests.graph.networks.made import put
from tests.pages.conftest import ROOT, serving
from tests.pages.watched import Watched, enter

pytestmark = pytest.mark.xdist_group("networks")
NUMBER = "06 1100 0061"
LINKED = {
    "m1": "rozenhof 1 phone:+31611000061",
    "m2": "openboard 2 phone:+31611000061",
}
LATE = {"m3": "maanlicht 3 phone:+31611000061", "m4": "maanlicht 4 phone:+31611000062"}


@pytest.fixture
def here(tmp_path: Path) -> Home:
    """The home of this test."""
    home = Home(root=tmp_path / "home", vault=str(tmp_path / "home" / "vault"))
    home.root.mkdir()
    home.log_key()
    return home


@pytest.fixture
def watched(here: Home, browser: Browser, server: Endpoint, context: Context) -> Iterator[Watched]:
    """The app over the theme of this test, in a process of its own."""
    env = os.environ | {
        "SPOOR_HOME": str(here.root),
        "SPOOR_THEME": context.theme,
        "SPOOR_ACTOR": "tester",
        "NEO4J_URI": server.uri,
        "NEO4J_USER": server.user,
        "NEO4J_PASSWORD": server.password,
        "PYTHONPATH": str(ROOT),
    }
    with serving(env) as address, contextlib.closing(browser.new_context(locale="en-GB")) as seen:
        watched = Watched(seen, address)
        yield watched
    assert (watched.outside, watched.dialogs, watched.errors) == ([], [], [])


def test_what_came_in_since_is_linked_by_a_button(
    database: Database, context: Context, here: Home, watched: Watched
) -> None:
    put(database, context, LINKED)
    link_theme(database, context, here.cache)
    put(database, context, LATE, run="late")
    page = watched.page
    watched.ask("06 1100 0062")
    strips = page.locator(".strips")
    expect(strips).to_contain_text("2 ads came in after the last linking")
    page.get_by_role("link", name="Networks").click()
    expect(page.get_by_text("2 ads came in after the last linking")).to_be_visible()
    page.get_by_role("button", name="Link now").click()
    expect(page.get_by_text("Linked: 1 network among 4 ads. Written: 1 ad")).to_be_visible()
    expect(page.get_by_text("came in after the last linking")).to_have_count(0)
    expect(page.get_by_role("button", name="Link now")).to_have_count(0)
    expect(page.locator("table[aria-label='Networks'] tr.opens")).to_contain_text("3")


def test_the_first_networks_are_made_by_a_button(
    database: Database, context: Context, watched: Watched
) -> None:
    put(database, context, LINKED)
    page = watched.page
    page.get_by_role("link", name="Networks").click()
    expect(page.get_by_text("No networks were made here yet.")).to_be_visible()
    page.get_by_role("button", name="Make the networks now").click()
    expect(page.get_by_text("Linked: 1 network among 2 ads.")).to_be_visible()
    expect(page.locator("table[aria-label='Networks'] tr.opens")).to_have_count(1)


def test_a_reading_judged_wrong_is_linked_without_it_at_once(
    database: Database, context: Context, here: Home, watched: Watched
) -> None:
    put(database, context, LINKED)
    link_theme(database, context, here.cache)
    page = watched.page
    watched.ask(NUMBER)
    page.locator("button.strip").click()
    page.locator("table[aria-label='Ads of the network'] tr.opens").first.click()
    expect(page.get_by_role("button", name="Back to network 1")).to_be_visible()
    page.get_by_role("button", name="This is not a phone number").click()
    box = page.locator(".st-key-judging-box")
    expect(box).to_contain_text("Network 1 falls apart in 2 (1, 1 ads).")
    expect(box.get_by_role("textbox")).to_be_focused()
    enter(box.get_by_role("textbox"), "an order number")
    expect(page.get_by_text("Recorded and linked anew. Network 1 falls apart")).to_be_visible()
    expect(page.get_by_text("Ads that hold this value: 2 before, 1 now.")).to_be_visible()
    expect(page.locator(".strips")).to_contain_text("In no network")
    page.get_by_role("button", name="Back to network 1").click()
    expect(page.get_by_text("This network is no more")).to_be_visible()
