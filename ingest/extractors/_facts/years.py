"""Numbers of a text that can be the age of somebody, in digits of any script or in words.

"23", "٢٣", "drieëntwintig", "twenty-six", "treinta y cinco".
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.extractors._phone.vocabulary import joins_of, vocabulary
from ingest.extractors._text.tokens import Token, gap, tokens

YOUNGEST, ADULT, OLDEST = 12, 18, 85


class Number(NamedTuple):
    """A number at words `first` to `last` (inclusive)."""

    first: int
    last: int
    years: int


@cache
def _whole() -> dict[str, int]:
    """What a word says as an age: two digits, or a word for a number ("drieëntwintig")."""
    said: dict[str, int] = {}
    for word, numerals in vocabulary().numerals.items():
        values = {numeral.value for numeral in numerals}
        if len(values) == 1 and ADULT <= min(values) <= OLDEST:
            said[word] = values.pop()
    return said | {str(age): age for age in range(YOUNGEST, OLDEST + 1)}


@lru_cache(maxsize=16)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number that can be an age, from left to right; kept, for several rules ask."""
    row, whole, following, every = tokens(text), _whole(), 0, list[Number]()
    for place in row.known(whole.keys()):
        if place >= following:
            found = _parts(text, row, place) or Number(place, place, whole[row[place].word])
            following = found.last + 1
            every.append(found)
    return tuple(every)


def _parts(text: str, row: Sequence[Token], place: int) -> Number | None:
    """Tens and units in words of one language, with or without "and" ("treinta y dos")."""
    numerals = vocabulary().numerals
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
