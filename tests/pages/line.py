"""The line between a page and the app, whose messages to the page can be held back for a while."""

from playwright.sync_api import Page, WebSocketRoute

QUIET = 500
"""Milliseconds without a message after which the app is taken to have said all."""


class Line:
    """What the app says to the page, from the next time that the page is loaded."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.held: list[str | bytes] | None = None
        page.route_web_socket(lambda _: True, self.open)

    def open(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        socket.connect_to_server().on_message(self.arrive)

    def arrive(self, message: str | bytes) -> None:
        if self.held is None:
            self.socket.send(message)
        else:
            self.held.append(message)

    def hold(self) -> None:
        self.held = []

    def wait(self) -> None:
        """Wait until the app has said something since `hold`, and then no more."""
        count = -1
        while not self.held or count != len(self.held):
            count = len(self.held or ())
            self.page.wait_for_timeout(QUIET)

    def release(self) -> None:
        held, self.held = self.held or [], None
        for message in held:
            self.socket.send(message)
