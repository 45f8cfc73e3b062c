"""What can be asked about: an ad, a value or a network, in the linking that is open."""

import numpy as np

from graph.networks.absent import NotThere
from graph.networks.kinds import ENTITY
from graph.networks.opened import Opened
from graph.networks.words import ad_words, named_value
from graph.rows import entity_uid
from ingest.errors import GraphError
from ingest.models import Frozen, uid

MOST = 1000
"""Ads taken of a value or network that has more: the routes between are the same."""


class Thing(Frozen, frozen=True, kw_only=True):
    """A thing as its `ads` (rows), and what to call it."""

    name: str
    ads: tuple[int, ...]


def thing(opened: Opened, theme: str, asked: str) -> Thing:
    """`ad:SOURCE/ID`, `KIND:VALUE` (normal form) or the number of a network.

    Raises GraphError for what is no such thing, NotThere for what was not linked.
    """
    kind, colon, value = asked.partition(":")
    if not colon or kind == "network":
        return _network(opened, value or kind, asked)
    if kind == "ad":
        source, _, key = value.partition("/")
        row = opened.ad_row.get(uid(theme, source, key))
        if row is None:
            raise NotThere(f"there is no ad {value} among what was linked: write ad:SOURCE/ID")
        return Thing(name=f"ad {value}", ads=(row,))
    return _value(opened, theme, kind, value)


def ad_name(opened: Opened, row: int) -> str:
    """An ad as it is spoken of: "site/id"."""
    return ad_words(opened.read.ads[row])


def _network(opened: Opened, number: str, asked: str) -> Thing:
    if not (number.isascii() and number.isdigit()):
        raise GraphError(f"{asked!r} is neither ad:SOURCE/ID, KIND:VALUE nor a network's number")
    ads = np.flatnonzero(opened.number == int(number[:18]))[:MOST].tolist()
    if not ads:
        raise NotThere(f"network {number} holds no ads (`spoor network {number}` says more)")
    return Thing(name=f"network {number}", ads=tuple(ads))


def _value(opened: Opened, theme: str, kind: str, value: str) -> Thing:
    row = value_row(opened, theme, kind, value)
    ads = opened.index.ads_of(row)[:MOST].tolist()
    return Thing(name=named_value(opened.read.values[row]), ads=tuple(ads))


def value_row(opened: Opened, theme: str, kind: str, value: str) -> int:
    """The row of a value by kind and normal form; a picture stands for its likeness.

    Raises GraphError for a kind that never links, NotThere where no ad mentions the value.
    """
    if kind not in ENTITY and kind not in ENTITY.values():
        raise GraphError(f"{kind!r} is no kind that links: use {', '.join(ENTITY)}")
    own = entity_uid(theme, ENTITY.get(kind, kind), value)
    row = opened.value_row.get(opened.read.medoid.get(own, own))
    if row is None or not len(opened.index.ads_of(row)):
        raise NotThere(f"no ad that was linked mentions {kind} {value}")
    return row
