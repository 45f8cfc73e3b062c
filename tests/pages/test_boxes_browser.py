"""The boxes that Streamlit opens by itself say what we want them to say."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.pages.conftest import serving

pytestmark = pytest.mark.xdist_group("pages")
SAID = """words =>
  getComputedStyle(document.querySelector("[role=dialog]"), "::after").content.includes(words)"""


def says_only(box: Locator, words: str) -> None:
    expect(box).to_be_visible()
    box.page.wait_for_function(SAID, arg=words)
    for own in ("Page not found", "Is Streamlit still running", "streamlit run"):
        expect(box.get_by_text(own)).not_to_be_visible()


def test_no_such_page_and_a_program_that_has_ended(
    browser: Browser, pages_env: dict[str, str]
) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    box = page.get_by_role("dialog")
    with serving(pages_env) as address:
        page.goto(f"{address}/nergens")
        says_only(box, "Op dit adres is geen pagina")
        page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        expect(page.get_by_role("textbox")).to_be_visible()
    says_only(box, "Spoor antwoordt niet meer")
    context.close()
