"""Letters that an ad says stand for digits: “O3O-23l25 (O = null, l = eins)”, “where Z is 2”.

Only where that is said is a letter read so, among digits, and what says it is no part of a number.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extractors._phone.glyphs import Folded, without
from ingest.extractors._phone.instructions import roles_of
from ingest.extractors._phone.vocabulary import vocabulary

_QUOTES = "[\"'’‘“”«»„]?"
_VALUE = r"(?P<digit>\d|[^\W\d_]{2,9})(?![^\W_])"
_EQUAL = re.compile(
    rf"(?<![^\W_]){_QUOTES}(?P<letter>[^\W\d_]){_QUOTES} ?(?:=|→|->|=>) ?{_QUOTES}{_VALUE}"
)
_SAID = re.compile(
    rf"(?:[\s,;(\[\"'‘“«]|\A)(?P<letter>[^\W\d_]){_QUOTES} (?P<link>[^\W\d_]{{1,11}})"
    rf"(?: (?:a|an|the|de|het|een|eine|der|die|für|fur|for|voor|un|una|une|le|la|el|por|per|in|o))?"
    rf" {_QUOTES}{_VALUE}"
)
_ALIKE = {"o": "0", "о": "0", "ο": "0", "i": "1", "l": "1", "і": "1", "ӏ": "1"}
"""Letters that are read as digits anyhow."""
_FEWEST = 2  # digits of a stretch in which letters stand for others


class _Entry(NamedTuple):
    """Which letter stands for which digit, and where that is said."""

    letter: str
    digit: str
    start: int
    end: int


def by_signs(folded: Folded) -> Folded:
    """The text with digits for the letters that an = gives one; linear."""
    return _read(folded, _EQUAL) if "=" in folded.text or "→" in folded.text else folded


def by_words(folded: Folded) -> Folded:
    """The same for letters of which words say it: “where O is zero”; linear."""
    return _read(folded, _SAID)


def _read(folded: Folded, pattern: re.Pattern[str]) -> Folded:
    entries = list(_entries(folded.text, pattern))
    if not entries:
        return folded
    digits = {each.letter: each.digit for each in entries}
    other = {letter: digit for letter, digit in digits.items() if _ALIKE.get(letter) != digit}
    seen, changed = list(folded.text), False
    for start, end in _stretches(folded.text, "".join(sorted(digits))):
        if any(each.start < end and start < each.end for each in entries):
            continue
        seen[start:end] = [other.get(sign, sign) for sign in seen[start:end]]
        changed = True
    if not changed:
        return folded
    told = Folded(text="".join(seen), starts=folded.starts, ends=folded.ends)
    return without(told, [(each.start, each.end) for each in entries])


def _entries(text: str, pattern: re.Pattern[str]) -> Iterator[_Entry]:
    for match in pattern.finditer(text):
        said = match.groupdict()
        if "link" in said and "link" not in roles_of(said["link"]):
            continue
        digit = _digit(said["digit"])
        if digit:
            yield _Entry(said["letter"], digit, match.start("letter"), match.end())


@cache
def _digit(word: str) -> str:
    """The single digit that a figure or a word says, '' for none."""
    if word.isdigit():
        return word
    values = [
        numeral.value
        for numeral in sorted(vocabulary().numerals.get(word, ()), key=lambda each: each.weak)
        if numeral.value < 10
    ]
    return str(values[0]) if values else ""


def _stretches(text: str, letters: str) -> Iterator[tuple[int, int]]:
    """Where digits stand with some of `letters` among them."""
    for match in _mixed(letters).finditer(text):
        found = match.group()
        if sum(map(str.isdigit, found)) >= _FEWEST and not set(letters).isdisjoint(found):
            yield match.span()


@cache
def _mixed(letters: str) -> re.Pattern[str]:
    one = rf"[\d{re.escape(letters)}{''.join(_ALIKE)}]"
    return re.compile(rf"(?<![^\W_]){one}(?:[ ./-]{{0,2}}{one}){{6,19}}(?![^\W_])")
