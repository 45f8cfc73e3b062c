"""The crawl: from list pages to ads to pictures, politely, and going on where it was killed."""

import re
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from filelock import FileLock, Timeout

from ingest.errors import SpoorError
from ingest.fetch.archive import Archive, warcs
from ingest.fetch.download import Downloader, Page
from ingest.fetch.journal import Done, Found, Journal
from ingest.fetch.limits import Failure, FetchSummary, Limits, Target, Unfetched
from ingest.fetch.links import absolute, kind_of, links_of
from ingest.fetch.pace import Pace
from ingest.fetch.robots import Rules, meaning
from ingest.sites import Register, register

_LOGIN = re.compile(r"/(log[-_]?in|sign[-_]?in|inloggen|anmelden|autentificare|acceso)\b", re.I)
_RULES_LAST = 86_400  # seconds that a robots.txt may be relied on (RFC 9309)
Progress = Callable[[int, int], None]
"""Called after every response with how many are stored and how many requests were made."""


def fetch(
    start_urls: Iterable[str],
    out_dir: Path,
    limits: Limits | None = None,
    profiles: Register | None = None,
    connect_to: Mapping[str, str] | None = None,
    pace: Pace | None = None,
    progress: Progress | None = None,
) -> FetchSummary:
    """Crawl from list pages (or ads) into WARC files in `out_dir`, and return what was done.

    A second run in the same directory goes on where the first one ended or was killed; nothing
    that was stored is asked for again. `connect_to` gives the place of a host that no name server
    knows (`{"market.test": "127.0.0.1:8600"}`); it too must be on this machine. Raises SpoorError
    when another run works in the directory.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    chosen = limits or Limits()
    try:
        with (
            FileLock(out_dir / ".lock", timeout=0),
            Downloader(chosen, dict(connect_to or {})) as downloader,
        ):
            crawl = _Crawl(out_dir, chosen, profiles or register(), downloader, pace or Pace())
            return crawl.run(start_urls, progress or (lambda stored, requests: None))
    except Timeout:
        raise SpoorError(f"Another run is fetching into {out_dir}; wait until it ends.") from None


class _Crawl:
    """One run."""

    def __init__(
        self,
        directory: Path,
        limits: Limits,
        profiles: Register,
        downloader: Downloader,
        pace: Pace,
    ) -> None:
        self._directory = directory
        self._limits = limits
        self._profiles = profiles
        self._downloader = downloader
        self._pace = pace
        self._archive = Archive(directory, limits.user_agent, limits.max_warc_bytes)
        self._journal = Journal(directory)
        self._rules: dict[str, Rules] = {}
        self._seen: set[str] = set()
        self._denied: list[str] = []
        self._failed: list[Unfetched] = []
        self._stopped: dict[str, str] = {}
        self._requests = self._stored = self._bytes = 0

    def run(self, start_urls: Iterable[str], progress: Progress) -> FetchSummary:
        """Fetch until nothing is left, or the number of requests is used up."""
        self._journal.open(self._understood)
        already = len(self._journal.done)
        for url in start_urls:
            self._want(Target(url=url, kind=kind_of(url, self._profiles)))
        while self._requests < self._limits.max_requests:
            turn = self._pace.next()
            if turn is None:
                break
            self._take(*turn)
            progress(self._stored, self._requests)
        return FetchSummary(
            requests=self._requests,
            stored=self._stored,
            already=already,
            bytes=self._bytes,
            denied=tuple(self._denied),
            failed=tuple(self._failed),
            stopped=self._stopped,
            warcs=tuple(str(path) for path in warcs(self._directory)),
        )

    def _want(self, target: Target) -> None:
        """Queue a target once; of one that is stored already, queue what it led to."""
        open_targets = [target]
        while open_targets:
            wanted = open_targets.pop(0)
            if wanted.url in self._seen:
                continue
            self._seen.add(wanted.url)
            done = self._journal.done.get(wanted.url)
            if done:
                open_targets += done.links
            elif not absolute(wanted.url, wanted.url):
                self._fail(wanted, "only http and https addresses are fetched")
            elif wanted.hops > self._limits.max_redirects:
                self._fail(wanted, "too many redirects")
            else:
                self._pace.add(_host(wanted.url), wanted)

    def _take(self, host: str, target: Target) -> None:
        """Fetch one target, its host's robots.txt first."""
        if host in self._stopped:
            self._fail(target, self._stopped[host])
        elif target.kind == "robots":
            self._read_rules(host, target)
        elif host not in self._rules:
            self._pace.add(host, target, first=True)
            self._ask_rules(host, target.url)
        elif not self._rules[host].allow(target.url):
            self._denied.append(target.url)
        else:
            self._fetch(host, target)

    def _ask_rules(self, host: str, url: str) -> None:
        """Read the rules from the journal, or put robots.txt at the head of the queue."""
        robots = f"{urlsplit(url).scheme}://{host}/robots.txt"
        known = self._journal.done.get(robots)
        if known and known.status < 300 and time.time() - known.at < _RULES_LAST:
            self._rules[host] = Rules(meaning(known.status, known.text), self._agent)
        else:
            self._pace.add(host, Target(url=robots, kind="robots"), first=True)

    @property
    def _agent(self) -> str:
        return self._limits.user_agent.partition("/")[0]

    def _read_rules(self, host: str, target: Target) -> None:
        page = self._download(host, target)
        if isinstance(page, Page):
            text = page.text.decode("utf-8", "replace")
            self._keep(page, (), text)
            place = absolute(page.url, page.header("location"))
            if 300 <= page.status < 400 and place and target.hops < self._limits.max_redirects:
                step = Target(url=place, kind="robots", hops=target.hops + 1)
                self._pace.add(host, step, first=True)
            else:
                self._rules[host] = Rules(meaning(page.status, text), self._agent)
        elif page is None:
            self._stop(host, f"no robots.txt could be read: {self._failed.pop().reason}")

    def _fetch(self, host: str, target: Target) -> None:
        page = self._download(host, target)
        if not isinstance(page, Page):
            return
        links = self._links(target, page.status, page.header("location"), page.text)
        self._keep(page, links)
        if page.status in (401, 403):
            self._stop(host, f"the site answered {page.status}")
        elif any(_LOGIN.search(urlsplit(link.url).path) for link in links if link.hops):
            self._stop(host, "the site asked to log in")
        for link in links:
            if host not in self._stopped:
                self._want(link)

    def _download(self, host: str, target: Target) -> Page | Target | None:
        """The page; or the target when it is queued again; or None when it was given up."""
        self._requests += 1
        try:
            page = self._downloader.get(target.url)
        except Failure as failure:
            return (
                self._again(host, target, failure.reason, "")
                if failure.again
                else self._fail(target, failure.reason)
            )
        finally:
            self._pace.rest(host, max(self._limits.delay, self._crawl_delay(host)))
        if page.status == 429 or page.status >= 500:
            return self._again(
                host, target, f"the site answered {page.status}", page.header("retry-after")
            )
        return page

    def _crawl_delay(self, host: str) -> float:
        rules = self._rules.get(host)
        return min(rules.delay, self._limits.longest_wait) if rules else 0.0

    def _again(self, host: str, target: Target, reason: str, after: str) -> Target | None:
        """Queue a target for another attempt after a pause, or give it up."""
        if target.attempts >= self._limits.retries:
            return self._fail(target, reason)
        asked = float(after) if after.isdecimal() else self._limits.backoff * 2**target.attempts
        self._pace.rest(host, min(asked, self._limits.longest_wait))
        retry = msgspec.structs.replace(target, attempts=target.attempts + 1)
        self._pace.add(host, retry, first=True)
        return retry

    def _fail(self, target: Target, reason: str) -> None:
        self._failed.append(Unfetched(url=target.url, reason=reason))

    def _stop(self, host: str, reason: str) -> None:
        """Leave a host alone for the rest of the run."""
        self._stopped[host] = reason
        for target in self._pace.drop(host):
            self._fail(target, reason)

    def _keep(self, page: Page, links: tuple[Target, ...], rules: str = "") -> None:
        place = self._archive.store(page)
        at = page.date.timestamp()
        self._journal.add(
            Done(url=page.url, status=page.status, place=place, links=links, text=rules, at=at)
        )
        self._stored += 1
        self._bytes += len(page.body)

    def _links(self, target: Target, status: int, location: str, text: bytes) -> tuple[Target, ...]:
        """Where a response leads: a redirect to its new place, a page to its links."""
        if 300 <= status < 400 and location:
            place = absolute(target.url, location)
            step = Target(url=place or location, kind=target.kind, hops=target.hops + 1)
            return (step,)
        if not 200 <= status < 300:
            return ()
        return links_of(target.url, target.kind, text, self._profiles)

    def _understood(self, found: Found) -> Done:
        """The journal entry of a response that a killed run stored without noting it."""
        target = Target(url=found.url, kind=kind_of(found.url, self._profiles))
        if urlsplit(found.url).path == "/robots.txt":
            text = found.text.decode("utf-8", "replace")
            return Done(url=found.url, status=found.status, place=found.place, text=text)
        links = self._links(target, found.status, found.location, found.text)
        return Done(url=found.url, status=found.status, place=found.place, links=links)


def _host(url: str) -> str:
    """Host and port: what counts as one server."""
    return urlsplit(url).netloc.lower()
