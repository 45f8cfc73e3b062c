"""A home and a hotel that are named as one: "thuis of in een hotel", "a tu casa u hotel".

Who comes to either says of no place which of them it is.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.extractors._relation.cues import Cue
from ingest.extractors._text.tokens import tokens

EITHER = "house and hotel visits"
"""The sort of a kind of place that is either."""
_BOTH = frozenset((("home", "hotel"), ("hotel", "home"), ("home", "hotels"), ("hotels", "home")))
_WORDS, _FAR = 3, 25
"""Words and characters between the two."""
_SIGNS = frozenset("/&+")
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
            found[-1] = Cue(found[-1].start, cue.end, EITHER, "hotel")
        else:
            found.append(cue)
    return found


def _as_one(text: str, one: Cue, other: Cue, joining: Sequence[Cue]) -> bool:
    if (one.sort, other.sort) not in _BOTH or other.start - one.end > _FAR:
        return False
    between = text[one.end : other.start]
    if not _STOPS.isdisjoint(between) or len(tokens(between)) > _WORDS:
        return False
    return bool(_SIGNS.intersection(between)) or any(_inside(joining, one.end, other.start))


def _mine(one: Cue, other: Cue, owning: Sequence[Cue]) -> bool:
    """Whether the home is the advertiser's own."""
    home = one if one.kind == "home" else other
    return any(_inside(owning, home.start - _OWNED, home.end))


def _inside(row: Sequence[Cue], left: int, right: int) -> Iterator[Cue]:
    for place in range(bisect_left(row, (left,)), len(row)):
        if row[place].start >= right:
            return
        yield row[place]
