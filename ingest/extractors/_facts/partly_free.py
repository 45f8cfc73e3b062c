"""What coming to a client costs elsewhere, behind where it is free.

"Reiskosten binnen de ring nul, daarbuiten 10 euro", "Taxi: inclus în București, 100 RON pentru
Otopeni" (`partly_free.tsv`). Where no word says that it is elsewhere, the amount holds the ride:
"Outcall with taxi included £180". An amount beside a time is the price of that.
"""

from collections.abc import Sequence

from ingest.extractors._facts.lengths import hour_letters, unit_words
from ingest.extractors._facts.tables import sorts

_FAR, _NEAR, _BEHIND, _THERE = 7, 5, 3, 2
"""Words from the ride to where it is free, from there to the amount; words behind that are read;
those that tell a place at least ("în București")."""


def rides() -> frozenset[str]:
    """Words without one of which `partly_free` is of no amount."""
    return sorts("partly_free.tsv")["ride"]


def partly_free(sentence: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the words of a sentence before an amount say that a ride is free elsewhere."""
    free = sorts("partly_free.tsv")["free"]
    times = unit_words() | hour_letters()
    if not times.isdisjoint(behind[:_BEHIND]):
        return False
    first = max(0, len(sentence) - 1 - _NEAR)
    places = [at for at in range(first, len(sentence)) if sentence[at] in free]
    if not places or not times.isdisjoint(sentence[places[-1] :]):
        return False
    if rides().isdisjoint(sentence[max(0, places[-1] - _FAR) : places[-1]]):
        return False
    said = sorts("partly_free.tsv")
    between = sentence[places[-1] + 1 :]
    to_a_place = len(between) >= _THERE and not said["to"].isdisjoint(behind[:1])
    return to_a_place or not said["elsewhere"].isdisjoint(between)
