"""Candidates of a picture look-up, asked a second time: whether their pixels agree too."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ingest.errors import BadInput, VaultError
from ingest.models import Frozen

if TYPE_CHECKING:
    from graph.picture_index import Found

MOST_COMPARED = 500
"""Candidates of one look-up whose pixels are compared, nearest first: some five seconds."""


class Seen(Frozen, frozen=True, kw_only=True):
    """What a second look leaves of the pictures found.

    `kept` are those within the automatic threshold, those whose pixels agree, and those that could
    not be compared (`unseen`: their bytes are not here, or there were too many) yet are near enough
    to show all the same. `set_aside` counts the others.
    """

    kept: "tuple[Found, ...]"
    unseen: frozenset[str]
    set_aside: int


def second_look(
    data: bytes, found: "Sequence[Found]", get: Callable[[str], bytes], most: int = MOST_COMPARED
) -> Seen:
    """Compare the picture asked for with each candidate's bytes; `found` is nearest first.

    `get` gives the bytes by SHA-256, and raises KeyError or VaultError where it cannot.
    """
    from graph.picture_index import AUTOMATIC, UNSEEN
    from ingest.pictures import AGREES

    kept = [one for one in found if one.distance <= AUTOMATIC]
    candidates = [one for one in found if one.distance > AUTOMATIC]
    unseen: set[str] = set()
    for place, one in enumerate(candidates):
        share = _share(data, one.key, get) if place < most else None
        if share is None and one.distance <= UNSEEN:
            unseen.add(one.key)
        if one.key in unseen or (share is not None and share >= AGREES):
            kept.append(one)
    return Seen(kept=tuple(kept), unseen=frozenset(unseen), set_aside=len(found) - len(kept))


def _share(data: bytes, key: str, get: Callable[[str], bytes]) -> float | None:
    """How far they agree; None where the picture cannot be had."""
    from ingest.pictures import agreement

    try:
        return agreement(data, get(key))
    except (KeyError, VaultError, BadInput):
        return None
