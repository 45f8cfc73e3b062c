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
from graph.linking.decide import decide
from graph.linking.measures import singles_apart
from graph.networks.judged import LINKING, as_rows
from graph.networks.opened import Opened
from graph.networks.words import plural
from ingest.models import Frozen


class Split(Frozen, frozen=True, kw_only=True):
    """The `sizes` of the parts that the ads of a network fall into, the largest first, when all is
    linked again without these values; an ad that is then in no network is a part of 1."""

    sizes: tuple[int, ...]
    sentence: str


def split(
    database: Database, context: Context, found: Opened, number: int, values: tuple[int, ...]
) -> Split:
    """The network of this lasting number without these values (rows): as if they were judged
    generic beside what was judged before."""
    then = msgspec.structs.replace(context, as_of=found.linked_at)
    said = [j for j in judgements(database, then) if j.verdict in LINKING]
    rows = as_rows(context.theme, said, found.read).rows
    generic = np.union1d(rows.generic, values).astype(np.int32)
    judged = msgspec.structs.replace(rows, generic=generic)
    network = decide(found.index.market, found.free, judged).network
    mine = singles_apart(network)[found.number == number]
    sizes = tuple(sorted(Counter(mine.tolist()).values(), reverse=True))
    return Split(sizes=sizes, sentence=_sentence(sizes))


def _sentence(sizes: tuple[int, ...]) -> str:
    ads = plural(sum(sizes), "ad")
    if len(sizes) == 1:
        return f"Linked again without it, the {ads} stay one network."
    largest = plural(sizes[0], "ad")
    return f"Linked again without it, the {ads} fall into {len(sizes)}, the largest of {largest}."
