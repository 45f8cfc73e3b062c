"""What an ad says of the order in which digits are to be read: “lees van rechts naar links: …”."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from ingest.extractors._phone.last_words import LAST
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.part_words import NUMBERS
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.extractors._text.either import by_head
from ingest.extractors._text.tables import rows

TABLE = Path(__file__).parent / "told_backwards.tsv"
"""The words for it; its head says which of them do what."""
_BESIDE = 90  # characters around a number in which it is said at all
_BEFORE, _BEHIND = 70, 45  # the same for what is said of this number and no other
_NEAR = 4  # words between how and that something is to be read
_MOST = 9  # digits of an end
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")


def _every(doing: str) -> list[str]:
    return [words for does, words in rows(TABLE) if does == doing]


_SURE = re.compile(by_head("|".join(_every("sure"))))
_BEGINS = rf"(?<![^\W_]){by_head('|'.join((*_every('sure'), *_every('way'))))}"
_WAY, _ANY = re.compile(rf"{_BEGINS}(?![^\W_])"), re.compile(_BEGINS)
_BUT = by_head("|".join(sorted(folded_set(" ".join(_every("but"))))))
_CLOSE = re.compile(rf'[ :;,.("–-]{{1,4}}(?:{_BUT} ){{0,2}}')
"""What stands between digits and what is said right beside them."""
_READ = folded_set(" ".join(_every("read"))) | NUMBERS | folded_set("num numéro número numer")
_NOT = folded_set(" ".join(_every("not")))


@lru_cache(maxsize=16)
def may_be_said(text: str) -> bool:
    """Whether anything in a whole folded text may be said to be from the end; in most of them
    nothing is, so that nothing more need be asked of their numbers."""
    return _ANY.search(text) is not None


def is_said(text: str, start: int, end: int) -> bool:
    """Whether anything beside `text[start:end]` is said to be from the end."""
    return _WAY.search(text, max(0, start - _BESIDE), end + _BESIDE) is not None


def is_told(text: str, start: int, end: int) -> bool:
    """Whether it is said of the digits at `text[start:end]`, and of no others, that they are to be
    read, or are written, from the end."""
    return any(
        (_reads(text, way) or (_SURE.fullmatch(way.group()) and _CLOSE.fullmatch(text, *between)))
        and not _DIGIT.search(text, *between)
        for way, between in _ways(text, start, end)
    )


def told_end(text: str, start: int, end: int) -> int:
    """How many of the last digits of the number at `text[start:end]` are said to be so: “de laatste
    vier andersom”; 0 for none."""
    for way, _ in _ways(text, start, end):
        words = _WORD.findall(text, max(0, way.start() - _BESIDE // 2), way.start())[-_NEAR:]
        words += ["", *_WORD.findall(text, way.end(), way.end() + _BESIDE // 2)[:_NEAR]]
        for one, other in pairwise(words):
            count = _count(other) if one in LAST else _count(one) if other in LAST else 0
            if 1 < count <= _MOST:
                return count
    return 0


def _ways(text: str, start: int, end: int) -> list[tuple[re.Match[str], tuple[int, int]]]:
    """What is said so before and behind a number, with what stands between."""
    found: list[tuple[re.Match[str], tuple[int, int]]] = []
    for way in _WAY.finditer(text, max(0, start - _BEFORE), start):
        found.append((way, (way.end(), start)))
    for way in _WAY.finditer(text, end, end + _BEHIND):
        found.append((way, (end, way.start())))
    return [each for each in found if not _is_denied(text, each[0])]


def _is_denied(text: str, way: re.Match[str]) -> bool:
    before = _WORD.findall(text, max(0, way.start() - _BESIDE // 4), way.start())
    return bool(before) and before[-1] in _NOT


def _reads(text: str, way: re.Match[str]) -> bool:
    """Whether words beside a way are for reading, writing or a number."""
    before = _WORD.findall(text, max(0, way.start() - _BEFORE), way.start())[-_NEAR:]
    behind = _WORD.findall(text, way.end(), way.end() + _BEHIND)[:_NEAR]
    return not _READ.isdisjoint((*before, *behind))


def way_within(text: str, start: int, end: int) -> re.Match[str] | None:
    """What is said so between the digits of a number."""
    return _WAY.search(text, start, end)


@cache
def _count(word: str) -> int:
    """The number that a word or a figure says; 0 for none."""
    if word.isdigit():
        return int(word) if len(word) == 1 else 0
    numerals = vocabulary().numerals.get(word) or vocabulary().numerals.get(word[:-2])
    return numerals[0].value if numerals else 0
