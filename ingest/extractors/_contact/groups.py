"""Where a text names platforms: each word, sign or disguise for them, the joined ones as one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._contact.disguised import disguised, short_apart
from ingest.extractors._contact.platforms import AMBIGUOUS, AND_OR, EMOJI, NUMBERED, platform_hits
from ingest.extractors._text.fold import Folded, folded
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row, Token, tokens

SHORT = frozenset(("tg", "ig", "sc", "tele", "of"))
_ADDRESS = re.compile(r"@[a-z0-9-]{1,60}\.[a-z]{2}")  # behind "telegram": an e-mail address
_NEAR_BEFORE = 44
_NUMBER = re.compile(
    r"\d(?:[ .()/-]{0,2}\d|[^\S\n]?[^\w\s,;:!?@.()/-]{1,2}[^\S\n]?\d){6,14}"
    r"[)\s]{0,2}[/,|:(–-]{0,2}\s?"
    r"(?:(?:auch|ook|also|aussi|tambien|también|anche|tambem|também|și|si|też|tez|is|и)\s)?\Z",
    re.IGNORECASE,
)
"""A phone number, and nothing behind it but "also"."""
_JOIN = re.compile(rf"[\s/&+,]{{1,4}}|\s?(?:{AND_OR})\s")
_LISTED = frozenset("/&+")
_OWN_MARK = re.compile(r"\s?(?:is\s)?[:@=>→➡➜➔👉]")


class Group(NamedTuple):
    """Platforms named together ("Snap & Insta"), the last word, where it ends, where they start.

    Both are places in the folded text.
    """

    platforms: tuple[str, ...]
    word: str
    end: int
    start: int
    shouted: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether its word is one of sentences as well; "OF" and "IG" in capitals are not."""
        return self.word in AMBIGUOUS and not (self.shouted and self.word in SHORT)


def groups(text: str, view: Folded) -> list[Group]:
    """Every one of a text, in order."""
    found = [*_groups(text, view), *_emoji(view), *_disguised(text, view)] if text else []
    return sorted(found, key=lambda group: group.start)


def _groups(text: str, view: Folded) -> Iterator[Group]:
    row = tokens(text)
    hits = list(_named(text, row))
    named: list[Hit[str]] = []
    for position, hit in enumerate(hits):
        named.append(hit)
        following = hits[position + 1] if position + 1 < len(hits) else None
        if following and _JOIN.fullmatch(_between(text, row, hit, following)):
            continue
        end = view.place(row[hit.last].end)
        if not _ADDRESS.match(view.text, end):
            start = view.place(row[named[0].first].start)
            shouted = _original(text, row, hit).isupper()
            platforms = _by_name(text, start, tuple(one.value for one in named))
            yield Group(platforms, row[hit.last].word, end, start, shouted)
        named = []


def _by_name(text: str, start: int, platforms: tuple[str, ...]) -> tuple[str, ...]:
    """Those on which a name is used: of "06 12345678 / WhatsApp, Telegram @naam" the second."""
    others = tuple(one for one in platforms if one not in NUMBERED)
    if not others or len(others) == len(platforms):
        return platforms
    return others if _NUMBER.search(text, max(0, start - _NEAR_BEFORE), start) else platforms


def _named(text: str, row: Row) -> Iterator[Hit[str]]:
    """The words for platforms that are no part of an address and no word of a sentence."""
    hits = platform_hits(text, row)
    for place, hit in enumerate(hits):
        beside = hits[max(0, place - 1) : place] + hits[place + 1 : place + 2]
        if row[hit.first].word == "of" and _is_or(text, row, hit, beside):
            continue
        if row[hit.first].word == "x" and _is_kiss(text, row, hit, hits[place + 1 : place + 2]):
            continue
        if not _inside_address(text, row[hit.first].start):
            yield hit


def _is_or(text: str, row: Row, of: Hit[str], beside: Sequence[Hit[str]]) -> bool:
    """Whether "of" is the word of Dutch or English: right beside a platform, or with no mark.

    In capitals it is that only before a platform in capitals ("BEL OF SNAP"): "OF" is OnlyFans.
    """
    gaps = {one: _between(text, row, *sorted((of, one))) for one in beside}
    parted = [one for one, gap in gaps.items() if gap == " "]
    if _original(text, row, of).isupper():
        after = [_original(text, row, one) for one in parted if one.first > of.first]
        return any(word.isupper() and word.lower() not in SHORT for word in after)
    listed = not _LISTED.isdisjoint(gap.strip() for gap in gaps.values())
    return bool(parted) or not (listed or _OWN_MARK.match(text, row[of.last].end))


def _is_kiss(text: str, row: Row, kiss: Hit[str], after: Sequence[Hit[str]]) -> bool:
    """Whether a small "x" right before a platform closes a sentence ("come to me x snap bex")."""
    small = _original(text, row, kiss).islower()
    return small and any(_between(text, row, kiss, one) == " " for one in after)


def _original(text: str, row: Row, hit: Hit[str]) -> str:
    return text[row[hit.first].start : row[hit.last].end]


def _emoji(view: Folded) -> Iterator[Group]:
    for sign, platform in EMOJI.items():
        start = view.text.find(sign)
        while start >= 0:
            yield Group((platform,), sign, start + len(sign), start)
            start = view.text.find(sign, start + 1)


def _disguised(text: str, view: Folded) -> Iterator[Group]:
    for platform, start, end in disguised(view.text, tokens(text)):
        if view.text[start - 1 : start] not in {"@", ".", "/"} or not start:
            yield Group((platform,), platform, end, start)
    for platform, word, start, end in short_apart(view.text, tokens(text)):
        yield Group((platform,), word, end, start)


def _inside_address(text: str, start: int) -> bool:
    """Whether a word is glued to an address ("n.x@site.nl", "site.nl/telegram")."""
    if not start or text[start - 1] not in "@._-/":
        return False
    run = text[max(0, start - _NEAR_BEFORE) : start].split()
    return text[start - 1] != "/" or start == 1 or not run or "." in run[-1] or run[-1] == "/"


def _between(text: str, row: tuple[Token, ...], left: Hit[str], right: Hit[str]) -> str:
    span = text[row[left.last].end : row[right.first].start]
    return folded(span) if len(span) < 12 else "-"
