"""Number words that are written wrongly: “sies sero cuatro”, “soissante douze”, “nul ses zeeven”.

A word among number words of a language that is but one letter away from one of its own, or sounds
as it, is meant as that.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.vocabulary import Numeral
from ingest.extractors._phone.words import lexicons

_AROUND = 4  # items on either side, not counting digits that are glued to a word
_FAR = 2 * _AROUND  # the same, with such digits
_FEWEST = 3  # number words of the language among them
_SHORT, _LONG = 3, 14  # letters of a word that is put right
_EDITABLE = 4  # letters from which on one may be wrong
_REACH = 24  # characters to the next item
_SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("qu|ck|[qkc](?![eiy])"), "k"),
    (re.compile("[zcx]|sch|sz|sh|ch"), "s"),
    (re.compile("[vw]"), "f"),
    (re.compile("y|ij|ie|ei"), "i"),
    (re.compile("h"), ""),
    (re.compile("ae|ai"), "e"),
    (re.compile("ou|oe|ue"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
)


class Mend:
    """Puts right the items of a text, one after the other, in their list."""

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        said = [0, *accumulate([_speaks(items, at) for at in range(len(items))])]
        # How many words speak for a language before each place less _FAR, as they were at first.
        self._said = [*[0] * _FAR, *said, *said[-1:] * _FAR]
        self._righted = 0

    def at(self, place: int) -> None:
        """Put the word at `place` right if it is meant as a number word."""
        # Hardly any word has number words around it, and this is asked of every word.
        around = self._said[place + 2 * _FAR + 1] - self._said[place]
        if around + self._righted < _FEWEST:
            return
        item = self._items[place]
        numeral = _meant(self._items, place) if _is_among(self._items, place) else None
        if numeral:
            self._items[place] = item._replace(kind="numeral", numerals=(numeral,), trick="words")
            self._righted += 1


def _speaks(items: Sequence[Item], at: int) -> bool:
    """Whether an item may speak for a language: a number word that is no everyday word here."""
    numerals = items[at].numerals
    return bool(numerals) and (_is_strong(numerals) or _touches(items, at))


@lru_cache(maxsize=1 << 12)
def _is_strong(numerals: tuple[Numeral, ...]) -> bool:
    return not all(numeral.weak for numeral in numerals)


def _is_among(items: Sequence[Item], place: int) -> bool:
    """Whether the item at `place` may be a number word, and has some around it."""
    reach = _FAR if _touches(items, place) else _AROUND
    around = items[max(0, place - reach) : place + reach + 1]
    return sum([1 for each in around if each.numerals]) >= _FEWEST and _may_be(items[place].text)


def _may_be(word: str) -> bool:
    return _SHORT <= len(word) <= _LONG and word.isalpha()


def _meant(items: Sequence[Item], place: int) -> Numeral | None:
    """What the unknown word at `place` is meant as, among the number words around it."""
    languages: Counter[str] = Counter()
    for step in (-1, 1):
        at, words = place, 0
        while words < _AROUND:
            at += step
            if not 0 <= at < len(items) or not _goes_along(items[at]):
                break
            glued = _touches(items, at)
            words += not (glued and items[at].kind == "digits")
            first, second = sorted((items[at], items[at - step]), key=lambda item: item.start)
            if second.start - first.end > _REACH:
                break
            languages.update(
                [each.language for each in items[at].numerals if glued or not each.weak]
            )
    for language, count in languages.most_common(2):
        if count >= _FEWEST:
            found = _nearest(items[place].text, language)
            if found is not None:
                return Numeral(language, found, weak=True)
    return None


def _touches(items: Sequence[Item], at: int) -> bool:
    """Whether an item is glued to one beside it: “een2”, where “een” is no everyday word."""
    item = items[at]
    return (at > 0 and items[at - 1].end == item.start) or (
        at + 1 < len(items) and items[at + 1].start == item.end
    )


def _goes_along(item: Item) -> bool:
    """Whether a number may go on over an item: it says digits, or is a word written as wrongly."""
    if item.kind != "other":
        return item.kind != "plus"
    return _may_be(item.text) and _resembles(item.text)


@lru_cache(maxsize=1 << 12)
def _resembles(word: str) -> bool:
    return any(_nearest(word, language) is not None for language in lexicons())


@lru_cache(maxsize=1 << 14)
def _nearest(word: str, language: str) -> int | None:
    """The value of the one number word that is nearest; None when there is none, or several."""
    sounds, edits = _index(language)
    alike = sounds.get(_sound(word), frozenset())
    if len(alike) == 1:
        return next(iter(alike))
    if len(word) < _EDITABLE:
        return None
    close = frozenset().union(*(edits.get(each, frozenset()) for each in _shortened(word)))
    return next(iter(close)) if len(close) == 1 else None


@cache
def _index(language: str) -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """The values of number words by their sound, and by what is left without one letter."""
    sounds: dict[str, frozenset[int]] = {}
    edits: dict[str, frozenset[int]] = {}
    for word, value in lexicons()[language].words():
        key = _sound(word)
        sounds[key] = sounds.get(key, frozenset()) | {value}
        if len(word) >= _EDITABLE:
            for each in _shortened(word):
                edits[each] = edits.get(each, frozenset()) | {value}
    return sounds, edits


def _shortened(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
