"""The words of a folded text as items of a possible number: digits, number words, fillers …"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat

from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.letters import of_letters, of_mixed
from ingest.extractors._phone.vocabulary import NO_NUMERALS, vocabulary

# A plus may stand as %2B in an address.
_TOKEN = re.compile(r"(?<=%)2b(?=\d)|[^\W_]+|\+")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W_]+) $")
_REACH = 24  # characters of the longest word before a + that is looked at
_BEHIND_FIGURES = ":"  # the sign behind “9”: what is less hardly begins with a letter
_LONGEST_WORD = 100  # a glued number has at most 15 words of some 7 letters

_IDLE = (Item("other", 0, 0, ""),)
_SIGN = (Item("plus", 0, 1, "+"),)
_new = tuple.__new__  # a third of the time of Item(…), for nearly every word of every text


def items(text: str) -> Iterator[Item]:
    """The items of a folded text, in order; linear.

    Of words in a row that cannot be a part of a number only the first and the last are given:
    where figures stop, and what stands before the next.
    """
    first, last = True, None
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word < _BEHIND_FIGURES and len(word) <= _LONGEST_WORD and word.isdigit():
            # Nearly all words of an ad of figures, and hardly one of them comes twice.
            if last:
                yield _idle(last)
            first, last = True, None
            yield _new(Item, ("digits", *match.span(), word, word, NO_NUMERALS, 0, ""))
            continue
        known = _of_word(word) if len(word) <= _LONGEST_WORD else _IDLE
        if known is _IDLE and not (word == "2b" and text[match.start() - 1 : match.start()] == "%"):
            if not first:
                last = match
                continue
            first = False
            yield _idle(match)
            continue
        if last:
            yield _idle(last)
        first, last = True, None
        yield from _placed(text, match, known)
    if last:
        yield _idle(last)


def _idle(match: re.Match[str]) -> Item:
    return _new(Item, ("other", *match.span(), match[0], "", NO_NUMERALS, 0, ""))


def _placed(text: str, match: re.Match[str], known: tuple[Item, ...]) -> Iterable[Item]:
    """The items of one word where it stands in the text."""
    start = match.start()
    if known is _SIGN or known is _IDLE:
        return [Item("plus" if _opens(text, start) else "filler", start, match.end(), "+")]
    return map(Item.moved, known, repeat(start))


@lru_cache(maxsize=1 << 15)
def _of_word(word: str) -> tuple[Item, ...]:
    """The items of one word as if it stood at 0; `_IDLE` for one that is no part of a number."""
    known = vocabulary()
    if word == "+":
        return _SIGN
    if word.isdigit():
        return (Item("digits", 0, len(word), word, word),)
    found = tuple(of_letters(word, 0, known) if word.isalpha() else of_mixed(word, 0, known))
    return _IDLE if [item.kind for item in found] == ["other"] else found


def says_number(word: str) -> bool:
    """Whether a folded word is a number word, or some of them glued together."""
    return all(item.kind == "numeral" for item in _of_word(word))


def _opens(text: str, place: int) -> bool:
    """Whether a + begins a number: not so in “A+ 12”, “347+651” and “347 + 651”."""
    before = text[place - 1] if place else " "
    if before == " " and text[place + 1 : place + 2] == " ":
        if contact_before(text, place):
            return True  # “message me on + three 6 …”: “on” is a number in one language
        word = _WORD_BEFORE.search(text, max(0, place - _REACH), place)
        if word and any(item.kind in ("digits", "numeral") for item in _of_word(word.group(1))):
            return False  # “5_0_3 + 5_5_5”, “four + double eight”
    return not before.isalnum() or (not before.isdigit() and text[place + 1 : place + 2].isdigit())
