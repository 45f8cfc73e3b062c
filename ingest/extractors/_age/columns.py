"""The years in a table with a column for them: "| Name | Age | From |" above "| Priya | 28 | … |".

What stands in the other columns of such a table are no years, whoever it is beside.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, product

from ingest.extractors._age.introduced import Span
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.cells import Line, shape, tabled
from ingest.extractors._facts.years import ADULT, OLDEST
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import tokens

_YEARS = re.compile(rf"\s*([1-9]\d)(?:\s?(?:{said_as('years')}))?\.?\s*", re.IGNORECASE)
_LABEL = re.compile(r"\W*([^\W\d_]+)\W*")


def columns(text: str) -> tuple[list[Span], list[tuple[int, int]]]:
    """The years in such columns, and the spans of the lines of their tables. Linear."""
    ages, tables = list[Span](), list[tuple[int, int]]()
    if "\n" not in text or tokens(text).said.isdisjoint(age_words("label")):
        return ages, tables
    for _, group in groupby(tabled(text), key=shape):
        lines = [line for line in group if line]
        found = [*_ages(text, lines)]
        if found:
            ages += found
            tables.append((lines[0].start, lines[-1].end))
    return ages, tables


def _ages(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    if not lines:
        return
    head, *body = lines
    labelled = [at for at, cell in enumerate(head.cells) if _is_label(text, cell)]
    for at, line in product(labelled[:1], body):
        m = _YEARS.fullmatch(text, *line.cells[at])
        if m and ADULT <= int(m[1]) <= OLDEST:
            yield *m.span(1), int(m[1])


def _is_label(text: str, cell: tuple[int, int]) -> bool:
    m = _LABEL.fullmatch(text, *cell)
    return m is not None and folded(m[1]) in age_words("label")
