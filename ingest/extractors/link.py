"""Addresses of web pages, normalised: host and path, without "www.", scheme and tracking.

Profiles on social platforms are handles, wa.me is a phone number, payment pages are payments:
none of them is given a second time here.
"""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode

from ingest.extractors import Extractor
from ingest.extractors._contact.hosts import ENDINGS, TRACKING, WORD_ENDINGS
from ingest.extractors._contact.platforms import HOSTS, PLATFORM_WORDS
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import fold
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "link", "9"
_found = finder(NAME, VERSION)

_URL = re.compile(
    r"(?<![\w@./-])(?P<head>(?:h(?:tt|xx)ps?://)?(?P<www>www\.)?)"
    r"(?P<host>[\w-]{1,63}\.[\w.-]{2,190}+)(?!@)(?P<port>:\d{2,5})?(?P<path>[/?#][^\s<>\"]{0,2000}+)?"
)
_DOTTED = re.compile(r"\.\w")
"""Without it there is no address: sentences end with a space."""
_CUE = re.compile(r"(?:website|webseite|site|link|url|web|page|sito|via|op|zie|see|visit)\W{1,3}$")
_LABEL = 16
"""Characters before an address in which a word for a platform stands."""
_WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{2,12})\s?[:=]?\s\Z")
_TAIL = ".,;:!?)]}'\"…»”*_~"
_OTHER_KINDS = frozenset({"wa.me", "api.whatsapp.com", "tikkie.me", "paypal.me", "bunq.me"})


def _host(raw: str) -> str:
    """Lower case, without dots at the end and without what a sentence glued to it."""
    labels = [label for label in raw.lower().rstrip(".-_").split(".") if label]
    while len(labels) > 2 and labels[-1] not in ENDINGS and not labels[-1][0].isalpha():
        labels.pop()  # "site.nl.06", no "lore.fi.boy00"
    return ".".join(labels)


def _accepted(m: re.Match[str], host: str, text: str) -> bool:
    """Whether it is an address: marked as one, or with an ending that is no word of a sentence."""
    name, _, ending = host.rpartition(".")
    if not name or not any(c.isalpha() for c in name):
        return False
    if m["head"]:
        return ending.isalpha() and len(ending) > 1
    if ending not in ENDINGS or not host.isascii():
        return False
    if not m["path"] and _of_platform(text[max(0, m.start() - _LABEL) : m.start()]):
        return False
    if ending not in WORD_ENDINGS or m["path"]:
        return len(name) > 1
    cue = _CUE.search(text[max(0, m.start() - 12) : m.start()]) or _alone(m, text)
    return bool(cue) or "-" in name or any(c.isdigit() for c in name)


def _of_platform(before: str) -> bool:
    """Whether a word for a platform stands right before: "Viber desi.bg" is a name there."""
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1] in PLATFORM_WORDS


def _alone(m: re.Match[str], text: str) -> bool:
    """Whether it stands in its line alone ("velvetco.ejemplo.es" below the numbers)."""
    before = text[text.rfind("\n", 0, m.start()) + 1 : m.start()]
    behind = text[m.end() : m.end() + 4].split("\n", 1)[0]
    return "\n" in text and not before.strip() and not behind.strip()


def _address(host: str, path: str) -> str:
    """Host and path, the parameters that matter sorted behind them."""
    path, _, _ = path.partition("#")
    path, _, query = path.partition("?")
    kept = sorted(
        (key, value) for key, value in parse_qsl(query, keep_blank_values=True) if not _tracks(key)
    )
    return host + path.rstrip("/") + (f"?{urlencode(kept)}" if kept else "")


def _tracks(key: str) -> bool:
    key = key.lower()
    return key in TRACKING or any(key.startswith(t[:-1]) for t in TRACKING if t.endswith("*"))


def _read(text: str) -> Iterator[tuple[str, int, int, float]]:
    view = fold(text)
    for m in _URL.finditer(view.text):
        host = _host(m["host"])
        if not _accepted(m, host, view.text) or host in HOSTS or host in _OTHER_KINDS:
            continue
        end = m.start("host") + len(host)
        span = view.span(m.start(), end)
        path = ""
        if m["path"] and m["host"].lower() == host:
            whole = view.span(m.start("path"), m.end("path"))
            path = text[whole[0] : whole[1]].rstrip(_TAIL)
            span = (span[0], whole[0] + len(path)) if path else span
        yield _address(host, path), *span, 0.98 if m["head"] else 0.85


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every address, as "host/path"; hosts of profiles, phones and payments left out."""
    for field, text in version.texts():
        if not _DOTTED.search(text):
            continue
        for value, start, end, confidence in _read(text):
            if not of_others(field, text, start):
                yield _found("link", value, (field, text), (start, end), confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="link", label="Link", role="identifier"),),
    extract=bounded(NAME, extract),
)
