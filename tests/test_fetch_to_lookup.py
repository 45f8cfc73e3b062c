"""The main job on real input: crawled pages in, every ad of a number out, on a real Neo4j."""

from pathlib import Path
from threading import Thread
from typing import Any

import msgspec

from demo.serve import MarketServer
from demo.shops import Shops
from demo.showcase import NUMBER
from demo.write import write_market
from tests.spoor import ROOT, spoor

SITES = ("rozenhof", "maanlicht")
PROFILES = ROOT / "demo" / "profiles"


def true_ads(market: Path, number: str) -> set[tuple[str, str]]:
    """Source and id of every ad of the two sites on which the number stands."""
    lines = (market / "truth.jsonl").read_bytes().splitlines()
    ads: list[dict[str, Any]] = [msgspec.json.decode(line) for line in lines]
    return {
        (ad["source"], ad["ad_id"])
        for ad in ads
        if ad["source"] in SITES and number in {phone["number"] for phone in ad["phones"]}
    }


def test_from_crawled_pages_to_every_ad_of_a_number(spoor_env: Path, tmp_path: Path) -> None:
    market, crawl = tmp_path / "market", tmp_path / "crawl"
    write_market(market, 70, 1)
    with MarketServer(Shops(market)) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        starts = [f"http://{site}.test/" for site in SITES]
        known = [f"--connect-to={host}={at}" for host, at in server.connect_to.items()]
        options = ("--out", crawl, "--sites", PROFILES, "--delay", 0, "--json")
        fetched = spoor("fetch", *starts, *known, *options)
        server.shutdown()
    assert fetched.status == 0, fetched.err
    assert f"spoor ingest {crawl} --sites {PROFILES}" in fetched.err
    assert fetched.json["failed"] == []

    ingested = spoor("ingest", crawl, "--sites", PROFILES, "--workers", 1, "--json")
    assert ingested.status == 0, ingested.err
    assert ingested.json["without_profile"] == ingested.json["bad"]["count"] == 0
    assert ingested.json["pictures"] > 0
    assert spoor("vault", "verify").status == 0

    found = spoor("lookup", "06-12 34 56 78", "--json")
    assert found.status == 0, found.err
    expected = true_ads(market, NUMBER)
    assert len(expected) == 9
    assert {(row["source"], row["ad_id"]) for row in found.json["ads"]["rows"]} == expected
    assert found.json["ads"]["total"] == len(expected)
    assert found.json["searched"]["ads"] == ingested.json["ads_new"]
