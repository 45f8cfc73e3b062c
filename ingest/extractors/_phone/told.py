"""Digits that an ad tells how to read: “a * is a zero”, “take out the letters: 0a6b1c2d…”.

Only where that is said is anything read so. The text stays as long as it is, so places stand.
"""

import re
from functools import cache
from itertools import islice

from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.instructions import (
    around_zeros,
    said_together,
    sentences,
    stands_for_zero,
)

_SIGNS = ("*", "#", "_", "•", "x", "?", "@")
_FEWEST = 3  # digits of a stretch in which a sign stands for more of them
_STEMS = (  # of words for letters
    "letters",
    "lettert",
    "buchstabe",
    "lettres",
    "letras",
    "lettere",
    "liter ",
    "liter:",
    "litery",
    "litere",
    "betuk",
    "harfle",
    "букв",
)
_MIXED = re.compile(  # digits with one to three letters between them, throughout
    r"(?<![^\W_])[^\W\d_]{0,3}\d{1,2}(?:[ .\n-]?[^\W\d_]{1,3}[ .\n-]?\d{1,2}){4,15}[^\W\d_]{0,3}"
    r"(?![^\W_])"
)
_LETTER = re.compile(r"[^\W\d_]")
_SAYING = re.compile(r"[^\W\d_]|=")
"""What says that a sign stands for a zero: words, or an =."""
_COUNTING = re.compile(  # “0a-6b-1c-2d-…”, “+34a600b00c…”: letters between digits
    r"(?<![^\W_])\d{1,3}[ .-]?[a-z](?:[ .-]?\d{1,4}[ .-]?[a-z]){4,15}(?:[ .-]?\d{1,4})?(?![^\W_])"
)
_A_AND_B = re.compile(r"b(?<=\db)|b(?<=\d[ .-]b)")
_ALPHABET, _FEWEST_COUNTED = "abcdefghijklmnop", 9  # digits that letters count
_MOST_MIXED = 30  # stretches of digits and letters that are looked at
_SAID = 120  # characters around digits in which it is said


def as_told(folded: Folded) -> Folded:
    """The text with zeros for signs that are said to stand for them, and without letters that are
    to be taken out; linear."""
    text = _without_letters(_without_counting(folded.text))
    if _SAYING.search(text):
        for sign in _SIGNS:
            if sign in text and (sign != "x" or " x " in text or "x=" in text):
                text = _with_zeros(text, sign)
    if text == folded.text:
        return folded
    return Folded(text=text, starts=folded.starts, ends=folded.ends)


def _with_zeros(text: str, sign: str) -> str:
    """The text with a 0 for a sign among digits, where that is said."""
    if not _touching(sign).search(text):
        return text
    found = [match.span() for match in _holed(sign).finditer(text) if _has_digits(match, sign)]
    if not found or not any(stands_for_zero(words, sign) for words in around_zeros(text)):
        return text
    seen = list(text)
    for start, end in found:
        seen[start:end] = text[start:end].replace(sign, "0")
    return "".join(seen)


@cache
def _touching(sign: str) -> re.Pattern[str]:
    """The sign beside a digit."""
    escaped = re.escape(sign)
    return re.compile(rf"{escaped}(?:\d|(?<=\d{escaped}))")


@cache
def _holed(sign: str) -> re.Pattern[str]:
    """Digits with some of them put as `sign`."""
    one = rf"[\d{re.escape(sign)}]"
    return re.compile(rf"(?<![^\W_]){one}(?:[ ./-]{{0,2}}{one}){{6,19}}(?![^\W_])")


def _has_digits(match: re.Match[str], sign: str) -> bool:
    found = match.group()
    return sign in found and sum(map(str.isdigit, found)) >= _FEWEST


def _without_counting(text: str) -> str:
    """The text with signs for letters that only count the digits between them, from a on: enough
    for a number, so that no list of rooms or pages is one."""
    if not _A_AND_B.search(text):
        return text
    seen = list(text)
    for match in islice(_COUNTING.finditer(text), _MOST_MIXED):
        said = match.group()
        letters = "".join(_LETTER.findall(said))
        digits = [sign for sign in said if sign.isdigit()]
        if _ALPHABET.startswith(letters) and len(digits) >= _FEWEST_COUNTED:
            seen[slice(*match.span())] = _LETTER.sub("-", said)
    return "".join(seen)


def _without_letters(text: str) -> str:
    """The text with signs for letters among digits, where it is said that they are to go."""
    if not any(stem in text for stem in _STEMS):
        return text
    seen = list(text)
    for match in islice(_MIXED.finditer(text), _MOST_MIXED):
        start, end = match.span()
        around = sentences(text, max(0, start - _SAID), end + _SAID)
        if any(any(said_together(words, "letters", "out")) for words in around):
            seen[start:end] = _LETTER.sub("-", text[start:end])
    return "".join(seen)
