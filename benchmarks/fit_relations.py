"""Fits `_relation/weights` on the checked-in cases: `python -m benchmarks.fit_relations`.

Prints for each set what the weights give that were fitted on all the others: how many of the stated
relations and types are told rightly, and how many of those that are told are wrong; `--write`
keeps the weights fitted on all.

Two logistic regressions with a ridge: one over the relations and none, one over whether a kind of
place is that of the place. Evidence that fewer than `_FEWEST` places have is not weighed. The first
sets state only some relations: a place there of which none is stated counts only if nothing is said
of it, nor of meeting at all.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.case_sets import FITTED, ORDINARY
from benchmarks.text_cases import Case, cases_of
from ingest.extractors._relation.evidence import NOTHING, UNSAID, Candidate, Evidence
from ingest.extractors._relation.weighing import (
    ALWAYS,
    RELATIONS,
    SURE,
    TABLE,
    kind_evidence,
)
from ingest.extractors.location import places, weighed

_OTHERS = (
    *("pages", "ads", "relations", "relations_plain", "relations_ordinary"),
    "relations_market",
)
_ORDINARY = ("twentysixth", "twentyseventh", "twentyeighth", "thirtieth")
_SETS = (*(name for name in FITTED if name not in ORDINARY), *_ORDINARY, *_OTHERS)
"""Of the ordinary ads those that are all in view."""
_PARTLY = frozenset(("blind", "fresh", "unseen", "pages", "ads"))
_RIDGE, _FREE, _FEWEST, _STEPS, _DIGITS = 1.0, 0.05, 3, 40, 2
_JOINED = re.compile(r"^met [^:]+: | of | \+ ")
"""In names of evidence that is joined of two pieces."""
_STATED = re.compile(r"([^@#]*)(?:@(\w+))?(?:#(\w+))?")

Floats = NDArray[np.float64]


class Seen(NamedTuple):
    """An expected place that is found, with what its case states and what speaks for what."""

    relation: str | None
    kind: str | None
    evidence: Evidence


class Weights(NamedTuple):
    """A row for each relation, and one for the kinds of place."""

    relations: Floats
    kinds: Floats


class Names(NamedTuple):
    """The evidence that is weighed, the columns of the weights."""

    relations: Sequence[str]
    kinds: Sequence[str]


def _stated(case: Case) -> dict[str, list[tuple[str | None, str | None]]]:
    """What is stated of each place; of one that she also visits two relations."""
    stated = defaultdict[str, list[tuple[str | None, str | None]]](list)
    for one in dict.fromkeys(case.expected):
        match = _STATED.fullmatch(one)
        if match:
            stated[match[1]].append((match[2], match[3]))
    return stated


def _seen(case: Case, *, partly: bool) -> Iterable[Seen]:
    version, stated = case.version(), _stated(case)
    for found, evidence in weighed(version, places(version)).items():
        value = case.as_expected(found)
        for one in _told_of(stated.get(value or "", ()), evidence):
            if not partly or one.relation or one.kind or {NOTHING, UNSAID} <= evidence.relation:
                yield one


def _told_of(stated: Sequence[tuple[str | None, str | None]], evidence: Evidence) -> Iterable[Seen]:
    """What a case states of a place, each with the evidence that tells of it."""
    if len(stated) == 1:
        yield Seen(*stated[0], evidence)
    elif evidence.apart:
        visited = [one for one in stated if one[0] == "outcall_to"]
        others = [one for one in stated if one[0] != "outcall_to"]
        if len(visited) == len(others) == 1:
            yield Seen(*visited[0], evidence.apart.visited)
            yield Seen(*others[0], evidence.apart.others)


def _often(rows: Iterable[Set[str]]) -> list[str]:
    counted = Counter(name for names in rows for name in names)
    return [ALWAYS, *sorted(name for name, count in counted.items() if count >= _FEWEST)]


def _matrix(rows: Sequence[Set[str]], names: Sequence[str]) -> Floats:
    index, found = (
        {name: place for place, name in enumerate(names)},
        np.zeros((len(rows), len(names))),
    )
    found[:, 0] = 1
    for number, row in enumerate(rows):
        found[number, [index[name] for name in row if name in index]] = 1
    return found


def _ridge(names: Sequence[str]) -> Floats:
    """How much each weight is held back, what is joined of two pieces of evidence twice as much."""
    return np.array([_FREE, *(_RIDGE * (2 if _JOINED.search(one) else 1) for one in names[1:])])


def _regression(
    evidence: Floats, names: Sequence[str], classes: NDArray[np.int_], count: int
) -> Floats:
    """Weights of each class but the first, by Newton's method class by class."""
    weights, ridge = np.zeros((count - 1, evidence.shape[1])), _ridge(names)
    for _ in range(_STEPS):
        moved = 0.0
        for number in range(count - 1):
            likely = _likely(evidence, weights)[:, number + 1]
            slope = evidence.T @ (likely - (classes == number + 1)) + ridge * weights[number]
            curve = likely * (1 - likely) + 1e-9
            step = np.linalg.solve((evidence * curve[:, None]).T @ evidence + np.diag(ridge), slope)
            weights[number] -= step
            moved = max(moved, float(np.abs(step).max()))
        if moved < 0.01:
            break
    return weights


def _likely(evidence: Floats, weights: Floats) -> Floats:
    odds = np.hstack([np.zeros((len(evidence), 1)), evidence @ weights.T])
    odds = np.exp(odds - odds.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def _candidates(seen: Iterable[Seen]) -> list[tuple[Seen, Candidate]]:
    return [(one, kind) for one in seen for kind in one.evidence.kinds]


def _names(seen: Sequence[Seen]) -> Names:
    return Names(
        _often(one.evidence.relation for one in seen),
        _often(kind_evidence(kind, one.relation) for one, kind in _candidates(seen)),
    )


def _fitted(seen: Sequence[Seen], names: Names) -> Weights:
    relations = _matrix([one.evidence.relation for one in seen], names.relations)
    classes = np.array([(None, *RELATIONS).index(one.relation) for one in seen])
    pairs = _candidates(seen)
    kinds = _matrix([kind_evidence(kind, one.relation) for one, kind in pairs], names.kinds)
    right = np.array([int(one.kind == kind.kind) for one, kind in pairs])
    return Weights(
        _regression(relations, names.relations, classes, len(RELATIONS) + 1),
        _regression(kinds, names.kinds, right, 2),
    )


def _told(one: Seen, names: Names, weights: Weights) -> tuple[str | None, str | None]:
    likely = _likely(_matrix([one.evidence.relation], names.relations), weights.relations)[0]
    best = int(likely.argmax())
    relation = (None, *RELATIONS)[best] if likely[best] > SURE else None
    if relation == "from" or not one.evidence.kinds:
        return relation, None
    rows = [kind_evidence(kind, relation) for kind in one.evidence.kinds]
    sums = _matrix(rows, names.kinds) @ weights.kinds[0]
    best = int(sums.argmax())
    return relation, one.evidence.kinds[best].kind if sums[best] > 0 else None


def main() -> None:
    """Print the table of sets left out, and write the weights if asked."""
    sets = {
        title: [
            one
            for case in cases_of(title, "location")
            for one in _seen(case, partly=title in _PARTLY)
        ]
        for title in _SETS
    }
    every = [one for seen in sets.values() for one in seen]
    names = _names(every)
    if "--write" in sys.argv:
        _write(names, _fitted(every, names))
    print("set left out: told rightly / stated and found; wrong / told")
    for title, seen in sets.items():
        others = [one for other, part in sets.items() if other != title for one in part]
        weights = _fitted(others, names)
        told = [(_told(one, names, weights), (one.relation, one.kind)) for one in seen]
        stated = [(found, meant) for found, meant in told if meant != (None, None)]
        given = [(found, meant) for found, meant in told if found != (None, None)]
        right = sum(found == meant for found, meant in stated)
        relations = sum(found[0] == meant[0] for found, meant in stated)
        wrong = sum(found != meant for found, meant in given)
        print(
            f"{title:11} {right:3}/{len(stated):3} (relation alone {relations:3})  "
            f"{wrong:3}/{len(given):3} wrong"
        )


def _write(names: Names, weights: Weights) -> None:
    for table, columns, found in (
        ("relations", names.relations, weights.relations),
        ("kinds", names.kinds, weights.kinds),
    ):
        file = TABLE / f"{table}.tsv"
        head = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
        body = [
            "\t".join((name, *(f"{weight:+.{_DIGITS}f}" for weight in column)))
            for name, column in zip(columns, found.T, strict=True)
        ]
        file.write_text("\n".join((*head, *body)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
