"""Names on Telegram, Snapchat, Instagram, OnlyFans and the like: "telegram:naomi_x", lower case.

A name counts with the address of a profile (t.me/naam), after the word for a platform ("Snap:
naam"), or with an @. Numbers (wa.me, "whatsapp 06…") are phone numbers, not names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors import Extractor
from ingest.extractors._contact.hosts import MAIL_HOSTS
from ingest.extractors._contact.platforms import (
    AMBIGUOUS,
    HOSTS,
    NOT_HANDLES,
    NUMBERED,
    PLATFORM_WORDS,
    PLATFORMS,
    PROFILE,
)
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import Folded, fold
from ingest.extractors._text.found import finder
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.reviews import of_others
from ingest.extractors._text.tokens import Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "handle", "4"
_found = finder(NAME, VERSION)

_NAME = r"(?P<name>[a-z0-9_][a-z0-9._-]{1,31}+)(?![\w@])"
_LINK_WORDS = (
    "naam|name|id|user|username|gebruikersnaam|benutzername|usuario|utente|nick|handle|account"
    "|is|ist|es|est"
)
_AFTER = re.compile(
    rf"[^\w@\n]{{0,3}}(?:(?:mijn|my|mein)\s)?(?P<link>(?:{_LINK_WORDS})(?!\w))?"
    rf"(?P<sep>[^\w\n.,!?/&+]{{0,8}})(?:\n\s?)?{_NAME}"
)
# Skype's own and Discord's old form hold a sign that is in no other name.
_SIGNED = re.compile(
    r"(?<!\w)(?P<platform>skype|discord)\W{1,4}(?:(?:naam|name|id|is)\W{1,3})?"
    r"(?P<name>live:[a-z0-9._-]{3,40}|[a-z0-9._]{2,32}#\d{4})(?!\w)"
)
_BARE = re.compile(rf"(?<![\w@./])@{_NAME}")
_THEN = re.compile(r"[^\w\n]{0,4}(?:(?:op|on|auf|sur|en|su|pe|no|na|via|bij)\s)?(?P<word>\w{1,12})")
_JOIN = re.compile(r"[\s/&+,]{1,4}|\s?(?:en|and|und|et|y|e|si|es|i|of|or|ve)\s")


class _Name(NamedTuple):
    """A name found in folded text, with the platforms it is said to be on."""

    platforms: tuple[str, ...]
    name: str
    start: int
    end: int
    confidence: float


def _plausible(name: str) -> bool:
    bare = name.strip("._-")
    return len(bare) > 2 and any(c.isalpha() for c in bare) and bare not in NOT_HANDLES


def _looks_made_up(name: str) -> bool:
    """A digit, an underscore or a dot inside: no word of a sentence looks like that."""
    inner = name.strip("._-")
    return len(inner) > 3 and any(c.isdigit() or c in "._" for c in inner) and inner[0].isalpha()


def _profiles(view: Folded) -> Iterator[_Name]:
    for m in PROFILE.finditer(view.text):
        name = m["name"].rstrip(".-")
        if _plausible(name):
            yield _Name((HOSTS[m["host"]],), name, m.start(), m.start("name") + len(name), 0.98)


def _signed(view: Folded) -> Iterator[_Name]:
    for m in _SIGNED.finditer(view.text):
        yield _Name((m["platform"],), m["name"], *m.span("name"), 0.95)


def _groups(text: str, view: Folded) -> Iterator[tuple[list[str], str, int]]:
    """Platforms named together ("Snap & Insta"), the last word, and where it ends (folded)."""
    row = tokens(text)
    hits = list(PLATFORM_WORDS.find(text, row))
    names: list[str] = []
    for position, hit in enumerate(hits):
        names.append(hit.value)
        following = hits[position + 1] if position + 1 < len(hits) else None
        if following and _JOIN.fullmatch(_between(text, row, hit, following)):
            continue
        end = _folded_end(view, row[hit.last].end)
        glued = len(names) == 1 and _inside_address(text, row[hit.first].start)
        if not glued and view.text[end : end + 1] != "@":
            yield names, row[hit.last].word, end
        names = []


def _inside_address(text: str, start: int) -> bool:
    """Whether a word is glued to an address ("n.x@site.nl", "/telegram")."""
    return start > 0 and text[start - 1] in "@._-/"


def _between(text: str, row: tuple[Token, ...], left: Hit[str], right: Hit[str]) -> str:
    span = text[row[left.last].end : row[right.first].start]
    return fold(span).text if len(span) < 12 else "-"


def _folded_end(view: Folded, original: int) -> int:
    if view.offsets is None:
        return original
    low, high = 0, len(view.offsets)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if view.offsets[middle] < original else (low, middle)
    return low


def _cued(text: str, view: Folded) -> Iterator[_Name]:
    for platforms, word, end in _groups(text, view):
        m = _AFTER.match(view.text, end)
        if m is None or not _plausible(m["name"]):
            continue
        marked = "@" in m["sep"] or ":" in view.text[end : m.start("name")]
        if NUMBERED.issuperset(platforms) and "@" not in m["sep"]:
            continue
        firm = marked or (bool(m["link"]) and word not in AMBIGUOUS)
        if firm or (_looks_made_up(m["name"]) and word not in {"x", "of"}):
            name = m["name"].rstrip(".-")
            start = m.start("name")
            confidence = 0.95 if marked else 0.85
            yield _Name(tuple(platforms), name, start, start + len(name), confidence)


def _bare(view: Folded) -> Iterator[_Name]:
    for m in _BARE.finditer(view.text):
        name = m["name"].rstrip(".-")
        if not _plausible(name) or (name.split(".")[0] in MAIL_HOSTS and "." in name):
            continue
        then = _THEN.match(view.text, m.end())
        word = then["word"] if then else ""
        platform = _platform_of(word)
        yield _Name((platform,), name, m.start(), m.start("name") + len(name), 0.9)


def _platform_of(word: str) -> str:
    row = tokens(word)
    hit = PLATFORM_WORDS.at(word, row, 0) if row and word not in AMBIGUOUS else None
    return hit.value if hit else "unknown"


def _whole(field: str, view: Folded) -> Iterator[_Name]:
    """A field of its own for handles, or one that is called after a platform."""
    platform = field.removeprefix("fields.").lower()
    if platform in PLATFORMS or field.startswith("handles["):
        bare = view.text.strip().lstrip("@")
        if re.fullmatch(r"[a-z0-9._-]{2,32}", bare) and _plausible(bare):
            start = view.text.index(bare)
            known = platform if platform in PLATFORMS else "unknown"
            yield _Name((known,), bare, start, start + len(bare), 0.9)


def _read(field: str, text: str) -> Iterator[_Name]:
    """All names, the surest reading of each place first."""
    view = fold(text)
    taken: list[tuple[int, int]] = []
    for source in (
        _profiles(view),
        _signed(view),
        _cued(text, view),
        _whole(field, view),
        _bare(view),
    ):
        for name in source:
            if not any(name.start < end and start < name.end for start, end in taken[-200:]):
                taken.append((name.start, name.end))
                yield name


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every name with its platform; `unknown:` where an @ stands alone."""
    for field, text in version.texts():
        view = fold(text)
        for name in _read(field, text):
            span = view.span(name.start, name.end)
            if of_others(field, text, span[0]):
                continue
            for platform in dict.fromkeys(name.platforms):
                confidence = name.confidence if platform != "unknown" else 0.5
                value = f"{platform}:{name.name}"
                yield _found("handle", value, (field, text), span, confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="handle", label="Handle", role="identifier"),),
    extract=bounded(NAME, extract),
)
