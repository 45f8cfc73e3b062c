"""Parts of one number that have a label each: “part 1: 0141 / part 2: 496”, “begin | 06 ⏎ end | …”.

Labels go together when they count on from the first part, or name the beginning and then what comes
after it. They are left out of the text, so that the parts stand side by side.
"""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from ingest.extractors._phone.glyphs import Folded, put_instead
from ingest.extractors._phone.part_words import (
    AREAS,
    FIRST,
    FURTHER,
    NUMBERS,
    PARTS,
    counted,
    naming,
    ordinal,
    ordinals,
    tells_of_number,
)
from ingest.extractors._phone.vocabulary import vocabulary

_ANNOUNCED = " tel: "  # what has labels for its parts is told as a number
_LOOK_BACK = 40  # characters of a label
_APART, _COUNTED_APART = 60, 160  # characters between two labels, and two that are counted
_MOST_WORDS = 5  # of a label before its own
_MARK = re.compile(
    r"[:=|→)]|[-–—](?:>|(?<= .)(?= ?\w))"
    r"|(?<=\w) (?:is|zijn|are|ist|sind|est|sont|es|son|e|sono|sao|sunt|este|jest|to|са) (?=[\w+])"
)
_PASSED = re.compile(r"[ .)]{0,2}(?:[:=|→]|[-–—](?:>|(?= )))?")
_SEPARATOR = re.compile(r"[\n|,;:=!?…→]| / |(?<=[^\W_][^\W_])[.] ")
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(
    r"(\d)(?<![^\W_]\d)(?:e|de|ste|st|nd|rd|th|er|ere|eme|a|o)?[.°]?"
    r"(?:/\d| (?:van|of|von|de|sur|di|z|din|от) \d)?(?![^\W_]|[.,:]?\d)"
)
_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,9})[ .]{1,2}$")
_BEHIND = re.compile(r"[ -]([^\W\d_]{2,9})(?![^\W_])")
_PART = re.compile(r"[ \n]{0,2}\+?\d(?:[ ./-]{0,2}\d){0,9}(?=[.!,]?\n)")
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOSE = 3  # characters between a word for a part and which one it is
_RANGE = re.compile(r" ?\d{1,2} ?[-–/.:] ?\d{1,2}(?![ .-]?\d)")
_ENUMERATION = re.compile(r"(?<![^\W_])([1-5a-e])\) ?(?=\d)")
_LETTERED = ("a", "b", "c", "d", "e")
_ONLY_DIGITS = re.compile(r"\d[\d .-]{1,8}(?:[\s,;]{0,3}$|[^\w\s]|\s)")
_LIGHT = frozenset(" \n\t/,;.|-–—•·(")  # parts a label from the digits before it
_LONGEST = 12  # characters of a word for a part, with what parts it from its number

Role = int | Literal["further", "number"]
"""Which part a label names: one by its place, from 1 on, the code of an area before these (0), one
that is not the first, or the number itself."""
_BEGINNINGS, _AREA_AND_SECOND = (0, 1), (0, 2)


class _Label(NamedTuple):
    """A label at `start:end`; `own` is where the word that makes it one begins, if a word does
    (`said`)."""

    start: int
    own: int
    end: int
    role: Role
    said: bool = True


def with_parts_joined(folded: Folded) -> Folded:
    """The text without the labels of the parts of a number, which is announced instead; linear."""
    spans: list[tuple[int, int, str]] = []
    for first, *others in _chains(folded.text, _labels(folded.text)):
        spans.append((first.own, first.end, _ANNOUNCED if first.said else " "))
        before = first
        for each in others:
            spans.append((_behind(folded.text, before, each), each.end, " "))
            before = each
    return put_instead(folded, spans) if spans else folded


def _behind(text: str, before: _Label, label: _Label) -> int:
    """Where what stands between the digits of one part and the label of the next begins: also
    sentences without figures, where the parts are counted and each ends its line."""
    start = _apart(text, label.start)
    if isinstance(label.role, int) and start > before.end:
        digits = _PART.match(text, before.end, start)
        if digits and not any(map(str.isdigit, text[digits.end() : start])):
            return digits.end()
    return start


def _apart(text: str, start: int) -> int:
    """Where what parts a label from the digits before it begins."""
    while start and text[start - 1] in _LIGHT:
        start -= 1
    return start


def _labels(text: str) -> list[_Label]:
    """All labels of parts, in order and apart."""
    found: list[_Label] = []
    upto = 0
    for label in sorted(_every_label(text), key=attrgetter("own")):
        if label.own >= upto:
            found.append(label._replace(start=max(label.start, upto)))
            upto = label.end
    return found


def _every_label(text: str) -> Iterator[_Label]:
    """The labels of each kind, but those of which the words are nowhere in the text."""
    words = frozenset(_LETTERS.findall(text))
    has_part = not PARTS.isdisjoint(words)
    if has_part:
        yield from _numbered(text)
    if not naming().isdisjoint(words):
        yield from _marked(text)
    if has_part:
        yield from _worded(text)
    yield from _lettered(text)


def _numbered(text: str) -> Iterator[_Label]:
    """Labels of a word for a part and a figure: “2e deel”, “Teil 1/3:”."""
    for match in _FIGURE.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
        behind = _BEHIND.match(text, match.end())
        own, end = match.span()
        if before and before.group(1) in PARTS:
            own = before.start()
        elif behind and behind.group(1) in PARTS:
            end = behind.end()
        else:
            continue
        yield _Label(_beginning(text, own), own, _passed(text, end), int(match.group(1)))


def _marked(text: str) -> Iterator[_Label]:
    """Labels of words alone, which a sign ends: “begin:”, “a doua parte -”, “Teil zwei |”."""
    for match in _MARK.finditer(text):
        words = list(_WORD.finditer(text, _line(text, match.start()), match.start()))
        role = _role([word.group() for word in words]) if words else None
        if role:
            own = words[role[1]].start()
            if all(tells_of_number(word.group()) for word in words[-_MOST_WORDS:]):
                yield _Label(_beginning(text, own), own, match.end(), role[0])


def _worded(text: str) -> Iterator[_Label]:
    """Labels of a word for a part and which one it is, in words: “first part”, “partea a doua”."""
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        if word.group() not in PARTS:
            continue
        for beside in (at - 1, at + 1, at + 2):
            if not 0 <= beside < len(words) or words[beside].group().isdigit():
                continue
            number = _number(words, at, beside)
            first, last = sorted((at, beside))
            own, end = words[first].start(), words[last].end()
            apart = text[words[first].end() : words[last].start()]
            if number and len(apart) <= _CLOSE and "\n" not in apart:
                yield _Label(_beginning(text, own), own, _passed(text, end), number)
                break


def _number(words: Sequence[re.Match[str]], at: int, beside: int) -> int:
    """Which part the word `beside` the one for a part says: also by a letter right behind that and
    before the digits, “part b 496”; 0 for none."""
    word = words[beside].group()
    if beside == at + 1 and word in _LETTERED:
        after = words[beside + 1].group() if beside + 1 < len(words) else ""
        if after not in ordinals() and (after[:1].isdigit() or _says_digits(after)):
            return _LETTERED.index(word) + 1
        return 0
    return (ordinal if beside < at else counted)(word)


def _lettered(text: str) -> Iterator[_Label]:
    """Signs that number the parts alone: “1) 0141 2) 496 3) 0731”."""
    marks = list(_ENUMERATION.finditer(text)) if ")" in text else []
    for place, match in enumerate(marks):
        after = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        sign = match.group(1)
        number = int(sign) if sign.isdigit() else ord(sign) - ord("a") + 1
        if _ONLY_DIGITS.match(text, match.end(), after):
            yield _Label(match.start(), match.start(), match.end(), number, said=False)


def _line(text: str, end: int) -> int:
    """Where that of which a label is a part begins."""
    floor = max(0, end - _LOOK_BACK)
    while floor and text[floor - 1].isalnum():
        floor += 1  # no half words
        if floor == end:
            break
    return max((found.end() for found in _SEPARATOR.finditer(text, floor, end)), default=floor)


def _beginning(text: str, own: int) -> int:
    """Where a label begins: with the words before its own, unless they say digits; a single number
    there says how many digits it is about (“les deux premiers”)."""
    line = _line(text, own)
    words = list(_WORD.finditer(text, line, own))[-_MOST_WORDS:]
    said = [word for word in words if _says_digits(word.group())]
    parted = not line or not text[line - 1].isalnum()
    if parted and len(said) == 1 and said[0] is words[-1] and not said[0].group().isdigit():
        said = []
    start = own
    for word in reversed(words):
        if word in said:
            break
        start = word.start()
    return start


def _says_digits(word: str) -> bool:
    return word.isdigit() or word in vocabulary().numerals


def _passed(text: str, end: int) -> int:
    """The place behind the sign that may end a label."""
    found = _PASSED.match(text, end)
    return found.end() if found else end


def _role(words: Sequence[str]) -> tuple[Role, int] | None:
    """Which part words name, and at which of them that begins."""
    for at, word in enumerate(words):
        for beside in (at - 1, at + 1) if word in PARTS else ():
            if 0 <= beside < len(words) and counted(words[beside]):
                return counted(words[beside]), min(at, beside)
    for at, word in enumerate(words):
        role = _role_of(word)
        if role is not None:
            return role, at
    return ("number", len(words) - 1) if words[-1] in NUMBERS else None


def _role_of(word: str) -> Role | None:
    """Which part a word alone names; None for a word that names none."""
    if word in AREAS:
        return 0
    if word in FIRST:
        return 1
    return ordinals().get(word) or ("further" if word in FURTHER else None)


def _chains(text: str, labels: Sequence[_Label]) -> Iterator[list[_Label]]:
    """Labels that together name the parts of one number, from the first part on."""
    chain: list[_Label] = []
    for label in (*labels, None):
        if chain and (label is None or not _follows(text, chain[-1], label)):
            if len(chain) > 1 and not _are_ranges(text, chain):
                yield chain
            chain = []
        if label and (chain or label.role in _BEGINNINGS):
            chain.append(label)


def _are_ranges(text: str, chain: Sequence[_Label]) -> bool:
    """Whether all parts are from one hour or day to another: “part 1: 06-12, part 2: 12-18”."""
    return all(_RANGE.match(text, label.end) for label in chain)


def _follows(text: str, before: _Label, label: _Label) -> bool:
    """Whether a label names the part behind that of the one before."""
    counted = isinstance(label.role, int) and label.role > 1
    if (
        label.start - before.end > (_COUNTED_APART if counted else _APART)
        or not text[before.end : label.start].strip()
    ):
        return False
    if isinstance(label.role, int):
        return isinstance(before.role, int) and (
            label.role == before.role + 1 or (before.role, label.role) == _AREA_AND_SECOND
        )
    return label.role == "further" or before.role in _BEGINNINGS
