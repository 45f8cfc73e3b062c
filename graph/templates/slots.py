"""What the texts of one template share, and what stands in the places where they differ.

Every text is aligned word by word with the fullest; a word that most of them have is constant, what
stands between two constant words is a slot (after InfoShield, ICDE 2021, without its coding costs).
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ingest.models import Frozen

MOST_TEXTS = 100
MOST_WORDS = 600
"""Texts and words beyond these are left out: the alignment is for reading, not for linking."""

_CONSTANT = 0.8
_WORD = re.compile(r"\w+|[^\w\s]+")

Codes = NDArray[np.int64]
Span = tuple[int, int]


class Constant(Frozen, frozen=True, kw_only=True, tag=True):
    """Text that (nearly) all share, as the fullest of them spells it."""

    text: str


class Slot(Frozen, frozen=True, kw_only=True, tag=True):
    """What stands in one place, each with the number of texts that have it, most frequent first.

    The empty value counts texts that have nothing there.
    """

    values: tuple[tuple[str, int], ...]


class _Aligned(Frozen, frozen=True, kw_only=True):
    """A text with the spans of its words, and for words of the fullest text its like word here."""

    text: str
    words: list[Span]
    like: dict[int, int]

    def gaps(self, constants: list[int]) -> dict[int, str]:
        """By the constant word before it (-1: the start) the text up to the next one it has."""
        present = [place for place in constants if place in self.like]
        starts = [0, *(self.like[place] + 1 for place in present)]
        ends = [*(self.like[place] for place in present), len(self.words)]
        return {
            before: self.text[self.words[start][0] : self.words[end - 1][1]]
            for before, start, end in zip([-1, *present], starts, ends, strict=True)
            if end > start
        }


def slots(texts: Sequence[str]) -> list[Constant | Slot]:
    """The template of these texts, in reading order; the fullest (of equals the first) spells it.

    >>> slots(["Ik ben Naomi, 23 jaar", "Ik ben Lotte, 19 jaar"])  # doctest: +NORMALIZE_WHITESPACE
    [Constant(text='Ik ben'), Slot(values=(('Lotte', 1), ('Naomi', 1))), Constant(text=','),
     Slot(values=(('19', 1), ('23', 1))), Constant(text='jaar')]
    """
    aligned = _aligned(texts[:MOST_TEXTS])
    if not aligned:
        return []
    votes = Counter(place for one in aligned for place in one.like)
    constants = sorted(p for p, count in votes.items() if count >= _CONSTANT * len(aligned))
    gaps = [one.gaps(constants) for one in aligned]
    found: list[Constant | Slot] = []
    run: list[int] = []
    for place in [-1, *constants]:
        run += [place] if place >= 0 else []
        values = Counter(gap.get(place, "") for gap in gaps)
        if set(values) != {""}:
            found += [*_constant(aligned[0], run), _slot(values)]
            run = []
    return [*found, *_constant(aligned[0], run)]


def _aligned(texts: Sequence[str]) -> list[_Aligned]:
    """The texts aligned with the fullest of them, which comes first."""
    number: dict[str, int] = {}
    found: list[tuple[str, list[Span], Codes]] = []
    for text in texts:
        spans = [match.span() for match in islice(_WORD.finditer(text), MOST_WORDS)]
        folded = (text[start:end].casefold() for start, end in spans)
        codes = np.array([number.setdefault(word, len(number)) for word in folded], dtype=np.int64)
        found.append((text, spans, codes))
    fullest = _fullest([codes for _, _, codes in found])
    found = found[fullest : fullest + 1] + found[:fullest] + found[fullest + 1 :]
    return [
        _Aligned(text=text, words=spans, like=_common(found[0][2], codes))
        for text, spans, codes in found
    ]


def _fullest(texts: list[Codes]) -> int:
    """The first of those that have most of the words which nearly all have."""
    votes = Counter(code for codes in texts for code in set(codes.tolist()))
    shared = {code for code, count in votes.items() if count >= _CONSTANT * len(texts)}
    counts = [len(shared & set(codes.tolist())) for codes in texts]
    return counts.index(max(counts)) if counts else 0


def _common(left: Codes, right: Codes) -> dict[int, int]:
    """The longest common subsequence, as places in both."""
    lengths = np.zeros((len(left) + 1, len(right) + 1), dtype=np.int16)
    for row, code in enumerate(left, start=1):
        above = lengths[row - 1]
        with_match = above[:-1] + (right == code)
        np.maximum.accumulate(np.maximum(above[1:], with_match), out=lengths[row, 1:])
    found: dict[int, int] = {}
    row, column = len(left), len(right)
    while row and column:
        here = lengths[row, column]
        if here == lengths[row, column - 1]:
            column -= 1
        elif here == lengths[row - 1, column]:
            row -= 1
        else:
            row, column = row - 1, column - 1
            found[row] = column
    return found


def _constant(first: _Aligned, run: list[int]) -> list[Constant]:
    """The text of a run of constant words, with what stands between them."""
    if not run:
        return []
    return [Constant(text=first.text[first.words[run[0]][0] : first.words[run[-1]][1]])]


def _slot(values: Counter[str]) -> Slot:
    return Slot(values=tuple(sorted(values.items(), key=lambda item: (-item[1], item[0]))))
