"""The same market straight as integers, for benchmarks of linking up to a million ads."""

import numpy as np

from demo.market import ALIASES_PER_WORKER, Market, market
from demo.parameters import MarketParameters, ordinary
from demo.streams import Ints, ints, stream
from ingest.models import Frozen

KINDS = ("phone", "email", "handle", "picture", "template", "alias", "location")
_NAMES = 70  # there are only so many working names


class MarketArrays(Frozen, frozen=True, kw_only=True):
    """Truth and values of a market; all arrays are int64, days count from 1 January 2026.

    Per ad: `ad_operator` and `ad_worker` (truth), `ad_site`, `ad_first` and `ad_last` day seen.
    Per mention, sorted by ad: `mention_ad`, `mention_value` (an id within its kind),
    `mention_kind` (index in KINDS) and `mention_day` (first day on which the ad showed it).
    A phone id stands for digits: help lines, taxis and re-issued numbers are among them.
    """

    ad_operator: Ints
    ad_worker: Ints
    ad_site: Ints
    ad_first: Ints
    ad_last: Ints
    mention_ad: Ints
    mention_value: Ints
    mention_kind: Ints
    mention_day: Ints


def generate(
    ads: int = 100_000, seed: int = 1, parameters: MarketParameters | None = None
) -> MarketArrays:
    """The market that write_market(ads, seed, parameters) writes, without its texts."""
    return as_arrays(market(ads, seed, parameters or ordinary()))


def as_arrays(whole: Market) -> MarketArrays:
    """A market as plain integer arrays; equal mentions of one ad stand once, with the first day."""
    rows = np.concatenate([*_phones(whole), *_others(whole)], axis=1)
    order = np.lexsort((rows[3], rows[1], rows[2], rows[0]))
    rows = rows[:, order]
    fresh = np.any(np.diff(rows[:3], axis=1, prepend=-1) != 0, axis=0)
    ad, value, kind, day = rows[:, fresh]
    return MarketArrays(
        ad_operator=whole.operator,
        ad_worker=whole.worker,
        ad_site=whole.site,
        ad_first=whole.times.first,
        ad_last=whole.times.last,
        mention_ad=ad,
        mention_value=value,
        mention_kind=kind,
        mention_day=day,
    )


def _phones(whole: Market) -> list[Ints]:
    shown, times = whole.shown, whole.times
    columns = (
        (shown.own, times.first),
        (shown.own_edited, times.edit_day),
        (shown.second, times.first),
        (shown.help_desk, times.first),
        (shown.taxi, times.first),
    )
    return [
        _column("phone", np.where(ids < 0, -1, whole.number_value[ids]), day)
        for ids, day in columns
    ]


def _others(whole: Market) -> list[Ints]:
    first = whole.times.first
    workers = int(whole.owners.workers.sum())
    names = stream(whole.seed, "names").integers(0, _NAMES, workers * ALIASES_PER_WORKER)
    columns = [
        _column("email", whole.shown.email, first),
        _column("handle", whole.shown.handle, first),
        _column("template", whole.template, first),
        _column("alias", names[whole.alias], first),
        _column("location", whole.city, first),
    ]
    return columns + [_column("picture", scene, first) for scene in whole.pictures.scene.T]


def _column(kind: str, value: Ints, day: Ints) -> Ints:
    """Rows (ad, value, kind, day) of the ads that have a value."""
    ad = np.flatnonzero(value >= 0)
    return ints([ad, value[ad], np.full(len(ad), KINDS.index(kind)), day[ad]])
