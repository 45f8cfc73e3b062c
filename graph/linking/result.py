"""What linking gives: per ad its core, network and tier, and the reasons as plain arrays."""

from typing import Any

import msgspec
import numpy as np

from graph.linking.brokers import Brokers
from graph.linking.networks import Epoch
from graph.linking.values import Floats, Ints, Longs
from ingest.models import Frozen


class Ties(Frozen, frozen=True, kw_only=True, eq=False):
    """Ties between groups of ads, strongest first; all ad and value numbers are the caller's rows.

    `left_ad`, `right_ad` (n,) the first ad of either group (the group is found through it),
    `bits`, `weight`, `independent` values, `first`, `last` day on which both sides were known.
    The values of tie i are begin[i] : begin[i+1] of `value`, with `worth` and the number of groups
    `touched`. `rule` is the version of the parameters.
    """

    left_ad: Ints
    right_ad: Ints
    bits: Floats
    weight: Floats
    independent: Ints
    first: Ints
    last: Ints
    begin: Longs
    value: Ints
    worth: Floats
    touched: Ints
    rule: str


class Linked(Frozen, frozen=True, kw_only=True, eq=False):
    """The whole result, in the caller's order of ads and values.

    `core` (ads,) or -1; `network` (ads,) or -1 for an ad that nothing ties to another; `tier`
    (ads,) number of `tiers.NAMES`; `possible` (ads,) the network when tier C counts too, or -1.
    `merges` are the ties of groups that made the networks, `bridges` what different networks share:
    not enough to join them. After an incremental run older bridges stay listed. `refused` are rows
    of `judgements.same` that other judgements contradict. `group` (ads,) are first groups, which
    ties tie; a value on more than `most_groups` of them is no evidence.
    """

    core: Ints
    network: Ints
    tier: Ints
    possible: Ints
    group: Ints
    brokers: Brokers
    merges: Ties
    bridges: Ties
    refused: Ints
    epoch: Epoch
    most_groups: int

    @property
    def networks(self) -> int:
        """Number of networks of two ads or more."""
        return int(self.network.max(initial=-1)) + 1


def encode(linked: Linked) -> bytes:
    """MessagePack of the result: arrays as (dtype, bytes)."""
    return msgspec.msgpack.encode(linked, enc_hook=_pack)


def decode(data: bytes) -> Linked:
    """The result that `encode` wrote."""
    return msgspec.msgpack.decode(data, type=Linked, dec_hook=_unpack)


def _pack(value: object) -> object:
    if isinstance(value, np.ndarray):
        return [value.dtype.str, value.tobytes()]
    raise NotImplementedError(f"cannot encode {type(value)}")


def _unpack(_: type, value: Any) -> object:
    return np.frombuffer(value[1], dtype=value[0])
