"""A hotel and another lodging named as one: "thuis of in een hotel", "your hotel or yacht".

Who comes to either says of no place which of them it is.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.extractors._relation.cues import Cue
from ingest.extractors._text.tokens import tokens

EITHER = "house and hotel visits"
"""The sort of a kind of place that is either."""
LODGING = "lodging"
_HOTELS = frozenset(("hotel", "hotels", EITHER))
_OTHERS = frozenset(("home", "flat", "private", "holiday_park", LODGING))
"""Sorts of what a hotel may be named with."""
_WORDS, _FAR = 3, 25
"""Words and characters between the two."""
_SIGNS, _COMMA = frozenset("/&+"), ","
_STOPS = frozenset(".;:!?\n")
_OWNED = 12
"""Characters before a home in which the word stands that says whose it is."""


def either(
    text: str, kinds: Sequence[Cue], joining: Sequence[Cue], owning: Sequence[Cue]
) -> list[Cue]:
    """The kinds of place of a text, those that are named as one put together.

    joining: the words for "and" and "or"; owning: those that say "mine"; all in order.
    """
    found: list[Cue] = []
    for cue in kinds:
        if found and _as_one(text, found[-1], cue, joining) and not _mine(found[-1], cue, owning):
            found[-1] = found[-1]._replace(end=cue.end, sort=_both(found[-1], cue))
        else:
            found.append(cue)
    return [
        cue._replace(kind="hotel") if cue.sort == EITHER else cue for cue in found if _told(cue)
    ]


def _both(one: Cue, other: Cue) -> str:
    """What two lodgings are together: either, if one of them is a hotel."""
    return LODGING if _HOTELS.isdisjoint((one.sort, other.sort)) else EITHER


def _told(cue: Cue) -> bool:
    return cue.sort != LODGING


def _as_one(text: str, one: Cue, other: Cue, joining: Sequence[Cue]) -> bool:
    sorts = {one.sort, other.sort}
    if other.start - one.end > _FAR or not sorts <= _HOTELS | _OTHERS:
        return False
    if len(sorts) > 1 and _HOTELS.isdisjoint(sorts):  # "lakásban, házhoz is": hers and theirs
        return False
    if LODGING not in sorts and (_HOTELS.isdisjoint(sorts) or sorts <= _HOTELS - {EITHER}):
        return False
    between = text[one.end : other.start]
    if not _STOPS.isdisjoint(between) or len(tokens(between)) > _WORDS:
        return False
    if _SIGNS.intersection(between) or (LODGING in sorts and _COMMA in between):
        return True
    if LODGING in sorts and between == " ":  # "eve otele gelirim"
        return True
    return any(_inside(joining, one.end, other.start))


def _mine(one: Cue, other: Cue, owning: Sequence[Cue]) -> bool:
    """Whether the home of the two is the advertiser's own."""
    homes = [cue for cue in (one, other) if cue.kind == "home"]
    return any(any(_inside(owning, home.start - _OWNED, home.end)) for home in homes)


def _inside(row: Sequence[Cue], left: int, right: int) -> Iterator[Cue]:
    for place in range(bisect_left(row, (left,)), len(row)):
        if row[place].start >= right:
            return
        yield row[place]
