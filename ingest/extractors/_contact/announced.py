"""Names after the word for a platform ("Snap: naam", "Telegram/Insta: @naam"), or with an @."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.extractors._alias.words import names
from ingest.extractors._contact.elsewhere import elsewhere, labelled, same
from ingest.extractors._contact.groups import SHORT, Group
from ingest.extractors._contact.groups import groups as named_groups
from ingest.extractors._contact.hosts import DOT_WORDS, MAIL_HOSTS, PROSE_DOT
from ingest.extractors._contact.name import (
    NAME,
    Name,
    clearly_made_up,
    is_small,
    is_word,
    looks_made_up,
    looks_named,
    plausible,
)
from ingest.extractors._contact.platforms import (
    AMBIGUOUS,
    AND_OR,
    EMOJI,
    LINK_WORDS,
    MARKED,
    NUMBERED,
    PLATFORM_WORDS,
    SMALL_LINK_WORDS,
    WHERE_WORDS,
    platform_hits,
)
from ingest.extractors._text.fold import Folded
from ingest.extractors._text.tokens import tokens

_LINKS = "|".join(sorted(LINK_WORDS | SMALL_LINK_WORDS, key=lambda word: (-len(word), word)))
_AFTER = re.compile(
    rf"[^\w@\n]{{0,3}}(?P<link>(?:(?:{_LINKS})(?!\w) {{0,2}}){{1,3}})?"
    rf"(?P<sep>[^\w\n.,!?/&+]{{0,8}}|(?:\.\s?){{2,6}})(?:\n\s?)?{NAME}"
)
_MARKS = frozenset("@:=>→➡➜➔👉")
_ENDS = re.compile(rf"\s?(?:[.,;!?)\n<|/&+]|\Z|[^\w\s])|\s(?:{AND_OR})\s")
_NEXT = re.compile(r" (?P<word>[^\W\d_]{3,}+)(?![@:_.]\w)(?!\s?:)")
_PARTS = 4
_LOW = "|".join(
    ("underscore", "laag streepje", "liggend streepje", "unterstrich", "tiret bas", "guion bajo")
)
_SIGN = re.compile(
    rf"(?:\s[(\[]?|[(\[])(?:(?P<low>{_LOW})|(?:{'|'.join(sorted(DOT_WORDS - PROSE_DOT))}))"
    r"(?:[)\]]\s?|\s)(?P<part>[a-z0-9][a-z0-9._-]{0,30}+)(?![\w@])"
)
_SPACED_DOT = re.compile(r"\s\.\s(?P<part>[a-z0-9_]{2,20}+)(?=[ \t]*(?:\n|\Z))")
"""A dot set apart, and the rest of the line: "Insta: dayana . rdam"."""
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
UNKNOWN = ("unknown",)
_VIBER = ("viber",)
_LABEL = re.compile(r"\s?:\s")
_BARE = re.compile(rf"(?<![\w@./])@{NAME}")
_THEN = re.compile(r"[^\w\n]{0,4}(?:(?:op|on|auf|sur|en|su|pe|no|na|via|bij)\s)?(?P<word>\w{1,12})")
_CLAUSE = re.compile(rf"(?:,\s(?:{WHERE_WORDS})\s)?[^.,;!?\n@]{{0,30}}")


def announced(text: str, view: Folded) -> Iterator[Name]:
    """Every name that the word for a platform announces, then every name with an @ alone."""
    groups = named_groups(text, view)
    found, silent = list[Name](), list[Group]()
    for group in groups:
        name = _after(view, group) or elsewhere(view, group)
        if name:
            found.append(name)
        else:
            silent.append(group)
    yield from found
    yield from labelled(view, groups)
    yield from same(view, silent, found)
    yield from _alike(view, silent, [name.name for name in found])
    if "@" in view.text:
        yield from _bare(view, sorted(groups, key=lambda group: group.end))


def _after(view: Folded, group: Group) -> Name | None:
    m = _AFTER.match(view.text, group.end)
    if m is None or not plausible(m["name"]):
        return None
    marked = not _MARKS.isdisjoint(view.text[group.end : m.start("name")])
    if _is_none(view, group, m, marked=marked):
        return None
    if "@" not in m["sep"] and _goes_on(view, m["name"], m.end("name")):
        return None  # "Telegram: immediate reply"
    if group.word in MARKED and "@" not in m["sep"] and not looks_made_up(m["name"]):
        return None  # "Line: Victoria"
    linked = bool(m["link"]) and not group.ambiguous
    if "@" not in m["sep"] and is_word(m["name"]):
        return None  # "Signal: Nein heißt nein", "Instagram: hidden"
    made_up = looks_made_up(m["name"]) and group.word not in {"x", "of"}
    name, start = m["name"].rstrip(".-"), m.start("name")
    spelt, end = _spelt(view, name, start + len(name))
    if spelt == name:
        spelt, end = _run_on(view, name, end)
    if marked or _links(m, linked) or made_up or spelt != name or _stands_for(view, group, m):
        return Name(group.platforms, spelt, start, end, 0.95 if marked else 0.85)
    return None


def _is_none(view: Folded, group: Group, m: re.Match[str], *, marked: bool) -> bool:
    """Whether it is a number's, or a word of what leads to a name behind it."""
    if NUMBERED.issuperset(group.platforms) and "@" not in m["sep"]:
        # "Viber: oksana_trasa": where most give a number
        return not (marked and group.platforms == _VIBER and clearly_made_up(m["name"]))
    if marked or looks_made_up(m["name"]):
        return False
    return _LABEL.match(view.text, m.end("name")) is not None  # "Telegramon is megtalálsz: x_y"


def _goes_on(view: Folded, name: str, end: int) -> bool:
    """Whether it looks like a word, and one that is no small one follows it: a sentence."""
    if looks_made_up(name) or looks_named(name) or name in names():
        return False
    following = _NEXT.match(view.text, end)
    if following is None or following["word"] in PLATFORM_WORDS:
        return False
    return not is_small(following["word"])


def _spelt(view: Folded, name: str, end: int) -> tuple[str, int]:
    """The name with the signs that are written out behind it ("lena underscore vip"), its end."""
    for _ in range(_PARTS):
        more = _SIGN.match(view.text, end)
        more = more or _SPACED_DOT.match(view.text, end)
        if more is None or (more.re is _SPACED_DOT and is_word(more["part"])):
            break
        name += ("_" if more.groupdict().get("low") else ".") + more["part"].rstrip(".-")
        end = more.start("part") + len(more["part"].rstrip(".-"))
    return name, end


def _run_on(view: Folded, name: str, end: int) -> tuple[str, int]:
    """The name with the words that are to be written on to it ("mila zon22 (aan elkaar)")."""
    m = _TOGETHER.match(view.text, end)
    return (name + "".join(m["more"].split()), m.end("more")) if m else (name, end)


def _alike(view: Folded, groups: list[Group], known: list[str]) -> Iterator[Name]:
    """ "TG amberlux / Signal amberlux.09": another name begins with that word."""
    for group in groups:
        m = _AFTER.match(view.text, group.end) if known else None
        if m is None or m["link"] or m["sep"] or not plausible(m["name"]):
            continue
        name, start = m["name"].rstrip(".-"), m.start("name")
        alike = any(one.startswith(name) or name.startswith(one) for one in known)
        if alike and min(len(name), *map(len, known)) >= _ALIKE:
            yield Name(group.platforms, name, start, start + len(name), 0.85)


def _stands_for(view: Folded, group: Group, m: re.Match[str]) -> bool:
    """ "Insta lenavip": right behind the platform, made of a given name, the end of its clause."""
    name = m["name"].rstrip(".-")
    small = not m["link"] or SMALL_LINK_WORDS.issuperset(m["link"].split())
    if (group.ambiguous and group.word not in SHORT - {"of"}) or not small or m["sep"]:
        return False
    if not looks_named(name):
        return False
    return group.word in EMOJI or _ENDS.match(view.text, m.start("name") + len(name)) is not None


def _links(m: re.Match[str], linked: bool) -> bool:
    """Whether the words between name the name ("is", "naam"), and are not only small words."""
    return linked and not SMALL_LINK_WORDS.issuperset(m["link"].split())


def _bare(view: Folded, groups: list[Group]) -> Iterator[Name]:
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
            if not led and is_word(name):
                continue  # "don't @mention the ladies"
            if platforms == UNKNOWN and not looks_made_up(name):
                continue  # "@home", "@ de balie": no word beside it says that it is a name
        yield Name(platforms, name, m.start(), m.start("name") + len(name), 0.9)


def _only(groups: list[Group]) -> tuple[str, ...]:
    """The platform of a text that speaks of one alone; else it is not known."""
    named = {group.platforms for group in groups if group.word not in AMBIGUOUS}
    named = {one for one in named if not NUMBERED.issuperset(one)}
    return named.pop() if len(named) == 1 else UNKNOWN


def _named_behind(view: Folded, end: int) -> tuple[str, ...]:
    """ "@naomi_x op telegram": the platform that follows the name."""
    then = _THEN.match(view.text, end)
    if then is None or then["word"] in AMBIGUOUS:
        return ()
    return tuple(hit.value for hit in platform_hits(then["word"], tokens(then["word"]))[:1])
