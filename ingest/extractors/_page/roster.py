"""The list of those who work at a house, in its own ad: "Unser Team: • Alina, 24 • Katja, 31".

Such a list looks as one of other ads on a page does. It is the house's own where its heading says
so, or names those who work there and not others, and where the title of the ad does not name
somebody else: under "Vanessa, 24" a list of ladies is of her agency or of the site.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest.extractors._page.lines import AGE
from ingest.extractors._page.tail import is_own, names_somebody
from ingest.extractors._page.words import HERE, called
from ingest.extractors._text.lines import Span, lines
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import tokens

_HEADING, _ROW, _ROWS = 160, 160, 2
"""Characters of a heading and of a row under it; rows from which they are a list."""
_LAST = re.compile(r"[^.!?]*[.!?:\W]*\Z")
"""The last sentence of a heading."""


def in_roster(title: str, text: str, start: int) -> bool:
    """Whether a position lies in a list of those who work where the ad is of."""
    return any(left <= start < right for left, right in _rosters(title, text))


@lru_cache(maxsize=16)
def _rosters(title: str, text: str) -> tuple[Span, ...]:
    """The spans of the rows of such lists."""
    return tuple(_lists(title, text, [*lines(text)]))


def _lists(title: str, text: str, every: Sequence[Span]) -> Iterator[Span]:
    place = 0
    while place < len(every):
        heading, place = every[place], place + 1
        if not _heads(text, heading):
            continue
        first = place
        while place < len(every) and _is_row(text, every[place]):
            place += 1
        rows = every[first:place]
        if len(rows) >= _ROWS and _of_title(title, text, rows):
            yield rows[0][0], rows[-1][1]


def _heads(text: str, line: Span) -> bool:
    """Whether a line says that those under it work here."""
    if line[1] - line[0] > _HEADING:
        return False
    sentence = _LAST.search(text, *line)
    said = tokens(text[sentence.start() : line[1]] if sentence else text[slice(*line)]).said
    if not said.isdisjoint(_words()["others"]):
        return False
    return not said.isdisjoint(_words()["ladies"]) or is_own(text[slice(*line)])


def _is_row(text: str, line: Span) -> bool:
    """Whether a line names somebody, with an age."""
    part = text[slice(*line)]
    return len(part) <= _ROW and names_somebody(part) and AGE.search(part) is not None


def _of_title(title: str, text: str, rows: Sequence[Span]) -> bool:
    """Whether the title is of a house, names nobody, or names somebody of the list."""
    in_title = called(title)
    if not in_title or not tokens(title).said.isdisjoint(_words()["house"]):
        return True
    return any(called(text[slice(*row)]) & in_title for row in rows)


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "roster.tsv")
