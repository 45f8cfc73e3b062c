"""What a page shows: its text by lines, and the contacts and pictures behind its links.

The frame of a page (menus, header, footer) is the site's and the same on all its pages: its towns
and names are not those of an ad. It is kept apart from the text, so that nothing of it is lost.
"""

import codecs
import re
from collections.abc import Iterable, Set
from typing import Literal
from urllib.parse import urljoin, urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.models import Frozen
from ingest.readers._contacts import Contact, contact

LINKS = "a[href],area[href]"
_BLOCKS = (
    "address,article,aside,blockquote,body,button,caption,center,dd,details,dialog,div,dl,dt,"
    "fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,"
    "nav,ol,option,p,pre,section,select,summary,table,tbody,textarea,tfoot,thead,tr,ul"
)
_FRAME, _TEXT = "header,footer,nav", frozenset({"article", "main"})
_UNSEEN = ["script", "style", "noscript", "template", "head", "svg", "math"]
_BREAK = "\x1e"
_SPACE = re.compile(r"[^\S\x1e]+")
_META = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decoded(body: bytes, content_type: str = "") -> str:
    """The text of a page as browsers read it: mark, header, meta element, UTF-8, Windows-1252."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    stated = re.search(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", content_type, re.IGNORECASE)
    found = _META.search(body[:4096])
    for label in (stated and stated[1], found and found[1].decode("ascii", "replace")):
        name = _codec(label)
        if name:
            return body.decode(name, "replace")
    try:
        return body.decode()
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _codec(label: str | None) -> str | None:
    """A codec for a label; Latin-1 means Windows-1252 on the web. None for what is no charset."""
    try:
        name = codecs.lookup(label or "").name
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return None if name in ("utf-7", "idna", "punycode", "unicode_escape") else name


class Page(Frozen, frozen=True, kw_only=True):
    """What a page or a part of it says."""

    title: str = ""
    text: str = ""
    frame: str = ""
    contacts: tuple[Contact, ...] = ()
    alts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()


def parsed(html: str) -> LexborHTMLParser:
    """The tree of a page."""
    return LexborHTMLParser(html.replace("\0", "\ufffd"))


def page(html: str, url: str | None) -> Page:
    """Title, visible text, frame, contacts, alternative texts and pictures of a whole page."""
    tree = parsed(html)
    title = tree.css_first("title") or tree.css_first("h1")
    base = base_of(tree, url)
    body = tree.body or tree.root
    found = Page(
        title=one_line(title.text()) if title else "",
        contacts=contacts_of(body.css(LINKS) if body else ()),
        alts=alts_in(body),
        images=images_in(body, base),
    )
    text, frame = _text_and_frame(tree, body)  # last: it changes the tree
    return msgspec.structs.replace(found, text=text, frame=frame)


def _text_and_frame(tree: LexborHTMLParser, body: LexborNode | None) -> tuple[str, str]:
    """The text within the frame of a page, and that of the frame; all is text where nothing is."""
    if body is None:
        return "", ""
    mark_lines(tree)
    parts = frame_of(tree)
    frame = "\n".join(line for line in map(lines_of, parts) if line)
    for part in parts:
        part.decompose()
    text = lines_of(body)
    return (text, frame) if text else (frame, "")


def frame_of(tree: LexborHTMLParser) -> list[LexborNode]:
    """The outermost parts of a page that frame it, in order: a header with a headline does not."""
    found: list[LexborNode] = []
    framed = set[int]()
    for part in tree.css(_FRAME):
        around = _around(part, framed)
        if around == "frame":
            framed.add(part.mem_id)  # so that what is deep within it is told at its first step
        elif not around and not (part.tag == "header" and part.css_first("h1")):
            framed.add(part.mem_id)
            found.append(part)
    return found


def _around(part: LexborNode, framed: Set[int]) -> Literal["frame", "text", ""]:
    """Whether a part lies in the frame, in an article or the main text; "" for neither."""
    above = part.parent
    while above is not None:
        if above.mem_id in framed:
            return "frame"
        if above.tag in _TEXT:
            return "text"
        above = above.parent
    return ""


def base_of(tree: LexborHTMLParser, url: str | None) -> str:
    """The address to which the links of a page are relative."""
    base = tree.css_first("base[href]")
    href = (base.attributes.get("href") or "") if base else ""
    return resolved(url or "", href) if href else url or ""


def mark_lines(tree: LexborHTMLParser) -> None:
    """Prepare a tree for `lines_of`: drop what nobody sees, mark where lines end."""
    tree.strip_tags(_UNSEEN)
    for node in tree.css(_BLOCKS):
        node.insert_before(_BREAK)
        node.insert_after(_BREAK)
        if node.first_child:
            node.first_child.insert_before(_BREAK)
    for node in tree.css("br"):
        node.insert_before(_BREAK)
    for node in tree.css("td,th"):
        node.insert_before(" ")


def lines_of(node: LexborNode) -> str:
    """The text of a node of a marked tree: a line per block, single spaces, nothing invented."""
    text = _SPACE.sub(" ", node.text(deep=True, separator=""))
    lines = (line.strip() for line in text.split(_BREAK))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """Text with single spaces."""
    return " ".join(text.split())


def contacts_of(links: Iterable[LexborNode]) -> tuple[Contact, ...]:
    """The contacts behind links, each once."""
    found = (contact(link.attributes.get("href") or "") for link in links)
    return tuple(dict.fromkeys(item for item in found if item))


def alts_in(node: LexborNode | None) -> tuple[str, ...]:
    """The alternative texts of pictures, each once."""
    images = node.css("img[alt],area[alt]") if node else []
    texts = (one_line(image.attributes.get("alt") or "") for image in images)
    return tuple(dict.fromkeys(text for text in texts if text))


def images_in(node: LexborNode | None, base: str) -> tuple[str, ...]:
    """The addresses of the pictures of a part of a page, each once."""
    found = (_source(image) for image in (node.css("img") if node else []))
    return addresses(found, base)


def addresses(found: Iterable[str], base: str) -> tuple[str, ...]:
    """Addresses of pictures made absolute, each once; `data:` as it is."""
    absolute = (resolved(base, source.strip()) for source in found if source and source.strip())
    return tuple(dict.fromkeys(item for item in absolute if item))


def resolved(base: str, link: str) -> str:
    """An absolute address; "" for what is none."""
    if link[:5].lower() == "data:":
        return link
    try:
        address = urljoin(base, link)
        return address if urlsplit(address).scheme else ""
    except ValueError:
        return ""


def _source(image: LexborNode) -> str:
    """The picture that a page shows; lazy loaders keep it in an attribute of their own."""
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        if value := image.attributes.get(name):
            return value
    return (image.attributes.get("srcset") or "").split(",")[0].strip().split(" ")[0]
