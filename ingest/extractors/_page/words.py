"""The words of a text by what they are: common, dates, given names, those of people who speak."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ingest.extractors._alias.words import listed, names
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tables import rows, words
from ingest.extractors._text.tokens import capital, tokens

_HERE = Path(__file__).parent
_FACTS, _LOCATION = _HERE.parent / "_facts", _HERE.parent / "_location"
_SORTS = ("i", "you", "own", "common", "dates", "names")
_SHORT = 2
"""Letters of a word that tells nothing."""


@cache
def _sorts() -> dict[str, tuple[str, ...]]:
    """What each known word is: one of me, to you, of her own, common, of dates, a given name."""
    tables = {
        "common": frozenset[str]().union(*map(words, (_FACTS / "common_words").glob("*.txt"))),
        "dates": words(_LOCATION / "months.txt") | words(_LOCATION / "weekdays.txt"),
        "own": words(_LOCATION / "tours.txt"),
        "names": names() | listed(),
    }
    for sort, found in rows(_HERE / "person.tsv"):
        tables[sort] = tables.get(sort, frozenset()) | {one.word for one in tokens(found)}
    every = frozenset[str]().union(*tables.values())
    return {word: tuple(sort for sort, table in tables.items() if word in table) for word in every}


class Words:
    """The words of a text by what they are, counted in any part of it."""

    def __init__(self, text: str, places: Sequence[Span]) -> None:
        row = self.row = tokens(text)
        self._starts = [one.start for one in row]
        placed = {number for start, end in places for number in range(*self.within(start, end))}
        sorts = _sorts()
        found: dict[str, list[int]] = {sort: [] for sort in _SORTS}
        for number in row.known(sorts.keys()):
            for sort in sorts[row[number].word]:
                found[sort].append(number)
        self.me, self.you, self.own = found["i"], found["you"], found["own"]
        self.common, self.dates = found["common"], found["dates"]
        self.names = [n for n in found["names"] if n not in placed and capital(text, row[n])]
        self._letters = self._summed({*self.common, *self.dates}, placed)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the words that start in a part of the text: first, behind the last."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def _summed(self, idle: set[int], placed: set[int]) -> tuple[list[int], list[int], list[int]]:
        """Up to each word the words of letters; of these, outside places; of these, that tell."""
        every, rest, telling = [0], [0], [0]
        letters = outside = told = 0
        for number, one in enumerate(self.row):
            if one[0].isalpha():
                letters += 1
                if number not in placed:
                    outside += 1
                    told += len(one[0]) > _SHORT and number not in idle
            every.append(letters)
            rest.append(outside)
            telling.append(told)
        return every, rest, telling

    def folded(self, start: int, end: int) -> tuple[str, ...]:
        """The words in a part of the text, folded."""
        first, last = self.within(start, end)
        return tuple(one.word for one in self.row[first:last])

    def letters(self, first: int, last: int) -> tuple[int, int, int]:
        """Of words, those of letters; of these, outside places; of these, those that tell."""
        every, rest, telling = self._letters
        return every[last] - every[first], rest[last] - rest[first], telling[last] - telling[first]


def counted(numbers: Sequence[int], part: Span) -> int:
    """How many of the numbers of words, in order, lie in a part."""
    return bisect_left(numbers, part[1]) - bisect_left(numbers, part[0])
