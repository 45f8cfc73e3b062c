"""Names said elsewhere than right behind their platform: in its clause, before it, under a label.

"Telegram heeft mijn voorkeur: rooswerkt", "naomi_x op insta", "On Kik I'm dan_x", "Signal only.
Username vex.07", "same name on Snap".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.extractors._contact.groups import SHORT, Group
from ingest.extractors._contact.name import (
    NAME,
    Name,
    clearly_made_up,
    is_word,
    looks_made_up,
    looks_named,
    plausible,
)
from ingest.extractors._contact.platforms import AND_OR, NUMBERED
from ingest.extractors._facts.tables import word_set
from ingest.extractors._text.fold import Folded
from ingest.extractors._text.tables import words

_HERE = Path(__file__).parent


def _any(table: str) -> str:
    entries = {word.replace("_", " ") for word in words(_HERE / table)}
    return "|".join(
        re.escape(word) for word in sorted(entries, key=lambda word: (-len(word), word))
    )


# A clause after the platform that ends in a colon or in "as", then a name that ends the clause.
_SAID = re.compile(
    r"(?! (?:niet|no|nicht|pas|non|nu|nie|not|geen|nem)\b)[^\n.,!?;@:/&+]{0,40}?"
    r"(?::|(?<!\w)(?:als|as|como|comme|come|ca|jako|като|onder|under|unter|heet ik|to)(?!\w)):?"
    r"\s{1,2}@?"
    rf"{NAME}(?:(?<=[.-])|(?=\s?(?:[,;!?)\n<|]|\Z)|\s(?:{AND_OR})\s))"
)
_BEFORE = 44
_LEADS = re.compile(
    r"(?<![\w@./-])(?P<name>[a-z0-9_][a-z0-9._-]{2,31}+)(?<!\.)"
    r"(?: (?:op|on|auf|sur|en|su|pe|no|na|via|bij|в)(?: de| mijn| my)? | ?\()\Z"
)
_FAR, _MOST = 60, 5
"""Characters of a clause behind a platform, and words in it before a name."""
_BETWEEN = re.compile(r"\s?(?:[^\W\d_]+(?:['’][^\W\d_]+)?|[→➡➜➔👉>=-]{1,3})(?=\s)")
_MADE_UP = re.compile(rf"\s\(?{NAME}")
_DENIED = frozenset(("never", "nooit", "nie", "jamais", "nunca", "mai", "soha", "никога", "asla"))
_SPOKEN = SHORT - {"of", "sc"} | {"signal"}
"""Ambiguous words for platforms that nobody says of anything else beside such a name."""
_LABEL = re.compile(
    rf"(?<!\w)(?:{_any('labels.txt')})(?P<is>\s(?:is|ist|est|es|este|e|to|jest))?"
    rf"(?P<sep>\s?[:=→-]{{0,2}}\s?@?){NAME}"
)
_LABEL_REACH = 60
_SAME = re.compile(rf"(?<!\w)(?:{_any('same.txt')})\s(?:{_any('name_words.txt')})(?!\w)")
_SAME_REACH, _TOLD_REACH = 24, 200


def elsewhere(view: Folded, group: Group) -> Name | None:
    """The name in the same clause as its platform, if any."""
    return _said(view, group) or _before(view, group) or _near(view, group)


def _said(view: Folded, group: Group) -> Name | None:
    """The name that the rest of the clause comes to."""
    if NUMBERED.issuperset(group.platforms):
        return None
    m = _SAID.match(view.text, group.end)
    if m is None or not plausible(m["name"]) or is_word(m["name"]):
        return None
    if group.ambiguous and not looks_made_up(m["name"]):
        return None
    name = m["name"].rstrip(".-")
    return Name(group.platforms, name, m.start("name"), m.start("name") + len(name), 0.8)


def _before(view: Folded, group: Group) -> Name | None:
    """A name that looks like one, a small word, the platform."""
    near = max(0, group.start - _BEFORE)
    m = _LEADS.search(view.text[near : group.start])
    if m is None or not plausible(m["name"]):
        return None
    if not (looks_made_up(m["name"]) or looks_named(m["name"])):
        return None
    start = near + m.start("name")
    return Name(group.platforms, m["name"], start, start + len(m["name"]), 0.85)


def _near(view: Folded, group: Group) -> Name | None:
    """Some words behind the platform, then what can be nothing but a name."""
    if NUMBERED.issuperset(group.platforms) or (group.ambiguous and group.word not in _SPOKEN):
        return None
    place, last = group.end, min(len(view.text), group.end + _FAR)
    for _ in range(_MOST + 1):
        m = _MADE_UP.match(view.text, place)
        if m and plausible(m["name"]) and clearly_made_up(m["name"]):
            name = m["name"].rstrip(".-")
            return Name(group.platforms, name, m.start("name"), m.start("name") + len(name), 0.8)
        word = _BETWEEN.match(view.text, place, last)
        if word is None or _denies(word[0].strip()):
            return None
        place = word.end()
    return None


def _denies(word: str) -> bool:
    return (
        word in _DENIED or word in word_set("denials.txt") or word in word_set("denials_behind.txt")
    )


def labelled(view: Folded, groups: Sequence[Group]) -> Iterator[Name]:
    """A name under a label of its own, on the platform that was named shortly before."""
    place = 0
    for m in _LABEL.finditer(view.text) if groups else ():
        while place + 1 < len(groups) and groups[place + 1].end <= m.start():
            place += 1
        group = groups[place]
        if not 0 <= m.start() - group.end <= _LABEL_REACH or not plausible(m["name"]):
            continue
        sure = ":" in m["sep"] or "@" in m["sep"] or bool(m["is"])
        if clearly_made_up(m["name"]) or (sure and not is_word(m["name"])):
            name = m["name"].rstrip(".-")
            yield Name(group.platforms, name, m.start("name"), m.start("name") + len(name), 0.85)


def same(view: Folded, silent: Sequence[Group], known: Sequence[Name]) -> Iterator[Name]:
    """The platforms beside "same name": what was told last before is the name on them as well."""
    told = sorted(known, key=lambda name: name.start)
    starts, place = [group.start for group in silent], -1
    for m in _SAME.finditer(view.text) if told and silent else ():
        while place + 1 < len(told) and told[place + 1].end <= m.start():
            place += 1
        if place < 0 or m.start() - told[place].end > _TOLD_REACH:
            continue
        first = bisect_left(starts, m.start() - 2 * _SAME_REACH)
        last = bisect_right(starts, m.end() + _SAME_REACH)
        for group in silent[first:last]:
            near = group.start >= m.end() or 0 <= m.start() - group.end <= _SAME_REACH
            if near and told[place].end <= group.start:
                yield Name(group.platforms, told[place].name, group.start, group.end, 0.8)
