"""Numbers of a text that can be the age of somebody, in digits of any script or in words.

"23", "٢٣", "drieëntwintig", "twenty-six", "treinta y cinco", "trent'anni", "dertigjarige".
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.extractors._facts.numerals import number_words
from ingest.extractors._facts.tables import HERE
from ingest.extractors._phone.vocabulary import joins_of
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Token, gap, tokens

YOUNGEST, ADULT, OLDEST = 12, 18, 85
OLDEST_UNSAID = 70
"""The oldest who are told of by a number alone, without a word for years."""
_ELIDES = "it"
_APOSTROPHES = frozenset("'’")


class Number(NamedTuple):
    """A number at words `first` to `last` (inclusive)."""

    first: int
    last: int
    years: int


@cache
def _whole() -> dict[str, int]:
    """What a word says as an age: two digits, or a word for a number ("drieëntwintig")."""
    said: dict[str, int] = {}
    for word, numerals in number_words().items():
        values = {numeral.value for numeral in numerals}
        if len(values) == 1 and ADULT <= min(values) <= OLDEST:
            said[word] = values.pop()
    digits = {str(age): age for age in range(YOUNGEST, OLDEST + 1)}
    return said | aged_words() | _elided() | digits


@cache
def aged_words() -> dict[str, int]:
    """Words that are an age by themselves: "dertigjarige", "harmincéves"."""
    endings = {code: said.split("|") for code, said in rows(HERE / "aged_words.tsv")}
    return {
        _ended(word, folded(ending)): numeral.value
        for word, numerals in number_words().items()
        for numeral in numerals
        if ADULT <= numeral.value <= OLDEST
        for ending in endings.get(numeral.language, ())
    } | _compounds()


def _compounds() -> dict[str, int]:
    """Tens, units and an ending in one word: "trzydziestolatka", "czterdziestotrzylatka"."""
    return {
        folded(ten + unit + ending): tens + units
        for _, said_tens, said_units, endings in rows(HERE / "aged_compounds.tsv")
        for ten, tens in _valued(said_tens)
        for unit, units in (("", 0), *_valued(said_units))
        for ending in endings.split("|")
    }


def _valued(said: str) -> list[tuple[str, int]]:
    """Words with what they are: "dwudziesto:20|trzydziesto:30"."""
    return [
        (word, int(value)) for word, _, value in (one.partition(":") for one in said.split("|"))
    ]


def _ended(word: str, ending: str) -> str:
    """A word with an ending; a hyphen stands for the last letter, which falls ("trentenne")."""
    return word[:-1] + ending[1:] if ending.startswith("-") else word + ending


@cache
def _elided() -> dict[str, int]:
    """Italian tens that lose their last letter before "anni": "trent'anni"."""
    return {
        word[:-1]: numeral.value
        for word, numerals in number_words().items()
        for numeral in numerals
        if numeral.language == _ELIDES and numeral.value in range(20, OLDEST, 10)
    }


@lru_cache(maxsize=16)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number that can be an age, from left to right; kept, for several rules ask."""
    row, whole, following, every = tokens(text), _whole(), 0, list[Number]()
    for place in row.known(whole.keys()):
        if place >= following and _is_whole(text, row[place]):
            found = _parts(text, row, place) or Number(place, place, whole[row[place].word])
            following = found.last + 1
            every.append(found)
    return tuple(every)


@lru_cache(maxsize=16)
def unsaid(text: str) -> tuple[Number, ...]:
    """Those that may be the years of somebody without a word for years."""
    return tuple(one for one in numbers(text) if ADULT <= one.years <= OLDEST_UNSAID)


def _is_whole(text: str, one: Token) -> bool:
    """Whether a word is no part of one that an apostrophe ends: "trent" alone is no number."""
    return one.word not in _elided() or text[one.end : one.end + 1] in _APOSTROPHES


def _parts(text: str, row: Sequence[Token], place: int) -> Number | None:
    """Tens and units in words of one language, with or without "and" ("treinta y dos")."""
    numerals = number_words()
    for tens in numerals.get(row[place].word, ()):
        if tens.value % 10:
            continue
        after = place + 1
        if after + 1 < len(row) and row[after].word in joins_of(tens.language):
            after += 1
        if after >= len(row) or gap(text, row[after - 1], row[after]) not in {" ", "-"}:
            continue
        for unit in numerals.get(row[after].word, ()):
            if unit.language == tens.language and 0 < unit.value < 10:
                return Number(place, after, tens.value + unit.value)
    return None
