"""The look-up page in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.line import Line
from tests.pages.market import BUSY_NUMBER, NUMBER
from tests.pages.watched import Watched

pytestmark = pytest.mark.xdist_group("pages")
DUTCH = {"locale": "nl-NL"}
PHONE = {"viewport": {"width": 390, "height": 844}}
LARGE = {"viewport": {"width": 1920, "height": 1080}}
NOTHING_SIDEWAYS = """() =>
  [document.documentElement, document.querySelector("[data-testid='stMain']")]
    .every(node => node.scrollWidth === node.clientWidth)"""


def test_type_and_enter_finds_the_ads(watched: Watched) -> None:
    watched.ask(NUMBER)
    page = watched.page
    expect(page.locator(".echo").first).to_have_text("Read as +31 6 12345678 (Netherlands, mobile)")
    expect(page.get_by_text("14 ads on 3 sites, 2 Mar–3 Sep 2026")).to_be_visible()
    expect(page.locator("[aria-label='Ads, newest first'] tr.opens")).to_have_count(14)
    expect(page.locator(".echo").last).to_contain_text("Rotterdam (2 Mar–30 Apr 2026), Utrecht (")


@pytest.mark.parametrize("watched", [DUTCH], indirect=True)
def test_dutch_is_what_a_dutch_browser_gets(watched: Watched) -> None:
    watched.ask(NUMBER)
    page = watched.page
    expect(page.locator(".echo").first).to_have_text(
        "Gelezen als +31 6 12345678 (Nederland, mobiel)"
    )
    expect(page.get_by_text("14 advertenties op 3 sites, 2 mrt–3 sep 2026")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_text("14 ads on 3 sites, 2 Mar–3 Sep 2026")).to_be_visible()


@pytest.mark.parametrize("watched", [{}, LARGE, DUTCH], indirect=True)
def test_twelve_rows_are_in_sight_and_nothing_scrolls_sideways(watched: Watched) -> None:
    watched.ask(NUMBER)
    rows = watched.page.locator(
        "table tr.opens", has_text=re.compile("in (Rotterdam|Utrecht|Breda)")
    )
    expect(rows).to_have_count(14)
    watched.drawn()
    height = watched.page.viewport_size["height"]  # type: ignore[index]
    bottoms = rows.evaluate_all("rows => rows.map(row => row.getBoundingClientRect().bottom)")
    assert sum(bottom <= height for bottom in bottoms) >= 12
    watched.page.wait_for_function(NOTHING_SIDEWAYS)


def test_no_search_text_and_no_ad_id_in_any_address(watched: Watched) -> None:
    watched.ask(NUMBER)
    watched.open_first()
    address = r"^http://127\.0\.0\.1:\d+/\?s=[\w-]{16}&ad=[\w-]{16}$"
    expect(watched.page).to_have_url(re.compile(address))
    watched.page.reload()
    watched.opened()
    watched.page.keyboard.press("Escape")
    expect(watched.page.get_by_text("14 ads on 3 sites")).to_be_visible()
    expect(watched.page.get_by_role("textbox")).to_have_value(NUMBER)


def test_the_keyboard_suffices(watched: Watched) -> None:
    page = watched.page
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.type(NUMBER)
    expect(page.get_by_role("textbox")).to_have_value(NUMBER)
    page.keyboard.press("Enter")
    rows = page.locator("[aria-label='Ads, newest first'] tr.opens")
    expect(rows).to_have_count(14)
    watched.drawn()
    rows.first.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    watched.opened()
    page.keyboard.press("Escape")
    expect(rows).to_have_count(14)
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("textbox")).to_be_focused()


def test_a_value_that_goes_together_is_looked_up_by_a_click(watched: Watched) -> None:
    watched.ask(NUMBER)
    watched.page.locator("tr.opens", has_text="+31 6 12345333").click()
    expect(watched.page.get_by_text("4 ads on 3 sites")).to_be_visible()
    expect(watched.page.get_by_role("textbox")).to_have_value("+31 6 12345333")


def test_pages_of_results_say_how_many_there_are(watched: Watched) -> None:
    watched.ask(BUSY_NUMBER)
    page = watched.page
    expect(page.get_by_text("1–50 of 120, newest first")).to_be_visible()
    expect(page.get_by_role("button", name="Newer")).to_be_disabled()
    page.get_by_role("button", name="Older").click()
    expect(page.get_by_text("51–100 of 120, newest first")).to_be_visible()
    page.get_by_role("button", name="Older").click()
    expect(page.get_by_text("101–120 of 120, newest first")).to_be_visible()
    expect(page.get_by_role("button", name="Older")).to_be_disabled()


def test_a_button_means_the_page_that_it_was_drawn_for(watched: Watched) -> None:
    watched.ask(BUSY_NUMBER)
    page = watched.page
    older = page.get_by_role("button", name="Older").element_handle()
    older.evaluate("button => button.onclick()")
    expect(page.get_by_text("51–100 of 120, newest first")).to_be_visible()
    older.evaluate("button => button.onclick()")  # pressed before the page was drawn anew
    watched.ask(NUMBER)
    expect(page.get_by_text("1–14 of 14, newest first")).to_be_visible()
    older.evaluate("button => button.onclick()")
    page.wait_for_timeout(500)  # a press that changes nothing shows nothing: let it arrive
    watched.drawn()
    watched.ask("06 12345333")  # drawn after that press was dealt with
    expect(page.get_by_text("4 ads on 3 sites")).to_be_visible()
    watched.ask(BUSY_NUMBER)
    expect(page.get_by_text("1–50 of 120, newest first")).to_be_visible()
    assert "p=" not in page.url


def test_a_step_does_not_end_what_the_page_had(watched: Watched) -> None:
    """A page drops a large part when the third step after it ends. Asked for again by a press that
    was sent before the page knew of that end, the part was sent as a reference to what the page had
    just dropped, and the page ended with a connection error.
    """
    page = watched.page
    line = Line(page)
    page.reload()
    watched.ask(BUSY_NUMBER)
    expect(page.get_by_text("1–50 of 120, newest first")).to_be_visible()
    watched.drawn()
    watched.ask("06 12345333")
    expect(page.get_by_text("4 ads on 3 sites")).to_be_visible()
    watched.drawn()
    line.hold()
    watched.ask(NUMBER)
    line.wait()
    watched.ask(BUSY_NUMBER)
    line.release()
    expect(page.get_by_text("1–50 of 120, newest first")).to_be_visible()


def test_what_is_written_while_a_page_is_drawn_stays(watched: Watched) -> None:
    watched.ask(NUMBER)
    box = watched.page.get_by_role("textbox")
    box.fill("06 123")
    expect(watched.page.get_by_text("14 ads on 3 sites")).to_be_visible()
    watched.drawn()
    expect(box).to_have_value("06 123")
    watched.page.locator("tr.opens", has_text="+31 6 12345333").click()
    expect(box).to_have_value("+31 6 12345333")


def test_an_honest_zero_with_near_misses(watched: Watched) -> None:
    watched.ask("06-12345679")
    page = watched.page
    sites = 4
    expect(
        page.get_by_text(re.compile(rf"Not found in \d+ ads of {sites} sites, "))
    ).to_be_visible()
    expect(page.get_by_text("Not searched: text in pictures").first).to_be_visible()
    row = page.locator("tr.opens", has_text="+31 6 12345678")
    expect(row).to_contain_text("one digit is different")
    row.click()
    expect(page.get_by_text("14 ads on 3 sites")).to_be_visible()


def test_a_pasted_list_gives_hits_and_misses(watched: Watched) -> None:
    watched.ask(f"{NUMBER}\n\n06-12345679\n{BUSY_NUMBER}\n{NUMBER}\nnobody@example.test")
    page = watched.page
    expect(page.get_by_text("2 of 4 values found")).to_be_visible()
    rows = page.locator("[aria-label='Values of the list'] tr.opens")
    expect(rows).to_have_count(4)
    expect(rows.nth(1)).to_contain_text("near miss")
    rows.nth(2).click()
    expect(page.get_by_text("1–50 of 120, newest first")).to_be_visible()


def test_the_list_is_there_again_on_the_way_back(watched: Watched) -> None:
    watched.ask(f"{NUMBER}\n{BUSY_NUMBER}")
    page = watched.page
    rows = page.locator("[aria-label='Values of the list'] tr.opens")
    rows.nth(1).click()
    expect(page.get_by_text("1–50 of 120, newest first")).to_be_visible()
    page.get_by_role("button", name="Back to the list").click()
    expect(page.get_by_text("2 of 2 values found")).to_be_visible()
    expect(rows.nth(1)).to_be_focused()
    expect(page.get_by_role("textbox")).to_have_value(f"{NUMBER}\n{BUSY_NUMBER}")


def test_who_comes_back_goes_on_at_the_row_that_was_opened(watched: Watched) -> None:
    watched.ask(BUSY_NUMBER)
    page = watched.page
    rows = page.locator("[aria-label='Ads, newest first'] tr.opens")
    rows.nth(40).click()
    expect(page.get_by_role("button", name="Back to the results")).to_be_focused()
    page.keyboard.press("Escape")
    expect(rows.nth(40)).to_be_focused()
    expect(rows.nth(40)).to_be_in_viewport()


@pytest.mark.parametrize("watched", [PHONE], indirect=True)
def test_a_telephone_shows_every_cell_and_scrolls_one_way(watched: Watched) -> None:
    watched.ask(NUMBER)
    page = watched.page
    rows = page.locator("[aria-label='Ads, newest first'] tr.opens")
    expect(rows).to_have_count(14)
    watched.drawn()
    row = rows.last
    row.scroll_into_view_if_needed()
    for text in ("maanlicht", "Naomi (21) in Rotterdam", "2 Mar 2026", "5 Mar 2026"):
        cell = row.locator("td", has_text=text)
        expect(cell).to_be_visible()
        box = cell.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["viewport"]["width"]
    page.wait_for_function(NOTHING_SIDEWAYS)


def test_a_link_of_an_earlier_session_says_so(watched: Watched) -> None:
    watched.page.goto(f"{watched.address}/?s=AAAAAAAAAAAAAAAA")
    expect(watched.page.get_by_text("belongs to an earlier session")).to_be_visible()


def test_nothing_of_streamlit_itself_shows(watched: Watched) -> None:
    page = watched.page
    for part in ("stMainMenu", "stAppDeployButton", "stStatusWidget", "stDecoration"):
        expect(page.locator(f"[data-testid='{part}']:visible")).to_have_count(0)
    page.get_by_text("Data", exact=True).click()
    expect(page.get_by_text("Loaded data")).to_be_visible()
    expect(page.locator("[aria-label='Sites'] tbody tr")).to_have_count(4)


def test_inter_is_the_font_and_comes_from_here(watched: Watched) -> None:
    loaded = "() => [...document.fonts].some(f => /Inter/.test(f.family) && f.status === 'loaded')"
    watched.page.wait_for_function(loaded)
