"""Who works along with her: "duo avec mon amie Sterenn, bretonne", "está minha colega Bia".

A word for being together or for being there, whose friend it is, and her name, with which what is
said of her ends or goes on behind a mark; of who only lives or helps there a verb follows.
"""

from collections.abc import Iterator

from ingest.extractors._alias.cues import owners, sort
from ingest.extractors._alias.view import Candidate, View, is_and, whole
from ingest.extractors._alias.words import NOT_NAMES

_STOPS = frozenset(".!?:\n")
_LEAST = 3
"""Words of "and her friend" at least."""
_DAYS = 2
"""Words behind a name, of which one may be a day ("le samedi", "nur samstags")."""


def along(view: View) -> Iterator[Candidate]:
    """The names of friends with whom she is met."""
    if view.said.isdisjoint(sort("mates")) or view.said.isdisjoint(sort("along")):
        return
    for position in view.capitals:
        word = view.row[position]
        nameable = word.known or word.doubtful or word.unknown
        if not nameable or word.folded in NOT_NAMES or view.gaps[position] != " ":
            continue
        first = _whose(view, position - 1)
        if first is None or not first or view.row[first - 1].folded not in sort("along"):
            continue
        name = whole(view, position)
        if view.gaps[first] == " " and _set_off(view, name.last + 1):
            yield name


def and_mate(view: View) -> Iterator[Candidate]:
    """Who opens a text, a line or a sentence, and her friend ("Susi und ihre Freundin Uschi")."""
    if view.said.isdisjoint(sort("mates")):
        return
    for position in view.capitals:
        first = _and_whose(view, position)
        word = view.row[position]
        named = (word.known or word.doubtful) and word.folded not in NOT_NAMES
        if first is None or not named:
            continue
        other = view.row[first]
        opens = not first or not _STOPS.isdisjoint(view.gaps[first])
        if opens and other.capital and (other.known or other.doubtful):
            yield Candidate(first, first)
            yield whole(view, position)


def _and_whose(view: View, position: int) -> int | None:
    """The word before "and her friend" that leads to a word; None = none does."""
    if position < _LEAST or any(view.gaps[position - n] != " " for n in range(_LEAST)):
        return None
    place = position - 1
    first = _whose(view, place)
    if first is None or first < 1 or not is_and(view.row[first - 1]):
        return None
    return first - 2 if first > 1 and view.gaps[first - 1] == " " else None


def _whose(view: View, place: int) -> int | None:
    """Where the words begin that end there and say whose friend it is; None = none do."""
    row, gaps = view.row, view.gaps
    if place > 0 and row[place].folded in sort("behind") and gaps[place] == " ":
        return place - 1 if row[place - 1].folded in sort("mates") else None
    if row[place].folded not in sort("mates") or place < 1 or gaps[place] != " ":
        return None
    if row[place - 1].folded not in owners():
        return None
    article = place > 1 and gaps[place - 1] == " " and row[place - 2].folded in sort("article")
    return place - 2 if article else place - 1


def _set_off(view: View, after: int) -> bool:
    """Whether nothing follows, or a mark does first, or on which day she is there."""
    if after >= len(view.row) or view.gaps[after] != " ":
        return True
    behind = [word.folded for word in view.row[after : after + _DAYS]]
    return any(word in sort("weekdays") or word.rstrip("s") in sort("weekdays") for word in behind)
