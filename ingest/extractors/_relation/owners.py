"""Whose a kind of place is: "my flat", "uw hotel"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.extractors._relation.cues import Cue
from ingest.extractors._text.tokens import tokens

OWNERS = frozenset(("mine", "yours"))
_CLOSE = 18
"""Characters between a kind of place and the word that says whose it is."""


def owners(text: str, said: Sequence[Cue], cue: Cue) -> Iterator[str]:
    """Mine, yours: what the nearest word before it or in it says ("dich in meiner Wohnung").

    said: the words that say so of the text, in order.
    """
    position = bisect_left(said, (cue.end,))
    for owner in said[max(0, position - 1) : position]:
        between = text[owner.end : max(owner.end, cue.start)]
        if owner.end > cue.start - _CLOSE and len(tokens(between)) <= 1:
            yield owner.sort
