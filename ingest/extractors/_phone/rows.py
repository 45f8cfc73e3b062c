"""Rows of figures: where a number in them can begin and end."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import not_, or_
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
    gaps: Sequence[int]
    signs: Sequence[str]
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
    digits, starts, stops, gaps, pluses, said, loose, _, signs = zip(*atoms, strict=True)
    sizes = list(map(len, digits))
    words, guesses = any(said), any(loose)  # most readings are of plain figures
    before, none = _sums(sizes), [0] * (len(atoms) + 1)
    small = [size <= SMALL for size in sizes]
    figures = [plus < 0 for plus in pluses]
    worded = unsure = none
    if words:
        small = [each and not word for each, word in zip(small, said, strict=True)]
        joined = zip(figures, said, (False, *said), strict=False)
        figures = [each and not (word or last) for each, word, last in joined]
        worded = unsure = _sums(said)
    if guesses:
        unsure = _sums(map(or_, said, loose))
    rows = zip(figures, small, (False, *small), strict=False)
    alike = zip(figures, gaps, (None, *gaps), signs, ("", *signs), strict=False)
    begins, ends = _stretches([each and one and other for each, one, other in rows])
    opens, closes = _stretches(
        [each and gap == last and sign == before for each, gap, last, sign, before in alike]
    )
    return Rows(
        atoms=atoms,
        gaps=gaps,
        signs=signs,
        sizes=sizes,
        heads=[each[0] for each in digits],
        before=before,
        said=worded,
        unsure=unsure,
        large=_sums(map(not_, small)),
        guessed=_sums(map(_guessed, said, loose)) if guesses else none,
        weights=_sums(map(_weight, sizes, starts, stops, said, loose)) if words else before,
        begins=begins,
        ends=ends,
        opens=opens,
        closes=closes,
    )


def _stretches(goes_on: Sequence[bool]) -> tuple[list[int], list[int]]:
    """Where the stretch of each place begins and ends, by whether one goes on at it."""
    begin, end, last = 0, 0, len(goes_on) - 1
    begins = [begin if same else (begin := place) for place, same in enumerate(goes_on)]
    on = zip(range(last, -1, -1), (False, *goes_on[:0:-1]), strict=True)
    ends = [end if same else (end := place) for place, same in on]
    return begins, ends[::-1]


def _sums(counts: Iterable[int]) -> list[int]:
    """What stands before each place, and before the end, added up."""
    return list(accumulate(counts, initial=0))


def _guessed(said: bool, loose: bool) -> int:
    """What speaks against an atom that only guessing makes digits: less if it is a word."""
    return loose and (1 if said else 3)


def _weight(size: int, start: int, end: int, said: bool, loose: bool) -> int:
    """How much of a text an atom explains: digits, or the characters of words.

    “hundertfünfundzwanzig” as 10025 says no more than as 125, so words do not count by digits;
    everyday words that may be meant as digits do.
    """
    return end - start if said and not loose else size


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
