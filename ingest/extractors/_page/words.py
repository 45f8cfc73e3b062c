"""The words of a text by what they are: common, dates, given names, those of people who speak."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from ingest.extractors._alias.words import listed, names
from ingest.extractors._facts.amounts import names_money
from ingest.extractors._facts.tables import HERE as FACTS
from ingest.extractors._facts.tables import common_words
from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tables import folder, rows, words
from ingest.extractors._text.tokens import Row, capital, tokens

HERE = Path(__file__).parent
_SORTS = ("i", "you", "own", "common", "further", "dates", "names", "where", "forum", "shop")
_SHORT = 2
"""Letters of a word that tells nothing."""


@cache
def _sorts() -> dict[str, tuple[str, ...]]:
    """What each known word is: one of me, to you, of her own, common, of dates, a given name."""
    tables = {
        "common": common_words(),
        "further": words(HERE / "small_words.txt") - common_words(),
        "dates": word_set("months.txt") | word_set("weekdays.txt"),
        "own": word_set("tours.txt"),
        "where": words(HERE / "where.txt"),
        "forum": words(HERE / "forum.txt"),
        "shop": words(HERE / "shop.txt"),
        "names": names() | listed(),
    }
    for sort, found in rows(HERE / "person.tsv"):
        tables[sort] = tables.get(sort, frozenset()) | {one.word for one in tokens(found)}
    every = frozenset[str]().union(*tables.values())
    return {word: tuple(sort for sort, table in tables.items() if word in table) for word in every}


@cache
def _known() -> frozenset[str]:
    return frozenset(_sorts())


@cache
def _called() -> frozenset[str]:
    """The given names, without those that are a word for a time: "30 Min" names nobody."""
    table = folder(FACTS / "durations")
    units = {word for _, (role, _, said) in table if "unit" in role for word in said.split("|")}
    return (names() | listed()) - units


@lru_cache(maxsize=256)
def called(text: str) -> frozenset[str]:
    """The given names of a text, folded."""
    row, known = tokens(text), _called()
    return frozenset(
        row[n].word for n in row.known(known) if capital(text, row[n]) and not _is_paid(row, n)
    )


def _is_paid(row: Row, place: int) -> bool:
    """ "80 ROSE": a name that is a word for money behind a figure."""
    return place > 0 and row[place - 1].word.isdecimal() and names_money(row[place].word)


def sorts_of(word: str) -> tuple[str, ...]:
    """What a folded word is: "i", "you", "own", "common", "dates", "names"; () for none of them."""
    return _sorts().get(word, ())


@lru_cache(maxsize=16)
def _sorted(text: str) -> Mapping[str, Sequence[int]]:
    """The words of each sort in a text; kept, for the same text is read with places and without."""
    row, sorts = tokens(text), _sorts()
    found: dict[str, list[int]] = {sort: [] for sort in _SORTS}
    for number in row.known(_known()):
        for sort in sorts[row[number].word]:
            found[sort].append(number)
    found["every common"] = sorted(found["common"] + found["further"])
    return found


class Words:
    """The words of a text by what they are, counted in any part of it."""

    def __init__(self, text: str, places: Sequence[Span]) -> None:
        row = self.row = tokens(text)
        self._starts = row.starts
        placed = {number for start, end in places for number in range(*self.within(start, end))}
        found = _sorted(text)
        self.me, self.you, self.own = found["i"], found["you"], found["own"]
        # what weighs places was fitted with the further common words, what weighs lines without
        self.common = found["every common"] if places else found["common"]
        self.dates = found["dates"]
        self.where, self._found = found["where"], found
        aside = placed.union(found["dates"])  # in "6 May", "2 Avril" nobody is named
        self.names = [n for n in found["names"] if n not in aside and capital(text, row[n])]
        self._letters = self._summed({*self.common, *self.dates}, placed)

    def different(self, sort: str) -> int:
        """How many different words of a sort the text has."""
        return len({self.row[number].word for number in self._found[sort]})

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the words that start in a part of the text: first, behind the last."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def _summed(self, idle: set[int], placed: set[int]) -> tuple[list[int], list[int], list[int]]:
        """Up to each word the words of letters; of these, outside places; of these, that tell."""
        rest = [one[0].isalpha() for one in self.row]
        every = _up_to(rest)
        for number in placed:
            rest[number] = False
        telling = [told and len(one[0]) > _SHORT for told, one in zip(rest, self.row, strict=True)]
        for number in idle:
            telling[number] = False
        return every, _up_to(rest), _up_to(telling)

    def folded(self, start: int, end: int) -> tuple[str, ...]:
        """The words in a part of the text, folded."""
        first, last = self.within(start, end)
        return tuple(one.word for one in self.row[first:last])

    def letters(self, first: int, last: int) -> tuple[int, int, int]:
        """Of words, those of letters; of these, outside places; of these, those that tell."""
        every, rest, telling = self._letters
        return every[last] - every[first], rest[last] - rest[first], telling[last] - telling[first]


def _up_to(counts: Iterable[int]) -> list[int]:
    """Up to each word how many count, from none on."""
    return [*accumulate(counts, initial=0)]


def counted(numbers: Sequence[int], part: Span) -> int:
    """How many of the numbers of words, in order, lie in a part."""
    return bisect_left(numbers, part[1]) - bisect_left(numbers, part[0])
