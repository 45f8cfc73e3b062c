"""Fits the weights of `_page/weights.tsv` on the checked-in cases: `python -m benchmarks.fit_page`.

Prints for each set what the weights give that were fitted on all the others, then what those give
that were fitted on all; `--write` keeps the latter. The table itself says which evidence is
weighed: a line more or less there is a piece of evidence more or less.

A logistic regression with a ridge. Cases state values and not where they stand, so of the mentions
of an expected value each counts by the share that it has in keeping the value, worked out in turns
with the weights. What phrases say of others was written with these cases at hand and says less
elsewhere: every mention counts twice, once without that.

The sets know advertisements on one line and whole pages. So that those on several lines are known
too, each case stands in other layouts beside: its title as the first line of the body, each of its
sentences on a line of its own, with its full stop and without, and both; and because every writer
has one order of a page, pages stand with their blocks turned round and reversed. These count less.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks.case_sets import FITTED, ORDINARY
from benchmarks.text_cases import Case, Score, cases_of
from ingest.extractors._location.mentions import people
from ingest.extractors._location.own import titled, weighed_in
from ingest.extractors._page.weighing import ALWAYS, OF_OTHERS, TABLE
from ingest.extractors._text.tables import rows
from ingest.extractors.location import read

_SETS = (
    *(*FITTED, "twentyseventh", "twentyeighth", "elsewhere", "aside"),
    *("pages", "ads", "plain", "left_out"),
)
_OPEN = frozenset(("elsewhere",))
"""Sets of which only the half that was looked at is fitted to."""
_COUNTS = {**dict.fromkeys(ORDINARY, 0.5), "pages": 3.0}
"""What a set counts for that is larger than the others, or shows whole pages."""
_PASSAGES, _LESS = ("elsewhere", "aside", "left_out"), 0.3
"""Sets of passages that name places which are not hers, and what they count for but in the weights
of what a sentence talks of: no advertisement is full of them."""
_TOPIC = "beside: "
_RIDGE, _TURNS, _STEPS, _DIGITS = 3.0, 5, 40, 2
_FINE = frozenset(("district", "airport", "postcode", "province", "region"))
"""Levels of which writers differ whether they are named beside a town."""
_BLOCKS = 3
"""Blocks of a page at most that has one order."""
_LAYOUT = 0.3
"""What a case in another layout counts for."""
_STOP = re.compile(r"[.!…]+$", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_])")

Floats = NDArray[np.float64]


class Seen(NamedTuple):
    """A place that a body names, with what speaks for it.

    counts: how much; right: whether the case expects it; None = it counts neither way, or writers
    differ.
    """

    case: int
    counts: float
    value: str
    right: bool | None
    evidence: frozenset[str]


def _stated(case: Case) -> frozenset[str]:
    return frozenset(value.split("@")[0].split("#")[0] for value in case.expected)


def layouts(case: Case) -> dict[str, Case]:
    """A case as it is written and in other layouts that say the same."""
    found = {"": case}
    if "\n" not in case.body.strip():
        broken = _SENTENCE.sub("\n", case.body.strip())
        found["lines"] = msgspec.structs.replace(case, body=broken)
        found["bare lines"] = msgspec.structs.replace(case, body=_STOP.sub("", broken))
    blocks = re.split(r"\n\s*\n", case.body.strip())
    if len(blocks) > _BLOCKS:
        half = len(blocks) // 2
        for layout, turned in (
            ("turned", blocks[half:] + blocks[:half]),
            ("reversed", blocks[::-1]),
        ):
            found[layout] = msgspec.structs.replace(case, body="\n\n".join(turned))
    if case.title.strip():
        found |= {
            f"{layout} headed".strip(): msgspec.structs.replace(
                one, title="", body=f"{one.title.strip()}\n{one.body}"
            )
            for layout, one in found.items()
        }
    return found


def _seen(number: int, case: Case, counts: float) -> list[Seen]:
    version, expected = case.version(), _stated(case)
    borne = people(version)
    named = [*read(version, "title", version.title, borne)]
    found = [*read(version, "body", version.body, borne)]
    stated = titled(version.title, named, version.body, found) if version.title.strip() else None
    weighed = weighed_in(version.body, found, stated)
    seen: list[Seen] = []
    for mention, one in zip(found, weighed, strict=True):
        if one is None:
            continue
        value, evidence = case.as_expected(mention.value), frozenset(one.why)
        right = None if value is None else value in expected
        if right is False and mention.level in _FINE and "said" in evidence:
            right = None
        seen.append(Seen(number, counts, value or mention.value, right, evidence))
    return seen


def _matrix(seen: Sequence[Seen], names: Sequence[str]) -> Floats:
    return np.array(
        [[name == ALWAYS or name in one.evidence for name in names] for one in seen], dtype=float
    )


class Given(NamedTuple):
    """What the weights are fitted to: all that is seen in all sets, twice."""

    names: Sequence[str]
    set_of: NDArray[np.int_]
    group_of: NDArray[np.int_]
    evidence: Floats
    right: Floats
    counts: Floats


def given(sets: Sequence[Iterable[Seen]], names: Sequence[str]) -> Given:
    """Sets of what is seen as a matrix; mentions of one expected value are one group."""
    told = [
        (place, one) for place, seen in enumerate(sets) for one in seen if one.right is not None
    ]
    bare = [(place, one._replace(evidence=one.evidence - {OF_OTHERS})) for place, one in told]
    groups = dict[tuple[bool, int, str], int]()
    group_of = [
        groups.setdefault((copy, one.case, one.value), len(groups)) if one.right else -1
        for copy, part in ((False, told), (True, bare))
        for _, one in part
    ]
    seen = [one for _, one in (*told, *bare)]
    return Given(
        names,
        np.array([place for place, _ in (*told, *bare)]),
        np.array(group_of),
        _matrix(seen, names),
        np.array([float(bool(one.right)) for one in seen]),
        np.array([one.counts / 2 for one in seen]),
    )


def fitted(known: Given, without: int | None = None) -> Floats:
    """The weights of the evidence, a set left out."""
    chosen = known.set_of != (-1 if without is None else without)
    evidence, right, counts = known.evidence[chosen], known.right[chosen], known.counts[chosen]
    group_of = known.group_of[chosen]
    several = group_of >= 0
    ridge = np.array([1e-6 if name == ALWAYS else _RIDGE for name in known.names])
    passages = np.isin(known.set_of[chosen], [_SETS.index(name) for name in _PASSAGES])
    topics = np.array([name.startswith(_TOPIC) for name in known.names])
    weights = np.zeros(len(known.names))
    for counted, free in (
        (counts * np.where(passages, _LESS, 1.0), np.ones_like(topics)),
        (counts, topics),
    ):
        share = counted.copy()
        for _ in range(_TURNS):
            odds = np.exp(np.clip(evidence @ weights, -20, 20))[several]
            whole = np.bincount(group_of[several], odds)[group_of[several]]
            share[several] = counted[several] * odds / whole
            weights = regression(evidence, right, share, ridge, weights, free)
    return weights


def regression(
    evidence: Floats,
    right: Floats,
    share: Floats,
    ridge: Floats,
    begin: Floats,
    free: NDArray[np.bool_] | None = None,
) -> Floats:
    """The weights by Newton's method; those that are not `free` (None = all are) stay."""
    weights = begin.copy()
    free = np.ones(len(begin), dtype=bool) if free is None else free
    if not free.any():
        return weights
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(evidence @ weights, -30, 30)))
        slope = evidence.T @ (share * (likely - right)) + ridge * weights
        curve = share * likely * (1 - likely) + 1e-9
        bent = (evidence * curve[:, None]).T @ evidence + np.diag(ridge)
        step = np.linalg.solve(bent[np.ix_(free, free)], slope[free])
        weights[free] -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _kept(seen: Sequence[Seen], names: Sequence[str], weights: Floats) -> dict[int, set[str]]:
    kept: dict[int, set[str]] = defaultdict(set)
    if seen:
        for one, weight in zip(seen, _matrix(seen, names) @ weights, strict=True):
            if weight > 0:
                kept[one.case].add(one.value)
    return kept


class _Set(NamedTuple):
    """The cases of a set in one layout, with what their bodies name."""

    cases: Sequence[tuple[int, Case]]
    seen: Sequence[Seen]

    def score(self, names: Sequence[str], weights: Floats) -> Score:
        """Counts of the values that the bodies name."""
        kept, right, wrong, missed = _kept(self.seen, names, weights), 0, 0, 0
        every = defaultdict[int, set[str]](set)
        for one in self.seen:
            every[one.case].add(one.value)
        for number, case in self.cases:
            expected = _stated(case) & every[number]
            told = {value for value in kept[number] if case.as_expected(value) is not None}
            right += len(expected & told)
            wrong += len(told - expected)
            missed += len(expected - told)
        return Score(right=right, wrong=wrong, missed=missed)


def _sets() -> dict[str, dict[str, _Set]]:
    """The sets by name and layout."""
    found, number = dict[str, dict[str, _Set]](), 0
    for name in _SETS:
        found[name] = {}
        parts = defaultdict[str, list[Case]](list)
        for case in cases_of(name, "location"):
            if case.held_out and name in _OPEN:
                continue
            for layout, one in layouts(case).items():
                parts[layout].append(one)
        for layout, cases in parts.items():
            counts = (_LAYOUT if layout else 1.0) * _COUNTS.get(name, 1.0)
            numbered = [*enumerate(cases, start=number)]
            number += len(cases)
            seen = [one for place, case in numbered for one in _seen(place, case, counts)]
            found[name][layout] = _Set(numbered, seen)
    return found


def _every(parts: dict[str, _Set]) -> Iterator[Seen]:
    return (one for each in parts.values() for one in each.seen)


def _cells(score: Score) -> str:
    return (
        f"P {score.precision:.3f} R {score.recall:.3f} "
        f"({score.right:3}, {score.wrong:2}, {score.missed:2})"
    )


def main() -> None:
    """Print the table of sets left out, and write the weights if asked."""
    sets, names = _sets(), [row[0] for row in rows(TABLE)]
    known = given([[*_every(parts)] for parts in sets.values()], names)
    whole = fitted(known)
    _table(sets, known, whole)
    if "--write" in sys.argv:
        write(TABLE, dict(zip(names, whole, strict=True)))


def _table(sets: dict[str, dict[str, _Set]], known: Given, whole: Floats) -> None:
    print("set and layout: (right, wrong, missed) of the places that bodies name")
    total = defaultdict[str, list[Score]](list)
    for place, (name, parts) in enumerate(sets.items()):
        others, names = fitted(known, place), known.names
        for layout, each in parts.items():
            if each.seen:
                left_out, within = each.score(names, others), each.score(names, whole)
                total[layout].append(left_out)
                print(f"{name:10} {layout:17} left out {_cells(left_out)}  in {_cells(within)}")
    for layout, scores in total.items():
        sums = (sum(getattr(one, part) for one in scores) for part in ("right", "wrong", "missed"))
        print(f"{'all sets':10} {layout:17} left out {_cells(Score(*sums))}")


def write(table: Path, weights: dict[str, float]) -> None:
    """Put weights into a table of evidence, whose lines and meanings stay."""
    kept: list[str] = []
    for line in table.read_text(encoding="utf-8").splitlines():
        name, *rest = line.split("\t")
        if name in weights:
            line = "\t".join((name, f"{weights[name]:+.{_DIGITS}f}", rest[-1]))
        kept.append(line)
    table.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
