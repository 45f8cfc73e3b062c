"""Numbers given up: an ad says that a number is no longer its own, and operators hand it out again.

Who begins to show it after the day on which any ad first said so may be somebody else. Who showed
it before, and who says so itself, is of the line that had it.
"""

import numpy as np

from graph.linking.arrays import starts
from graph.linking.values import Bools, GivenUp, Ints, Longs, Market

NEVER = np.iinfo(np.int32).max


def since(market: Market) -> Ints:
    """The first day (values,) on which an ad calls each value given up, NEVER where none does."""
    out = np.full(market.values, NEVER, np.int32)
    np.minimum.at(out, market.given_up.value, market.given_up.day)
    return out


def handed_on(market: Market, row: Longs) -> Bools:
    """Which of these mentions (`row`) are of ads that began to show a number only after the day on
    which it was first called given up, and had not said so themselves by then.

    `row` holds all mentions of an ad and a value or none of them.
    """
    out = np.zeros(len(row), bool)
    if not len(market.given_up.day):
        return out
    given_up = since(market)
    near = np.flatnonzero(given_up[market.value[row]] < NEVER)
    known, place = np.unique(_pair(market, market.ad, market.value)[row[near]], return_inverse=True)
    began = np.full(len(known), NEVER, np.int32)
    np.minimum.at(began, place, market.first[row[near]])
    said = np.full(len(known) + 1, NEVER, np.int32)
    own = _pair(market, market.given_up.ad, market.given_up.value)
    at = np.searchsorted(known, own)
    at[np.append(known, -1)[at] != own] = len(known)
    np.minimum.at(said, at, market.given_up.day)
    later = (began > given_up[known % max(market.values, 1)]) & (said[:-1] > began)
    out[near] = later[place]
    return out


def who_began_later(market: Market, value: int) -> frozenset[int]:
    """The ads (rows) that began to show a value only after it was given up."""
    if value not in market.given_up.value:
        return frozenset()
    row = np.flatnonzero(market.value == value)
    return frozenset(market.ad[row[handed_on(market, row)]].tolist())


def merged(told: GivenUp) -> GivenUp:
    """The first day on which each ad says it of each value."""
    if not len(told.day):
        return told
    order = np.lexsort((told.day, told.value, told.ad))
    ad, value = told.ad[order], told.value[order]
    first = np.union1d(starts(ad), starts(value))
    return GivenUp(ad=ad[first], value=value[first], day=told.day[order][first])


def _pair(market: Market, ad: Ints, value: Ints) -> Longs:
    return ad.astype(np.int64) * max(market.values, 1) + value
