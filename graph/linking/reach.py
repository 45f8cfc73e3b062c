"""How far a change reaches: the ads that mention something, their networks, what is in doubt."""

import msgspec
import numpy as np

from graph.linking.arrays import components, starts
from graph.linking.evidence import Tokens
from graph.linking.values import Bools, Ints, Market


def mentioned_by(told: Tokens, ads: Bools) -> Tokens:
    """Only the tokens that one of these ads (ads,) has."""
    asked = np.zeros(len(told.weight), bool)
    asked[told.token[ads[told.ad]]] = True
    row = asked[told.token]
    return msgspec.structs.replace(told, ad=told.ad[row], token=told.token[row])


def showing(market: Market, values: Ints) -> Bools:
    """Which ads (ads,) mention one of these values."""
    asked = np.zeros(market.values, bool)
    asked[values] = True
    out = np.zeros(market.ads, bool)
    out[market.ad[asked[market.value]]] = True
    return out


def silent(market: Market, values: Ints) -> Market:
    """The same market, in which no ad mentions these values."""
    asked = np.zeros(market.values, bool)
    asked[values] = True
    row = ~asked[market.value]
    names = ("ad", "value", "first", "last")
    return msgspec.structs.replace(market, **{name: getattr(market, name)[row] for name in names})


def of_networks(network: Ints, ads: Bools) -> Bools:
    """These ads (ads,) and all that are in a network (or -1) with one of them."""
    hit = np.zeros(int(network.max(initial=-1)) + 2, bool)
    hit[network[ads]] = True
    hit[-1] = False
    return ads | hit[network]


def doubtful(told: Tokens, network: Ints, group: Ints, ads: Bools, most_groups: int) -> Bools:
    """These ads (ads,) and all that stood in a `network` (ads,) only through them.

    Of each network the largest part that hangs together without them stands: by contacts, and by
    pictures and texts on at most `most_groups` first groups (`group`, ads).
    """
    left = of_networks(network, ads) & ~ads
    row = np.flatnonzero(left[told.ad])
    if not len(row):
        return ads
    token = told.token[row]
    width = int(group.max(initial=0)) + 1
    held = np.unique(token.astype(np.int64) * width + group[told.ad[row]]) // width
    few = np.bincount(held, minlength=len(told.weight)) <= most_groups
    row = row[(few | told.hard)[token]]
    key = network[told.ad[row]].astype(np.int64) * len(told.weight) + told.token[row]
    _, thing = np.unique(key, return_inverse=True)
    nodes = len(network)
    label = components(nodes + int(thing.max(initial=-1)) + 1, told.ad[row], nodes + thing)[:nodes]
    size = np.bincount(label)
    inside = np.flatnonzero(left)
    order = inside[np.lexsort((label[inside], -size[label[inside]], network[inside]))]
    begin = starts(network[order])
    largest = np.zeros(int(network.max(initial=-1)) + 1, label.dtype)
    largest[network[order[begin]]] = label[order[begin]]
    out = ads.copy()
    out[inside[label[inside] != largest[network[inside]]]] = True
    return out
