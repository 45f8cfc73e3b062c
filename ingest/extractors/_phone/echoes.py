"""Digits that are said twice, the second time in brackets: “null(0)-drei(3)”, “0 (nul) 6 (zes)”."""

from collections.abc import Sequence

from ingest.extractors._phone.item import Item

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_KINDS = frozenset({"numeral", "digits"})


def without_echoes(text: str, items: Sequence[Item]) -> Sequence[Item]:
    """The items without those that repeat in brackets what the one before says; linear.

    Once in words and once in figures: “0 (0)” are two zeros. Where brackets in a row say other
    digits (“0 (zes) 1 (een)”), all of them count.
    """
    if not any(bracket in text for bracket in _PAIRS):
        return items
    echoes: set[int] = set()
    row: list[int] = []
    repeats, last = True, -1
    for place in range(1, len(items)):
        if not _is_beside(text, items, place):
            continue
        if place - last > 2:
            echoes.update(row if repeats else ())
            row, repeats = [], True
        row.append(place)
        repeats = repeats and _repeats(items[place - 1], items[place])
        last = place
    echoes.update(row if repeats else ())
    if not echoes:
        return items
    return [item for place, item in enumerate(items) if place not in echoes]


def _is_beside(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether an item stands in brackets right after one that says the same kind of thing in words
    or in figures."""
    before, item = items[place - 1], items[place]
    if before.kind == item.kind or before.kind not in _KINDS or item.kind not in _KINDS:
        return False
    close = _PAIRS.get(text[before.end : item.start].strip())
    return close is not None and text[item.end : item.end + 1] == close


def _repeats(one: Item, other: Item) -> bool:
    word, figures = (one, other) if one.kind == "numeral" else (other, one)
    return any(str(numeral.value) == figures.digits for numeral in word.numerals)
