"""The sites of the market as HTML: front page, list pages, ad pages, robots.txt."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import quote

import msgspec

from demo.days import moment
from demo.render import RenderedAd
from demo.sites import Site
from demo.urls import ad_path
from ingest.models import Frozen

PER_PAGE = 40
ROBOTS = "User-agent: *\nDisallow: /private/\nDisallow: /admin/\n"
LABELS = {
    "nl": "Leeftijd Prijs Plaats Geplaatst Telefoon E-mail Contact Taal",
    "en": "Age Price Area Posted Phone E-mail Contact Language",
    "de": "Alter Preis Ort Eingestellt Telefon E-Mail Kontakt Sprache",
    "ro": "Vârsta Preț Oraș Publicat Telefon E-mail Contact Limba",
    "hu": "Kor Ár Hely Feladva Telefon E-mail Kapcsolat Nyelv",
    "es": "Edad Precio Ciudad Publicado Teléfono E-mail Contacto Idioma",
}
_NAMES = ("age", "price", "location", "posted_at", "phones", "emails", "handles", "language")


class Layout(Frozen, frozen=True, kw_only=True):
    """The pieces of an ad page (see layouts.yaml)."""

    page: str
    fact: str
    image: str
    joint: str


@lru_cache
def layouts() -> dict[str, Layout]:
    """The layouts by name."""
    content = Path(__file__).with_name("layouts.yaml").read_bytes()
    return msgspec.yaml.decode(content, type=dict[str, Layout])


def list_page(site: Site, ads: Sequence[RenderedAd], page: int) -> str:
    """List page `page` (from 1) of all `ads`; it also links to a page that robots.txt forbids."""
    part = ads[(page - 1) * PER_PAGE : page * PER_PAGE]
    items = "\n".join(
        f'<li><a class="item" href="{escape(ad_path(site, ad.ad_id))}">'
        f"{escape(ad.versions[-1].title)}</a> <small>{escape(ad.city)}</small></li>"
        for ad in part
    )
    more = f'<a rel="next" href="/?page={page + 1}">»</a>' if page * PER_PAGE < len(ads) else ""
    hidden = '<a href="/private/statistics">Statistics</a>'
    return _page(site, site.slug, f'<ul class="ads">{items}</ul><nav>{more} {hidden}</nav>')


def ad_page(site: Site, ad: RenderedAd, day: int) -> str:
    """The page of an ad as it stood on a day (or, after its last, on that)."""
    layout = layouts()[site.layout]
    version = ad.version_on(day)
    lines = escape(version.body).replace("\n", layout.joint + ("\n" if "<" in layout.joint else ""))
    content = layout.page.format(
        title=escape(version.title),
        body=lines,
        facts="\n".join(layout.fact.format(**fact) for fact in _facts(site, ad, day)),
        images="\n".join(layout.image.format(src=f"/{shot.path}") for shot in ad.pictures),
    )
    return _page(site, version.title, content)


def _facts(site: Site, ad: RenderedAd, day: int) -> list[dict[str, str]]:
    """The values that the site shows in places of their own: name, label, value."""
    version = ad.version_on(day)
    values = {
        "age": [str(ad.age)],
        "price": [version.price],
        "location": [ad.city],
        "posted_at": [f"{moment(ad.posted, 43_200):%Y-%m-%d %H:%M}"],
        "phones": [phone.raw for phone in version.phones if phone.field == "phones"],
        "emails": [ad.email] if ad.email else [],
        "handles": [f"{ad.platform}: {ad.handle}"] if ad.handle else [],
        "language": [ad.language],
    }
    labels = dict(zip(_NAMES, LABELS[site.language].split(), strict=True))
    facts = [
        {"name": name, "label": labels[name], "value": escape(value)}
        for name in _NAMES
        if name in site.gives
        for value in values[name]
    ]
    own = zip(site.labels, (ad.hours, ad.language), strict=False)
    facts += [
        {"name": f"own{place}", "label": label, "value": escape(value)}
        for place, (label, value) in enumerate(own)
    ]
    return facts


def _page(site: Site, title: str, content: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{site.language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)} | {site.slug}</title></head>\n<body>\n"
        f'<header><a href="/">{site.slug}</a></header>\n{content}\n'
        f"<footer>Fictional site of a test market. Nothing here is real.</footer></body></html>\n"
    )


def front_page(sites: Sequence[Site], port: int) -> str:
    """A page for people that links to every site under its .localhost name."""
    links = "".join(
        f'<li><a href="http://{quote(site.slug)}.localhost:{port}/">{site.slug}</a></li>'
        for site in sites
    )
    return f"<!doctype html><title>Fictional market</title><ul>{links}</ul>"
