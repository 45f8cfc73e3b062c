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
    FIRST,
    FURTHER,
    NUMBERS,
    PARTS,
    counted,
    ordinals,
    tells_of_number,
)
from ingest.extractors._phone.vocabulary import vocabulary

_ANNOUNCED = " tel: "  # what has labels for its parts is told as a number
_LOOK_BACK = 40  # characters of a label
_APART = 60  # characters between two labels
_MOST_WORDS = 5  # of a label before its own
_MARK = re.compile(r"[:=|→)]|[-–—](?<= .)(?= ?\w)")
_PASSED = re.compile(r"[ .)]{0,2}(?:[:=|→]|[-–—](?= ))?")
_SEPARATOR = re.compile(r"[\n|,;:=!?…(→]| / |(?<=[^\W_][^\W_])[.] ")
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(
    r"(\d)(?<![^\W_]\d)(?:e|de|ste|st|nd|rd|th|er|ere|eme|a|o)?[.°]?(?:/\d)?(?![^\W_]|[.,:]?\d)"
)
_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,9})[ .]{1,2}$")
_BEHIND = re.compile(r"[ -]([^\W\d_]{2,9})(?![^\W_])")
_LONGEST = 12  # characters of a word for a part, with what parts it from its number

Role = int | Literal["further", "number"]
"""Which part a label names: one by its place, from 1 on, one that is not the first, or the number
itself."""


class _Label(NamedTuple):
    """A label at `start:end`; `own` is where the word that makes it one begins."""

    start: int
    own: int
    end: int
    role: Role


def with_parts_joined(folded: Folded) -> Folded:
    """The text without the labels of the parts of a number, which is announced instead; linear."""
    spans: list[tuple[int, int, str]] = []
    for first, *others in _chains(folded.text, _labels(folded.text)):
        spans.append((first.own, first.end, _ANNOUNCED))
        spans += [(each.start, each.end, " ") for each in others]
    return put_instead(folded, spans) if spans else folded


def _labels(text: str) -> list[_Label]:
    """All labels of parts, in order and apart."""
    found: list[_Label] = []
    upto = 0
    for label in sorted([*_numbered(text), *_marked(text)], key=attrgetter("own")):
        if label.own >= upto:
            found.append(label._replace(start=max(label.start, upto)))
            upto = label.end
    return found


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


def _line(text: str, end: int) -> int:
    """Where that of which a label is a part begins."""
    floor = max(0, end - _LOOK_BACK)
    while floor and text[floor - 1].isalnum():
        floor += 1  # no half words
        if floor == end:
            break
    return max((found.end() for found in _SEPARATOR.finditer(text, floor, end)), default=floor)


def _beginning(text: str, own: int) -> int:
    """Where a label begins: with the words before its own, unless they say digits."""
    start = own
    for word in list(_WORD.finditer(text, _line(text, own), own))[: -_MOST_WORDS - 1 : -1]:
        if word.group().isdigit() or word.group() in vocabulary().numerals:
            break
        start = word.start()
    return start


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
        if word in FIRST:
            return 1, at
        if word in ordinals():
            return ordinals()[word], at
        if word in FURTHER:
            return "further", at
    return ("number", len(words) - 1) if words[-1] in NUMBERS else None


def _chains(text: str, labels: Sequence[_Label]) -> Iterator[list[_Label]]:
    """Labels that together name the parts of one number, from the first part on."""
    chain: list[_Label] = []
    for label in labels:
        if chain and not _follows(text, chain[-1], label):
            if len(chain) > 1:
                yield chain
            chain = []
        if chain or label.role == 1:
            chain.append(label)
    if len(chain) > 1:
        yield chain


def _follows(text: str, before: _Label, label: _Label) -> bool:
    """Whether a label names the part behind that of the one before."""
    if label.start - before.end > _APART or not text[before.end : label.start].strip():
        return False
    if isinstance(label.role, int):
        return isinstance(before.role, int) and label.role == before.role + 1
    return label.role == "further" or before.role == 1
