"""Contact groups: ads tied by contacts alone, and which pictures and texts stand on which group."""

import numpy as np

from graph.linking.arrays import components, distinct, pairs
from graph.linking.values import Bools, Ints, Market
from ingest.models import Frozen


class Contacts(Frozen, frozen=True, kw_only=True, eq=False):
    """`group` (ads,) or -1 where an ad has none of the contacts; the distinct (`value`, `of`) of
    soft values and the groups they stand on, by value; `touched` (values,) how many these are."""

    group: Ints
    value: Ints
    of: Ints
    touched: Ints


def contacts(market: Market, hard: Bools) -> Contacts:
    """Groups over the contacts `hard` (values,)."""
    row = np.flatnonzero(hard[market.value])
    label = components(market.ads + market.values, market.ad[row], market.ads + market.value[row])
    group = np.full(market.ads, -1, np.int32)
    group[market.ad[row]] = label[market.ad[row]]
    row = np.flatnonzero(market.strength("soft")[market.value] & (group[market.ad] >= 0))
    value, of = distinct(market.value[row], group[market.ad[row]])
    touched = np.bincount(value, minlength=market.values).astype(np.int32)
    return Contacts(group=group, value=value, of=of, touched=touched)


def sharing(found: Contacts, most: int) -> tuple[Ints, Ints]:
    """Contact groups that share a soft value of at most `most` groups: sorted, both ways."""
    few = found.touched[found.value] <= most
    _, left, right = pairs(found.value[few], found.of[few])
    return distinct(np.concatenate((left, right)), np.concatenate((right, left)))
