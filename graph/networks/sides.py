"""A network with and without brokers, side by side."""

from datetime import datetime
from pathlib import Path

import msgspec
import numpy as np

from graph.context import Context
from graph.db import Database
from graph.linking import sides as linking
from graph.linking.values import Ints
from graph.networks.days import sites_of
from graph.networks.detail import label_of
from graph.networks.facts import Named, named
from graph.networks.measured import notice_of
from graph.networks.opened import Opened, opened_by
from graph.networks.words import NOTICE, named_value, plural
from ingest.models import Frozen

NAMED = 20
"""Networks named for one value."""
GROUNDS = {
    "broker": "used in {groups} unrelated groups",
    "common": "on {groups} groups of ads, too many to tie any",
    "muted": "judged generic",
}


class Side(Frozen, frozen=True, kw_only=True):
    """`ads` in how many `networks`, `single` ones of none, on these `sites`."""

    ads: int
    networks: int
    single: int
    sites: tuple[str, ...]


class Glue(Named, frozen=True, kw_only=True):
    """A value set aside: `ground` (broker, common, muted), `groups` unrelated groups that have it,
    on `ads`, `here` of this network; other `networks` (numbers, up to 20) it would tie, and
    `more`."""

    ground: str
    groups: int
    ads: int
    here: int
    networks: tuple[int, ...]
    more: int
    sentence: str


class Sides(Frozen, frozen=True, kw_only=True):
    """`without` brokers: the network as it is; `with_`: what it would be part of if every value
    that was set aside tied too."""

    network: int
    without: Side
    with_: Side = msgspec.field(name="with")
    glue: tuple[Glue, ...]
    sentence: str
    linked_at: datetime
    notice: str = NOTICE


def sides(database: Database, context: Context, folder: Path, number: int) -> Sides:
    """Both sides of one network by its lasting number; NotThere where it holds no ads."""
    with database.reading(context) as read:
        found, notice = opened_by(read, context, folder), notice_of(read)
    both = linking.sides(found.index, label_of(found, number))
    without, glued = _side(found, both.without), _side(found, both.glued)
    return Sides(
        network=number,
        without=without,
        with_=glued,
        glue=tuple(_glue(found, number, one) for one in both.glue),
        sentence=_sentence(number, without, glued),
        linked_at=found.linked_at,
        notice=notice,
    )


def _side(found: Opened, rows: Ints) -> Side:
    number, names = found.number[rows], sites_of(found)
    return Side(
        ads=len(rows),
        networks=len(np.unique(number[number >= 0])),
        single=int((number < 0).sum()),
        sites=tuple(sorted(names[site] for site in np.unique(found.index.market.site[rows]))),
    )


def _glue(found: Opened, number: int, one: linking.Glue) -> Glue:
    name = found.read.values[one.value]
    of = named(name)
    others = sorted(set(found.number[one.ads].tolist()) - {-1, number})
    here = int((found.number[one.ads] == number).sum())
    why = GROUNDS[one.ground].format(groups=one.groups)
    return Glue(
        kind=of.kind,
        value=of.value,
        ground=one.ground,
        groups=one.groups,
        ads=len(one.ads),
        here=here,
        networks=tuple(others[:NAMED]),
        more=max(len(others) - NAMED, 0),
        sentence=f"{named_value(name)}, {why}: on {plural(here, 'ad')} of this network and "
        f"{len(one.ads) - here} others, in {plural(len(others), 'other network')}.",
    )


def _sentence(number: int, without: Side, glued: Side) -> str:
    if without.ads == glued.ads:
        return f"Network {number} is the same with and without what was set aside."
    return (
        f"Without what was set aside network {number} is {plural(without.ads, 'ad')}; with it "
        f"these would be one with {plural(glued.networks - 1, 'other network')} and "
        f"{glued.single} loose ads, {glued.ads} ads in all."
    )
