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
from ingest.extractors._phone.vocabulary import vocabulary

_SIGNS = ("*", "#", "_", "•", "x", "?", "@")
_IN_ORDER = re.compile(  # single figures, each for one of the signs
    r"(?<![\w.,])\d(?:(?:,? (?:en|and|und|et|y|e|i|si|es|ve|a|и) |, ?| )\d){1,5}"
    r"(?![\w%€$£]|[.,:]\d| (?:[€$£]|euro?|lei|ft|zl|лв|tl)(?![^\W_]))"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_SAID_VALUE = re.compile(r"[^\W_]+|[+=]")
_SAID_ALL = re.compile(r"(?: ([^\W\d_]{1,9}))?\s*(?:[.,;:!?)\n]|\Z)")
"""The end of what is said: “1 Stunde” is no digit."""
_MOST_VALUE, _LEAD, _TEN = 6, 30, 10
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
    if _SAYING.search(text) and _ANY_TOUCHING.search(text) and _ANY_HOLED.search(text):
        for sign in _SIGNS:
            if sign in text and (sign != "x" or " x " in text or "x=" in text):
                text = _with_digits(text, sign)
    if text == folded.text:
        return folded
    return Folded(text=text, starts=folded.starts, ends=folded.ends)


def _with_digits(text: str, sign: str) -> str:
    """The text with digits for a sign among others, where it is said what it stands for."""
    if not _touching(sign).search(text):
        return text
    holed = [match for match in _holed(sign).finditer(text) if sign in match.group()]
    if not holed:
        return text
    seen = list(text)
    are_zeros = any(map(_has_digits, holed)) and any(
        stands_for_zero(words, sign) for words in around_zeros(text)
    )
    for match in holed:
        if are_zeros and _has_digits(match):
            seen[slice(*match.span())] = match.group().replace(sign, "0")
        else:
            _put_in_order(text, seen, match, sign)
    return "".join(seen)


def _has_digits(match: re.Match[str]) -> bool:
    return sum(map(str.isdigit, match.group())) >= _FEWEST


def _put_in_order(text: str, seen: list[str], match: re.Match[str], sign: str) -> None:
    """Digits for the signs of a number of which it is said what each stands for: “06 12 3* 08 *9,
    de sterretjes zijn 4 en 1”."""
    count, start = match.group().count(sign), match.start()
    if count + sum(map(str.isdigit, match.group())) not in _WHOLE:
        return
    said = _told_digits(text, match.end(), sign)
    if count == 1 and not said:
        _put_value(text, seen, match, sign)
    if len(said) != count:
        return
    for at, found in zip(said, _sign(sign).finditer(match.group()), strict=True):
        seen[start + found.start()] = text[at]
        seen[at] = " "


def _put_value(text: str, seen: list[str], match: re.Match[str], sign: str) -> None:
    """A digit for the one sign of a number that words, or a sum, say it to be: “500 004 05?, gdzie
    pytajnik to dwa plus dwa”."""
    for name in _WORD.finditer(text, match.end(), match.end() + _SAID):
        if not names_sign(name.group(), sign):
            continue
        before = _WORD.findall(text, max(match.end(), name.start() - _LEAD), name.start())
        told = _value(text, name.end(), before[-2:])
        if told:
            digit, start, end = told
            seen[match.start() + match.group().index(sign)] = digit
            seen[start:end] = " " * (end - start)
        return


def _value(text: str, start: int, links: list[str]) -> tuple[str, int, int] | None:
    """The digit that is said from a place on, behind at most a few words, and where; `links`: words
    before, of which one may say that something stands for it."""
    said = list(islice(_SAID_VALUE.finditer(text, start, start + _SAID), _MOST_VALUE))
    for place, each in enumerate(said):
        digit = _digit(each.group())
        if digit is None:
            links = [*links, each.group()]
            continue
        if not any("link" in roles_of(link) for link in links):
            return None
        plus, other = (*said[place + 1 :], None, None)[:2]
        last, second = each, _digit(other.group(), weak=True) if other else None
        if plus and other and second is not None and _is_plus(plus.group()):
            last, digit = other, digit + second
        ends = _SAID_ALL.match(text, last.end())
        if digit >= _TEN or ends is None:
            return None
        if ends[1] and "link" not in roles_of(ends[1]):
            return None
        return str(digit), each.start(), last.end()
    return None


def _digit(word: str, *, weak: bool = False) -> int | None:
    """The digit that a figure, or a word of any language, says; `weak`: an everyday word too."""
    if word.isdigit():
        return int(word) if len(word) == 1 else None
    numerals = vocabulary().numerals.get(word)
    value = numerals.agreed if numerals and (weak or numerals.strong) else None
    return value if value is not None and value < _TEN else None


def _is_plus(word: str) -> bool:
    return word == "+" or word in vocabulary().plus


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
def _touching(signs: str) -> re.Pattern[str]:
    """One of some signs beside a digit."""
    any_of = f"[{re.escape(signs)}]"
    return re.compile(rf"{any_of}(?:\d|(?<=\d{any_of}))")


@cache
def _holed(signs: str) -> re.Pattern[str]:
    """Digits with some of them put as one of some signs."""
    one = rf"[\d{re.escape(signs)}]"
    return re.compile(rf"(?<![^\W_]){one}(?:[ ./-]{{0,2}}{one}){{6,19}}(?![^\W_])")


_ANY_TOUCHING, _ANY_HOLED = _touching("".join(_SIGNS)), _holed("".join(_SIGNS))


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
