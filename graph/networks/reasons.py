"""Why each ad stands in its network, and everything that the network's ads share."""

from collections.abc import Sequence

import numpy as np

from graph.linking.explain import rarity
from graph.networks.facts import Because, Counts, counts, named
from graph.networks.opened import Opened
from graph.networks.words import TIERS, kind_and_value, named_value, plural, rarity_words
from ingest.models import Frozen

MOST = 3
"""Values named for one ad: the rarest."""


class Shared(Frozen, frozen=True, kw_only=True):
    """A value that `ads` of one network share, and its rarity in words and in numbers."""

    kind: str
    value: str
    ads: int
    rarity: str
    counts: Counts


class AdReason(Frozen, frozen=True, kw_only=True):
    """Why an ad stands in its network: in words, and `because` of these values, the rarest first,
    and `more`. None: by judgement, or over other ads."""

    words: str = ""
    because: tuple[Because, ...] = ()
    more: int = 0


class Reasons(Frozen, frozen=True, kw_only=True):
    """`of_ad` the reason of each ad (uid); `shared` values, on most ads first."""

    of_ad: dict[str, AdReason]
    shared: tuple[Shared, ...]


def reasons(
    opened: Opened, ads: Sequence[str], tiers: dict[str, str], most: int | None = None
) -> Reasons:
    """Reasons of the ads (uids) of one network; `most` bounds the shared values named."""
    rows = {name: opened.ad_row[name] for name in ads if name in opened.ad_row}
    values = {name: opened.index.values_of(row) for name, row in rows.items()}
    told = np.concatenate(list(values.values()) or [np.zeros(0, np.int32)])
    value, count = np.unique(told[opened.index.merging[told]], return_counts=True)
    here: dict[int, int] = {
        v: n for v, n in zip(value.tolist(), count.tolist(), strict=True) if n > 1
    }
    hard = opened.index.market.strength("hard")
    of_ad: dict[str, AdReason] = {}
    for name, mine in values.items():
        tier, shared = tiers.get(name, ""), [v for v in mine.tolist() if v in here]
        first = [v for v in shared if hard[v]] if tier == "A" else []
        of_ad[name] = _reason(opened, tier, first or shared, here)
    first = [v for _, v in sorted((-n, v) for v, n in here.items())][:most]
    network = int(opened.index.linked.network[next(iter(rows.values()))]) if rows else -1
    return Reasons(of_ad=of_ad, shared=tuple(_shared(opened, v, here[v], network) for v in first))


def _reason(opened: Opened, tier: str, mine: list[int], here: dict[int, int]) -> AdReason:
    rare = [v for _, v in sorted((int(opened.index.degree[v]), v) for v in mine)]
    if not rare:
        return AdReason(words="by judgement, or over other ads of this network")
    said = [
        f"{named_value(opened.read.values[v])} (on {plural(here[v], 'ad')} of this network)"
        for v in rare[:MOST]
    ]
    left = max(len(rare) - MOST, 0)
    more = f" and {left} more" if left else ""
    return AdReason(
        words=f"{TIERS.get(tier, 'shared')}: {', '.join(said)}{more}",
        because=tuple(_because(opened, v, here[v]) for v in rare[:MOST]),
        more=left,
    )


def _because(opened: Opened, value: int, here: int) -> Because:
    of = named(opened.read.values[value])
    return Because(kind=of.kind, value=of.value, ads=here)


def _shared(opened: Opened, value: int, here: int, network: int) -> Shared:
    kind, shown = kind_and_value(opened.read.values[value])
    seen = rarity(opened.index, value, network)
    said = rarity_words(seen, home=True)
    return Shared(kind=kind, value=shown, ads=here, rarity=said, counts=counts(seen))
