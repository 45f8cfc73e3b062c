"""`spoor fetch` as a user runs it: exit statuses, going on, and what it says to do next."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from demo.serve import MarketServer
from demo.shops import Shops
from demo.write import write_market
from tests.spoor import ROOT, Ran, spoor, spoor_here

START = "http://rozenhof.test/"
OUTSIDE = "http://192.0.2.1/"  # an address of documentation: on no machine, and not on this one


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MarketServer]:
    folder = tmp_path_factory.mktemp("market")
    write_market(folder, 60, 1, pictures=False)
    with MarketServer(Shops(folder)) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()


def fetch(server: MarketServer, folder: Path, *arguments: object) -> Ran:
    place = f"--connect-to=rozenhof.test=127.0.0.1:{server.port}"
    sites = ("--sites", ROOT / "demo" / "profiles")
    options = ("--out", folder / "crawl", "--delay", 0, "--json", place, *sites)
    return spoor_here("fetch", *arguments, *options, SPOOR_HOME=str(folder / "home"))


def test_a_crawl_that_was_cut_short_goes_on(server: MarketServer, tmp_path: Path) -> None:
    first = fetch(server, tmp_path, START, "--max-pages", 3)
    assert first.status == 0
    assert first.json["requests"] == first.json["stored"] == 3
    assert "run again to go on" in first.err
    second = fetch(server, tmp_path, START)
    assert second.status == 0
    assert second.json["already"] == 3
    assert second.json["stored"] == len(server.shops._shops["rozenhof.test"].pages) - 1
    assert f"next: spoor ingest {tmp_path / 'crawl'}" in second.err
    assert not (tmp_path / "home").exists()


def test_pages_that_could_not_be_had_are_said(server: MarketServer, tmp_path: Path) -> None:
    ran = fetch(server, tmp_path, START, OUTSIDE, "ftp://rozenhof.test/", "--max-pages", 5)
    assert ran.status == 3
    assert {failed["url"] for failed in ran.json["failed"]} == {OUTSIDE, "ftp://rozenhof.test/"}
    assert all(failed["reason"] for failed in ran.json["failed"])


def test_words_for_a_person(tmp_path: Path) -> None:
    ran = spoor("fetch", OUTSIDE, "--out", tmp_path, SPOOR_HOME=str(tmp_path / "home"))
    assert ran.status == 3
    assert "0 pages stored" in ran.out
    assert f"not fetched: 1\n  {OUTSIDE} (" in ran.out
    assert "next:" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        ((START,), 2, "--out"),
        (("--out", "{tmp}"), 2, "urls"),
        ((START, "--out", "{tmp}", "--connect-to", "rozenhof.test"), 2, "127.0.0.1:8600"),
        ((START, "--out", "{tmp}", "--connect-to", "rozenhof.test=127.0.0.1:x"), 2, "is no place"),
        ((START, "--out", "{tmp}", "--delay", "-1"), 2, "--delay"),
        ((START, "--out", "{tmp}/file"), 1, "give another folder"),
        ((START, "--out", "{tmp}", "--sites", "{tmp}/none"), 1, "folder of site profiles"),
    ],
)
def test_what_is_refused(
    arguments: tuple[str, ...], status: int, says: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    filled = [argument.format(tmp=tmp_path) for argument in arguments]
    ran = spoor_here("fetch", *filled, SPOOR_HOME=str(tmp_path / "home"), TERMINAL_WIDTH="200")
    assert ran.status == status, ran.err
    assert says in ran.err
