"""A value's use per period: numbers are given out again, so a long silence may be another user."""

from datetime import date, datetime
from pathlib import Path

import numpy as np

from graph.answers import Gap
from graph.context import Context
from graph.db import Database, Reading
from graph.linking.parameters import DEFAULT
from graph.linking.periods import Periods, periods
from graph.networks.days import day_of, gaps_of, sites_of
from graph.networks.given_up import GivenUp, given_up, given_up_words
from graph.networks.measured import notice_of
from graph.networks.opened import Opened, opened_by
from graph.networks.things import value_row
from graph.networks.words import NOTICE, named_value, plural
from ingest.models import Frozen


class Period(Frozen, frozen=True, kw_only=True):
    """One period of use: days (UTC) of its `first` and `last` sighting, `ads` and `sites` it was
    on, `networks` (numbers) these ads are in.

    `silence`: days without a sighting before it, counting only days on which the site it was last
    seen on was crawled (0 for the first); `given_up`: it is the use by those who began after that;
    `new_user`: for either reason somebody else may have it now.
    """

    first: date
    last: date
    ads: int
    sites: tuple[str, ...]
    networks: tuple[int, ...]
    silence: int
    given_up: GivenUp | None
    new_user: bool
    sentence: str


class Month(Frozen, frozen=True, kw_only=True):
    """How many ads showed the value in a month (UTC; its first day), by their captures."""

    month: date
    ads: int


class Use(Frozen, frozen=True, kw_only=True):
    """The use of one value (kind as in the graph, normal form). `gaps`: when the sites it was on
    were not crawled between its first and last sighting."""

    kind: str
    value: str
    periods: tuple[Period, ...]
    sightings: tuple[Month, ...]
    gaps: tuple[Gap, ...]
    sentence: str
    linked_at: datetime
    notice: str = NOTICE


def use_of(database: Database, context: Context, folder: Path, kind: str, value: str) -> Use:
    """When and where a value was used; NotThere where no ad that was linked mentions it."""
    with database.reading(context) as read:
        found = opened_by(read, context, folder)
        row = value_row(found, context.theme, kind, value)
        months, notice = _months(read, found, row), notice_of(read)
    market = found.index.market
    cut = periods(market, np.arange(market.values) == row, DEFAULT.gap_days, DEFAULT)
    told = given_up(found, [row]).get(row)
    used = tuple(_period(found, cut, number, told) for number in range(len(cut.value_of)))
    return Use(
        kind=kind,
        value=value,
        periods=used,
        sightings=months,
        gaps=_gaps(found, cut),
        sentence=_sentence(named_value(found.read.values[row]), used),
        linked_at=found.linked_at,
        notice=notice,
    )


def _months(read: Reading, found: Opened, row: int) -> tuple[Month, ...]:
    name = found.read.values[row]
    near = [member for member, medoid in found.read.medoid.items() if medoid == name]
    rows = read("read/value_months", uids=sorted({name, *near}))
    return tuple(
        Month(month=date(month["year"], month["month"], 1), ads=month["ads"]) for month in rows
    )


def _period(found: Opened, cut: Periods, number: int, told: GivenUp | None) -> Period:
    market, names = found.index.market, sites_of(found)
    rows = cut.row[cut.period == number]
    ads = np.unique(market.ad[rows])
    silence = int(cut.silence[number])
    first, last = int(market.first[rows].min()), int(market.last[rows].max())
    sites = tuple(sorted(names[site] for site in np.unique(market.site[ads]).tolist()))
    said = f"{day_of(first)} to {day_of(last)}: {plural(len(ads), 'ad')} on {', '.join(sites)}"
    before = told if cut.handed_on[number] and not silence else None
    if before:
        said = f"{given_up_words(before.ad, before.on)}; {said}"
    elif number:
        said = f"{silence} days not seen, possibly another user; {said}"
    return Period(
        first=day_of(first),
        last=day_of(last),
        ads=len(ads),
        sites=sites,
        networks=tuple(sorted(set(found.number[ads].tolist()) - {-1})),
        silence=silence,
        given_up=before,
        new_user=number > 0,
        sentence=said,
    )


def _gaps(found: Opened, cut: Periods) -> tuple[Gap, ...]:
    market, names = found.index.market, sites_of(found)
    first, last = int(market.first[cut.row].min()), int(market.last[cut.row].max())
    gaps = [
        gap
        for site in np.unique(market.site[market.ad[cut.row]]).tolist()
        for gap in gaps_of(found, site, names[site], first, last)
    ]
    return tuple(sorted(gaps, key=lambda gap: (gap.first, gap.source)))


def _sentence(name: str, used: tuple[Period, ...]) -> str:
    if len(used) == 1:
        return f"{name}: one period of use, {used[0].sentence}."
    silences = ", ".join(str(period.silence) for period in used[1:] if period.silence)
    parted = [given_up_words(one.given_up.ad, one.given_up.on) for one in used if one.given_up]
    if silences:
        parted.append(
            f"parted by {silences} days on which its site was crawled and it was not seen: "
            "possibly another user"
        )
    return f"{name}: {len(used)} periods of use, {'; '.join(parted)}."
