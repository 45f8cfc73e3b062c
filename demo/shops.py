"""The sites of a written market, ready to serve: which host shows which ads."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

from demo.days import LAST_DAY
from demo.html import ROBOTS, ad_page, front_page, list_page
from demo.market import Market, market
from demo.parameters import MarketParameters
from demo.phones import numbers
from demo.render import RenderedAd, render
from demo.sites import SITES, Site
from demo.urls import ad_path
from ingest.models import Frozen


class Answer(Frozen, frozen=True, kw_only=True):
    """What a site answers to one request."""

    status: int
    media_type: str
    body: bytes


class Shop(Frozen, frozen=True, kw_only=True):
    """One site: its ads, newest first, and by the path (with query) of their page."""

    site: Site
    ads: tuple[RenderedAd, ...]
    pages: dict[str, RenderedAd]


class Shops:
    """All sites of a market that `write_market` wrote into `directory`.

    `day` (a number as in demo.days) serves the sites as they were that day: only the ads that were
    up. Without a day every ad of the year stands there in its last version.
    """

    def __init__(self, directory: Path, day: int | None = None) -> None:
        whole = written_market(directory)
        self._directory = directory
        self._day = LAST_DAY if day is None else day
        known = numbers(whole)
        ads = [render(whole, known, ad) for ad in range(whole.ads)]
        if not (directory / "pictures").is_dir():
            ads = [msgspec.structs.replace(ad, pictures=()) for ad in ads]
        up = [ad for ad in ads if day is None or ad.days[0] <= day <= ad.days[-1]]
        self._shops: dict[str, Shop] = {}
        for site in SITES:
            shop = _shop(site, [ad for ad in up if ad.site.slug == site.slug])
            names = {host.host for host in site.hosts} if day is None else {site.host(day)}
            for name in (*names, f"{site.slug}.localhost"):
                self._shops[name] = shop

    @property
    def hosts(self) -> list[str]:
        """The host names that answer; each also answers with `www.` before it."""
        return sorted(self._shops)

    def answer(self, host: str, target: str, port: int) -> Answer:
        """The answer to GET `target` for a Host header."""
        shop = self._shops.get(host.partition(":")[0].removeprefix("www."))
        path = urlsplit(target).path
        if path.startswith("/pictures/"):
            return self._picture(path)
        if shop is None:
            return _html(front_page(SITES, port))
        if path == "/robots.txt":
            return Answer(status=200, media_type="text/plain", body=ROBOTS.encode())
        if path == "/":
            page = parse_qs(urlsplit(target).query).get("page", ["1"])[0]
            return _html(list_page(shop.site, shop.ads, int(page) if page.isdecimal() else 1))
        if path == "/private/statistics":
            return _html("<!doctype html><p>Robots were asked not to come here.</p>")
        ad = shop.pages.get(target)
        if ad is None:
            return Answer(status=404, media_type="text/html", body=b"<p>Not here.</p>")
        return _html(ad_page(shop.site, ad, self._day))

    def _picture(self, path: str) -> Answer:
        root = (self._directory / "pictures").resolve()
        file = (self._directory / path.lstrip("/")).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            return Answer(status=404, media_type="text/plain", body=b"no such picture")
        return Answer(status=200, media_type="image/jpeg", body=file.read_bytes())


def written_market(directory: Path) -> Market:
    """The market that lies in a directory, made again from its market.json."""
    facts: dict[str, Any] = msgspec.json.decode((directory / "market.json").read_bytes())
    parameters = msgspec.convert(facts["parameters"], MarketParameters)
    return market(facts["ads"], facts["seed"], parameters)


def _shop(site: Site, ads: list[RenderedAd]) -> Shop:
    ordered = sorted(ads, key=lambda ad: (-ad.days[0], ad.number))
    pages = {ad_path(site, ad.ad_id): ad for ad in ordered}
    return Shop(site=site, ads=tuple(ordered), pages=pages)


def _html(text: str) -> Answer:
    return Answer(status=200, media_type="text/html; charset=utf-8", body=text.encode())
