"""The crawler against a real server on loopback: polite, bounded, and safe to kill."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace
from warcio.archiveiterator import ArchiveIterator

from demo.faults import FAULTS
from demo.serve import MarketServer
from demo.shops import Shops
from demo.write import write_market
from ingest.errors import SpoorError
from ingest.fetch import FetchSummary, Limits, fetch
from ingest.fetch.limits import Failure, Target
from ingest.fetch.network import checked_address
from ingest.fetch.pace import Pace
from ingest.fetch.robots import meaning
from ingest.fetch.unpack import Unpacker
from ingest.readers import ReadOptions, reader_of
from ingest.sites import register

ROOT = Path(__file__).parents[2]
PROFILES = register(ROOT / "demo" / "profiles")
QUICK = Limits(delay=0, backoff=0, max_bytes=2 * 2**20, longest_wait=0.01)
IMPATIENT = replace(QUICK, deadline=2.0, timeout=2.0, retries=1)
SITE = "rozenhof.test"


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> Shops:
    folder = tmp_path_factory.mktemp("market")
    write_market(folder, 150, 1)
    return Shops(folder)


@pytest.fixture
def server(shops: Shops) -> Iterator[MarketServer]:
    with MarketServer(shops) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()


def crawl(server: MarketServer, out: Path, *urls: str, limits: Limits = QUICK) -> FetchSummary:
    starts = urls or (f"http://{SITE}/",)
    return fetch(starts, out, limits, PROFILES, server.connect_to)


def responses(out: Path) -> dict[str, tuple[int, bytes]]:
    found: dict[str, tuple[int, bytes]] = {}
    for path in sorted(out.glob("*.warc.gz")):
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests="raise"):
                if record.rec_type == "response":
                    url = record.rec_headers.get_header("WARC-Target-URI")
                    assert url not in found, f"{url} is stored twice"
                    assert record.rec_headers.get_header("WARC-IP-Address") == "127.0.0.1"
                    digest = record.rec_headers.get_header("WARC-Payload-Digest")
                    assert digest.startswith("sha256:")
                    status = int(record.http_headers.get_statuscode())
                    found[url] = (status, record.content_stream().read())
    return found


def an_ad(server: MarketServer, number: int = 0, site: str = SITE) -> str:
    return f"http://{site}{sorted(server.shops._shops[site].pages)[number]}"


def test_a_site_is_fetched_whole_with_its_pictures(server: MarketServer, tmp_path: Path) -> None:
    summary = crawl(server, tmp_path)
    stored = responses(tmp_path)
    shop = server.shops._shops[SITE]
    pictures = {f"http://{SITE}/{shot.path}" for ad in shop.ads for shot in ad.pictures}
    assert {f"http://{SITE}{path}" for path in shop.pages} <= set(stored)
    assert pictures <= set(stored)
    assert all(stored[url][1].startswith(b"\xff\xd8") for url in pictures)
    assert summary.stored == summary.requests == len(stored)
    assert not summary.failed
    assert not summary.stopped


@pytest.mark.parametrize("slug", ["rozenhof", "lanternstreet", "maanlicht", "discreetgids"])
def test_what_is_stored_reads_back_as_the_truth(
    slug: str, server: MarketServer, tmp_path: Path
) -> None:
    """One site of each layout."""
    site = f"{slug}.test"
    summary = crawl(server, tmp_path, f"http://{site}/")
    options = ReadOptions(sites_dir=ROOT / "demo" / "profiles")
    read = {}
    for name in summary.warcs:
        reader = reader_of(Path(name))
        for raw in reader.scan(Path(name), options):
            record = reader.parse(raw)
            read[record.ad_id] = record
    pictures = reader_of(Path(summary.warcs[0])).pictures(Path(summary.warcs[0]))
    ads = server.shops._shops[site].ads
    assert set(read) == {ad.ad_id for ad in ads}
    for ad in ads:
        record = read[ad.ad_id]
        assert record.source == slug
        assert record.title == ad.versions[-1].title
        assert record.body.split() == ad.versions[-1].body.split()
        assert record.location == (ad.city if "location" in ad.site.gives else None)
        for entry, shot in zip(record.images, ad.pictures, strict=True):
            assert entry.ref.endswith(shot.path)
            assert pictures(entry.ref).startswith(b"\xff\xd8")
        shown = [phone.raw for phone in ad.versions[-1].phones if phone.field == "phones"]
        assert list(record.phones) == shown


def test_robots_are_obeyed_and_asked_first(server: MarketServer, tmp_path: Path) -> None:
    summary = crawl(server, tmp_path, f"http://{SITE}/", f"http://{SITE}/private/statistics")
    targets = [hit.target for hit in server.hits]
    assert targets[0] == "/robots.txt"
    assert targets.count("/robots.txt") == 1
    assert not any(target.startswith("/private") for target in targets)
    assert summary.denied == (f"http://{SITE}/private/statistics",)


def test_robots_that_moved_are_followed(server: MarketServer, tmp_path: Path) -> None:
    def moved(handler: BaseHTTPRequestHandler, before: int) -> bool:
        handler.send_response(301)
        handler.send_header("Location", f"http://maanlicht.test{handler.path}")
        handler.send_header("Content-Length", "0")
        handler.end_headers()
        return True

    server.faults["/robots.txt"] = lambda handler, before: (
        "rozenhof" in handler.headers["Host"] and moved(handler, before)
    )
    hidden = f"http://{SITE}/private/statistics"
    summary = crawl(server, tmp_path, an_ad(server), hidden)
    assert summary.denied == (hidden,)
    assert [hit.host for hit in server.hits[:2]] == [SITE, "maanlicht.test"]
    assert not summary.failed


def test_one_request_at_a_time_and_nothing_twice(server: MarketServer, tmp_path: Path) -> None:
    sites = ("http://rozenhof.test/", "http://maanlicht.test/", "http://velvetboard.test/")
    crawl(server, tmp_path, *sites)
    assert {hit.together for hit in server.hits} == {1}
    assert max(Counter((hit.host, hit.target) for hit in server.hits).values()) == 1
    assert {hit.host for hit in server.hits} == {urlsplit(site).netloc for site in sites}


def test_pace_waits_between_requests_to_one_host() -> None:
    now, waits = [100.0], []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    pace = Pace(lambda: now[0], wait)
    for host in ("a", "a", "b"):
        pace.add(host, Target(url=f"http://{host}/", kind="list"))
    order = []
    while turn := pace.next():
        order.append(turn[0])
        pace.rest(turn[0], 1.0)
    assert order == ["a", "b", "a"]
    assert waits == [1.0]


@pytest.mark.parametrize("fault", ["429", "500"])
def test_a_passing_trouble_is_retried(fault: str, server: MarketServer, tmp_path: Path) -> None:
    url = an_ad(server)
    server.faults[urlsplit(url).path] = FAULTS[fault]
    summary = crawl(server, tmp_path, url)
    assert responses(tmp_path)[url][0] == 200
    assert [hit.target for hit in server.hits].count(urlsplit(url).path) == 3
    assert not summary.failed


def test_robots_in_trouble_are_retried_and_then_nothing_is_fetched(
    server: MarketServer, tmp_path: Path
) -> None:
    server.faults["/robots.txt"] = FAULTS["503"]
    summary = crawl(server, tmp_path)
    assert {hit.target for hit in server.hits} == {"/robots.txt"}
    assert len(server.hits) == 1 + QUICK.retries
    assert "robots.txt" in summary.stopped[SITE]
    assert [entry.url for entry in summary.failed] == [f"http://{SITE}/"]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("slow", "too slow"),
        ("endless", "too large"),
        ("bomb", "too large"),
        ("503", "answered 503"),
        ("round", "too many redirects"),
    ],
)
def test_a_lasting_trouble_is_given_up_and_the_crawl_goes_on(
    fault: str, reason: str, server: MarketServer, tmp_path: Path
) -> None:
    bad, good = an_ad(server), an_ad(server, 1)
    server.faults[urlsplit(bad).path] = FAULTS[fault]
    summary = crawl(server, tmp_path, bad, good, limits=IMPATIENT)
    assert responses(tmp_path)[good][0] == 200
    assert len(summary.failed) == 1
    assert urlsplit(summary.failed[0].url).path == urlsplit(bad).path
    assert reason in summary.failed[0].reason


@pytest.mark.parametrize("fault", ["401", "403"])
def test_a_closed_door_ends_the_visit(fault: str, server: MarketServer, tmp_path: Path) -> None:
    closed, after = an_ad(server), an_ad(server, 1)
    server.faults[urlsplit(closed).path] = FAULTS[fault]
    elsewhere = an_ad(server, 0, "maanlicht.test")
    summary = crawl(server, tmp_path, closed, after, elsewhere)
    assert summary.stopped == {SITE: f"the site answered {fault}"}
    assert urlsplit(after).path not in [hit.target for hit in server.hits]
    assert elsewhere in responses(tmp_path)


def test_a_redirect_off_this_machine_is_not_followed(server: MarketServer, tmp_path: Path) -> None:
    url = an_ad(server)
    server.faults[urlsplit(url).path] = FAULTS["away"]
    summary = crawl(server, tmp_path, url)
    assert responses(tmp_path)[url][0] == 302
    assert [entry.url for entry in summary.failed] == ["http://203.0.113.7/elsewhere"]
    assert "not on this machine" in summary.failed[0].reason


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hostname",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "javascript:1",
        "about:blank",
    ],
)
def test_odd_schemes_are_refused(url: str, server: MarketServer, tmp_path: Path) -> None:
    summary = crawl(server, tmp_path, url)
    assert summary.requests == 0
    assert "http" in summary.failed[0].reason


ELSEWHERE = [
    *("10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "203.0.113.7"),
    *("0.0.0.0", "255.255.255.255", "224.0.0.1", "192.0.0.8", "198.18.0.1", "8.8.8.8"),
    *("::", "fe80::1", "fc00::1", "2001:db8::1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "[::ffff:169.254.169.254]", "167772161", "0x0a000001"),
]


@pytest.mark.parametrize("host", ELSEWHERE)
def test_addresses_elsewhere_are_refused(host: str) -> None:
    with pytest.raises(Failure):
        checked_address(host, 80, {})
    with pytest.raises(Failure):
        checked_address("market.test", 80, {"market.test": f"{host}:80"})


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "a.b.localhost"])
def test_this_machine_is_allowed(host: str) -> None:
    assert checked_address(host, 80, {})[1] == 80


def test_a_name_is_judged_by_every_address_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [[("127.0.0.1", 80), ("10.0.0.1", 80)], [("127.0.0.1", 80)]]

    def resolve(*_: object, **__: object) -> list:
        return [(0, 0, 0, "", address) for address in answers.pop(0)]

    monkeypatch.setattr("ingest.fetch.network.socket.getaddrinfo", resolve)
    with pytest.raises(Failure):
        checked_address("two.test", 80, {})
    assert checked_address("one.test", 80, {}) == ("127.0.0.1", 80)


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress"])
def test_other_packings_are_refused(encoding: str) -> None:
    with pytest.raises(Failure, match="not asked for"):
        Unpacker(encoding, 100, keep=True)


@pytest.mark.parametrize(
    ("status", "allowed"), [(200, True), (404, True), (403, False), (500, False), (301, False)]
)
def test_what_an_answer_to_robots_means(status: int, allowed: bool) -> None:
    assert ("Disallow: /\n" not in meaning(status, "User-agent: *\n")) is allowed


def test_two_runs_at_once_are_refused(server: MarketServer, tmp_path: Path) -> None:
    inside: list[str] = []

    def second(stored: int, requests: int) -> None:
        with pytest.raises(SpoorError, match="Another run"):
            crawl(server, tmp_path)
        inside.append("refused")

    fetch([an_ad(server)], tmp_path, QUICK, PROFILES, server.connect_to, progress=second)
    assert inside


def test_a_second_run_asks_for_nothing_that_is_stored(server: MarketServer, tmp_path: Path) -> None:
    first = crawl(server, tmp_path)
    server.hits.clear()
    second = crawl(server, tmp_path)
    assert server.hits == []
    assert (second.requests, second.already) == (0, first.stored)


CHILD = """
import json, sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from ingest.fetch import Limits, fetch
from ingest.sites import register
starts, out, connect_to = json.loads(sys.argv[1])
limits = Limits(delay=0, backoff=0)
fetch(starts, Path(out), limits, register(Path("demo/profiles")), connect_to)
"""


def killed_at(server: MarketServer, out: Path, request: int) -> None:
    """Run a crawl in a child and kill it while the server holds back its n-th answer."""
    reached, over = Event(), Event()
    begin = server.begin

    def counted(host: str, target: str) -> int:
        before = begin(host, target)
        if len(server.hits) >= request:
            reached.set()
            over.wait(30)
        return before

    server.begin = counted
    arguments = json.dumps([[f"http://{SITE}/"], str(out), server.connect_to])
    child = subprocess.Popen([sys.executable, "-c", CHILD, arguments], cwd=ROOT)
    try:
        assert reached.wait(60)
    finally:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        over.set()
        server.begin = begin


def last_file(out: Path) -> Path:
    return sorted(out.glob("*.warc.gz"))[-1]


def tear_record(out: Path) -> None:
    """Half a record at the end, as a kill in the middle of a write leaves it."""
    with last_file(out).open("ab") as stream:
        stream.write(last_file(out).read_bytes()[:300])


def tear_journal(out: Path) -> None:
    """The last line torn: its record is whole, but the journal does not know it."""
    journal = out / "crawl.journal"
    journal.write_bytes(journal.read_bytes()[:-20])


def lose_journal(out: Path) -> None:
    (out / "crawl.journal").unlink()


def leave(out: Path) -> None:
    """As the kill left it."""


@pytest.mark.parametrize(
    ("request_number", "damage"),
    [(2, leave), (5, tear_record), (9, tear_journal), (7, lose_journal)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_killed_crawl_goes_on_where_it_was(
    request_number: int,
    damage: Callable[[Path], None],
    server: MarketServer,
    tmp_path: Path,
) -> None:
    whole = tmp_path / "whole"
    crawl(server, whole)
    server.hits.clear()
    out = tmp_path / "out"
    killed_at(server, out, request_number)
    damage(out)
    asked = {hit.target for hit in server.hits[: request_number - 1]}
    server.hits.clear()
    crawl(server, out)
    again = {hit.target for hit in server.hits} & asked
    assert again <= ({"/robots.txt"} if damage is lose_journal else set())
    if damage is lose_journal:
        return
    assert responses(out).keys() == responses(whole).keys()
    assert len(list(out.glob("*.warc.gz"))) == 2
