"""Places that stand right beside one of the advertiser's and are of it, or close to it:
"74080 Heilbronn-Böckingen", "arezzo, cortona".

They are one statement of where, however its line looks: of such neighbours one is the advertiser's
where the other is.
"""

from collections.abc import Container, Sequence
from itertools import pairwise

from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.signs import ANDS

_PARTING = frozenset(
    (" ", "-", "–", "/", ", ", " - ", " – ", " / ", " (", ": ", " · ", ", in ", " in ", " à ", "'")
) | {f" {word} " for word in ANDS}
_NEAR = 0.2
"""Degrees of latitude that they lie apart at most; of longitude twice as many."""


def neighbours(text: str, found: Sequence[Mention], values: Container[str]) -> Sequence[Mention]:
    """Of the places of a text, in order, those that are joined to one of these values."""
    named = [one.value in values for one in found]
    own = [*named]
    joined = [(n, n + 1) for n, (one, two) in enumerate(pairwise(found)) if _joined(text, one, two)]
    for one, two in (*joined, *reversed(joined)):
        own[one] = own[two] = own[one] or own[two]
    return [one for one, told, by in zip(found, own, named, strict=True) if told and not by]


def _joined(text: str, one: Mention, two: Mention) -> bool:
    return (
        text[one.end : two.start] in _PARTING
        and one.place.country == two.place.country
        and abs(one.place.lat - two.place.lat) < _NEAR
        and abs(one.place.lon - two.place.lon) < 2 * _NEAR
    )
