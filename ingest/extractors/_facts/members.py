"""Of whom the list of a house tells that others than women work there too.

"• Samara – mãos firmes / • Caio – massagista, 34 anos": lines that open with a name, one of which
is only a man's or is told of a trans; and two in one sentence, each with years and what they are
("Carla, trans de 27, e Iván, 30, chico").
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.by_names import genders_of_names
from ingest.extractors._facts.persons import given
from ingest.extractors._facts.tables import pairs
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import fold, folded
from ingest.extractors._text.tokens import tokens

_ROW = re.compile(
    r"^[^\w\n]{0,6}(?P<name>[^\W\d_]{2,15})(?:[,:(]|\s[–—(-])(?P<rest>[^\n]{2,160})$",
    re.MULTILINE,
)
_LEAST = 2
"""Lines of such a list."""


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
    if tokens(text).said.isdisjoint(_heads()):
        return
    view = fold(text)
    for pair in _pair().finditer(view.text):
        names = view.span(*pair.span("one")), view.span(*pair.span("two"))
        capitals = all(text[start].isupper() for start, _ in names)
        if capitals and known.get(pair["two"]) == "man":
            yield Member("man", *names[1])
            return


def _member(row: re.Match[str], known: dict[str, str]) -> Member | None:
    """Who a line tells of: its word for a trans first, then its name, if only women or only men
    bear that."""
    gender = known.get(folded(row["name"]))
    view = fold(row["rest"])
    trans = _trans().search(view.text)
    if trans:
        start, end = view.span(*trans.span())
        return Member("trans", row.start("rest") + start, row.start("rest") + end)
    return Member(gender, *row.span("name")) if gender else None


@cache
def _said() -> frozenset[str]:
    """Words for a trans, folded."""
    return frozenset(folded(word) for word, gender in pairs("genders") if gender == "trans")


@cache
def _heads() -> frozenset[str]:
    """The first word of each, without one of which no pair is told of."""
    return frozenset(tokens(said)[0].word for said in _said())


def _words() -> str:
    """A pattern of those words, and of the forms of the French one."""
    return rf"(?:{either(_said())}|transsexuel\w*)"


@cache
def _trans() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_words()}(?!\w)")


@cache
def _pair() -> re.Pattern[str]:
    """A trans and a man of whom one sentence tells, in a folded text."""
    name = r"[^\W\d_]{2,}"
    return re.compile(
        rf"\b(?P<one>{name}),\s{_words()}(?:\s[^\W\d]+){{0,3}}\s?\d\d(?:\s[^\W\d]+)?,?"
        rf"\s{either(ANDS)}\s(?P<two>{name}),\s\d\d,\s[^\W\d]"
    )
