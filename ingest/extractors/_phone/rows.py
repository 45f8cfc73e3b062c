"""Rows of figures: where a number in them can begin and end."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from operator import not_, or_
from typing import Any, Generic, TypeVar

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.numbers import national

Value = TypeVar("Value")
SMALL = 2
"""Digits of a small figure."""
FURTHER = 4
"""Digits that go on beside a number and are more than an age or an hour."""
_PARTS = 8  # a gap this wide parts numbers


class _Once(Generic[Value]):
    """A property that is worked out when it is first asked for: `cached_property` locks others out
    meanwhile, which costs more than most of these."""

    def __init__(self, worked_out: Callable[[Any], Value]) -> None:
        self._worked_out, self._name = worked_out, worked_out.__name__

    def __get__(self, instance: object, _: type | None = None) -> Value:
        instance.__dict__[self._name] = found = self._worked_out(instance)
        return found


class Rows:
    """The rows of a reading, which holds an atom, by the place of an atom.

    `atoms`: all of the reading; `starts`, `stops`, `gaps`, `pluses`, `signs`: as of the atoms;
    `digits`: of all of them; `sizes`: how many each has; `before`: how many stand before. All else
    is worked out when it is asked for, once a reading, for each atom is in a dozen windows, but
    most windows are told without. Linear.
    """

    def __init__(self, atoms: Sequence[Atom]) -> None:
        self.atoms = atoms
        columns = tuple(zip(*atoms, strict=True))
        self.starts, self.stops, self.gaps, self.pluses, self._said, self._loose = columns[1:7]
        self.signs = columns[8]
        self.digits = "".join(columns[0])
        self.sizes = list(map(len, columns[0]))
        self.before = _sums(self.sizes)
        self._worded, self._guesses = any(self._said), any(self._loose)  # of most readings: none

    @_Once
    def last_at(self) -> Mapping[int, int]:
        """Which atom ends after so many digits."""
        return dict(zip(self.before[1:], range(len(self.sizes)), strict=True))

    @_Once
    def cuts(self) -> Sequence[int]:
        """After how many digits a stretch ends in which no gap is wide and no + stands."""
        whole = self.before[-1]
        if max(self.gaps) < _PARTS and max(self.pluses) < 0:
            return [whole]  # as nearly everywhere
        parted = zip(self.before, self.gaps, self.pluses, strict=False)
        cuts = [begin for begin, gap, plus in parted if gap >= _PARTS or plus >= 0]
        return [*(cut for cut in cuts if cut), whole]

    @_Once
    def is_said(self) -> bool:
        """Whether all of it is said in words."""
        return self._worded and all(self._said)

    @_Once
    def said(self) -> Sequence[int]:
        """How many atoms before each are said in words."""
        return _sums(self._said) if self._worded else self._none

    @_Once
    def unsure(self) -> Sequence[int]:
        """How many atoms before each are said or guessed."""
        return _sums(map(or_, self._said, self._loose)) if self._guesses else self.said

    @_Once
    def large(self) -> Sequence[int]:
        """How many atoms before each are no small figures."""
        return _sums(map(not_, self._small))

    @_Once
    def guessed(self) -> Sequence[int]:
        """What speaks against those atoms before each that are guessed."""
        return _sums(map(_guessed, self._said, self._loose)) if self._guesses else self._none

    @_Once
    def weights(self) -> Sequence[int]:
        """How much of the text the atoms before each explain."""
        if not self._worded:
            return self.before
        return _sums(map(_weight, self.sizes, self.starts, self.stops, self._said, self._loose))

    @_Once
    def small(self) -> tuple[list[int], list[int]]:
        """First and last atom of the row of small figures that each stands in: a + or a word parts
        them."""
        rows = zip(self._figures, self._small, (False, *self._small), strict=False)
        return _stretches([each and one and other for each, one, other in rows])

    @_Once
    def alike(self) -> tuple[list[int], list[int]]:
        """First and last atom of the row of figures with the same sign between them."""
        gaps, signs = self.gaps, self.signs
        rows = zip(self._figures, gaps, (None, *gaps), signs, ("", *signs), strict=False)
        return _stretches(
            [each and gap == last and sign == before for each, gap, last, sign, before in rows]
        )

    @_Once
    def _none(self) -> Sequence[int]:
        return [0] * (len(self.atoms) + 1)

    @_Once
    def _small(self) -> Sequence[bool]:
        small = [size <= SMALL for size in self.sizes]
        if not self._worded:
            return small
        return [each and not word for each, word in zip(small, self._said, strict=True)]

    @_Once
    def _figures(self) -> Sequence[bool]:
        """Whether each atom goes on a row of figures."""
        figures = [plus < 0 for plus in self.pluses]
        if not self._worded:
            return figures
        joined = zip(figures, self._said, (False, *self._said), strict=False)
        return [each and not (word or last) for each, word, last in joined]


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
    if not 0 < first < last < len(rows.sizes) - 1 or rows.sizes[first] > SMALL:
        return False
    begins, ends = rows.small
    begin, end, before_each = begins[first], ends[first], rows.before
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
        opens, closes = rows.alike
        end = closes[last]
        begin = max(0, opens[first] - 1) if opens[first + 1] <= first else first
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
    zero = _is_zero(rows.atoms[first])
    if _is_zero(rows.atoms[begin]) is not zero:
        return False
    return not after or _is_zero(rows.atoms[last + 1]) is zero


def _is_zero(atom: Atom) -> bool:
    return atom.digits[0] == "0"


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
    opens, closes = rows.alike
    begin, end = max(first - fewest, opens[last] - 1, 0), min(last + fewest, closes[last])
    if opens[last] > first + 1:
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
