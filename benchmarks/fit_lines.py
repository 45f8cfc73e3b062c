"""Fits the weights of `_page/lines.tsv` on the checked-in cases: `python -m benchmarks.fit_lines`.

What ages and prices the bodies of several lines tell, whosever they are, with whether a case
expects them. Prints for each set what stays wrong and what right is lost by phrases alone and by
the weights that were fitted on all other sets; `--write` keeps those fitted on all. The table
itself says which evidence is weighed.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.case_sets import FITTED, ORDINARY
from benchmarks.fit_page import Floats, regression
from benchmarks.text_cases import Case, cases_of, extractor, kinds_of, values
from ingest.extractors._page.others import everybody, is_told
from ingest.extractors._page.whose import ALWAYS, TABLE, TOLD, whose
from ingest.extractors._text.tables import rows

_KINDS = ("age", "price")
_SETS = (*(name for name in FITTED if name not in ORDINARY), "pages")
"""Ordinary ads have hardly a line of others: they would say that all lines are the advertiser's."""
_RIDGE = 3.0


class Seen(NamedTuple):
    """A value that a line of a page tells; right: whether its case expects it."""

    set_: int
    right: bool
    evidence: frozenset[str]


def seen() -> Iterator[Seen]:
    """All that is told in the bodies of several lines of all sets."""
    for number, name in enumerate(_SETS):
        for kind in kinds_of(name):
            for case in cases_of(name, kind) if kind in _KINDS else ():
                for right, evidence in _told(kind, case):
                    yield Seen(number, right, evidence)


def _told(kind: str, case: Case) -> Iterator[tuple[bool, frozenset[str]]]:
    if "\n" not in case.body.strip():
        return
    version = case.version()
    with everybody():
        every = values(extractor(kind), version)
    lines = whose(version.title, version.body)
    for one in every:
        value = case.as_expected(one.value)
        if one.field == "body" and value is not None:
            why = lines.why(one.start, told=is_told(version.body, one.start))
            yield value in case.expected, frozenset((ALWAYS, *why))


def fitted(told: Sequence[Seen], names: Sequence[str]) -> Floats:
    """The weights of the evidence."""
    ridge = np.array([1e-6 if name == ALWAYS else _RIDGE for name in names])
    right = np.array([float(one.right) for one in told])
    return regression(matrix(told, names), right, np.ones(len(told)), ridge, np.zeros(len(names)))


def matrix(told: Sequence[Seen], names: Sequence[str]) -> Floats:
    """A row for each value, a column for each piece of evidence."""
    return np.array([[name in one.evidence for name in names] for one in told], dtype=float)


def _errors(told: Sequence[Seen], kept: Sequence[bool]) -> tuple[int, int]:
    """Wrong values kept and right ones lost."""
    pairs = [(one.right, keep) for one, keep in zip(told, kept, strict=True)]
    return pairs.count((False, True)), pairs.count((True, False))


def main() -> None:
    """Print the table of sets left out, and write the weights if asked."""
    names, told = [row[0] for row in rows(TABLE)], [*seen()]
    print("set: values told; wrong kept and right lost by phrases, by weights of the other sets")
    total = np.zeros(4, dtype=int)
    for number, name in enumerate(_SETS):
        part = [one for one in told if one.set_ == number]
        if not part:
            continue
        weights = fitted([one for one in told if one.set_ != number], names)
        by_weight = [bool(weight >= 0) for weight in matrix(part, names) @ weights]
        errors = (*_errors(part, [TOLD not in one.evidence for one in part]),)
        errors += _errors(part, by_weight)
        total += errors
        print(f"{name:12}{len(part):5}{errors[0]:5}{errors[1]:4}{errors[2]:7}{errors[3]:4}")
    print(f"{'all':12}{len(told):5}{total[0]:5}{total[1]:4}{total[2]:7}{total[3]:4}")
    if "--write" in sys.argv:
        _write(dict(zip(names, fitted(told, names), strict=True)))


def _write(weights: dict[str, float]) -> None:
    lines = [
        "\t".join((name, f"{weights[name]:+.2f}", rest[-1])) if name in weights else line
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        for name, *rest in [line.split("\t")]
    ]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
