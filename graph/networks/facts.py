"""Facts behind the words: which value, and how rare it is, to be said in any language."""

from urllib.parse import unquote

from graph.linking.explain import Rarity
from graph.networks.kinds import ENTITY, KINDS
from ingest.models import Frozen


class Named(Frozen, frozen=True, kw_only=True):
    """A value: `kind` as in the graph ("phone", "image" …), `value` its normal form."""

    kind: str
    value: str


class Because(Named, frozen=True, kw_only=True):
    """A value that ties an ad to its network; `ads` of the network have it."""

    ads: int


class Counts(Frozen, frozen=True, kw_only=True):
    """How rare a value is: `ads` and contact `groups` it is on, `networks` these are in, and ads
    `elsewhere`: outside the network it was asked for."""

    ads: int
    groups: int
    networks: int
    elsewhere: int


def named(name: str) -> Named:
    """The value behind the uid of an entity."""
    _, kind, value = name.split("|", 2)
    return Named(kind=kind, value=unquote(value))


def kind_of(number: int) -> str:
    """The kind in the graph of a kind of value, by its place in `KINDS`."""
    return ENTITY[KINDS[number].name]


def counts(rarity: Rarity) -> Counts:
    """The numbers of a rarity."""
    return Counts(
        ads=rarity.ads,
        groups=rarity.cores,
        networks=rarity.networks,
        elsewhere=rarity.elsewhere,
    )
