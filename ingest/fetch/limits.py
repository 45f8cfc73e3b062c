"""How far a crawl may go, and what came of it."""

from typing import Literal

from ingest.models import Frozen

Kind = Literal["list", "ad", "image", "robots"]


class Limits(Frozen, frozen=True, kw_only=True):
    """Bounds of a crawl. Times in seconds, sizes in bytes.

    `delay` between two requests to one host (a longer Crawl-delay of the site is obeyed);
    `retries` after 429, 5xx and broken connections, `backoff` before the first, doubled each time,
    never longer than `longest_wait`; `timeout` of one read, `deadline` of one whole response;
    `max_bytes` of a response, as sent and as unpacked; `max_requests` of the run.
    """

    delay: float = 1.0
    retries: int = 3
    backoff: float = 1.0
    longest_wait: float = 60.0
    timeout: float = 10.0
    deadline: float = 30.0
    max_bytes: int = 16 * 2**20
    max_redirects: int = 5
    max_requests: int = 100_000
    max_warc_bytes: int = 64 * 2**20
    user_agent: str = "Spoor/0.1 (crawler; obeys robots.txt)"


class Target(Frozen, frozen=True, kw_only=True):
    """An address to fetch, what it is expected to be, and how it came up."""

    url: str
    kind: Kind
    attempts: int = 0
    hops: int = 0


class Unfetched(Frozen, frozen=True, kw_only=True):
    """An address that was not stored, and why."""

    url: str
    reason: str


class FetchSummary(Frozen, frozen=True, kw_only=True):
    """What one run did. `already` = stored by an earlier run in this directory.

    `denied` by robots.txt; `failed` for any other reason; `stopped` hosts asked us to go away or
    to log in, the rest of their pages was left alone. `warcs` are the files of all runs.
    """

    requests: int
    stored: int
    already: int
    bytes: int
    denied: tuple[str, ...]
    failed: tuple[Unfetched, ...]
    stopped: dict[str, str]
    warcs: tuple[str, ...]


class Failure(Exception):  # noqa: N818 - named for what it is to the crawl
    """A fetch that gave nothing; `again` says whether a retry may help."""

    def __init__(self, reason: str, *, again: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.again = again
