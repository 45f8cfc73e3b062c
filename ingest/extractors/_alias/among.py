"""Who is there among others: "15 bis 30 Damen, u. a. Alina, Denisa", "dix filles, dont Clara".

A word for those who are there, that some of them are named, and a list that begins with a given
name: of towns and drinks that are named so no such word stands before.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ingest.extractors._alias.cues import sort
from ingest.extractors._alias.lists import partner
from ingest.extractors._alias.view import Candidate, View, whole
from ingest.extractors._alias.words import HERE
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tokens import tokens

_BACK = 3
"""Words before that it names some, of which one says of whom."""
_STOPS = frozenset(".!?;\n")
_LEADS = frozenset((" ", ": "))
_MOST = 30
"""Names of one list."""


def among(view: View) -> Iterator[Candidate]:
    """The names of a list of some of those who are there."""
    if view.said.isdisjoint(sort("mates")):
        return
    row = tokens(view.text)
    for hit in _some().find(view.text, row):
        first = bisect_left(view.starts, row[hit.last].end)
        if first < len(view.row) and _of_who_is_there(view, row[hit.first].start):
            yield from _listed(view, first)


def _of_who_is_there(view: View, start: int) -> bool:
    """Whether a word for those who are there stands shortly before, in the same sentence."""
    place = bisect_left(view.starts, start)
    for back in range(place - 1, max(-1, place - 1 - _BACK), -1):
        if not _STOPS.isdisjoint(view.gaps[back + 1]):
            return False
        if view.row[back].folded in sort("mates"):
            return True
    return False


def _listed(view: View, first: int) -> Iterator[Candidate]:
    word = view.row[first]
    named = word.capital and (word.known or word.doubtful)
    if not named or view.text[view.ends[first - 1] : view.starts[first]].lstrip(".") not in _LEADS:
        return
    name: Candidate | None = whole(view, first)
    for _ in range(_MOST):
        if name is None:
            return
        yield name
        name = partner(view, name)


@cache
def _some() -> Phrases[bool]:
    lines = (HERE / "among.txt").read_text(encoding="utf-8").splitlines()
    return Phrases((line, True) for line in lines if line and not line.startswith("#"))
