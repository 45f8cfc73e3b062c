"""How sites number their ads and where an ad's page is."""

import re
import unicodedata

from demo.sites import Site

_SPREAD = 26**6
_STEP = 71_993_917  # coprime with 26**6: neighbouring ads get unlike letters, no two the same


def ad_id(site: Site, seed: int, ad: int, alias: str, city: str) -> str:
    """The site's own number for an ad: unique on the site, and without meaning."""
    if site.ids == "letters":
        return _letters((ad * _STEP + seed) % _SPREAD)
    number = 480_000 + (seed % 97) + ad * 7
    return f"{_plain(alias)}-{_plain(city)}-{number}" if site.ids == "slug" else str(number)


def ad_path(site: Site, number: str) -> str:
    """Path (and query) of the page of an ad."""
    return site.page.format(id=number)


def ad_url(site: Site, number: str, day: int) -> str:
    """Address of the page of an ad on a day: the site may have moved since."""
    return f"https://www.{site.host(day)}{ad_path(site, number)}"


def _letters(value: int) -> str:
    signs = ""
    for _ in range(6):
        value, rest = divmod(value, 26)
        signs += chr(ord("a") + rest)
    return signs


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
