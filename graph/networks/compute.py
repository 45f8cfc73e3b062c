"""Link what was read: by going on from the last result as far as that holds, else as a whole."""

from typing import Literal

import numpy as np

from graph.linking.decide import decide
from graph.linking.incremental import extend
from graph.linking.judgements import Judgements
from graph.linking.link import link
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.result import Linked
from graph.linking.values import Market
from graph.networks.cache import Kept
from graph.networks.difference import difference
from graph.networks.market import ReadMarket
from ingest.models import Frozen

Mode = Literal["whole", "same epoch", "extended", "as before"]
GROWTH = 1.25
"""A base this many times as large as that of its epoch gets a new one: T(N) grows with it."""
MOST = 0.25
"""Where a larger share of the ads is new or differs, all are linked again: it costs no more."""


class Computed(Frozen, frozen=True, kw_only=True, eq=False):
    """The networks `free` of judgements, those `linked` under them, and how they were found."""

    free: Linked
    linked: Linked
    mode: Mode


def compute(
    found: ReadMarket, rows: Judgements, kept: Kept | None, parameters: Parameters
) -> Computed:
    """Networks of what was read.

    *Whole*: nothing to go on from, or a base that has outgrown its epoch. *Same epoch*: linked
    anew with the size of the base and the noise rate of the last whole run. *Extended*: only what
    new and changed ads reach is scored. *As before*: nothing changed. Judgements are laid over it.
    """
    free, mode = _free(found, kept, parameters)
    linked = decide(found.market, free, rows, parameters)
    return Computed(free=free, linked=linked, mode=mode)


def relinked(
    market: Market,
    before: Market,
    free: Linked,
    rows: Judgements,
    parameters: Parameters = DEFAULT,
) -> Linked:
    """Networks of `market` under these judgements, going on from `free`, those of `before`: what
    the next linking would find if this were recorded. Nothing is written."""
    return decide(market, _gone_on(market, before, free, parameters)[0], rows, parameters)


def _free(found: ReadMarket, kept: Kept | None, parameters: Parameters) -> tuple[Linked, Mode]:
    if kept is None or found.market.ads > GROWTH * kept.free.epoch.ads:
        return link(found.market, parameters), "whole"
    if found.shown is kept.read.shown and found.medoid is kept.read.medoid:
        return kept.free, "as before"
    return _gone_on(found.market, kept.read.market, kept.free, parameters)


def _gone_on(
    market: Market, before: Market, free: Linked, parameters: Parameters
) -> tuple[Linked, Mode]:
    change = difference(market, before)
    if not change.ads and np.array_equal(market.crawl_day, before.crawl_day):
        return free, "as before"
    if change.ads > MOST * market.ads:
        return link(market, parameters, previous=free), "same epoch"
    return extend(market, free, parameters, change.more, change.less).linked, "extended"
