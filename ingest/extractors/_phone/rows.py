"""Rows of small figures: where a number in them can begin and end."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom

_SMALL = 2  # digits of a figure of which a row is made
_FURTHER = 4  # digits that go on on either side: more than an age or an hour beside a number


class Row(NamedTuple):
    """A part of a reading with its gaps and, for each place in it, how many digits stand before
    and which figures are of one row (equal numbers)."""

    gaps: tuple[int, ...]
    before: tuple[int, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


def row_of(atoms: Sequence[Atom]) -> Row:
    """Where rows of small figures begin and end: a +, a word or a longer figure parts them."""
    gaps = tuple([atom.gap for atom in atoms])
    before, begins, ends = [0], list[int](), list[int]()
    first = 0
    for place, atom in enumerate(atoms):
        before.append(before[-1] + len(atom.digits))
        if atom.plus >= 0 or not is_small(atom) or not is_small(atoms[max(0, place - 1)]):
            ends += [place - 1] * (place - first)
            first = place
        begins.append(first)
    ends += [len(atoms) - 1] * (len(atoms) - first)
    return Row(gaps, tuple(before), tuple(begins), tuple(ends))


def is_small(atom: Atom) -> bool:
    """A figure of one or two digits, not said in words."""
    return len(atom.digits) <= _SMALL and not atom.said


def in_the_middle(row: Row, first: int, last: int) -> bool:
    """Whether small figures go on before and after, set as closely: any cut is as good as another.

    Not so when numbers of as many digits fill the row, one after the other.
    """
    begin, end = row.begins[first], row.ends[first]
    if not begin < first < last < end:
        return False
    before = row.before[first] - row.before[begin]
    after = row.before[end + 1] - row.before[last + 1]
    if before < _FURTHER or after < _FURTHER:
        return False
    usual = max(row.gaps[first + 1 : last + 1])
    if row.gaps[first] > usual or row.gaps[last + 1] > usual:
        return False
    own = row.before[last + 1] - row.before[first]
    return bool(before % own or after % own)
