"""From a stored page to the keys of an input record: by its site's profile, or as a whole."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.errors import BadInput
from ingest.readers import _html as html
from ingest.readers._contacts import Contact, contact
from ingest.readers._schema import Line
from ingest.sites import Page, Profile
from ingest.sites.load import LISTS, split_selector
from ingest.sites.profile import MAX_URL, AdIdSelector


def whole_page(text: str, url: str, source: str, captured_at: str) -> Line:
    """A page without profile: title, text and frame, pictures, and the contacts in its links."""
    found = html.page(text, url)
    return Line(
        source=source,
        captured_at=captured_at,
        url=url,
        title=found.title,
        body=found.text,
        images=list(found.images),
        fields=_beside(found),
        **_contacts(found.contacts, {}),
    )


def with_html(line: Line) -> Line:
    """A record whose `html` fills in what it does not say itself; contacts in links are added."""
    if not line.html:
        return line
    found = html.page(line.html, line.url)
    return msgspec.structs.replace(
        line,
        title=line.title or found.title,
        body=line.body or found.text,
        fields={**(_alts(found.alts) if line.body else _beside(found)), **(line.fields or {})},
        **_contacts(found.contacts, msgspec.structs.asdict(line)),
    )


def by_profile(text: str, url: str, profile: Profile, kind: Page, captured_at: str) -> Line:
    """A page read by its site's profile. BadInput when it does not show what the profile says."""
    tree = html.parsed(text)
    base = html.base_of(tree, url)
    ad_id = _ad_id(tree, url, kind)
    contacts = html.contacts_of(_contact_links(tree, kind))
    alts = tuple(alt for node in _all(tree, kind.fields.get("body")) for alt in html.alts_in(node))
    html.mark_lines(tree)
    said: dict[str, Any] = {"fields": dict(_alts(alts))}
    for name, css in kind.fields.items():
        _take(said, name, _values(tree, css), base)
    if not said.get("title") and not said.get("body"):
        raise BadInput("the profile finds neither title nor text on this page")
    lists = _contacts(contacts, said)
    return Line(
        **{**said, **lists},
        source=profile.site,
        captured_at=captured_at,
        url=url,
        ad_id=ad_id,
    )


def _take(said: dict[str, Any], name: str, values: list[str], base: str) -> None:
    """Put the values that a selector found under their key."""
    values = [value for value in values if value]
    if name == "images":
        said[name] = list(html.addresses(values, base))
    elif name in LISTS:
        said[name] = [_bare(value) for value in values]
    elif not values:
        return
    elif name == "body":
        said[name] = "\n".join(values)
    elif name.startswith("fields."):
        said["fields"][name.removeprefix("fields.")] = "\n".join(values)
    else:
        said[name] = values[0].replace("\n", " ")


def _bare(value: str) -> str:
    """A contact as such, where the profile took it from a link."""
    found = contact(value) if ":" in value else None
    return found.text if found else value


def _values(tree: LexborHTMLParser, css: str) -> list[str]:
    selector, attribute = split_selector(css)
    nodes = tree.css(selector)
    if attribute:
        return [(node.attributes.get(attribute) or "").strip() for node in nodes]
    return [html.lines_of(node) for node in nodes]


def _all(tree: LexborHTMLParser, css: str | None) -> list[LexborNode]:
    return tree.css(split_selector(css)[0]) if css else []


def _contact_links(tree: LexborHTMLParser, kind: Page) -> list[LexborNode]:
    """The links that are the advertiser's: where the profile says, else outside its frame."""
    if kind.contacts:
        return [link for area in tree.css(kind.contacts) for link in area.css(html.LINKS)]
    framed = {link.mem_id for part in html.frame_of(tree) for link in part.css(html.LINKS)}
    return [link for link in tree.css(html.LINKS) if link.mem_id not in framed]


def _ad_id(tree: LexborHTMLParser, url: str, kind: Page) -> str | None:
    """The ad's number by the profile; BadInput when the page does not show it."""
    rule = kind.ad_id
    if rule is None:
        return None
    if isinstance(rule, AdIdSelector):
        text = html.one_line(" ".join(_values(tree, rule.css)[:1]))
        pattern = rule.match
    else:
        text, pattern = url, rule
    found = re.search(pattern, text[:MAX_URL]) if pattern else None
    number = (found[1] or "") if found else "" if pattern else text
    if not number.strip():
        raise BadInput("the page does not show the ad's number where the profile says")
    return number.strip()


def _contacts(contacts: Iterable[Contact], said: dict[str, Any]) -> dict[str, Any]:
    """The lists of contacts: what selectors found, then what links hold beside."""
    lists: dict[str, list[str]] = {
        name: list(said.get(name) or ()) for name in ("phones", "emails", "handles")
    }
    for name, text in contacts:
        if text not in lists[name]:
            lists[name].append(text)
    return lists


def _alts(alts: tuple[str, ...]) -> dict[str, Any]:
    return {"alt": "\n".join(alts)} if alts else {}


def _beside(found: html.Page) -> dict[str, Any]:
    """What a page shows beside its text."""
    return {**_alts(found.alts), **({"page_frame": found.frame} if found.frame else {})}
