"""Stars over things of which many are exactly alike, grown by additions.

A picture or a text that thousands of ads carry in the very same form would make millions of pairs.
So what is exactly alike is one group, pairs are kept between groups, and the stars are those that
all things by themselves would give. Where nearness is cheap to ask anew, `pairs` may be as few as
tie the same components; the stars of what was reached are then made from nearness itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import numpy as np

from graph.near import NO_PAIRS, Neighbours, Pairs, Places, joined, reaching, unlike
from graph.stars import Near, stars
from ingest.models import Frozen

PairsNow = Callable[[Sequence[bytes], "Groups"], Pairs]
"""From all groups, and those there were before (the same places first), to the pairs there are."""

StarsNow = Callable[["Groups", Places], list[Near]]
"""The stars of some groups, by places: those of whole components."""


class Link(Frozen, frozen=True, kw_only=True):
    """From the medoid of a star to a member, both by key."""

    medoid: str
    member: str
    distance: int


class Groups(Frozen, frozen=True, kw_only=True):
    """All things: the keys of each group, what its things are like, and pairs of near groups."""

    members: tuple[tuple[str, ...], ...] = ()
    likeness: tuple[bytes, ...] = ()
    pairs: Pairs = NO_PAIRS


class Change(Frozen, frozen=True, kw_only=True):
    """What additions did: the things of every component reached, and all links among them now.

    A link between two of `touched` that is not in `links` no longer holds.
    """

    groups: Groups
    touched: frozenset[str]
    links: tuple[Link, ...]


def stars_of_pairs(groups: Groups, places: Places) -> list[Near]:
    """The stars over the pairs that are kept."""
    first = [keys[0] for keys in groups.members]
    around = Neighbours(_among(groups.pairs, places, len(first)), len(first))
    return stars(first, around, [len(keys) for keys in groups.members])


def _among(pairs: Pairs, places: Places, size: int) -> Pairs:
    """The pairs of these places, which are whole components."""
    chosen = np.zeros(size, dtype=np.bool_)
    chosen[places] = True
    kept = chosen[pairs.left]
    if kept.all():
        return pairs
    return Pairs(left=pairs.left[kept], right=pairs.right[kept], distance=pairs.distance[kept])


def added(
    before: Groups,
    things: dict[str, bytes],
    pairs_now: PairsNow,
    stars_now: StarsNow = stars_of_pairs,
) -> Change:
    """Add things, by key what each is like. A key that comes again must be like it was before.

    The links are those of a full run over all things, in whatever order they came.
    """
    members, place_of = _placed(before, things)
    likeness = tuple(place_of)
    pairs = pairs_now(likeness, before)
    groups = Groups(members=members, likeness=likeness, pairs=pairs)
    new = (place_of[value] for value in things.values())
    reached = _reached(before.pairs, pairs, new, len(likeness))
    touched = frozenset(key for place in reached.tolist() for key in members[place])
    return Change(groups=groups, touched=touched, links=_links(groups, reached, stars_now))


def _reached(before: Pairs, now: Pairs, new: Iterable[int], size: int) -> Places:
    """The places of every component that additions changed: a pair that is gone has, too."""
    either = now if before is now else joined(before, now)
    return reaching(either, chain(new, unlike(before, now, size).tolist()), size)


def _placed(
    before: Groups, things: dict[str, bytes]
) -> tuple[tuple[tuple[str, ...], ...], dict[bytes, int]]:
    """All groups with the new keys in them, sorted; and the place of each likeness."""
    place_of = {value: place for place, value in enumerate(before.likeness)}
    more: dict[int, list[str]] = defaultdict(list)
    for key, value in things.items():
        more[place_of.setdefault(value, len(place_of))].append(key)
    members = list(before.members) + [()] * (len(place_of) - len(before.members))
    for place, keys in more.items():
        members[place] = tuple(sorted({*members[place], *keys}))
    return tuple(members), place_of


def _links(groups: Groups, places: Places, stars_now: StarsNow) -> tuple[Link, ...]:
    """The links between and within these groups, which are whole components."""
    members = groups.members
    found = stars_now(groups, places)
    centre = {near.member: (near.medoid, near.distance) for near in found}
    links = [
        Link(medoid=members[medoid][0], member=key, distance=distance)
        for place in places.tolist()
        for medoid, distance in [centre.get(place, (place, 0))]
        for key in members[place]
        if key != members[medoid][0]
    ]
    return tuple(sorted(links, key=lambda link: (link.medoid, link.member)))
