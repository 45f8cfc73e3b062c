"""What would split a network: found by really linking again without the values of its weakest link.

That a value alone holds two parts together says where to look. What is left without it is another
question: the parts may be tied by what they share besides, or hold no longer by themselves.
"""

from collections import Counter

import msgspec
import numpy as np

from graph.context import Context
from graph.db import Database
from graph.judgements import judgements
from graph.linking.link import link
from graph.linking.measures import singles_apart
from graph.linking.values import Market
from graph.networks.judged import LINKING, as_rows
from graph.networks.opened import Opened
from graph.networks.words import plural
from ingest.models import Frozen

ADS_UP_TO = 30_000
"""Ads of a base up to which all is linked again when a network is opened: less than a second."""


class Split(Frozen, frozen=True, kw_only=True):
    """The `sizes` of the parts that the ads of a network fall into, the largest first, when all is
    linked again without these values; an ad that is then in no network is a part of 1."""

    sizes: tuple[int, ...]
    sentence: str


def split(
    database: Database, context: Context, found: Opened, number: int, values: tuple[int, ...]
) -> Split | None:
    """The network of this lasting number without these values (rows); None in a base so large that
    asking would take long."""
    if found.index.market.ads > ADS_UP_TO:
        return None
    then = msgspec.structs.replace(context, as_of=found.linked_at)
    said = [j for j in judgements(database, then) if j.verdict in LINKING]
    rows = as_rows(context.theme, said, found.read).rows
    market = _without(found.index.market, values)
    network = link(market, judged=rows, previous=found.free).network
    mine = singles_apart(network)[found.number == number]
    sizes = tuple(sorted(Counter(mine.tolist()).values(), reverse=True))
    return Split(sizes=sizes, sentence=_sentence(sizes))


def _without(market: Market, values: tuple[int, ...]) -> Market:
    """The same with nobody mentioning these values; judging them generic makes only part anew."""
    keep = ~np.isin(market.value, values)
    columns = {name: getattr(market, name)[keep] for name in ("ad", "value", "first", "last")}
    return msgspec.structs.replace(market, **columns)


def _sentence(sizes: tuple[int, ...]) -> str:
    ads = plural(sum(sizes), "ad")
    if len(sizes) == 1:
        return f"Linked again without it, the {ads} stay one network."
    largest = plural(sizes[0], "ad")
    return f"Linked again without it, the {ads} fall into {len(sizes)}, the largest of {largest}."
