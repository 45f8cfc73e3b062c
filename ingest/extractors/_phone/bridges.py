"""What is said between the parts of one number: “06 (dat snap je), 12 34”, “030, dann noch 231”.

Remarks in brackets, and clauses that say how the number goes on, stand for one filler. Everything
else parts numbers.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.extractors._phone.words import lexicons

BRIDGE = Item("filler", 0, 0, "", trick="fillers")
"""A filler that stands for all that is said between two parts; placed where that stands."""

_BEARING = frozenset({"digits", "numeral", "letters"})
_LONGEST = 60  # characters between two parts
_MOST_WORDS = 6  # of a clause
_ASIDE = re.compile(r"\((?:[^()\w]*[^\W\d_][^()]*)[)]{1,2}|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>")
_DIGITS = folded_set(  # after a number it says how many: “the last four digits are 3456”
    "digits numbers cijfers nummers ziffern zahlen stellen chiffres numéros cifras números dígitos"
    " cifre numeri cyfry cyfr numery szám számjegy цифри числа cifra rakam hane"
)
_SAID = frozenset({"other", "filler", "times"})
_OPENS = re.compile(r"[(\[{<]")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[!?\n|/…]|\.\.|\.(?=\s*[^\W\d_])")
_CUT = re.compile(r"[!?|…]|\.\.")  # the number is cut short there


def bridged(text: str, items: Sequence[Item]) -> Iterator[Item]:
    """The items, with one filler in the place of those that are said between parts of a number."""
    place, count = 0, len(items)
    while place < count:
        item = items[place]
        yield item
        place += 1
        if item.kind not in _BEARING or place == count or items[place].kind not in _SAID:
            continue
        after = place
        while after < count and items[after].kind in _SAID:
            after += 1
        if after == count or items[after].kind not in _BEARING:
            continue
        start, end = item.end, items[after].start
        if end - start > _LONGEST:
            continue
        if _bridges(text[start:end]) or _alternates(text, items, place):
            yield BRIDGE._replace(start=start, end=end)
            place = after


def _bridges(between: str) -> bool:
    """Whether what stands between two parts only goes on with the number."""
    said = _ASIDE.sub(" ", between) if _OPENS.search(between) else between
    words = _WORD.findall(said)
    if words and words[0] in _DIGITS:
        return False
    if said != between and vocabulary().fillers.issuperset(words):
        return not _CUT.search(said)
    return len(words) <= _MOST_WORDS and not leads().isdisjoint(words) and not _ENDS.search(said)


def _alternates(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether the word at `place` is one of two that stand between three groups of one number:
    “06 geen 1100 sms 4835”, “202 call 555 me 0155”."""
    if items[place - 1].kind != "digits" or items[place + 1].kind != "digits":
        return False
    return any(_is_alternating(text, items, first) for first in (place - 1, place - 3))


def _is_alternating(text: str, items: Sequence[Item], first: int) -> bool:
    if first < 0 or first + 4 >= len(items):
        return False
    sizes = [len(items[at].digits) for at in (first, first + 2, first + 4)]
    trunk = items[first].digits[:1] == "0" and sum(sizes) in (10, 11) and min(sizes) > 1
    if not trunk and sizes != [3, 3, 4]:
        return False
    five = items[first : first + 5]
    words = [item.text for item in five[1::2] if item.kind in _SAID and item.text.isalpha()]
    spaced = all(text[one.end : other.start] == " " for one, other in pairwise(five))
    return len(words) == 2 and spaced and {item.kind for item in five[::2]} == {"digits"}


@cache
def leads() -> frozenset[str]:
    """Words that say that a number goes on, in any language."""
    return frozenset[str]().union(*(folded_set(each.goes_on) for each in lexicons().values()))
