"""The words of a folded text as items of a possible number: digits, number words, fillers …"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from ingest.extractors._phone.vocabulary import Numeral, Vocabulary, vocabulary

Kind = Literal["digits", "numeral", "letters", "plus", "twice", "times", "filler", "other"]
# A plus may stand as %2B in an address.
_TOKEN = re.compile(r"(?<=%)2b(?=\d)|[^\W_]+|\+")
_PIECE = re.compile(r"\d+|\D+")
# Letters that look like a digit. Those of _LOOSE are less sure: a price may end in “s”.
_LIKE = {"o": "0", "о": "0", "ο": "0", "i": "1", "l": "1", "і": "1", "ӏ": "1"}
_LOOSE = {"s": "5", "z": "2", "b": "8", "q": "9", "з": "3", "б": "6"}
_LOOKS = str.maketrans(_LIKE | _LOOSE)
_LOOKALIKES = frozenset(_LIKE | _LOOSE)
_LEET = tuple(
    str.maketrans({"0": o, "1": i, "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})
    for o, i in (("o", "i"), ("o", "l"), ("о", "i"))
)
_LONGEST_WORD = 100  # a glued number has at most 15 words of some 7 letters
_MOST_LETTERS = 4  # “OOO”, “lOI”: more is a word


class Item(NamedTuple):
    """One piece of text at `start:end` of the folded text.

    `digits` holds what digits and look-alike letters say; `numerals` what a number word may mean;
    `repeats` how often the next digit is said.
    """

    kind: Kind
    start: int
    end: int
    text: str
    digits: str = ""
    numerals: tuple[Numeral, ...] = ()
    repeats: int = 0
    trick: str = ""


_IDLE = (Item("other", 0, 0, ""),)
_SIGN = (Item("plus", 0, 1, "+"),)


def items(text: str) -> Iterator[Item]:
    """The items of a folded text, in order; linear.

    Of words in a row that cannot be a part of a number only the first and the last are given:
    where figures stop, and what stands before the next.
    """
    first, last = True, None
    for match in _TOKEN.finditer(text):
        known = _of_match(text, match)
        if known is _IDLE and not first:
            last = match
            continue
        if last:
            yield Item("other", last.start(), last.end(), last.group())
        first, last = known is not _IDLE, None
        yield from _placed(text, match, known)
    if last:
        yield Item("other", last.start(), last.end(), last.group())


def _of_match(text: str, match: re.Match[str]) -> tuple[Item, ...]:
    word, start = match.group(), match.start()
    if word == "+" or (word == "2b" and text[start - 1 : start] == "%"):
        return _SIGN
    return _of_word(word) if len(word) <= _LONGEST_WORD else _IDLE


def _placed(text: str, match: re.Match[str], known: tuple[Item, ...]) -> Iterator[Item]:
    """The items of one word where it stands in the text."""
    start = match.start()
    if known is _IDLE:
        yield Item("other", start, match.end(), match.group())
    elif known is _SIGN:
        yield Item("plus" if _opens(text, start) else "filler", start, match.end(), "+")
    else:
        for item in known:
            yield Item(item[0], item[1] + start, item[2] + start, *item[3:])


@lru_cache(maxsize=1 << 15)
def _of_word(word: str) -> tuple[Item, ...]:
    """The items of one word as if it stood at 0; `_IDLE` for one that is no part of a number."""
    known = vocabulary()
    if word.isdigit():
        return (Item("digits", 0, len(word), word, word),)
    found = tuple(_of_letters(word, 0, known) if word.isalpha() else _of_mixed(word, 0, known))
    return _IDLE if [item.kind for item in found] == ["other"] else found


def _opens(text: str, place: int) -> bool:
    """Whether a + begins a number: not so in “A+ 12” and “347+651”."""
    before = text[place - 1] if place else " "
    return not before.isalnum() or (not before.isdigit() and text[place + 1 : place + 2].isdigit())


def _of_letters(word: str, start: int, known: Vocabulary) -> Iterator[Item]:
    end = start + len(word)
    item = _known(word, start, known)
    if item:
        yield item
        return
    # Several loose letters are a word (“Bis bald”); one of them, also repeated, may be a digit.
    sure = _LIKE.keys() if len(set(word)) > 1 else _LOOKALIKES
    if len(word) <= _MOST_LETTERS and sure >= set(word):
        yield Item("letters", start, end, word, word.translate(_LOOKS), trick="letters")
        return
    parts = _unglued(word, known) if word[:2] in known.starts else None
    if parts is None:
        yield Item("other", start, end, word)
        return
    for part in parts:
        found = _known(part, start, known)
        if found:
            yield found._replace(trick="glued")
        start += len(part)


def _known(word: str, start: int, known: Vocabulary) -> Item | None:
    """A word that is in the vocabulary, or is so once its repeated letters are dropped."""
    end = start + len(word)
    numerals = known.numerals.get(word)
    if numerals:
        return Item("numeral", start, end, word, numerals=numerals, trick="words")
    if word in known.twice:
        return Item("twice", start, end, word, repeats=known.twice[word], trick="doubles")
    if word in known.plus:
        return Item("plus", start, end, word, trick="words")
    if word in known.times:
        return Item("times", start, end, word)
    if word in known.fillers:
        return Item("filler", start, end, word)
    return None


def _unglued(word: str, known: Vocabulary) -> list[str] | None:
    """“nulzeseen” as nul, zes, een: the fewest words that fill it, None when nothing does.

    Costs at most the length of the word times the length of the longest number word.
    """
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - 20), end - 1):
            before = best[start]
            piece = word[start:end]
            if before is None or (piece not in known.numerals and piece not in known.twice):
                continue
            current = best[end]
            if current is None or before[0] + 1 < current[0]:
                best[end] = (before[0] + 1, start)
    return _walk_back(word, best)


def _walk_back(word: str, best: list[tuple[int, int] | None]) -> list[str] | None:
    parts: list[str] = []
    end = len(word)
    while end:
        step = best[end]
        if step is None:
            return None
        parts.append(word[step[1] : end])
        end = step[1]
    return parts[::-1]


def _of_mixed(word: str, start: int, known: Vocabulary) -> Iterator[Item]:
    """Letters and digits in one word: “O6l2”, “zes2”, “z3s”, “06x11”."""
    end = start + len(word)
    letters = [character for character in word if not character.isdigit()]
    if all(letter in _LIKE for letter in letters):
        yield Item("digits", start, end, word, word.translate(_LOOKS), trick="letters")
        return
    pieces = list(_of_pieces(word, start, known))
    leet = _leet(word, start, known)
    if leet and (_is_strong(leet) or not _reads_fully(pieces)):
        yield leet
    elif not _reads_fully(pieces) and _loosely(word, letters):
        yield Item("letters", start, end, word, word.translate(_LOOKS), trick="letters")
    else:
        yield from pieces


def _loosely(word: str, letters: list[str]) -> bool:
    return len(word) >= len(letters) * 2 and _LOOKALIKES.issuperset(letters)


def _reads_fully(pieces: list[Item]) -> bool:
    return all(piece.kind == "digits" or _is_strong(piece) for piece in pieces)


def _is_strong(item: Item) -> bool:
    return any(not numeral.weak for numeral in item.numerals)


def _of_pieces(word: str, start: int, known: Vocabulary) -> Iterator[Item]:
    for match in _PIECE.finditer(word):
        piece, place = match.group(), start + match.start()
        if piece.isdigit():
            yield Item("digits", place, start + match.end(), piece, piece)
        else:
            yield from _of_letters(_swapped(piece, known), place, known)


def _swapped(piece: str, known: Vocabulary) -> str:
    """A number word in which l stands for i (“slx”), put right."""
    if piece not in known.numerals and piece.replace("l", "i") in known.numerals:
        return piece.replace("l", "i")
    return piece


def _leet(word: str, start: int, known: Vocabulary) -> Item | None:
    for table in _LEET:
        numerals = known.numerals.get(word.translate(table))
        if numerals and len(word) > 1:
            return Item("numeral", start, start + len(word), word, "", numerals, trick="leet")
    return None
