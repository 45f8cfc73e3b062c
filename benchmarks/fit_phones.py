"""Fits the weights of `_phone/weights.tsv`: `python -m benchmarks.fit_phones`.

Every label in the checked-in cases is listed, so as they are they do not show what tells one that
nobody listed. They are read with half of the words for papers and things forgotten, twice, and with
all of them forgotten. What then seems a number to call, and is none, is what the weights are fitted
to tell. The public real ads count too where they are there: those who think of look-alikes write
few advertisements as they are. Printed for each set: what is told with the weights that were fitted
on all the others; `--write` keeps those that were fitted on all. The table itself says which
evidence is weighed.
"""

import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np

from benchmarks.case_sets import FITTED, ORDINARY
from benchmarks.extract_phone import (
    OWN,
    PUBLIC,
    Case,
    cases_of,
    public_cases,
    version_of,
    wanted,
)
from benchmarks.fit_page import Floats, regression, write
from ingest.extractors._phone import numbered
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.evidence import evidence, is_plain
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import regions_of
from ingest.extractors._phone.side import side_of
from ingest.extractors._phone.verdict import is_service
from ingest.extractors._phone.weighing import ALWAYS, LEAST, TABLE
from ingest.extractors._phone.windows import CERTAIN
from ingest.extractors._text.tables import rows

_FORGOTTEN = ((0.5, 0, 0.5), (0.5, 1, 0.5), (1.0, 2, 0.5))
"""Shares of the words that are forgotten, by which chance, and what the cases then count for."""
_OWN = ("labels", "further")
_OF_OWN = 0.2
"""What look-alikes of the repairers' own sets count for: they are many of one kind."""
_ORDINARY, _OF_ORDINARY = ("plain", *ORDINARY), 4.0
"""Sets of advertisements as they are, and what their numbers count for: they are rarer here than in
the world, where hardly anybody thinks of look-alikes."""
_RIDGE = 1.0
OTHERS = (*FITTED, *_OWN, "plain", *(path.stem for path in sorted(OWN.glob("??.jsonl"))))
"""The sets that are fitted to."""


class Seen(NamedTuple):
    """Plain figures that seem a number to call; counts: how much; right: whether they are one."""

    set: str
    share: float
    counts: float
    right: bool
    evidence: frozenset[str]


@contextmanager
def forgetting(share: float, chance: int) -> Generator[None]:
    """Without a share of the words for papers and things."""
    kept = numbered.TABLES
    with tempfile.TemporaryDirectory() as folder:
        for table in kept.glob("*.tsv"):
            thinned = [
                "\t".join([name, " ".join(_remembered(words, share, chance))])
                for name, words in rows(table)
            ]
            (Path(folder) / table.name).write_text("\n".join(thinned), encoding="utf-8")
        numbered.TABLES = Path(folder)
        _clear()
        yield
    numbered.TABLES = kept
    _clear()


def _remembered(words: str, share: float, chance: int) -> Iterator[str]:
    for word in words.split():
        if crc32(f"{chance}{word}".encode()) % 1000 >= 1000 * share:
            yield word


def _clear() -> None:
    """Forget what was worked out from words."""
    for name, module in list(sys.modules.items()):
        if name.startswith("ingest.extractors._phone"):
            for part in vars(module).values():
                if hasattr(part, "cache_clear"):
                    part.cache_clear()


def seen_in(name: str, case: Case, share: float, counts: float) -> Iterator[Seen]:
    """The plain figures of a case that seem a number to call."""
    version = version_of(case)
    right = {value.partition(":")[2] for value in wanted(case)}
    sides = [side_of(field, text) for field, text in version.texts() if text]
    regions = regions_of([(side.field, side.folded.text) for side in sides], version.region)
    for side in sides:
        text = side.folded.text
        every = read(text, side.runs, side.contacts, side.field, regions, False, Budget())
        for window in (window for found in every for window in found.windows):
            if window.score < CERTAIN or is_service(window.number) or not is_plain(text, window):
                continue
            is_right = window.number.e164 in right
            own = name in _OWN and not is_right
            weight = counts * (_OF_OWN if own else _OF_ORDINARY if name in _ORDINARY else 1.0)
            yield Seen(name, share, weight, is_right, frozenset(evidence(text, window)))


def _every() -> Iterator[Seen]:
    for share, chance, counts in _FORGOTTEN:
        with forgetting(share, chance):
            for name in OTHERS:
                for case in cases_of(name):
                    yield from seen_in(name, case, share, counts)
            for case in public_cases() if PUBLIC.exists() else ():
                if "real-ad" in case["tags"]:
                    yield from seen_in("public", case, share, counts)


def _matrix(seen: Sequence[Seen], names: Sequence[str]) -> Floats:
    return np.array(
        [[name == ALWAYS or name in one.evidence for name in names] for one in seen], dtype=float
    )


def fitted(seen: Sequence[Seen], names: Sequence[str]) -> Floats:
    """The weights of the evidence."""
    ridge = np.array([1e-6 if name == ALWAYS else _RIDGE for name in names])
    return regression(
        _matrix(seen, names),
        np.array([float(one.right) for one in seen]),
        np.array([one.counts for one in seen]),
        ridge,
        np.zeros(len(names)),
    )


def _counts(seen: Sequence[Seen], told: Sequence[bool]) -> str:
    """How many look-alikes are left, and how many numbers are lost, of how many."""
    left = sum(is_told and not one.right for one, is_told in zip(seen, told, strict=True))
    lost = sum(one.right and not is_told for one, is_told in zip(seen, told, strict=True))
    right = sum(one.right for one in seen)
    return f"look-alikes {left:3} of {len(seen) - right:3}   lost {lost:3} of {right:4}"


def main() -> None:
    """Print the table of sets left out, and write the weights if asked."""
    names, seen = [row[0] for row in rows(TABLE)], list(_every())
    for share in (0.5, 1.0):
        told = dict[str, tuple[list[Seen], list[bool]]]()
        for name in dict.fromkeys(one.set for one in seen):
            weights = fitted([one for one in seen if one.set != name], names)
            own = [one for one in seen if one.set == name and one.share == share]
            told[name] = own, list(_matrix(own, names) @ weights >= LEAST) if own else []
            print(f"{share:.0%} forgotten {name:12} {_counts(*told[name])}")
        others = [pair for name, pair in told.items() if name not in _OWN]
        every = [one for own, _ in others for one in own], [one for _, own in others for one in own]
        print(f"{share:.0%} forgotten {'other hands':12} {_counts(*every)}")
    if "--write" in sys.argv:
        write(TABLE, dict(zip(names, fitted(seen, names), strict=True)))


if __name__ == "__main__":
    main()
