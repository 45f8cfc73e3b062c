"""Years beside a letter for the gender: "f/24/Breda", "m 28 zoekt", "Ich, w, 26,", "36 f"."""

import re
from collections.abc import Iterator

from ingest.extractors._age.introduced import Span
from ingest.extractors._facts.tables import word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.tokens import Row

_LETTERS = frozenset("fmvwkж")
_DIGITS = 2
_GOES_ON = frozenset(".,/-")
"""Before a number that is part of another."""
_YEARS = r"1[89]|[2-6]\d"
_LETTER = re.compile(
    rf"(?:\A|\n)\s?(?P<first>{_YEARS})(?=\s?/\s?[fmvw]\s?/)"
    rf"|(?:\A|\n)\s?(?:[fmvw]\s?/\s?(?P<behind>{_YEARS})(?=\s?/|\s?[,|\n]|\s[^\W\d]|\Z)"
    rf"|[fmvw]\s?(?P<seeks>{_YEARS})(?=\s(?:{either(word_set('seeking.txt'))})))"
    rf"|(?<=[,(]\s)[fmvwkж]\s?[,/]\s?(?P<within>{_YEARS})(?=\s?[,)])"
    rf"|(?<=\()[fmvwkж]\s?[,/]?\s?(?P<bracketed>{_YEARS})(?=\s?[,)])"
    rf"|(?<![\w.,/-])(?P<before>{_YEARS})\s?/?[fvw](?![\w/])",
    re.IGNORECASE,
)


def lettered(field: str, text: str, row: Row) -> Iterator[Span]:
    """The years beside such a letter; behind the years one counts in a title only."""
    if not any(_beside_years(text, row, place) for place in row.known(_LETTERS)):
        return
    for m in _LETTER.finditer(text):
        name = m.lastgroup or "behind"
        if field == "title" or name != "before":
            yield *m.span(name), int(m[name])


def _beside_years(text: str, row: Row, place: int) -> bool:
    """Whether a number of two digits stands right behind a word, or before it and is no part of
    another ("1.72 m")."""
    if place + 1 < len(row) and _is_two(row[place + 1].word):
        return True
    before = row[place - 1] if place else None
    return (
        before is not None
        and _is_two(before.word)
        and text[max(0, before.start - 1) : before.start] not in _GOES_ON
    )


def _is_two(word: str) -> bool:
    return len(word) == _DIGITS and word.isdecimal()
