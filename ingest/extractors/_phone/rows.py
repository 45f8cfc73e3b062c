"""Rows of figures: where a number in them can begin and end."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.numbers import national

SMALL = 2
"""Digits of a small figure."""
FURTHER = 4
"""Digits that go on beside a number and are more than an age or an hour."""


class Rows(NamedTuple):
    """The rows of a reading, by the place of an atom.

    `atoms`: all of the reading; `gaps`, `signs`: as of the atoms; `sizes`: how many digits each
    has; `heads`: their first digits. `before`: how many digits stand before, `said`, `unsure`,
    `large`: how many atoms that are said, said or guessed, not small; `guessed`: what speaks
    against those that are guessed, `weights`: how much of the text they explain. Worked out once a
    reading, for each atom is in a dozen windows. `begins`, `ends`:
    first and last atom of its row of small figures; `opens`, `closes`: of its row of figures with
    the same sign between them.
    """

    atoms: Sequence[Atom]
    gaps: list[int]
    signs: list[str]
    sizes: list[int]
    heads: Sequence[str]
    before: Sequence[int]
    said: Sequence[int]
    unsure: Sequence[int]
    large: Sequence[int]
    guessed: Sequence[int]
    weights: Sequence[int]
    begins: Sequence[int]
    ends: Sequence[int]
    opens: Sequence[int]
    closes: Sequence[int]


def rows_of(atoms: Sequence[Atom]) -> Rows:
    """The rows of a reading, which holds an atom: a + or a word parts them. Linear."""
    count = len(atoms)
    begins, ends, opens, closes = [0], [0] * count, [0], [0] * count
    last, small = atoms[0], [is_small(atom) for atom in atoms]
    for place in range(1, count):
        atom = atoms[place]
        figures = atom.plus < 0 and not atom.said and not last.said
        if figures and small[place] and small[place - 1]:
            begins.append(begins[-1])
        else:
            _close(ends, begins[-1], place)
            begins.append(place)
        if figures and atom.gap == last.gap and atom.sign == last.sign:
            opens.append(opens[-1])
        else:
            _close(closes, opens[-1], place)
            opens.append(place)
        last = atom
    _close(ends, begins[-1], count)
    _close(closes, opens[-1], count)
    sizes = [len(atom.digits) for atom in atoms]
    return Rows(
        atoms=atoms,
        gaps=[atom.gap for atom in atoms],
        signs=[atom.sign for atom in atoms],
        sizes=sizes,
        heads=[atom.digits[0] for atom in atoms],
        before=_sums(sizes),
        said=_sums([atom.said for atom in atoms]),
        unsure=_sums([atom.said or atom.loose for atom in atoms]),
        large=_sums([not each for each in small]),
        guessed=_sums([atom.loose and (1 if atom.said else 3) for atom in atoms]),
        weights=_sums([_weight(atom) for atom in atoms]),
        begins=begins,
        ends=ends,
        opens=opens,
        closes=closes,
    )


def _sums(counts: Sequence[int]) -> list[int]:
    """What stands before each place, and before the end, added up."""
    return list(accumulate(counts, initial=0))


def _weight(atom: Atom) -> int:
    """How much of a text an atom explains: digits, or the characters of words.

    “hundertfünfundzwanzig” as 10025 says no more than as 125, so words do not count by digits;
    everyday words that may be meant as digits do.
    """
    return atom.end - atom.start if atom.said and not atom.loose else len(atom.digits)


def _close(ends: list[int], begin: int, after: int) -> None:
    """The places of a row that ends before `after`, told where it ends."""
    if after - begin == 1:
        ends[begin] = begin
    else:
        ends[begin:after] = [after - 1] * (after - begin)


def is_small(atom: Atom) -> bool:
    """A figure of one or two digits, not said in words."""
    return len(atom.digits) <= SMALL and not atom.said


def in_the_middle(rows: Rows, first: int, last: int) -> bool:
    """Whether small figures go on before and after, set as closely: any cut is as good as another.

    Not so when numbers of as many digits fill the row, one after the other.
    """
    begin, end, before_each = rows.begins[first], rows.ends[first], rows.before
    if not begin < first < last < end:
        return False
    here, there = before_each[first], before_each[last + 1]
    before, after = here - before_each[begin], before_each[end + 1] - there
    if before < FURTHER or after < FURTHER:
        return False
    usual = max(rows.gaps[first + 1 : last + 1])
    if rows.gaps[first] > usual or rows.gaps[last + 1] > usual:
        return False
    size = there - here
    if before % size or after % size:
        return True
    return not _fill(rows, (begin, end), (first, last))


def further(rows: Rows, first: int, last: int, region: str) -> int:
    """How many digits go on before or after a number, with the sign that stands within it.

    None where numbers of the region, of as many digits, fill the row one after the other.
    """
    begin, end = first, last
    if last > first:
        end = rows.closes[last]
        begin = max(0, rows.opens[first] - 1) if rows.opens[first + 1] <= first else first
    before = rows.before[first] - rows.before[begin]
    after = rows.before[end + 1] - rows.before[last + 1]
    if not before and not after:
        return 0
    if _fill(rows, (begin, end), (first, last)) and _are_numbers(rows, (first, last), region):
        return 0
    return max(before, after)


def _fill(rows: Rows, row: tuple[int, int], own: tuple[int, int]) -> bool:
    """Whether a row may be some numbers of as many digits, which all begin with a 0 or none."""
    (begin, end), (first, last) = row, own
    here, there = rows.before[first], rows.before[last + 1]
    size, before, after = there - here, here - rows.before[begin], rows.before[end + 1] - there
    if before % size or after % size:
        return False
    zero = rows.heads[first] == "0"
    if (rows.heads[begin] == "0") is not zero:
        return False
    return not after or (rows.heads[last + 1] == "0") is zero


def _are_numbers(rows: Rows, own: tuple[int, int], region: str) -> bool:
    """Whether as many digits right before and right after are a number too, as far as they go."""
    first, last = own
    size = rows.before[last + 1] - rows.before[first]
    for start in (rows.before[first] - size, rows.before[last + 1]):
        if start < 0 or start >= rows.before[-1]:
            continue
        place, end = bisect_left(rows.before, start), bisect_left(rows.before, start + size)
        digits = "".join([atom.digits for atom in rows.atoms[place:end]])
        if len(digits) == size and not national(digits, region):
            return False
    return True


def rises(rows: Rows, first: int, last: int, fewest: int) -> bool:
    """Whether the figures, with those set alike beside them, only rise or only fall, over at least
    so many of them."""
    atoms = rows.atoms
    begin, end = max(first - fewest, rows.opens[last] - 1, 0), min(last + fewest, rows.closes[last])
    if rows.opens[last] > first + 1:
        return False
    for sign in (1, -1):
        low, high = last, last
        while low > begin and _step(atoms[low - 1], atoms[low]) * sign > 0:
            low -= 1
        while high < end and _step(atoms[high], atoms[high + 1]) * sign > 0:
            high += 1
        if low <= first and high - low + 1 >= fewest:
            return True
    return False


def _step(one: Atom, other: Atom) -> int:
    return int(other.digits) - int(one.digits)
