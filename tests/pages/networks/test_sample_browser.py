"""A blind sample judged in a real browser, by keys alone, and what follows from it."""

import re

import pytest
from playwright.sync_api import expect

from graph.db import Database
from tests.pages.watched import Watched

pytestmark = pytest.mark.xdist_group("networks")

ANSWERS = """
MATCH (p:SamplePair)-[:OF]->(s:Sample)
WHERE s.uid STARTS WITH $theme
RETURN p.position AS position, COUNT {(:SampleAnswer)-[:ANSWERS]->(p)} AS answers
ORDER BY position
"""
SLOW = 4
"""Times that the browser works slower than it could."""


def test_drawn_judged_blind_and_measured(linked: Watched) -> None:
    page = linked.page
    draw(linked)
    expect(page.locator(".said")).to_have_count(4)
    for told in ("same contact", "Linked:", "bits"):
        expect(page.get_by_text(told)).to_have_count(0)
    for number, (key, name) in enumerate((("1", "The same"), ("2", "Not the same"), ("3", "say"))):
        expect(page.get_by_text(f"Pair {number + 1} of")).to_be_visible()
        expect(page.get_by_role("button", name=name).first).to_be_visible()
        linked.drawn()
        page.keyboard.press(key)
        expect(page.get_by_text(f"Pair {number + 2} of")).to_be_visible()
    page.get_by_text("Show the figures so far").click()
    expect(
        page.get_by_text(re.compile(r"3 of \d+ pairs judged, of which 1 could not"))
    ).to_be_visible()
    parts = page.locator("table[aria-label='Parts of the sample'] tbody tr")
    expect(parts).to_have_count(4)
    expect(parts.first).to_contain_text("Linked: same contact")


def test_keys_faster_than_the_page_answer_no_pair_twice(
    linked: Watched, linked_env: dict[str, str], database: Database
) -> None:
    page = linked.page
    draw(linked)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    linked.drawn()
    for key in "123" * 5:
        page.keyboard.press(key)
        page.wait_for_timeout(40)
    linked.drawn()
    rows, _, _ = database.driver.execute_query(
        ANSWERS, theme=linked_env["SPOOR_THEME"], database_=database.name
    )
    answered = [row["position"] for row in rows if row["answers"]]
    assert answered
    assert {row["answers"] for row in rows} <= {0, 1}
    expect(page.get_by_text(f"Pair {len(answered) + 1} of")).to_be_visible()


def draw(linked: Watched) -> None:
    """Open the page and draw a sample of 30, or go on with the one there is."""
    page = linked.page
    page.get_by_role("link", name="Sample").click()
    asked = page.get_by_text(re.compile(r"Pair \d+ of \d+: are these two ads"))
    drawing = page.get_by_role("button", name="Draw a sample")
    expect(asked.or_(drawing)).to_be_visible()
    if drawing.is_visible():
        page.get_by_label("Pairs to judge").click()
        page.get_by_role("option", name="30", exact=True).click()
        drawing.click()
    expect(asked).to_be_visible()
