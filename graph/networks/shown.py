"""What ads show, as it was read: columns that grow, so that known rows stay what they are.

One row per ad, value and mention, before anything is decided about pictures that are flat or near
each other. The unit of reading again is the ad.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec
import numpy as np

from graph.linking.values import NOTHING_GIVEN_UP, Bools, GivenUp, Ints, Keys
from graph.networks.kinds import NUMBER
from ingest.models import Frozen


class Shown(Frozen, frozen=True, kw_only=True, eq=False):
    """`ads` and `values` are uids by row, the keys digests of them; `sites` parts of ads' uids.

    `captures` (ads,) says how many were read of each ad, `flat` (values,) which pictures show
    nothing. `ad`, `value`, `first`, `last` (mentions,): who shows what, and the days since 1970 of
    the first and the last capture of the version that says so. `given_up`: which of these versions
    call a value no longer the ad's own, with their first day.
    """

    ads: tuple[str, ...] = ()
    ad_key: Keys = np.zeros(0, np.uint64)
    ad_site: Ints = np.zeros(0, np.int32)
    captures: Ints = np.zeros(0, np.int32)
    sites: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    value_key: Keys = np.zeros(0, np.uint64)
    value_kind: Ints = np.zeros(0, np.int32)
    flat: Bools = np.zeros(0, bool)
    ad: Ints = np.zeros(0, np.int32)
    value: Ints = np.zeros(0, np.int32)
    first: Ints = np.zeros(0, np.int32)
    last: Ints = np.zeros(0, np.int32)
    given_up: GivenUp = NOTHING_GIVEN_UP


def with_ads(before: Shown, new: Sequence[str]) -> Shown:
    """The same with further ads behind those that are there, of which no capture was read."""
    sites = rows_of(before.sites)
    site = [sites.setdefault(name.split("|", 2)[1], len(sites)) for name in new]
    return msgspec.structs.replace(
        before,
        ads=before.ads + tuple(new),
        sites=tuple(sites),
        ad_key=np.append(before.ad_key, keys(new)),
        ad_site=np.append(before.ad_site, np.array(site, np.int32)),
        captures=np.append(before.captures, np.zeros(len(new), np.int32)),
    )


def with_values(before: Shown, new: Sequence[str]) -> Shown:
    """The same with further values behind those that are there, none of them flat."""
    kinds = [NUMBER[name.split("|", 2)[1]] for name in new]
    return msgspec.structs.replace(
        before,
        values=before.values + tuple(new),
        value_key=np.append(before.value_key, keys(new)),
        value_kind=np.append(before.value_kind, np.array(kinds, np.int32)),
        flat=np.append(before.flat, np.zeros(len(new), bool)),
    )


def without_absent(before: Shown) -> Shown:
    """The same without ads of which no capture was read: rows move up."""
    there = before.captures > 0
    if there.all():
        return before
    row = (np.cumsum(there) - 1).astype(np.int32)
    names = np.flatnonzero(there).tolist()
    return msgspec.structs.replace(
        before,
        ads=tuple(before.ads[place] for place in names),
        ad_key=before.ad_key[there],
        ad_site=before.ad_site[there],
        captures=before.captures[there],
        ad=row[before.ad],
        given_up=msgspec.structs.replace(before.given_up, ad=row[before.given_up.ad]),
    )


def keys(names: Sequence[str]) -> Keys:
    """64-bit digests of uids: the same in every run."""
    packed = b"".join(blake2b(name.encode(), digest_size=8).digest() for name in names)
    return np.frombuffer(packed, np.uint64)


def rows_of(names: Iterable[str]) -> dict[str, int]:
    """The row of each name."""
    return {name: row for row, name in enumerate(names)}
