"""Stars of texts from one template, grown by additions."""

from collections.abc import Sequence

from graph import alike
from graph.alike import Change, Groups
from graph.near import Pairs
from graph.templates.pairs import near_texts


def added(before: Groups, signatures: dict[str, bytes]) -> Change:
    """Add texts: by key (a content digest) the signature. Leave texts without one out.

    Start with `Groups()`. A medoid with its members is one template; the distance of a link is in
    thousandths of 1 - similarity. The result is that of a full run, in whatever order texts came.
    """
    return alike.added(before, signatures, _pairs)


def _pairs(likeness: Sequence[bytes], before: Groups) -> Pairs:
    """All anew: which texts represent a large bucket may change with every addition."""
    if len(likeness) == len(before.likeness):
        return before.pairs
    return near_texts(likeness)
