"""Fits what the signs of a working name weigh: `python -m benchmarks.fit_names [--write | --new]`.

Prints how each set of the checked-in cases (tests/cases/alias) is read with the weights of all
others; `--write` fits them to all and keeps them in ingest/extractors/_alias/weights.tsv; `--new`
only weighs the signs that the table lacks, and leaves what stands there as it is. Logistic
regression with a penalty on the square of the weights. Deterministic: same cases and tables, same
weights. To be run again when a table, a sign or the page model changes.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.case_sets import FITTED, OTHER_HANDS
from benchmarks.text_cases import Case, Score, cases, cases_of
from ingest.extractors._alias.cues import by_others, by_seeker
from ingest.extractors._alias.told import texts_of
from ingest.extractors._alias.weighing import (
    Both,
    Weighed,
    Weights,
    in_company,
    likely,
    tables,
    weighed,
)
from ingest.extractors._alias.words import HERE

OUT = HERE / "weights.tsv"
OWN, AROUND, FURTHER, MEAN = "ads", "around", "further", "mean"
"""The rules' own cases: ads, the people and things around an advertiser, cues and brands, traps."""
PLAIN, HABITS, CUSTOMS = "plain", "habits", "customs"
"""Ordinary ads of the rules' own; how people put their name into one, and what looks so; the
customs of houses, of friends and of couples."""
EVERY = (OWN, AROUND, FURTHER, MEAN, PLAIN, HABITS, CUSTOMS, *FITTED)
TRUST = {
    **{OWN: 0.3, AROUND: 0.5, FURTHER: 0.3, MEAN: 0.2, HABITS: 0.1, CUSTOMS: 1.0},
    **{"blind": 0.5, "fresh": 0.5, "twentysixth": 0.5},
}
"""How much a case counts: those whose writers knew the rules count less, but for `customs`, and so
does a set that is all of ordinary ads, which would else outweigh look-alikes."""
PENALTY, PENALTY_COMPANY = 0.5, 1.0
LEAST = 3
"""Mentions with a sign from which it is weighed."""
ROUNDS, STEPS = 4, 60
HEAD = """\
# What the signs of a working name weigh, written by benchmarks/fit_names.py: do not edit.
# alone: summed over the signs of a mention (the logarithm of how much likelier each makes a name);
# company: summed with what the value weighs alone, by what else the ad names.
"""


class Read(NamedTuple):
    """A case, its possible names and for each whether it is one (None = it counts neither way)."""

    case: Case
    some: Sequence[Weighed]
    true: Mapping[str, bool | None]


def read(case: Case) -> Read:
    """The possible names of a case."""
    version = case.version()
    texts = texts_of(version.texts())
    sought = by_seeker(version.title)
    some = [] if sought else weighed(texts, by_others(version.title, version.body))
    return Read(case, some, {one.value: _truth(case, one.value) for one in some})


def _truth(case: Case, value: str) -> bool | None:
    told = case.as_expected(value)
    return None if told is None else told in case.expected


def regression(
    rows: np.ndarray,
    true: np.ndarray,
    trust: np.ndarray,
    penalty: float,
    known: np.ndarray | None = None,
) -> np.ndarray:
    """The weights of the columns (Newton's method); the first is the constant, unless it is
    `known` what each row weighs by other signs."""
    weights, ridge = np.zeros(rows.shape[1]), np.full(rows.shape[1], penalty)
    ridge[0] = 1e-3 if known is None else penalty
    besides = 0.0 if known is None else known
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights + besides, -30, 30)))
        slope = rows.T @ (trust * (chance - true)) + ridge * weights
        bend = (rows.T * (trust * chance * (1 - chance))) @ rows + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


class Value(NamedTuple):
    """A possible name: the signs of its mentions, whether it is one, how much it counts."""

    each: Sequence[frozenset[str]]
    true: bool
    trust: float


def _values(sets: Mapping[str, Sequence[Read]]) -> list[Value]:
    return [
        Value(one.signs, true, TRUST.get(name, 1.0))
        for name, every in sets.items()
        for found in every
        for one in found.some
        if (true := found.true[one.value]) is not None
    ]


def _columns(signs: frozenset[str], place: Mapping[str, int]) -> list[int]:
    return [0, *(place[sign] for sign in sorted(signs) if sign in place)]


def fit_alone(sets: Mapping[str, Sequence[Read]]) -> Weights:
    """The weights of the signs of a mention: of all mentions, then of the best of each value."""
    values = _values(sets)
    count = Counter(sign for value in values for signs in value.each for sign in signs)
    names = ["always", *sorted(sign for sign, many in count.items() if many >= LEAST)]
    place = {name: column for column, name in enumerate(names)}
    weights = np.zeros(len(names))
    for each_round in range(ROUNDS):
        rows, true, trust = list[np.ndarray](), list[bool](), list[float]()
        for value in values:
            chosen = [_columns(signs, place) for signs in value.each]
            if each_round:
                chosen = [max(chosen, key=lambda columns: float(weights[columns].sum()))]
            for columns in chosen:
                row = np.zeros(len(names))
                row[columns] = 1
                rows.append(row)
                true.append(value.true)
                trust.append(value.trust / len(chosen))
        weights = regression(np.array(rows), np.array(true), np.array(trust), PENALTY)
    return dict(zip(names, map(float, weights), strict=True))


def fit_new(sets: Mapping[str, Sequence[Read]], weights: Weights) -> Weights:
    """The weights with those of signs that they lack, by the best mention of each value."""
    values = _values(sets)
    count = Counter(sign for value in values for signs in value.each for sign in signs)
    names = sorted(sign for sign, many in count.items() if many >= LEAST and sign not in weights)
    if not names:
        return weights
    known = [[sum(weights.get(s, 0.0) for s in signs) for signs in value.each] for value in values]
    best = [int(np.argmax(sums)) for sums in known]
    told = [value.each[at] for value, at in zip(values, best, strict=True)]
    fitted = regression(
        np.array([[float(name in signs) for name in names] for signs in told]),
        np.array([value.true for value in values]),
        np.array([value.trust for value in values]),
        PENALTY,
        np.array([weights["always"] + max(sums) for sums in known]),
    )
    return {**weights, **dict(zip(names, map(float, fitted), strict=True))}


def fit_company(sets: Mapping[str, Sequence[Read]], weights: Weights) -> Weights:
    """The weights of the signs of company, on sets that `weights` are not of."""
    values: list[tuple[float, frozenset[str], bool, float]] = []
    for name, every in sets.items():
        for found in every:
            scores, beside = in_company(found.some, weights)
            values += [
                (scores[value], beside[value], true, TRUST.get(name, 1.0))
                for value, true in found.true.items()
                if true is not None
            ]
    count = Counter(sign for _, signs, _, _ in values for sign in signs)
    names = ["always", "alone", *sorted(sign for sign, many in count.items() if many >= LEAST)]
    rows = np.array(
        [[1.0, score, *(s in signs for s in names[2:])] for score, signs, _, _ in values]
    )
    true = np.array([is_name for _, _, is_name, _ in values])
    trust = np.array([counts for *_, counts in values])
    fitted = regression(rows.astype(float), true, trust, PENALTY_COMPANY)
    return dict(zip(names, map(float, fitted), strict=True))


def fit(sets: Mapping[str, Sequence[Read]]) -> Both:
    """Both tables; those of company from halves of the sets, each read with the other's weights."""
    halves = [{name: sets[name] for name in [*sets][start::2]} for start in (0, 1)]
    left, right = (fit_company(other, fit_alone(half)) for half, other in (halves, halves[::-1]))
    company = {
        sign: (left.get(sign, 0.0) + right.get(sign, 0.0)) / 2 for sign in sorted({*left, *right})
    }
    return fit_alone(sets), company


def score(every: Sequence[Read], both: Both) -> Score:
    """How the cases are read with two tables."""
    right = wrong = missed = 0
    for found in every:
        told = {found.case.as_expected(value) for value in likely(found.some, both)}
        expected = set(found.case.expected)
        right += len(told & expected)
        wrong += len(told - expected - {None})
        missed += len(expected - told)
    return Score(right=right, wrong=wrong, missed=missed)


def main() -> None:
    """Print what each set gives with the weights of the others, and write those of all if asked."""
    sets = {
        n: [read(c) for c in (cases("alias") if n == OWN else cases_of(n, "alias"))] for n in EVERY
    }
    if "--new" in sys.argv:
        alone, company = tables()
        OUT.write_text(HEAD + "".join(_lines((fit_new(sets, alone), company))), "utf-8")
        return
    every = Score(right=0, wrong=0, missed=0)
    for name in FITTED:
        one = score(sets[name], fit({n: r for n, r in sets.items() if n != name}))
        print(f"{name:11} P {one.precision:.3f} R {one.recall:.3f} F1 {one.f1:.3f}")
        if name in OTHER_HANDS:
            every = Score(*(a + b for a, b in zip(_counts(every), _counts(one), strict=True)))
    print(f"{'all':11} P {every.precision:.3f} R {every.recall:.3f} F1 {every.f1:.3f}")
    if "--write" in sys.argv:
        OUT.write_text(HEAD + "".join(_lines(fit(sets))), "utf-8")


def _counts(one: Score) -> tuple[int, int, int]:
    return one.right, one.wrong, one.missed


def _lines(both: Both) -> list[str]:
    return [
        f"{kind}\t{sign}\t{weight:.2f}\n"
        for kind, weights in zip(("alone", "company"), both, strict=True)
        for sign, weight in sorted(weights.items())
    ]


if __name__ == "__main__":
    main()
