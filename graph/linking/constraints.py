"""Judgements as constraints: *same* joins, *not the same* parts, and what contradicts is reported.

A network that holds a pair judged *not the same* is built again from its single mentions, the
rarest first (Kruskal), leaving out every mention that would join the two. So the cut runs where
least is shared, and the mentions left out are the conflicts to show.
"""

import numpy as np

from graph.linking.arrays import components, renumber
from graph.linking.evidence import Tokens
from graph.linking.judgements import Judgements
from graph.linking.values import Bools, Ints, Longs
from ingest.models import Frozen


class Obeyed(Frozen, frozen=True, kw_only=True, eq=False):
    """`label` (ads,) networks that keep every judgement; `refused` rows of `same` that others
    contradict; `touched` (ads,) those in networks that had to be parted."""

    label: Ints
    refused: Ints
    touched: Bools


def obey(label: Ints, told: Tokens, judged: Judgements) -> Obeyed:
    """Networks `label` (ads,) changed as little as the judgements demand."""
    count = int(label.max(initial=-1)) + 1
    joined = components(count, label[judged.same[:, 0]], label[judged.same[:, 1]])[label]
    split = judged.different[joined[judged.different[:, 0]] == joined[judged.different[:, 1]]]
    out, refused = joined.astype(np.int64), np.zeros(0, np.int32)
    touched = np.zeros(len(label), bool)
    for network in np.unique(joined[split[:, 0]]):
        inside = np.flatnonzero(joined == network)
        touched[inside] = True
        forest = _Forest(split[joined[split[:, 0]] == network])
        same = np.flatnonzero(joined[judged.same[:, 0]] == network)
        lost = [r for r in same.tolist() if not forest.join(*map(int, judged.same[r]))]
        refused = np.append(refused, np.array(lost, np.int32)).astype(np.int32)
        for ad, token in _mentions(inside, told, len(label)):
            forest.join(ad, token)
        out[inside] = (
            out.max() + 1 + renumber(np.array([forest.find(ad) for ad in inside.tolist()]))
        )
    return Obeyed(label=renumber(out), refused=np.sort(refused), touched=touched)


def _mentions(inside: Longs, told: Tokens, ads: int) -> list[tuple[int, int]]:
    """(ad, node of its token) of these ads, tokens with few carriers among them first."""
    member = np.zeros(ads, bool)
    member[inside] = True
    row = np.flatnonzero(member[told.ad])
    carriers = np.bincount(told.token[row], minlength=len(told.weight))[told.token[row]]
    weight = told.weight[told.token[row]]
    order = row[np.lexsort((told.ad[row], told.token[row], -weight, carriers))]
    return list(zip(told.ad[order].tolist(), (told.token[order] + ads).tolist(), strict=True))


class _Forest:
    """Union-find that refuses to join what must stay apart."""

    def __init__(self, apart: Ints) -> None:
        self.parent: dict[int, int] = {}
        self.foes: dict[int, set[int]] = {}
        for left, right in apart.tolist():
            self.foes.setdefault(left, set()).add(right)
            self.foes.setdefault(right, set()).add(left)

    def find(self, node: int) -> int:
        root = node
        while self.parent.get(root, root) != root:
            root = self.parent[root]
        while self.parent.get(node, node) != root:
            self.parent[node], node = root, self.parent[node]
        return root

    def join(self, left: int, right: int) -> bool:
        """True when the two are together now."""
        one, two = self.find(left), self.find(right)
        if one == two:
            return True
        if any(self.find(foe) == two for foe in self.foes.get(one, ())):
            return False
        self.parent[two] = one
        moved = self.foes.pop(two, set())
        if moved:
            self.foes.setdefault(one, set()).update(moved)
        return True
