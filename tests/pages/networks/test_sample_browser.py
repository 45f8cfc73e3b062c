"""A blind sample judged in a real browser, by keys alone, and what follows from it."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.watched import Watched

pytestmark = pytest.mark.xdist_group("networks")


def test_drawn_judged_blind_and_measured(linked: Watched) -> None:
    page = linked.page
    page.get_by_role("link", name="Sample").click()
    page.get_by_label("Pairs to judge").click()
    page.get_by_role("option", name="30", exact=True).click()
    page.get_by_role("button", name="Draw a sample").click()
    pair = page.get_by_text(re.compile(r"Pair 1 of \d+: are these two ads"))
    expect(pair).to_be_visible()
    expect(page.locator(".said")).to_have_count(4)
    for told in ("same contact", "Linked:", "bits"):
        expect(page.get_by_text(told)).to_have_count(0)
    for number, (key, name) in enumerate((("1", "The same"), ("2", "Not the same"), ("3", "say"))):
        expect(page.get_by_role("button", name=name).first).to_be_visible()
        page.keyboard.press(key)
        expect(page.get_by_text(f"Pair {number + 2} of")).to_be_visible()
    page.get_by_text("Show the figures so far").click()
    expect(
        page.get_by_text(re.compile(r"3 of \d+ pairs judged, of which 1 could not"))
    ).to_be_visible()
    parts = page.locator("table[aria-label='Parts of the sample'] tbody tr")
    expect(parts).to_have_count(4)
    expect(parts.first).to_contain_text("Linked: same contact")
