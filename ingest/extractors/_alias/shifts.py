"""Who is there when, told in a line: "Lundi Sonia, mardi Kelly", "Mon: Amber. Wed: Paige".

A day or a part of one right before a given name, or right behind it ("Lorena por la mañana"), and
another one at another name: of one alone it would be the day of something else. No tour, of which a
day leads a place ("Lunes Santiago, martes Valencia"), and no greeting ("Good evening John").
"""

from collections.abc import Collection, Iterator

from ingest.extractors._alias.cues import sort
from ingest.extractors._alias.view import Candidate, View, is_place, whole
from ingest.extractors._alias.words import NOT_NAMES

_SHORTEST = 3
"""Letters of a short form of a day, which is no other small word."""
_LEADS = frozenset((" ", ": ", " : ", ":", " - ", " – "))
_SMALL = 3
"""Words between a name and a part of a day ("por la mañana")."""


def shifts(view: View) -> Iterator[Candidate]:
    """The names beside two days, or two parts of one, or more."""
    if view.said.isdisjoint(sort("weekdays")) and view.said.isdisjoint(sort("part of a day")):
        return
    before, behind = dict[int, str](), dict[int, str]()
    for position in view.named:
        if not _is_name(view, position):
            continue
        day = _day_before(view, position)
        if day is not None:
            before[position] = day
        day = _day_behind(view, whole(view, position).last)
        if day is not None:
            behind[position] = day
    for told in (behind,) if _on_tour(view, before) else (before, behind):
        places = sum(is_place(view.row[position]) for position in told)
        if len({*told.values()}) > 1 and places < len(told):
            yield from (whole(view, position) for position in told)


def _on_tour(view: View, named: Collection[int]) -> bool:
    """Whether a day stands right before a place whose name is nobody's."""
    return bool(named) and any(
        word.capital and _day_before(view, place) is not None and is_place(word)
        for place, word in enumerate(view.row)
        if place not in named
    )


def _is_name(view: View, position: int) -> bool:
    word = view.row[position]
    named = word.capital and (word.known or word.doubtful) and word.folded not in NOT_NAMES
    return named and not view.spoilt(position)


def _day_before(view: View, position: int) -> str | None:
    """The day, or the part of one, that stands right before."""
    if not position or view.gaps[position] not in _LEADS:
        return None
    word = view.row[position - 1].folded
    if word in sort("part of a day"):
        greeting = position > 1 and view.row[position - 2].folded in sort("wishes")
        return None if greeting else word
    return word if word in sort("weekdays") and len(word) >= _SHORTEST else None


def _day_behind(view: View, last: int) -> str | None:
    """The part of a day behind, small words between ("Sara por la tarde", "Kim 's avonds")."""
    for place in range(last + 1, min(len(view.row), last + 1 + _SMALL)):
        if view.gaps[place].strip(" '’(:"):
            return None
        word = view.row[place].folded
        if word in sort("part of a day"):
            return word
        if word not in sort("to a part of a day"):
            return None
    return None
