"""A town of two answers: "Ich empfange dich in Köln. Hausbesuche in Köln und Bonn."

What is said where she visits a town speaks neither for nor against her receiving there. So where
some mentions of a place tell of visits and another of receiving, the evidence of both is also
weighed apart; both answers count only if the one is that she receives there, the other that she
visits.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

Kinds = Mapping[str, Set[str]]
"""Kinds of place with their evidence."""
Key = tuple[str, int]
"""The field of a mention and where it starts."""
_VISITS = frozenset(("last: visit", "last: go", "first behind: visit", "first behind: go"))
_HOTELS = frozenset(("last: hotels", "last: hotel"))
_GOING = frozenset(("early: go", "early: visit", "before: yours hotel", "before: hotels"))
"""What stands before a hotel that is visited: "también voy a hotel en Soria"."""
_LABELS = frozenset(("early: visit", "early: hotel visits"))
"""What a list of towns that are visited is labelled with: "Hausbesuche: Gotha, Eisenach"."""
_HOUSED = frozenset(
    f"{where}: {sort}"
    for where in ("before", "after", "early", "late")
    for sort in ("flat", "home", "place")
)
_RECEIVED = frozenset(
    f"{where}: {sort}"
    for where in ("last", "before", "first behind", "after", "early", "late")
    for sort in ("receive", "flat", "home", "place")
)
_THENCE = frozenset(
    ("led: from", "last: live", "first behind: live", "last: origin", "plainly from")
)
"""Evidence that she is from there."""
_OTHER = frozenset(("last: receive", "last: be", "last: live", "plainly next"))


_MINE = frozenset(f"mine {sort}" for sort in ("flat", "home"))
"""Evidence that a kind of place is hers."""


class Mentioned(NamedTuple):
    """One mention of a place, with the evidence about it alone."""

    key: Key
    names: frozenset[str]
    kinds: Kinds


class Halves(NamedTuple):
    """The evidence of a place by its mentions that tell of visits, and by the others.

    keys: the mentions that tell of visits.
    """

    keys: frozenset[Key]
    visited: tuple[frozenset[str], Kinds]
    others: tuple[frozenset[str], Kinds]


def halves(
    mentions: Sequence[Mentioned], names: Set[str], kinds: Kinds, *, both: bool
) -> Halves | None:
    """Both, if the place has mentions of both; names, kinds: all evidence of the place.

    both: whether the ad as a whole tells of both, so that a mention need not tell of receiving.
    """
    if len(mentions) < 2:
        return None
    told = [_tells_of_visit(one, housed=_housed(mentions, one)) for one in mentions]
    if not any(told) or all(told):
        return None
    there = [one for one, visits in zip(mentions, told, strict=True) if visits]
    rest = [one for one, visits in zip(mentions, told, strict=True) if not visits]
    if not both and all(one.names.isdisjoint(_RECEIVED | _THENCE) for one in rest):
        return None
    others = _without(names, kinds, rest, there)
    return Halves(
        frozenset(one.key for one in there),
        _without(names, kinds, there, rest),
        (others[0], {**_hers(there), **others[1]}),
    )


def _hers(there: Sequence[Mentioned]) -> dict[str, Set[str]]:
    """The kinds of place of hers that only the sentence of a visit names: "Du besuchst mich in
    meiner Wohnung, oder ich komme zu dir ins Hotel in Ulm"."""
    found = _of(there)
    return {kind: told for kind, told in found.items() if kind and not told.isdisjoint(_MINE)}


def _tells_of_visit(one: Mentioned, *, housed: bool) -> bool:
    """housed: whether another mention names a home of hers, so that a hotel beside this one is the
    guests'."""
    if not one.names.isdisjoint(_OTHER):
        return False
    if "label" in one.names and not one.names.isdisjoint(_LABELS):
        return one.names.isdisjoint(_RECEIVED)
    if not one.names.isdisjoint(_HOTELS):
        return housed or not one.names.isdisjoint(_GOING)
    return not one.names.isdisjoint(_VISITS)


def _housed(mentions: Sequence[Mentioned], one: Mentioned) -> bool:
    return any(not other.names.isdisjoint(_HOUSED) for other in mentions if other is not one)


def _without(
    names: Set[str], kinds: Kinds, kept: Sequence[Mentioned], left: Sequence[Mentioned]
) -> tuple[frozenset[str], Kinds]:
    """The evidence without what only the mentions left out have."""
    own, others = _of(kept), _of(left)
    found = {kind: frozenset(told - (others[kind] - own[kind])) for kind, told in kinds.items()}
    told = {kind: names for kind, names in found.items() if own[kind] or not others[kind]}
    return frozenset(names - (others[""] - own[""])), told


def _of(mentions: Sequence[Mentioned]) -> defaultdict[str, set[str]]:
    """The evidence of mentions, that for the relation under ""."""
    found = defaultdict[str, set[str]](set)
    for one in mentions:
        found[""] |= one.names
        for kind, names in one.kinds.items():
            found[kind] |= names
    return found
