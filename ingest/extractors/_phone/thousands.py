"""Thousands among number words: “seis mil trescientos doce”, “hatezer-háromszáztizenhét”.

Without a digit before it that it multiplies, a word for thousand says nothing of a number: “mille
bisous”.
"""

from collections.abc import Sequence
from functools import cache

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.vocabulary import Numeral, Numerals, every_join
from ingest.extractors._phone.words import lexicons

_THOUSAND = 1000
_NEAR = 5  # characters between a thousand and what goes on, with the word for “and”
_LARGEST = 9  # thousands: as many digits as are said together


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """The languages of each word for thousand."""
    found: dict[str, tuple[str, ...]] = {}
    for language, lexicon in lexicons().items():
        for word in folded_set(lexicon.thousand):
            found[word] = (*found.get(word, ()), language)
    return found


def with_thousands(text: str, items: Sequence[Item]) -> Sequence[Item]:
    """The items; a digit in words and the word for thousand behind it are one number; linear."""
    if _languages().keys().isdisjoint([item.text for item in items]):
        return items
    found: list[Item] = []
    for place, item in enumerate(items):
        languages = _languages().get(item.text)
        if languages and found and _goes_on(text, items, place):
            several = _several(text, found[-1], item, languages)
        else:
            several = None
        if several:
            found[-1] = several
        else:
            found.append(item)
    return found


def _goes_on(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether a number word follows, for “huit mille bisous” and a price before figures are no
    part of a number."""
    behind = items[place + 1 : place + 3]
    if behind and behind[0].text in every_join():
        behind = behind[1:]
    if not behind or behind[0].kind != "numeral":
        return False
    return len(text[items[place].end : behind[0].start]) <= _NEAR


def _several(text: str, count: Item, item: Item, languages: tuple[str, ...]) -> Item | None:
    """How many thousands two items say in one of some languages, if they do."""
    if count.kind != "numeral" or text[count.end : item.start] != " ":
        return None
    own = count.numerals.own
    said = Numerals(
        Numeral(language, own[language].value * _THOUSAND, weak=False)
        for language in languages
        if language in own and 1 < own[language].value <= _LARGEST
    )
    if not said:
        return None
    return Item("numeral", count.start, item.end, f"{count.text} {item.text}", numerals=said)
