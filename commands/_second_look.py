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
    to show all the same. `doubtful` are those within the automatic threshold whose pixels do not
    agree. `set_aside` counts what is not kept.
    """

    kept: "tuple[Found, ...]"
    unseen: frozenset[str]
    doubtful: frozenset[str]
    set_aside: int


def second_look(
    data: bytes, found: "Sequence[Found]", get: Callable[[str], bytes], most: int = MOST_COMPARED
) -> Seen:
    """Compare the picture asked for with each candidate's bytes; `found` is nearest first.

    `get` gives the bytes by SHA-256, and raises KeyError or VaultError where it cannot.
    """
    from graph.picture_index import AUTOMATIC, SURE, UNSEEN
    from ingest.pictures import AGREES

    asked = [one for one in found if one.distance > SURE]
    shares = {one.key: _share(data, one.key, get) for one in asked[:most]}
    unseen = {one.key for one in asked if shares.get(one.key) is None}
    other = {key for key, share in shares.items() if share is not None and share < AGREES}
    near = {one.key for one in found if one.distance <= AUTOMATIC}
    shown = near | {one.key for one in asked if one.distance <= UNSEEN and one.key in unseen}
    kept = tuple(one for one in found if one.key in shown or one.key not in other | unseen)
    return Seen(
        kept=kept,
        unseen=frozenset(one.key for one in kept if one.key in unseen - near),
        doubtful=frozenset(other & near),
        set_aside=len(found) - len(kept),
    )


def _share(data: bytes, key: str, get: Callable[[str], bytes]) -> float | None:
    """How far they agree; None where the picture cannot be had."""
    from ingest.pictures import agreement

    try:
        return agreement(data, get(key))
    except (KeyError, VaultError, BadInput):
        return None
