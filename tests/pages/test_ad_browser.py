"""An opened ad in a real browser."""

import re

import pytest
from neo4j import GraphDatabase
from playwright.sync_api import expect

from tests.pages.market import NUMBER
from tests.pages.watched import Watched

FOUND_BY = re.compile(r"phone number: \+31 6 12345678 \(Netherlands\) · found by phone \d[\d.]*")
pytestmark = pytest.mark.xdist_group("pages")
FRAMES = "[...document.querySelectorAll('*')].flatMap(n => n.shadowRoot ? [n.shadowRoot] : [])"
SIDES = f"""async () => {{
  const images = {FRAMES}.flatMap(root => [...root.querySelectorAll('.frame img')]);
  await Promise.all(images.map(image => image.decode()));
  return images.map(image => [image.src.slice(0, 23), sharpness(image)]);
  function sharpness(image) {{
    const canvas = document.createElement('canvas');
    const w = canvas.width = image.naturalWidth, h = canvas.height = image.naturalHeight;
    const pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0);
    const row = pen.getImageData(0, h / 2 | 0, w, 1).data;
    let most = 0;
    for (let x = 4; x < row.length; x += 4) most = Math.max(most, Math.abs(row[x] - row[x - 4]));
    return most;
  }}
}}"""


def opened(watched: Watched) -> None:
    watched.ask(NUMBER)
    watched.open_first()


def test_values_are_marked_in_the_text_and_lead_on(watched: Watched) -> None:
    opened(watched)
    mark = watched.page.locator(".said mark.k-phone").first
    expect(mark).to_have_attribute("title", FOUND_BY)
    expect(watched.page.locator(".legend")).to_contain_text("Phone numbers")
    watched.page.locator(".said mark.k-place").first.click()
    expect(watched.page.locator(".echo").first).to_contain_text("(place)")


def test_everything_found_and_every_capture_is_accounted_for(watched: Watched) -> None:
    opened(watched)
    page = watched.page
    row = page.locator("[aria-label='Everything found'] tbody tr", has_text="+31 6 12345678")
    expect(row.first).to_contain_text("06-1234 56 78")
    expect(row.first).to_contain_text(re.compile(r"phone \d"))
    watched.tab("Captures")
    captures = page.locator("[aria-label='Captures'] tbody tr")
    expect(captures).to_have_count(2)
    expect(captures.first).to_contain_text(".warc.gz, ")
    expect(captures.first).to_contain_text("UTC+0")
    expect(page.locator("a[href*='.test']")).to_have_count(0)


def test_no_column_collapses_in_a_narrow_window(watched: Watched) -> None:
    opened(watched)
    watched.page.set_viewport_size({"width": 820, "height": 800})
    headings = watched.page.locator("[aria-label='Everything found'] thead th")
    expect(headings.first).to_be_visible()
    widths = headings.evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().width)")
    assert min(widths) >= 80


def test_pictures_are_blurred_until_asked_for_and_again_after_leaving(watched: Watched) -> None:
    opened(watched)
    page = watched.page
    expect(page.locator(".frame.blurred img")).to_have_count(2)
    expect(page.locator("figure", has_text="Could not be read: no known format")).to_have_count(1)
    expect(page.locator("figure", has_text="Could not be read: the file is missing")).to_have_count(
        1
    )
    expect(page.locator("figure", has_text="in 14 ads")).to_have_count(2)
    blurred = page.evaluate(SIDES)
    page.get_by_role("button", name="Show this ad's pictures").click()
    expect(page.get_by_role("button", name="Blur the pictures")).to_be_visible()
    expect(page.locator(".frame:not(.blurred) img")).to_have_count(2)
    expect(page.locator(".frame.blurred")).to_have_count(0)
    shown = page.evaluate(SIDES)
    assert all(kind == "data:image/jpeg;base64," for kind, _ in [*blurred, *shown])
    assert max(edge for _, edge in blurred) < 20 < 100 < min(edge for _, edge in shown)
    page.keyboard.press("Escape")
    expect(page.locator(".said")).to_have_count(0)
    watched.drawn()  # the ad is gone then, and opened again it asks for the keyboard anew
    watched.open_first()
    expect(page.get_by_role("button", name="Show this ad's pictures")).to_be_visible()
    expect(page.locator(".frame.blurred")).to_have_count(4)
    expect(page.locator(".frame.blurred img")).to_have_count(2)
    assert page.evaluate(SIDES) == blurred


def test_a_picture_leads_to_the_ads_that_show_it(watched: Watched) -> None:
    opened(watched)
    watched.page.get_by_role("button", name="in 14 ads").first.click()
    expect(watched.page.get_by_text("14 ads on 3 sites")).to_be_visible()
    expect(watched.page.locator(".echo").first).to_contain_text("(picture)")


def test_looking_at_pictures_leaves_an_entry_in_the_log(
    watched: Watched, pages_env: dict[str, str]
) -> None:
    opened(watched)
    before = entries(pages_env, "show pictures")
    watched.page.get_by_role("button", name="Show this ad's pictures").click()
    expect(watched.page.locator(".frame:not(.blurred) img")).to_have_count(2)
    assert entries(pages_env, "show pictures") > before
    assert entries(pages_env, "look-up") > 0


def entries(env: dict[str, str], doing: str) -> int:
    auth = (env["NEO4J_USER"], env["NEO4J_PASSWORD"])
    with GraphDatabase.driver(env["NEO4J_URI"], auth=auth) as driver:
        records, _, _ = driver.execute_query(
            "MATCH (entry:LogEntry {theme: $theme}) WHERE entry.purpose CONTAINS $doing"
            " RETURN count(entry) AS entries",
            theme=env["SPOOR_THEME"],
            doing=doing,
        )
    return records[0]["entries"]


def test_changes_between_versions_are_told_word_by_word(watched: Watched) -> None:
    watched.ask("06 12345444")
    watched.open_first()
    page = watched.page
    expect(page.get_by_text("2 versions")).to_be_visible()
    watched.tab("Changes between versions")
    expect(page.locator("ins", has_text="morgen")).to_be_visible()
    expect(page.locator("del", has_text="vandaag")).to_be_visible()
    page.get_by_role("combobox", name="Version").click()
    page.get_by_role("option", name="2 Mar 2026").click()
    expect(page.locator(".said").nth(1)).to_contain_text("alleen vandaag in Breda")
