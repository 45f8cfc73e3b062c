"""A page in a real browser whose requests, dialogs and errors are noted."""

from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

PATIENCE = 60_000
"""Milliseconds to wait for what a page should show: the machine may be busy."""


class Watched:
    """A page whose requests, dialogs and errors are noted."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.outside: list[str] = []
        self.dialogs: list[str] = []
        self.errors: list[str] = []
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        context.on("request", self.note)
        self.page.on(
            "dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss())
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: said.type == "error" and self.errors.append(said.text))
        self.page.goto(address)
        self.page.get_by_role("textbox").wait_for()

    def note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.outside.append(request.url)

    def ask(self, text: str) -> None:
        """Type and press Enter."""
        enter(self.page.get_by_role("textbox"), text)

    def open_first(self) -> None:
        """Open the first ad of the results."""
        self.page.locator("[aria-label='Ads, newest first'] tr.opens").first.click()
        self.opened()

    def opened(self) -> None:
        """Wait until the ad is there and the way back has the keyboard: a key goes there then."""
        expect(self.page.locator(".said").first).to_be_visible()
        expect(self.page.get_by_role("button", name="Back to the results")).to_be_focused()

    def tab(self, name: str) -> None:
        """Turn to this part of the page."""
        tab = self.page.get_by_role("tab", name=name)
        tab.click()
        expect(tab).to_have_attribute("aria-selected", "true")

    def drawn(self) -> None:
        """Wait until the app has drawn all of the page."""
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")


def enter(box: Locator, text: str) -> None:
    """Type into this box, see it there, and press Enter in it, whatever has the keyboard now."""
    box.fill(text)
    expect(box).to_have_value(text)
    box.press("Enter")
