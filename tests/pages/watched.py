"""A page in a real browser whose requests, dialogs and errors are noted."""

from playwright.sync_api import BrowserContext, Page, Request


class Watched:
    """A page whose requests, dialogs and errors are noted."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.outside: list[str] = []
        self.dialogs: list[str] = []
        self.errors: list[str] = []
        self.page: Page = context.new_page()
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
        self.page.get_by_role("textbox").fill(text)
        self.page.keyboard.press("Enter")

    def open_first(self) -> None:
        """Open the first ad of the results."""
        self.page.locator("[aria-label='Ads, newest first'] tr.opens").first.click()
        self.page.locator(".said").first.wait_for()
