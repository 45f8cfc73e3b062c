"""Nationalities named as services: "houdt van Grieks", "greco e spagnola tra le specialità".

A verb of being fond leads them, or a word for a speciality follows, with nothing between but other
nationalities and small words.
"""

from collections.abc import Sequence
from functools import cache

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.tables import HERE, phrases
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Token

_REACH = 7
"""Words between such a word and the nationality."""
_DONE = 2
"""Words between it and a verb of doing it behind ("Griego no hago")."""
_GAPS = frozenset((" ", "'", "’"))


def speciality(text: str, row: Sequence[Token], first: int, last: int) -> bool:
    """Whether what is said of words `first` to `last` makes them a service."""
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    behind = range(last + 1, min(len(row), last + 1 + _REACH))
    return (
        _reached(text, row, before, "fond")
        or _reached(text, row, behind, "named")
        or _reached(text, row, behind[:_DONE], "done")
    )


def _reached(text: str, row: Sequence[Token], places: range, sort: str) -> bool:
    """Whether a word of that sort stands there before anything but small words does."""
    for place in places:
        left = place if places.step < 0 else place - 1
        word = row[place].word
        if text[row[left].end : row[left + 1].start] not in _GAPS:
            return False
        if word in _words()[sort]:
            return True
        small = word in _words()["small"] or word in ANDS
        if not (small or phrases("nationalities").begins(word)):
            return False
    return False


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "specialities.tsv")
