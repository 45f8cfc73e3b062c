"""Digits that an ad tells how to read: “a * is a zero”, “take out the letters: 0a6b1c2d…”.

Only where that is said is anything read so. The text stays as long as it is, so places stand.
"""

import re
from functools import cache
from itertools import islice

from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.instructions import (
    around_zeros,
    names_sign,
    roles_of,
    said_together,
    sentences,
    stands_for_zero,
)

_SIGNS = ("*", "#", "_", "•", "x", "?", "@")
_IN_ORDER = re.compile(  # single figures, each for one of the signs
    r"(?<![\w.,])\d(?:(?:,? (?:en|and|und|et|y|e|i|si|es|ve|a|и) |, ?| )\d){1,5}"
    r"(?![\w%€$£]|[.,:]\d| (?:[€$£]|euro?|lei|ft|zl|лв|tl)(?![^\W_]))"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_LINKS = 3  # words between the name of a sign and the figures
_WHOLE = range(8, 14)  # digits of a number
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
                text = _in_order(_with_zeros(text, sign), sign)
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


def _in_order(text: str, sign: str) -> str:
    """The text with digits for the signs among others of which it is said what each stands for:
    “06 12 3* 08 *9, de sterretjes zijn 4 en 1”."""
    if not _touching(sign).search(text):
        return text
    seen = list(text)
    for match in _holed(sign).finditer(text):
        count, start = match.group().count(sign), match.start()
        if not count or count + sum(map(str.isdigit, match.group())) not in _WHOLE:
            continue
        said = _told_digits(text, match.end(), sign)
        if said and len(said) == count:
            for at, place in enumerate(
                find.start() for find in _sign(sign).finditer(match.group())
            ):
                seen[start + place] = text[said[at]]
            for at in said:
                seen[at] = " "
    return "".join(seen)


def _told_digits(text: str, start: int, sign: str) -> list[int]:
    """Where the figures stand that are said behind `start` to be those of a sign."""
    for name in _WORD.finditer(text, start, start + _SAID):
        if not names_sign(name.group(), sign):
            continue
        told = _IN_ORDER.search(text, name.end(), name.end() + _SAID)
        if told is None:
            return []
        between = _WORD.findall(text, name.end(), told.start())
        behind = _WORD.match(text, told.end() + 1)
        links = [*between, behind.group()] if behind else between
        is_told = len(between) <= _MOST_LINKS and any("link" in roles_of(each) for each in links)
        if not is_told:
            return []
        return [told.start() + each.start() for each in _DIGIT.finditer(told.group())]
    return []


@cache
def _sign(sign: str) -> re.Pattern[str]:
    return re.compile(re.escape(sign))


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
