"""Names after the word for a platform ("Snap: naam", "Telegram/Insta: @naam"), or with an @."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extractors._contact.disguised import disguised, short_apart
from ingest.extractors._contact.hosts import DOT_WORDS, MAIL_HOSTS, PROSE_DOT
from ingest.extractors._contact.name import NAME, Name, looks_made_up, looks_named, plausible
from ingest.extractors._contact.platforms import (
    AMBIGUOUS,
    EMOJI,
    LINK_WORDS,
    NUMBERED,
    SMALL_LINK_WORDS,
    platform_hits,
)
from ingest.extractors._facts.tables import HERE as FACTS
from ingest.extractors._text.fold import Folded, folded
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import Token, tokens

_LINKS = "|".join(sorted(LINK_WORDS | SMALL_LINK_WORDS, key=lambda word: (-len(word), word)))
_AFTER = re.compile(
    rf"[^\w@\n]{{0,3}}(?P<link>(?:(?:{_LINKS})(?!\w) {{0,2}}){{1,3}})?"
    rf"(?P<sep>[^\w\n.,!?/&+]{{0,8}}|(?:\.\s?){{2,6}})(?:\n\s?)?{NAME}"
)
_MARKS = frozenset("@:=>→➡➜➔👉")
# A clause after the platform that ends in a colon or in "as", then a name that ends the clause.
_SAID = re.compile(
    r"(?! (?:niet|no|nicht|pas|non|nu|nie|not|geen|nem)\b)[^\n.,!?;@:/&+]{0,40}?"
    r"(?::|(?<!\w)(?:als|as|como|comme|come|ca|jako|като|onder|under|unter|heet ik|to)(?!\w)):?"
    r"\s{1,2}@?"
    rf"{NAME}(?:(?<=[.-])|(?=\s?(?:[,;!?)\n<|]|\Z)|\s(?:y|en|and|und|et|e|i|si|of|or)\s))"
)
_SHORT = frozenset(("tg", "ig", "sc", "tele"))
_ENDS = re.compile(r"\s?(?:[.,;!?)\n<|/&+]|\Z|[^\w\s])|\s(?:en|and|und|et|y|e|i|si|of|or)\s")
_PARTS = 4
_LOW = "|".join(
    ("underscore", "laag streepje", "liggend streepje", "unterstrich", "tiret bas", "guion bajo")
)
_SIGN = re.compile(
    rf"(?:\s[(\[]?|[(\[])(?:(?P<low>{_LOW})|(?:{'|'.join(sorted(DOT_WORDS - PROSE_DOT))}))"
    r"(?:[)\]]\s?|\s)(?P<part>[a-z0-9][a-z0-9._-]{0,30}+)(?![\w@])"
)
_TOGETHER = re.compile(
    r"(?P<more>(?: [a-z0-9._-]{1,20}){1,3}?)\s?[(\[,-]?\s?"
    r"(?:alles |in een |todo |tutto |tudo |als )?(?:aan elkaar|aaneen|zonder spaties?|een woord|"
    r"zusammen(?:geschrieben)?|ohne leerzeichen|ein wort|"
    r"without (?:a )?spaces?|no spaces?|one word|sans espaces?|en un mot|attache|junto|pegado|"
    r"sin espacios?|attaccato|senza spazi[o]?|sem espacos?|fara spatii|legat|bez spacji|razem|"
    r"egybe(?:irva)?|szokoz nelkul|слято|bitisik)(?!\w)"
)
_ALIKE = 5
"""Letters that two names on platforms must share to be of one person."""
_ADDRESS = re.compile(r"@[a-z0-9-]{1,60}\.[a-z]{2}")  # behind "telegram": an e-mail address
_UNKNOWN = ("unknown",)
_NEAR_BEFORE = 44
_LEADS = re.compile(
    r"(?<![\w@./-])(?P<name>[a-z0-9_][a-z0-9._-]{2,31}+)"
    r"(?: (?:op|on|auf|sur|en|su|pe|no|na|via|bij|в)(?: de| mijn| my)? | ?\()\Z"
)
_BARE = re.compile(rf"(?<![\w@./])@{NAME}")
_THEN = re.compile(r"[^\w\n]{0,4}(?:(?:op|on|auf|sur|en|su|pe|no|na|via|bij)\s)?(?P<word>\w{1,12})")
_JOIN = re.compile(r"[\s/&+,]{1,4}|\s?(?:en|and|und|et|y|e|si|es|i|of|or|ve)\s")
_CLAUSE = re.compile(r"[^.,;!?\n@]{0,30}")


@cache
def common() -> frozenset[str]:
    """Common words of the market's languages: none of them is a name on a platform."""
    return frozenset(
        word for table in (FACTS / "common_words").glob("*.txt") for word in words(table)
    )


class _Group(NamedTuple):
    """Platforms named together ("Snap & Insta"), the last word, where it ends, where it starts.

    Both are places in the folded text.
    """

    platforms: tuple[str, ...]
    word: str
    end: int
    start: int


def announced(text: str, view: Folded) -> Iterator[Name]:
    """Every name that the word for a platform announces, then every name with an @ alone."""
    groups = [*_groups(text, view), *_emoji(view), *_disguised(text, view)] if text else []
    found, silent = list[Name](), list[_Group]()
    for group in groups:
        name = _after(view, group) or _said(view, group) or _before(view, group)
        if name:
            found.append(name)
        else:
            silent.append(group)
    yield from found
    yield from _alike(view, silent, [name.name for name in found])
    if "@" in view.text:
        yield from _bare(view, sorted(groups, key=lambda group: group.end))


def _groups(text: str, view: Folded) -> Iterator[_Group]:
    row = tokens(text)
    hits = [
        hit for hit in platform_hits(text, row) if not _inside_address(text, row[hit.first].start)
    ]
    names: list[str] = []
    for position, hit in enumerate(hits):
        names.append(hit.value)
        following = hits[position + 1] if position + 1 < len(hits) else None
        if following and _JOIN.fullmatch(_between(text, row, hit, following)):
            continue
        end = view.place(row[hit.last].end)
        if not _ADDRESS.match(view.text, end):
            start = view.place(row[hit.first].start)
            yield _Group(tuple(names), row[hit.last].word, end, start)
        names = []


def _emoji(view: Folded) -> Iterator[_Group]:
    for sign, platform in EMOJI.items():
        start = view.text.find(sign)
        while start >= 0:
            yield _Group((platform,), sign, start + len(sign), start)
            start = view.text.find(sign, start + 1)


def _disguised(text: str, view: Folded) -> Iterator[_Group]:
    for platform, start, end in disguised(view.text, tokens(text)):
        if view.text[start - 1 : start] not in {"@", ".", "/"} or not start:
            yield _Group((platform,), platform, end, start)
    for platform, word, start, end in short_apart(view.text, tokens(text)):
        yield _Group((platform,), word, end, start)


def _said(view: Folded, group: _Group) -> Name | None:
    """The name that the rest of the clause comes to ("Telegram heeft mijn voorkeur: rooswerkt")."""
    if NUMBERED.issuperset(group.platforms):
        return None
    m = _SAID.match(view.text, group.end)
    if m is None or not plausible(m["name"]) or m["name"] in common():
        return None
    if group.word in AMBIGUOUS and not looks_made_up(m["name"]):
        return None
    name = m["name"].rstrip(".-")
    return Name(group.platforms, name, m.start("name"), m.start("name") + len(name), 0.8)


def _before(view: Folded, group: _Group) -> Name | None:
    """ "naomi_x op insta": a name that looks like one, a small word, the platform."""
    near = max(0, group.start - _NEAR_BEFORE)
    m = _LEADS.search(view.text[near : group.start])
    if m is None or not plausible(m["name"]):
        return None
    if not (looks_made_up(m["name"]) or looks_named(m["name"])):
        return None
    start = near + m.start("name")
    return Name(group.platforms, m["name"], start, start + len(m["name"]), 0.85)


def _inside_address(text: str, start: int) -> bool:
    """Whether a word is glued to an address ("n.x@site.nl", "site.nl/telegram")."""
    if not start or text[start - 1] not in "@._-/":
        return False
    run = text[max(0, start - _NEAR_BEFORE) : start].split()
    return text[start - 1] != "/" or start == 1 or not run or "." in run[-1] or run[-1] == "/"


def _between(text: str, row: tuple[Token, ...], left: Hit[str], right: Hit[str]) -> str:
    span = text[row[left.last].end : row[right.first].start]
    return folded(span) if len(span) < 12 else "-"


def _after(view: Folded, group: _Group) -> Name | None:
    m = _AFTER.match(view.text, group.end)
    if m is None or not plausible(m["name"]):
        return None
    marked = not _MARKS.isdisjoint(view.text[group.end : m.start("name")])
    if NUMBERED.issuperset(group.platforms) and "@" not in m["sep"]:
        return None
    linked = bool(m["link"]) and group.word not in AMBIGUOUS
    if group.word in AMBIGUOUS and "@" not in m["sep"] and m["name"] in common():
        return None  # "Signal: Nein heißt nein"
    made_up = looks_made_up(m["name"]) and group.word not in {"x", "of"}
    name, start = m["name"].rstrip(".-"), m.start("name")
    spelt, end = _spelt(view, name, start + len(name))
    if spelt == name:
        spelt, end = _run_on(view, name, end)
    if marked or _links(m, linked) or made_up or spelt != name or _stands_for(view, group, m):
        return Name(group.platforms, spelt, start, end, 0.95 if marked else 0.85)
    return None


def _spelt(view: Folded, name: str, end: int) -> tuple[str, int]:
    """The name with the signs that are written out behind it ("lena underscore vip"), its end."""
    for _ in range(_PARTS):
        more = _SIGN.match(view.text, end)
        if more is None:
            break
        name += ("_" if more["low"] else ".") + more["part"].rstrip(".-")
        end = more.start("part") + len(more["part"].rstrip(".-"))
    return name, end


def _run_on(view: Folded, name: str, end: int) -> tuple[str, int]:
    """The name with the words that are to be written on to it ("mila zon22 (aan elkaar)")."""
    m = _TOGETHER.match(view.text, end)
    return (name + "".join(m["more"].split()), m.end("more")) if m else (name, end)


def _alike(view: Folded, groups: list[_Group], known: list[str]) -> Iterator[Name]:
    """ "TG amberlux / Signal amberlux.09": another name begins with that word."""
    for group in groups:
        m = _AFTER.match(view.text, group.end) if known else None
        if m is None or m["link"] or m["sep"] or not plausible(m["name"]):
            continue
        name, start = m["name"].rstrip(".-"), m.start("name")
        alike = any(one.startswith(name) or name.startswith(one) for one in known)
        if alike and min(len(name), *map(len, known)) >= _ALIKE:
            yield Name(group.platforms, name, start, start + len(name), 0.85)


def _stands_for(view: Folded, group: _Group, m: re.Match[str]) -> bool:
    """ "Insta lenavip": right behind the platform, made of a given name, the end of its clause."""
    name = m["name"].rstrip(".-")
    small = not m["link"] or SMALL_LINK_WORDS.issuperset(m["link"].split())
    if group.word in AMBIGUOUS - _SHORT or not small or m["sep"] or name in common():
        return False
    return looks_named(name) and _ENDS.match(view.text, m.start("name") + len(name)) is not None


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
            platforms = groups[place].platforms if led else _only(groups)
            if platforms == _UNKNOWN and not looks_made_up(name):
                continue  # "@home", "@ de balie": no word beside it says that it is a name
        yield Name(platforms, name, m.start(), m.start("name") + len(name), 0.9)


def _only(groups: list[_Group]) -> tuple[str, ...]:
    """The platform of a text that speaks of one alone; else it is not known."""
    named = {group.platforms for group in groups if group.word not in AMBIGUOUS}
    named = {one for one in named if not NUMBERED.issuperset(one)}
    return named.pop() if len(named) == 1 else _UNKNOWN


def _named_behind(view: Folded, end: int) -> tuple[str, ...]:
    """ "@naomi_x op telegram": the platform that follows the name."""
    then = _THEN.match(view.text, end)
    if then is None or then["word"] in AMBIGUOUS:
        return ()
    return tuple(hit.value for hit in platform_hits(then["word"], tokens(then["word"]))[:1])
