"""What a fetched page leads to: ads and further list pages from lists, pictures from ads."""

from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from ingest.fetch.limits import Kind, Target
from ingest.sites import Profile, Register

_PICTURES = "img@src"  # of a page for which there is no profile


def kind_of(url: str, profiles: Register) -> Kind:
    """An ad if a site profile says so, else a list."""
    profile = profiles.by_host(urlsplit(url).netloc)
    return "ad" if profile and profile.page_of(url) else "list"


def links_of(url: str, kind: Kind, text: bytes, profiles: Register) -> tuple[Target, ...]:
    """The targets of a page in the order in which they stand there, each once."""
    profile = profiles.by_host(urlsplit(url).netloc)
    if kind not in ("list", "ad") or not text:
        return ()
    tree = LexborHTMLParser(text)
    found = _from_list(url, tree, profile) if kind == "list" else []
    if kind == "ad" or profile is None:
        found += _pictures(url, tree, profile)
    return tuple(dict.fromkeys(found))


def _from_list(url: str, tree: LexborHTMLParser, profile: Profile | None) -> list[Target]:
    """Ads of the same site, and pages that continue this list; nothing without a profile."""
    found: list[Target] = []
    if profile is None:
        return found
    for node in tree.css("a[href], link[rel=next]"):
        target = absolute(url, node.attributes.get("href"))
        if target is None or urlsplit(target).netloc != urlsplit(url).netloc:
            continue
        if profile.page_of(target):
            found.append(Target(url=target, kind="ad"))
        elif _continues(url, target, node.attributes.get("rel")):
            found.append(Target(url=target, kind="list"))
    return found


def _continues(url: str, target: str, rel: str | None) -> bool:
    """Another page of a list: called next, or of the same path with other parameters."""
    here, there = urlsplit(url), urlsplit(target)
    return "next" in (rel or "").split() or (here.path == there.path and bool(there.query))


def _pictures(url: str, tree: LexborHTMLParser, profile: Profile | None) -> list[Target]:
    page = profile and profile.page_of(url)
    css, _, attribute = (page.fields.get("images", "") if page else _PICTURES).partition("@")
    if not css:
        return []
    places = (node.attributes.get(attribute or "src") for node in tree.css(css))
    urls = (absolute(url, place) for place in places)
    return [Target(url=target, kind="image") for target in urls if target]


def absolute(url: str, place: str | None) -> str | None:
    """The address that a link on a page means; None for anything that is not http or https."""
    if not place:
        return None
    try:
        target = urldefrag(urljoin(url, place.strip()))[0]
        parts = urlsplit(target)
    except ValueError:
        return None
    return target if parts.scheme in ("http", "https") and parts.netloc else None
