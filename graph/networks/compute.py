"""Link what was read: by going on from the last result where that is exact, else as a whole."""

from typing import Literal

import numpy as np

from graph.linking.arrays import distinct
from graph.linking.incremental import extend
from graph.linking.link import link
from graph.linking.parameters import Parameters
from graph.linking.result import Linked
from graph.linking.values import Ints, Market
from graph.networks.cache import Kept
from graph.networks.judged import Judged

Mode = Literal["whole", "same epoch", "extended"]
GROWTH = 1.25
"""A base this many times as large as that of its epoch gets a new one: T(N) grows with it."""


def compute(
    market: Market, judged: Judged, kept: Kept | None, parameters: Parameters, *, whole: bool
) -> tuple[Linked, Mode]:
    """The result and how it was found.

    *Extended*: ads were added and nothing else changed, so only what they reach is scored.
    *Same epoch*: linked anew, with size of the base and noise rate of the last whole run.
    """
    if whole or kept is None or market.ads > GROWTH * kept.linked.epoch.ads:
        return link(market, parameters, judged.rows), "whole"
    if judged.digest == kept.judged and only_added(market, kept.read.market):
        return extend(market, kept.linked, parameters, judged.rows).linked, "extended"
    return link(market, parameters, judged.rows, previous=kept.linked), "same epoch"


def only_added(market: Market, before: Market) -> bool:
    """Whether the ads of `before` mention what they did, neither more nor less."""
    old = market.ad < before.ads
    now, then = _pairs(market.ad[old], market.value[old]), _pairs(before.ad, before.value)
    return all(np.array_equal(one, two) for one, two in zip(now, then, strict=True))


def _pairs(ad: Ints, value: Ints) -> tuple[Ints, Ints]:
    return distinct(ad.astype(np.int64), value.astype(np.int64))
