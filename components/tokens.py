"""Short opaque stand-ins for what must never be in a URL: search text, ads, places.

URLs end in logs, histories and screenshots. A token names its text only inside this server
process; after a restart it names nothing, and the page says so.
"""

import hmac
import secrets
import threading
from base64 import urlsafe_b64encode
from collections import OrderedDict
from functools import cache

MOST = 20_000


class Tokens:
    """Texts by token, the least recently used forgotten beyond `MOST`. Safe between threads."""

    def __init__(self) -> None:
        self.key = secrets.token_bytes(32)
        self.lock = threading.Lock()
        self.known: OrderedDict[str, str] = OrderedDict()

    def of(self, text: str) -> str:
        """The token of `text`: the same for the same text, as long as the server runs."""
        digest = hmac.digest(self.key, text.encode("utf-8", "surrogatepass"), "sha256")
        token = urlsafe_b64encode(digest[:12]).decode()
        with self.lock:
            self.known[token] = text
            self.known.move_to_end(token)
            if len(self.known) > MOST:
                self.known.popitem(last=False)
        return token

    def text(self, token: str) -> str | None:
        """The text of `token`, or None when it is unknown here."""
        with self.lock:
            return self.known.get(token)


@cache
def tokens() -> Tokens:
    """The one table of this server process."""
    return Tokens()
