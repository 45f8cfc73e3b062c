"""Parts of one number that are counted line by line: “line 1: nul / line 2: vier zeven nul / …”.

The marks count from 1 on, each with the same word before it and behind it or with none, and behind
each stand only digits. They are left out of the text, so that the parts stand side by side.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._phone.glyphs import Folded, put_instead
from ingest.extractors._phone.numbered import thing
from ingest.extractors._phone.part_words import PARTS
from ingest.extractors._phone.vocabulary import vocabulary

_FIRST = re.compile(  # the first mark and, in the next line, the second
    r"1(?<![^\W_]1)(?!\d) ?[).:°\]=–-]{0,2} [^\n]{1,60}?(?:\n| / | (?=2\)))"
    r"[^\w+]{0,4}(?:[^\W\d_]{2,12}[ .]{1,2})?2(?!\d)"
)
_LINES = re.compile(r"\n| / | (?=[1-9]\) )")  # "1) nul zes 2) 12 34" stands in one line too
_MARK = re.compile(r"[^\w+]{0,4}(?:([^\W\d_]{2,12})[ .]{1,2})?(\d)(?!\d) ?[).:°\]=–-]{0,2} ")
_WORD = re.compile(r"[^\W\d_]+|\d+|\+")
_ASIDE = re.compile(r" \([^()\n]{1,30}\)\W*$")
_FEWEST, _MOST = 3, 9  # parts
_LONGEST = 60  # characters of one
_FEWEST_DIGITS = 8
_MOST_DIGITS = 6  # of one part
_APART = " . "  # stands between parts: no sign of a date, and joins no number words


class _Step(NamedTuple):
    """A mark at `start:end` of a text with the word before it, which one it is, and the words that
    stand behind it, with their places."""

    start: int
    end: int
    word: str
    number: int
    behind: Sequence[re.Match[str]]


def with_steps_joined(folded: Folded) -> Folded:
    """The text without the marks of parts that are counted from 1 on; linear."""
    text = folded.text
    if not _FIRST.search(text):
        return folded
    spans = [span for row in _rows(text) if _is_number(row) for span in _marks(row)]
    return put_instead(folded, spans) if spans else folded


def _rows(text: str) -> Iterator[list[_Step]]:
    """Marks in a row that count from 1 on."""
    row: list[_Step] = []
    for step in (*_steps(text), None):
        goes_on = step and row and step.number == row[-1].number + 1 and step.word == row[0].word
        if not goes_on:
            if _FEWEST <= len(row) <= _MOST:
                yield row
            row = []
        if step and (goes_on or step.number == 1):
            row.append(step)


def _steps(text: str) -> Iterator[_Step | None]:
    """The mark of each line that has one, else None."""
    begin = 0
    for end, following in (*map(re.Match.span, _LINES.finditer(text)), (len(text), len(text))):
        mark = _MARK.match(text, begin, min(end, begin + _LONGEST))
        step = None
        if mark and end - mark.end() <= _LONGEST:
            aside = _ASIDE.search(text, mark.end(), end)
            behind = list(_WORD.finditer(text, mark.end(), aside.start() if aside else end))
            if behind:
                word = mark.group(1) or ""
                step = _Step(begin, mark.end(), word, int(mark.group(2)), behind)
        if step or text[begin:end].strip():
            yield step
        begin = following


def _is_number(row: Sequence[_Step]) -> bool:
    """Whether all that stands behind the marks is digits, and one begins as only a part does."""
    if row[0].word and row[0].word not in PARTS and thing(row[0].word):
        return False  # rooms, orders
    parts = [_digits(step, _label(row)) for step in row]
    if not all(parts):
        return False
    begins = any(word[:1] in "0+" or not word.isdigit() for words in parts for word in words)
    return begins and sum(map(_count, parts)) >= _FEWEST_DIGITS


def _label(row: Sequence[_Step]) -> str:
    """The word that stands behind every mark; "" for none."""
    first = row[0].behind[0].group()
    if first in vocabulary().numerals or not first.isalpha():
        return ""
    return first if all(step.behind[0].group() == first for step in row) else ""


def _digits(step: _Step, label: str) -> list[str]:
    """What stands behind a mark, if that is a few digits; [] for anything else."""
    words = [found.group() for found in step.behind[bool(label) :]]
    known = vocabulary()
    said = [word for word in words if word not in known.fillers]
    if not all(
        word in known.numerals or word in known.twice or not word.isalpha() for word in said
    ):
        return []
    return words if said and _count(words) <= _MOST_DIGITS else []


def _count(words: Sequence[str]) -> int:
    return sum(len(word) if word.isdigit() else 1 for word in words)


def _marks(row: Sequence[_Step]) -> Iterator[tuple[int, int, str]]:
    """Where the marks stand, with the word behind each, and what takes their place."""
    label, upto = _label(row), -1
    for step in row:
        start = step.start if upto < 0 else upto
        yield start, step.behind[bool(label)].start(), " " if upto < 0 else _APART
        upto = step.behind[-1].end()
