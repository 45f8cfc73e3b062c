"""E-mail addresses, plain or hidden from machines ("naam at gmail punt com", "naam(at)site[.]nl").

A written-out "at" counts only before a well-known mail host or a written-out dot: prose is full
of "at". Any word in brackets is an at before a host whose dot stands in brackets. Letters set
apart are put together; "photo@2x.jpg" is a file.
"""

import re
from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.extractors._contact.hosts import (
    AT_HEADS,
    AT_WORDS,
    DOT_WORDS,
    ENDINGS,
    FILE_ENDINGS,
    MAIL_HOSTS,
    PROSE_AT,
    PROSE_HOSTS,
)
from ingest.extractors._contact.name import is_small
from ingest.extractors._contact.platforms import PLATFORM_WORDS
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import Folded, fold
from ingest.extractors._text.found import finder
from ingest.extractors._text.tokens import tokens
from ingest.models import AdVersion, Extraction, Frozen, Kind

NAME, VERSION = "email", "7"
_found = finder(NAME, VERSION)

_WORDS = "|".join(sorted(AT_WORDS, key=len, reverse=True))
_DOTS = "|".join(sorted(DOT_WORDS, key=len, reverse=True))
_AT = re.compile(
    rf"\s{{0,2}}(?:(?P<sign>@@?|%40)|(?P<bracket>[(\[{{<*_-]{{1,2}}\s?(?:@|a|et|ad|{_WORDS})\s?[)\]}}>*_-]{{1,2}})"
    rf"|(?P<other>[(\[{{<]\s?[^\W\d_]{{1,12}}\s?[)\]}}>])"
    rf"|(?<![^\W_])(?P<word>{_WORDS})(?![^\W_]))\s{{0,2}}"
)
_HOST_WORDS = frozenset(part for host in MAIL_HOSTS for part in host.split("-"))
_IN_BRACKETS = re.compile(rf"[)\]}}>]\s?[a-z0-9-]{{1,40}}\s?[(\[{{<]\s?(?:\.|{_DOTS})\s?[)\]}}>]")
"""A host behind one bracket and before another: "anna (la) posta (punct) ro"."""
_BRACKET = re.compile(rf"[(\[{{<*_-]\s?(?:a|et|ad|{_WORDS})\s?[)\]}}>*_-]|\.\s?[)\]}}>*_-]")
_DOT = re.compile(
    rf"(?P<plain>\.)|(?P<hidden>\s?[(\[{{<*_-]{{1,2}}\s?(?:\.|{_DOTS})\s?[)\]}}>*_-]{{1,2}}\s?"
    rf"|\s{{1,2}}(?:{_DOTS})\s{{1,2}})|(?P<spaced>\s?\.\s?)"
)
_DOT_BEFORE = re.compile(rf"(?:\s?[(\[{{]\s?(?:\.|{_DOTS})\s?[)\]}}]\s?|\s(?:\.|{_DOTS})\s)$")
_SHORT_AT = frozenset(("a", "et", "ad"))
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_PLAIN_LABEL = re.compile(r"[a-z0-9]{1,63}")
_OPENING = frozenset("([{<")
_SECOND = frozenset(("co", "com", "org", "net"))
"""Endings before that of a country: "dot co dot uk"."""
_COUNTRY_FOLLOWS = "co"
"""The one of them that is hardly ever the last."""
_SPELT = re.compile(r"[a-z0-9](?P<gap>[ -])[a-z0-9](?:(?P=gap)[a-z0-9]){1,30}+(?![a-z0-9@])")
_SPELT_BEFORE = re.compile(r"(?<![\w@.-])[a-z0-9](?P<gap>[ -])[a-z0-9](?:(?P=gap)[a-z0-9]){1,30}\Z")
"""Letters set apart: "n-i-n-a", "g m a i l"."""
_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._%+-")


class _Host(Frozen, frozen=True, kw_only=True):
    """The part after the at: its labels, where it ends, and whether a dot was hidden."""

    labels: tuple[str, ...]
    end: int
    hidden: bool
    spaced: bool

    @property
    def known(self) -> bool:
        return self.labels[-1] in ENDINGS


def _host(text: str, start: int) -> _Host | None:
    """Read labels and dots as far as they go, then step back to the last known ending.

    An ending that nobody knows ends an address too where its dot is written out.
    """
    labels: list[str] = []
    best: _Host | None = None
    position, hidden, spaced = start, False, False
    while len(labels) < 6 and (label := _label(text, position)):
        labels.append(_together(label.group()) if label.re is _SPELT else label.group())
        told = hidden and best is None
        known = labels[-1] in ENDINGS or (labels[-1].isalpha() and (told or not spaced))
        if len(labels) > 1 and len(labels[-1]) > 1 and known:
            best = _Host(labels=tuple(labels), end=label.end(), hidden=hidden, spaced=spaced)
        dot = _DOT.match(text, label.end())
        opened = dot is not None and not _OPENING.isdisjoint(dot[0])
        goes_on = labels[-1] in _SECOND or opened or _ending_said(text, dot)
        if dot is None or (best and not dot["plain"] and not goes_on):
            break
        hidden, spaced = hidden or bool(dot["hidden"]), spaced or bool(dot["spaced"])
        position = dot.end()
        if dot["plain"] and text[position : position + 1] == " ":
            if best and labels[-1] != _COUNTRY_FOLLOWS:
                break  # "naam@site.com. No calls": a sentence ends there
            position, spaced = position + 1, True
    return best


def _ending_said(text: str, dot: re.Match[str] | None) -> bool:
    """ "kade punt voorbeeld punt com": behind a dot that is written out a known ending follows."""
    following = _LABEL.match(text, dot.end()) if dot and dot["hidden"] else None
    return following is not None and following[0] in ENDINGS


def _label(text: str, start: int) -> re.Match[str] | None:
    if text[start - 1 : start] == "-":  # "lara-at-web-dot-de": what follows has no hyphens
        return _PLAIN_LABEL.match(text, start)
    return _SPELT.match(text, start) or _LABEL.match(text, start)


def _together(spelt: str) -> str:
    return spelt.replace(" ", "").replace("-", "")


def _run_before(text: str, end: int) -> int:
    start = end
    while start > max(0, end - 64) and text[start - 1] in _LOCAL:
        start -= 1
    while start < end and text[start] in "._%+-":
        start += 1
    return start


def _local(text: str, end: int) -> tuple[str, int]:
    """The part before the at (dots spelt out are read), and where it starts."""
    spelt = _SPELT_BEFORE.search(text, max(0, end - 64), end)
    if spelt:
        return _together(spelt.group()), spelt.start()
    start = _run_before(text, end)
    local = text[start:end]
    for _ in range(4):
        dot = _DOT_BEFORE.search(text[max(0, start - 12) : start]) if local else None
        if dot is None:
            break
        stop = start - (dot.end() - dot.start())
        start = _run_before(text, stop)
        if start == stop:
            return local, stop + dot.end() - dot.start()
        local = f"{text[start:stop]}.{local}"
    return local.strip("."), start


def _accepted(at: re.Match[str], local: str, host: _Host, *, prose: bool) -> bool:
    """Whether it is an address; `prose`: the word for its at is one that prose is full of."""
    if local in PLATFORM_WORDS or host.labels[-1] in FILE_ENDINGS:
        return False  # "IG @naomi.x" names an account
    if at["other"]:
        return len(local) > 1 and host.hidden and host.known
    if at["word"]:
        loose = host.spaced and not host.hidden and host.labels[0] in PROSE_HOSTS
        known = host.labels[0] in MAIL_HOSTS and host.known and not loose
        told = host.hidden and (host.known or not prose)
        return len(local) > 1 and (known or (told and not (prose and is_small(local))))
    if not host.known and at[0][0].isspace() and not at[0][-1].isspace():
        return False  # "my insta is @naomi.x"
    return any(c.isalpha() for c in local) or (bool(local) and not host.spaced)


def _hinted(text: str, view: Folded) -> bool:
    """Whether anything could stand for an @, so that the dear patterns need to be tried."""
    if "@" in view.text or "%40" in view.text:
        return True
    spoken = tokens(text).said
    dotted = not spoken.isdisjoint(DOT_WORDS)
    if spoken.isdisjoint(AT_HEADS) and spoken.isdisjoint(_SHORT_AT):
        return dotted and _IN_BRACKETS.search(view.text) is not None
    named = dotted or not spoken.isdisjoint(_HOST_WORDS)
    return named or _BRACKET.search(view.text) is not None


def _prose(text: str, view: Folded, at: re.Match[str]) -> bool:
    """Whether its word for the at is one of prose, as it was written ("at", not "ät")."""
    start, end = view.span(*at.span("word")) if at["word"] else (0, 0)
    return text[start:end].lower() in PROSE_AT


def _read(text: str, view: Folded) -> Iterator[tuple[str, int, int, bool]]:
    following = 0
    for at in _AT.finditer(view.text):
        host = _host(view.text, at.end())
        if host is None:
            continue
        local, start = _local(view.text, at.start())
        if start < following:
            continue
        if not _accepted(at, local, host, prose=_prose(text, view, at)):
            continue
        following = host.end
        hidden = bool(at["sign"] is None or host.hidden)
        yield f"{local}@{'.'.join(host.labels)}", start, host.end, hidden


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every address, lower case; attribute `obfuscated` where signs were written out."""
    for field, text in version.texts():
        view = fold(text)
        if not _hinted(text, view):
            continue
        for value, start, end, hidden in _read(text, view):
            span = view.span(start, end)
            if not of_others(field, text, span[0]):
                confidence = 0.9 if hidden else 0.99
                attributes = {"obfuscated": True} if hidden else {}
                yield _found("email", value, (field, text), span, confidence, attributes)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="email", label="Email", role="identifier"),),
    extract=bounded(NAME, extract),
)
