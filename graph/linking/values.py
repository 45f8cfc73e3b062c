"""The frozen input of linking: a whole market as arrays, read once, never changed.

Ads and values are row numbers; keys (64-bit digests of uids) tie them to the outside and let two
runs be compared. A *mention* is one (ad, value) with the first and last day it was seen.
"""

from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from ingest.models import Frozen

Ints = npt.NDArray[np.signedinteger[Any]]
Longs = Ints
Keys = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

Strength = Literal["hard", "soft", "context"]


class ValueKind(Frozen, frozen=True, kw_only=True):
    """A kind of value as linking sees it.

    `strength`: *hard* (phone, mail, handle) ties ads by itself, *soft* (picture, template) only
    as one of several reasons, *context* (alias, place, style) never. `weight` is the worth of one
    shared value of this kind as evidence, a picture being 1. `gap` says whether its use is read in
    periods: numbers are given out again, handles are not.
    """

    name: str
    strength: Strength
    weight: float
    gap: bool = False


KINDS = (
    ValueKind(name="phone", strength="hard", weight=2.0, gap=True),
    ValueKind(name="email", strength="hard", weight=1.5),
    ValueKind(name="handle", strength="hard", weight=1.5),
    ValueKind(name="picture", strength="soft", weight=1.0),
    ValueKind(name="template", strength="soft", weight=1.0),
    ValueKind(name="alias", strength="context", weight=0.0),
    ValueKind(name="location", strength="context", weight=0.0),
)


class GivenUp(Frozen, frozen=True, kw_only=True, eq=False):
    """An `ad` says of a `value` that it is no longer its own, on that `day` or from then on."""

    ad: Ints = np.zeros(0, np.int32)
    value: Ints = np.zeros(0, np.int32)
    day: Ints = np.zeros(0, np.int32)


NOTHING_GIVEN_UP = GivenUp()


class Market(Frozen, frozen=True, kw_only=True, eq=False):
    """Everything that linking may use of one theme.

    `ad_key` (ads,), `site` (ads,), `value_key` (values,), `value_kind` (values,) index of `kinds`;
    `ad`, `value`, `first`, `last` (mentions,): days since an epoch of the caller's choice, ends
    included; `crawl_site`, `crawl_day` (crawl days,): the days on which each site was crawled.
    `given_up` says who calls which number no longer its own, of what it mentions, and since when.
    The same mention may stand several times: captures repeat.
    """

    ad_key: Keys
    site: Ints
    value_key: Keys
    value_kind: Ints
    ad: Ints
    value: Ints
    first: Ints
    last: Ints
    crawl_site: Ints
    crawl_day: Ints
    given_up: GivenUp = NOTHING_GIVEN_UP
    kinds: tuple[ValueKind, ...] = KINDS

    @property
    def ads(self) -> int:
        """Number of ads."""
        return len(self.ad_key)

    @property
    def values(self) -> int:
        """Number of values."""
        return len(self.value_key)

    def strength(self, wanted: Strength) -> Bools:
        """Which values (values,) have this strength."""
        table = np.array([kind.strength == wanted for kind in self.kinds], dtype=bool)
        return table[self.value_kind]

    def weight(self) -> Floats:
        """The evidence weight of each value (values,)."""
        return np.array([kind.weight for kind in self.kinds])[self.value_kind]
