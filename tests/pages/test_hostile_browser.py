"""Hostile ads in a real browser: no request leaves, no script runs, hidden characters show."""

import pytest
from playwright.sync_api import expect

from tests.pages import beacon
from tests.pages.market import HOSTILE_NUMBER, payloads
from tests.pages.watched import Watched

pytestmark = pytest.mark.xdist_group("pages")
COUNT = len(payloads("x"))
NOT_OURS = (
    "img, iframe, script, object, embed, svg image, video, form, base, meta, a[href],"
    " link:not([href*='/_stcore/bidi-components/spoor.'])"
)
SHADOWS = """() => {
  const found = [];
  for (const host of document.querySelectorAll('*'))
    if (host.shadowRoot) found.push(...host.shadowRoot.querySelectorAll(%r));
  return found.map(node => node.outerHTML.slice(0, 200));
}"""


def test_results_full_of_hostile_text_stay_inert(watched: Watched) -> None:
    watched.ask(HOSTILE_NUMBER)
    rows = watched.page.locator("[aria-label='Ads, newest first'] tr.opens")
    expect(rows).to_have_count(COUNT)
    assert watched.page.evaluate(SHADOWS % NOT_OURS) == []
    for row in rows.all()[:6]:
        row.hover()
    watched.drawn()
    watched.page.wait_for_load_state("networkidle")
    assert beacon.hits == []


@pytest.mark.parametrize("number", range(0, COUNT, 6))
def test_an_opened_hostile_ad_stays_inert(watched: Watched, number: int) -> None:
    watched.ask(HOSTILE_NUMBER)
    page = watched.page
    page.locator("[aria-label='Ads, newest first'] tr.opens").nth(number).click()
    watched.opened()
    watched.drawn()
    for name in ("Changes between versions", "Captures", "Everything found"):
        watched.tab(name)
    assert page.evaluate(SHADOWS % NOT_OURS) == []
    page.locator("[aria-label='Found in this version'] tr.opens").last.click()
    expect(page.get_by_role("textbox")).to_be_visible()
    watched.drawn()
    page.wait_for_load_state("networkidle")
    assert beacon.hits == []


def test_characters_that_turn_or_hide_text_are_shown(watched: Watched) -> None:
    watched.ask(HOSTILE_NUMBER)
    page = watched.page
    row = page.locator("[aria-label='Ads, newest first'] tr.opens", has_text="[RLO]gnp.exe[PDF]")
    expect(row).to_have_count(1)
    row.click()
    for name in ("RLO", "PDF", "LRI", "PDI", "ZWSP", "SHY", "BOM"):
        expect(page.locator(".control", has_text=name).first).to_be_visible()
    expect(page.locator(".control").first).to_have_attribute("title", "Right-to-left override")


def test_a_hostile_query_is_echoed_and_never_interpreted(watched: Watched) -> None:
    for text in payloads("http://127.0.0.1:9")[:8]:
        before = watched.page.url
        watched.ask(text.replace("\n", " "))
        expect(watched.page).not_to_have_url(before)  # an answer to the last one shows "As of" too
        watched.drawn()
        expect(watched.page.get_by_text("As of").last).to_be_visible()
        assert watched.page.evaluate(SHADOWS % NOT_OURS) == []
