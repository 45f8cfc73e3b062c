"""What was taken out of a long text or mended in it, with what stands around: the rest need not be
read again.

A page of a megabyte in which one line break was mended costs no second reading of a megabyte. Texts
as advertisements have them are read whole.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ingest.extractors._phone.glyphs import Folded, put_instead

_WHOLE = 8_000
"""Characters up to which a text is read whole."""
_BLOCK = 500
"""Characters of the original in which a change is looked for; as many are read on either side."""
_APART = "\n\n\n"
"""What stands for the parts that are left out: no number goes over it."""


class Changed(NamedTuple):
    """The parts of a text around what was changed; `blocks`: the numbers of the blocks changed, of
    `_BLOCK` characters of the original each; None = it is the whole text."""

    folded: Folded
    blocks: frozenset[int] | None

    def holds(self, start: int, end: int) -> bool:
        """Whether what was found at a span of the original touches what was changed: further off
        it may be cut through."""
        if self.blocks is None:
            return True
        touched = range(start // _BLOCK, (end - 1) // _BLOCK + 1)
        return any(block in self.blocks for block in touched)


def changed(before: Folded, after: Folded, length: int) -> Changed:
    """The parts of `after`, which stands for the same original of some length, around what is
    other than in `before`; linear."""
    if length <= _WHOLE:
        return Changed(after, None)
    count = length // _BLOCK + 1
    old, new = ([*_blocks(folded, count)] for folded in (before, after))
    blocks = frozenset(
        number
        for number, (one, other) in enumerate(zip(old, new, strict=True))
        if before.text[slice(*one)] != after.text[slice(*other)]
    )
    kept = {beside for block in blocks for beside in (block - 1, block, block + 1)}
    left_out = ([*run] for keep, run in groupby(range(count), key=kept.__contains__) if not keep)
    spans = [(new[run[0]][0], new[run[-1]][1], _APART) for run in left_out]
    return Changed(put_instead(after, [span for span in spans if span[0] < span[1]]), blocks)


def _blocks(folded: Folded, count: int) -> Iterator[tuple[int, int]]:
    """Where each block of the original begins and ends in a folded text."""
    edges = (_place(folded, number * _BLOCK) for number in range(count + 1))
    begin = next(edges)
    for end in edges:
        yield begin, end
        begin = end


def _place(folded: Folded, place: int) -> int:
    if folded.starts is None:
        return min(place, len(folded.text))
    return bisect_left(folded.starts, place)
