"""Of whom the list of a house tells that others than women work there too.

"• Samara – mãos firmes / • Caio – massagista, 34 anos": lines that open with a name, one of which
is only a man's or is told of a trans; and two in one sentence, each with years and what they are
("Carla, trans de 27, e Iván, 30, chico").
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors._facts.by_names import genders_of_names
from ingest.extractors._facts.persons import given
from ingest.extractors._text.fold import folded

_ROW = re.compile(
    r"^[^\w\n]{0,6}(?P<name>[^\W\d_]{2,15})(?:[,:(]|\s[–—(-]|,)(?P<rest>[^\n]{2,160})$",
    re.MULTILINE,
)
_TRANS = re.compile(
    r"(?<!\w)(?:trans|ts|tgirl|travesti|transgender|transsexuel\w*|ladyboy)(?!\w)", re.IGNORECASE
)
_LEAST = 2
"""Lines of such a list."""
_PAIR = re.compile(
    r"\b[A-ZÀ-Þ][^\W\d_]+,\s(?:trans|ts|travesti)(?:\s[^\W\d]+){0,3}\s?\d\d"
    r"(?:\s[^\W\d]+)?,?\s(?:y|e|et|en|and|und|i|și|és)\s(?P<two>[A-ZÀ-Þ][^\W\d_]+),\s\d\d,\s[^\W\d]"
)
"""A trans and a man of whom one sentence tells."""


class Member(NamedTuple):
    """The gender of somebody of a list, and the span that tells it."""

    gender: str
    start: int
    end: int


def members(text: str) -> Iterator[Member]:
    """The first of each gender that such a list tells; a list names two or more."""
    rows = [*_ROW.finditer(text)] if "\n" in text else []
    named = [row for row in rows if folded(row["name"]) in given()]
    known = genders_of_names()
    if len(named) >= _LEAST:
        told = [one for row in named if (one := _member(row, known))]
        yield from {one.gender: one for one in told[::-1]}.values()
    pair = _PAIR.search(text)
    if pair and known.get(folded(pair["two"])) == "man":
        yield Member("man", *pair.span("two"))


def _member(row: re.Match[str], known: dict[str, str]) -> Member | None:
    """Who a line tells of: its word for a trans first, then its name, if only women or only men
    bear that."""
    gender = known.get(folded(row["name"]))
    trans = _TRANS.search(row["rest"])
    if trans:
        start = row.start("rest") + trans.start()
        return Member("trans", start, start + len(trans[0]))
    return Member(gender, *row.span("name")) if gender else None
