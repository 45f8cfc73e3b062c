"""The served sites say what the truth says, by real requests to a real server on loopback."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from demo.faults import FAULTS
from demo.serve import MarketServer
from demo.shops import Shops
from demo.sites import SITES
from demo.write import write_market
from ingest.sites import register

PROFILES = Path(__file__).parents[2] / "demo" / "profiles"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MarketServer]:
    folder = tmp_path_factory.mktemp("market")
    write_market(folder, 130, 1)
    with MarketServer(Shops(folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def get(server: MarketServer, host: str, target: str) -> httpx.Response:
    url = f"http://127.0.0.1:{server.port}{target}"
    return httpx.get(url, headers={"Host": f"{host}:{server.port}"}, trust_env=False)


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.slug)
def test_a_profile_finds_the_fields_of_its_site(site, server: MarketServer) -> None:
    profile = register(PROFILES).by_slug(site.slug)
    shop = server.shops._shops[site.hosts[0].host]
    for target, ad in list(shop.pages.items())[:5]:
        url = f"http://www.{site.hosts[0].host}{target}"
        page = profile.page_of(url)
        tree = LexborHTMLParser(get(server, site.hosts[0].host, target).text)
        for name, selector in page.fields.items():
            css, _, attribute = selector.partition("@")
            found = tree.css(css)
            if name == "title":
                assert [node.text() for node in found] == [ad.versions[-1].title]
            if name == "images":
                paths = [node.attributes[attribute] for node in found]
                assert paths == [f"/{shot.path}" for shot in ad.pictures]
            if name in ("age", "price", "location") or name.startswith("fields."):
                assert len(found) == 1, (name, selector)
        assert profile.page_of(f"http://{site.hosts[0].host}/") is None


def test_list_pages_lead_to_every_ad(server: MarketServer) -> None:
    links: set[str] = set()
    target = "/"
    while target:
        tree = LexborHTMLParser(get(server, "openboard.test", target).text)
        links |= {node.attributes["href"] for node in tree.css("a.item")}
        more = tree.css_first("a[rel=next]")
        target = more.attributes["href"] if more else ""
    assert links == set(server.shops._shops["openboard.test"].pages)


def test_a_site_of_one_day_shows_only_its_ads(tmp_path: Path) -> None:
    write_market(tmp_path, 900, 1, pictures=False)
    early, late = Shops(tmp_path, 100), Shops(tmp_path, 300)
    assert "nachtvlinder.test" in early.hosts
    assert "nachtvlinder.test" not in late.hosts
    pages = [shops.answer("openboard.test:1", "/", 1).body for shops in (early, late)]
    assert all(b'class="item"' in page for page in pages)
    assert pages[0] != pages[1]


def test_robots_and_pictures(server: MarketServer) -> None:
    assert "Disallow: /private/" in get(server, "rozenhof.test", "/robots.txt").text
    shop = server.shops._shops["rozenhof.test"]
    path = next(shot.path for ad in shop.ads for shot in ad.pictures)
    assert get(server, "rozenhof.test", f"/{path}").content.startswith(b"\xff\xd8")
    assert get(server, "rozenhof.test", "/pictures/%2e%2e/market.json").status_code == 404
    assert get(server, "rozenhof.test", "/pictures/../market.json").status_code == 404


def test_a_fault_answers_and_then_the_site_does(server: MarketServer) -> None:
    server.faults["/"] = FAULTS["500"]
    try:
        statuses = [get(server, "dunacsillag.test", "/").status_code for _ in range(3)]
    finally:
        server.faults.clear()
    assert statuses == [500, 500, 200]
