"""Number words that count the digits of a number and are none of them: “dieci cifre in tutto”."""

from collections.abc import Sequence

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set

_DIGITS = folded_set(
    "cijfer cijfers cijfertje cijfertjes cijferkes ziffer ziffern ziffernfolge stellig digit digits"
    " chiffre chiffres cifra cifras cifritas dígito dígitos digitos cifre cifrette algarismo"
    " algarismos számjegy számjegyek számjegyű számjegyből szamjegy cyfra cyfry cyfr cyferki"
    " cyferek cyferkami цифра цифри цифрички цифрено rakam rakamlı rakamli rakamdan hane haneli"
    " hanesi haneleri rakamı rakami rakamları rakamlari basamak basamağı számjegye számjegyei jegye"
    " stellen cifrele cifrelor cijferige цифрите"
)
"""Words for the digits of a number, which nothing else is."""
_ONE, _FEWEST, _MOST = 1, 2, 15  # digits that are counted, in words and in figures
_FIGURES = frozenset(map(str, range(_FEWEST, _MOST + 1)))
_BEARING = frozenset({"digits", "letters", "numeral"})


def without_counts(text: str, items: Sequence[Item]) -> Sequence[Item]:
    """The items; a number right before a word for digits is a word that says none; linear."""
    if _DIGITS.isdisjoint([item.text for item in items]):
        return items
    found = list(items)
    for place in range(len(items) - 1):
        if items[place + 1].text in _DIGITS and _counts(text, items, place):
            item = items[place]
            found[place] = Item("other", item.start, item.end, item.text)
    return found


def _counts(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether an item is a count that a space parts from what it counts; figures are one only where
    no others stand before them."""
    item = items[place]
    if text[item.end : items[place + 1].start] != " ":
        return False
    if item.kind == "numeral":
        return any(_ONE <= each.value <= _MOST for each in item.numerals)
    alone = place == 0 or items[place - 1].kind not in _BEARING
    return alone and item.kind == "digits" and item.digits in _FIGURES
