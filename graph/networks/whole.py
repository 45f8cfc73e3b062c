"""The whole of a theme, read as lists: one row per ad and per value, never per edge.

The pages say what stands now, which the server reads much faster than what stood at a moment. Ads
that changed after that moment are read again, as exactly as an increment is.
"""

from array import array
from concurrent.futures import ThreadPoolExecutor, wait

import msgspec
import numpy as np

from graph.db import Reading
from graph.linking.arrays import lengths, starts
from graph.linking.values import Bools, GivenUp, Longs
from graph.networks import pages
from graph.networks.again import again
from graph.networks.kinds import NUMBER, prefix, unknown_prefix
from graph.networks.shown import Shown, with_ads, with_values, without_absent
from graph.networks.telling import Tell, silent
from ingest.models import Frozen, uid

BREATH = 0.5
"""Seconds between two signs of life while the mentions come in."""
DAYS = 100_000
"""Factor of the version in what `read/link_ads` packs: one number per capture reads fastest."""


class Versions(Frozen, frozen=True, kw_only=True, eq=False):
    """`ads` by row with `captures` of each; node `number` of every version, ascending, its `ad`
    (row), `first` and `last` day."""

    ads: list[str]
    captures: Longs
    number: Longs
    ad: Longs
    first: Longs
    last: Longs


class Mentions(Frozen, frozen=True, kw_only=True, eq=False):
    """`values` by row, `flat` or not; per mention the row of its value and its version's number;
    `given_up` versions (numbers) that call a value (row) no longer the ad's own."""

    values: list[str]
    flat: list[bool]
    value: Longs
    number: Longs
    given_up: dict[int, list[int]]


def read_whole(read: Reading, tell: Tell = silent) -> Shown:
    """What every ad of the theme shows as of the reading's moment."""
    with ThreadPoolExecutor(1) as pool:  # the server plans one half while the other is unpacked
        coming = pool.submit(_mentions, read)
        seen = _versions(read, tell)
        while not wait([coming], BREATH).done:
            tell("read", len(seen.ads))
        told = coming.result()
    return without_absent(again(read, _joined(seen, told), read.as_of))


def _joined(seen: Versions, told: Mentions) -> Shown:
    """Mentions with the ad and the days of their version."""
    known, place = _versions_of(seen, told.number)
    named = with_values(with_ads(Shown(), seen.ads), told.values)
    return msgspec.structs.replace(
        named,
        captures=seen.captures.astype(np.int32),
        flat=np.array(told.flat, bool),
        ad=seen.ad[place].astype(np.int32),
        value=told.value[known].astype(np.int32),
        first=seen.first[place].astype(np.int32),
        last=seen.last[place].astype(np.int32),
        given_up=_given_up(seen, told.given_up),
    )


def _versions_of(seen: Versions, number: Longs) -> tuple[Bools, Longs]:
    """Which of these versions (numbers) are known, and their rows."""
    place = np.minimum(np.searchsorted(seen.number, number), max(len(seen.number) - 1, 0))
    known = np.zeros(len(number), bool)
    if len(seen.number):
        known = seen.number[place] == number
    return known, place[known]


def _given_up(seen: Versions, told: dict[int, list[int]]) -> GivenUp:
    number = np.array([one for versions in told.values() for one in versions], np.int64)
    value = np.repeat(np.array([*told], np.int32), [len(versions) for versions in told.values()])
    known, place = _versions_of(seen, number)
    return GivenUp(
        ad=seen.ad[place].astype(np.int32),
        value=value[known],
        day=seen.first[place].astype(np.int32),
    )


def _versions(read: Reading, tell: Tell) -> Versions:
    packed, sizes, ads = array("q"), array("q"), list[str]()
    for name, captures in pages.ads(read, uid(read.theme) + "|"):
        if len(ads) % pages.PAGE == 0:
            tell("read", len(ads))
        ads.append(name)
        sizes.append(len(captures))
        packed.extend(captures)
    size, told = np.array(sizes, np.int64), np.array(packed, np.int64)
    ad = np.repeat(np.arange(len(ads)), size)
    order = np.argsort(told)  # by version, then by day
    number, day = np.divmod(told[order], DAYS)
    begin = starts(number)
    last = begin + lengths(begin, len(number)) - 1
    return Versions(
        ads=ads,
        captures=size,
        number=number[begin],
        ad=ad[order][begin],
        first=day[begin],
        last=day[last],
    )


def _mentions(read: Reading) -> Mentions:
    numbers, sizes = array("q"), array("q")
    values, flat = list[str](), list[bool]()
    partly, unknown = pages.standing(read, uid(read.theme)), unknown_prefix(read.theme)
    for entity in NUMBER:
        for name, is_flat, mentioned in pages.values(read, prefix(read.theme, entity)):
            versions = partly.get(name, mentioned)
            if versions and not name.startswith(unknown):
                values.append(name)
                flat.append(is_flat)
                sizes.append(len(versions))
                numbers.extend(versions)
    given_up = pages.given_up(read, uid(read.theme))
    return Mentions(
        values=values,
        flat=flat,
        value=np.repeat(np.arange(len(values)), np.array(sizes, np.int64)),
        number=np.array(numbers, np.int64),
        given_up={row: given_up[name] for row, name in enumerate(values) if name in given_up},
    )
