"""Names after the word for a platform ("Snap: naam", "Telegram/Insta: @naam"), or with an @."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors._contact.hosts import MAIL_HOSTS
from ingest.extractors._contact.name import NAME, Name, looks_made_up, plausible
from ingest.extractors._contact.platforms import (
    AMBIGUOUS,
    EMOJI,
    LINK_WORDS,
    NUMBERED,
    SMALL_LINK_WORDS,
    platform_hits,
)
from ingest.extractors._text.fold import Folded, folded
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Token, tokens

_LINKS = "|".join(sorted(LINK_WORDS | SMALL_LINK_WORDS, key=lambda word: (-len(word), word)))
_AFTER = re.compile(
    rf"[^\w@\n]{{0,3}}(?P<link>(?:(?:{_LINKS})(?!\w) {{0,2}}){{1,3}})?"
    rf"(?P<sep>[^\w\n.,!?/&+]{{0,8}})(?:\n\s?)?{NAME}"
)
_BARE = re.compile(rf"(?<![\w@./])@{NAME}")
_THEN = re.compile(r"[^\w\n]{0,4}(?:(?:op|on|auf|sur|en|su|pe|no|na|via|bij)\s)?(?P<word>\w{1,12})")
_JOIN = re.compile(r"[\s/&+,]{1,4}|\s?(?:en|and|und|et|y|e|si|es|i|of|or|ve)\s")
_CLAUSE = re.compile(r"[^.,;!?\n@]{0,30}")


class _Group(NamedTuple):
    """Platforms named together ("Snap & Insta"), the last word, where it ends (folded)."""

    platforms: tuple[str, ...]
    word: str
    end: int


def announced(text: str, view: Folded) -> Iterator[Name]:
    """Every name that the word for a platform announces, then every name with an @ alone."""
    groups = [*_groups(text, view), *_emoji(view)] if text else []
    for group in groups:
        found = _after(view, group)
        if found:
            yield found
    if "@" in view.text:
        yield from _bare(view, sorted(groups, key=lambda group: group.end))


def _groups(text: str, view: Folded) -> Iterator[_Group]:
    row = tokens(text)
    hits = platform_hits(text, row)
    names: list[str] = []
    for position, hit in enumerate(hits):
        names.append(hit.value)
        following = hits[position + 1] if position + 1 < len(hits) else None
        if following and _JOIN.fullmatch(_between(text, row, hit, following)):
            continue
        end = view.place(row[hit.last].end)
        glued = len(names) == 1 and _inside_address(text, row[hit.first].start)
        if not glued and view.text[end : end + 1] != "@":
            yield _Group(tuple(names), row[hit.last].word, end)
        names = []


def _emoji(view: Folded) -> Iterator[_Group]:
    for sign, platform in EMOJI.items():
        start = view.text.find(sign)
        while start >= 0:
            yield _Group((platform,), sign, start + len(sign))
            start = view.text.find(sign, start + 1)


def _inside_address(text: str, start: int) -> bool:
    """Whether a word is glued to an address ("n.x@site.nl", "/telegram")."""
    return start > 0 and text[start - 1] in "@._-/"


def _between(text: str, row: tuple[Token, ...], left: Hit[str], right: Hit[str]) -> str:
    span = text[row[left.last].end : row[right.first].start]
    return folded(span) if len(span) < 12 else "-"


def _after(view: Folded, group: _Group) -> Name | None:
    m = _AFTER.match(view.text, group.end)
    if m is None or not plausible(m["name"]):
        return None
    marked = "@" in m["sep"] or ":" in view.text[group.end : m.start("name")]
    if NUMBERED.issuperset(group.platforms) and "@" not in m["sep"]:
        return None
    linked = bool(m["link"]) and group.word not in AMBIGUOUS
    if marked or _links(m, linked) or (looks_made_up(m["name"]) and group.word not in {"x", "of"}):
        name, start = m["name"].rstrip(".-"), m.start("name")
        confidence = 0.95 if marked else 0.85
        return Name(group.platforms, name, start, start + len(name), confidence)
    return None


def _links(m: re.Match[str], linked: bool) -> bool:
    """Whether the words between name the name ("is", "naam"), and are not only small words."""
    return linked and not SMALL_LINK_WORDS.issuperset(m["link"].split())


def _bare(view: Folded, groups: list[_Group]) -> Iterator[Name]:
    ends = [group.end for group in groups]
    for m in _BARE.finditer(view.text):
        name = m["name"].rstrip(".-")
        if not plausible(name) or (name.split(".")[0] in MAIL_HOSTS and "." in name):
            continue
        platforms = _named_behind(view, m.end())
        if not platforms:
            place = bisect_right(ends, m.start()) - 1
            led = place >= 0 and _CLAUSE.fullmatch(view.text, ends[place], m.start())
            platforms = groups[place].platforms if led else ("unknown",)
        yield Name(platforms, name, m.start(), m.start("name") + len(name), 0.9)


def _named_behind(view: Folded, end: int) -> tuple[str, ...]:
    """ "@naomi_x op telegram": the platform that follows the name."""
    then = _THEN.match(view.text, end)
    if then is None or then["word"] in AMBIGUOUS:
        return ()
    return tuple(hit.value for hit in platform_hits(then["word"], tokens(then["word"]))[:1])
