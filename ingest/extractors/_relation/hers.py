"""Homes that an ad says are the advertiser's: "bij mij thuis", "my flat", "piso propio".

A flat that is only there ("in a quiet flat", "private apartment") may be rented for the week: where
somebody is received in one the ad says so much, and no more. So it is a place, and no kind of it.
"""

from collections.abc import Iterable, Sequence

from ingest.extractors._relation.cues import Cue
from ingest.extractors._relation.owners import owners

_OWN, _FLAT = "own flat", "flat"
_LOOSE = frozenset((_FLAT, "private"))
"""Sorts of words for a dwelling that do not say whose it is."""


def hers(text: str, kinds: Iterable[Cue], owning: Sequence[Cue]) -> list[Cue]:
    """The kinds of place of a text, those of dwellings that are nobody's without a kind.

    owning: the words that say whose something is, in order.
    """
    return [_judged(text, cue, owning) for cue in kinds]


def _judged(text: str, cue: Cue, owning: Sequence[Cue]) -> Cue:
    if cue.sort == _OWN:
        return cue._replace(sort=_FLAT)
    if cue.sort == _FLAT and "mine" in owners(text, owning, cue):
        return cue
    return cue._replace(kind="") if cue.sort in _LOOSE else cue
