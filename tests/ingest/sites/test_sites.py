"""Profiles: mistakes with their lines, the register, and pages read by the built-in profiles."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.errors import BadInput
from ingest.models import Origin, RawRecord
from ingest.readers.warc import READER, parse
from ingest.sites import normalise_url, profile_in, register
from ingest.sites.register import BUILT_IN
from tests.ingest.readers.made import Archive
from tests.ingest.readers.test_archives import Yield
from tests.ingest.readers.test_jsonl import plain

CASES = Path("tests/cases/sites")
MISTAKES = yaml.safe_load((CASES / "profiles.yaml").read_text(encoding="utf-8"))
URLS = yaml.safe_load((CASES / "urls.yaml").read_text(encoding="utf-8"))
PAGES = sorted(CASES.glob("*/*.yaml"))


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case["name"])
def test_a_mistake_is_named_with_its_line(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(case["text"], encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        register(tmp_path)
    assert caught.value.reason.startswith(f"mine.yaml, line {case['line']}: ")
    assert case["problem"] in caught.value.reason


@pytest.mark.parametrize("case", URLS, ids=lambda case: case["url"])
def test_one_spelling(case: dict[str, str]) -> None:
    assert normalise_url(case["url"]) == case["plain"]
    assert normalise_url(case["plain"]) == case["plain"]
    if "profile" in case:
        profile = register().by_slug("example-market")
        assert normalise_url(case["url"], profile) == case["profile"]


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_name_belongs_to_one_site_on_a_day(tmp_path: Path) -> None:
    write(tmp_path, "a", "site: a\nhosts: [{host: x.example, until: 2026-01-31}]\n")
    write(tmp_path, "b", "site: b\nhosts: [{host: www.x.example, from: 2026-02-01}]\n")
    sites = register(tmp_path)
    found = [sites.by_host("X.example", date(2026, month, 1)) for month in (1, 2)]
    assert [profile and profile.site for profile in found] == ["a", "b"]
    assert sites.by_host("www.x.example:8080", date(2026, 1, 31)) == sites.by_slug("a")
    write(tmp_path, "b", "site: b\nhosts: [{host: x.example, from: 2026-01-31}]\n")
    with pytest.raises(BadInput, match=r"x\.example belongs to a already"):
        register(tmp_path)


def test_a_port_counts_where_a_profile_names_it(tmp_path: Path) -> None:
    write(tmp_path, "a", "site: a\nhosts: [{host: '127.0.0.1:8001'}]\n")
    write(tmp_path, "b", "site: b\nhosts: [{host: '127.0.0.1:8002'}]\n")
    sites = register(tmp_path)
    assert sites.by_host("127.0.0.1:8002") == sites.by_slug("b")
    assert sites.by_host("127.0.0.1") is None


def test_a_site_has_one_profile(tmp_path: Path) -> None:
    write(tmp_path, "mine", "site: example-market\nhosts: [{host: y.example}]\n")
    with pytest.raises(BadInput, match="another profile"):
        register(tmp_path)
    with pytest.raises(BadInput, match="not a folder"):
        register(tmp_path / "nowhere")


def test_norwegian_is_not_false(tmp_path: Path) -> None:
    write(tmp_path, "a", "site: a\nhosts: [{host: x.example}]\nregion: NO\nlanguage: no\n")
    profile = register(tmp_path).by_slug("a")
    assert profile
    assert (profile.region, profile.language) == ("NO", "no")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_page(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    profile = register().by_slug(path.parent.name)
    assert profile
    raw = RawRecord(
        reader="warc",
        payload=b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        + path.with_suffix(".html").read_bytes(),
        media_type="application/http;msgtype=response",
        origin=Origin(file="x.warc"),
        uri=case["url"],
        date=datetime(2026, 3, 1, tzinfo=UTC),
        options={"profile": register().text(profile)},
    )
    assert profile_in(raw.options) == profile
    if "bad" in case:
        with pytest.raises(BadInput, match=case["bad"]):
            parse(raw)
    else:
        said = plain(parse(raw))
        assert {name: said[name] for name in case["expect"]} == case["expect"]


@pytest.mark.parametrize("slug", sorted(path.stem for path in BUILT_IN.glob("*.yaml")))
def test_every_built_in_profile_has_pages_to_prove_it(slug: str) -> None:
    profile = yaml.safe_load((BUILT_IN / f"{slug}.yaml").read_text(encoding="utf-8"))
    assert list((CASES / profile["site"]).glob("*.html"))


def test_an_archive_is_read_by_the_profile_of_its_day(tmp_path: Path) -> None:
    page = (CASES / "example-market" / "ad.html").read_bytes()
    archive = Archive()
    for url in ("http://market.example.org/ad/1", "http://market.example.org/list?page=2"):
        archive.response(url, page)
    archive.response("http://old-market.example.com/ad/1", page)  # no longer the site's
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(archive.bytes())
    found = Yield(path, READER)
    assert [(ad.source, ad.ad_id) for ad in found.ads] == [
        ("example-market", "1"),
        ("old-market.example.com", None),
    ]
    assert dict(found.skipped) == {"not an ad by the site's profile": 1}
