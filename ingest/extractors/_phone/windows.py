"""Windows: which neighbouring atoms together are a number, and how sure that is at most."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.automaton import Lengths
from ingest.extractors._phone.lengths import FEWEST, HEAD, LONGEST, heads_of, lengths_of
from ingest.extractors._phone.listing import listing
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.region import Reader
from ingest.extractors._phone.rows import SMALL, Rows, in_the_middle
from ingest.extractors._phone.tidy import in_a_row, untidiness
from ingest.extractors._phone.verdict import verdict

CERTAIN = 50
POSSIBLE = 20
_MOST = LONGEST + 4  # digits with a 00, 011 or (0)
_FEW = 6  # groups in which a number is usually written, at most
_FEWEST_SAID = 4  # words from which on hardly anything but a number is said
_AFTER_ZERO = 30  # what speaks against a number of which the 0 is the second one
_USUAL = 12
_UNMARKED = frozenset({"bare", "code", "short"})

_new = tuple.__new__  # a third of the time of Window(…), for thousands of them in one text


class Window(NamedTuple):
    """Some atoms of a reading as one number, which stands at `start:end` of the folded text. `form`
    tells how it was written."""

    number: Number
    form: str
    score: int
    atoms: tuple[Atom, ...]
    start: int
    end: int

    def less(self, cost: int) -> "Window":
        """The same, less sure by `cost`."""
        number, form, score, atoms, start, end = self
        return _new(Window, (number, form, score - cost, atoms, start, end)) if cost else self


class Claim(NamedTuple):
    """A window that is not weighed yet: what is beside it may only speak against it.

    It is made of the atoms from `first` to `last` of `rows`; `weight` is how much of the text it
    explains, `cued` whether words announce it.
    """

    number: Number
    form: str
    score: int
    weight: int
    start: int
    end: int
    rows: Rows
    first: int
    last: int
    cued: bool

    def weighed(self) -> Window:
        """The window among the atoms beside it."""
        number, form, score, _, start, end, rows, first, last, _ = self
        part = tuple(rows.atoms[first : last + 1])
        return _new(Window, (number, form, score - _beside(self), part, start, end))


def claims(
    atoms: Sequence[Atom], reader: Reader, cues: tuple[bool, bool], penalty: int
) -> list[Claim]:
    """All windows over a reading that are a number; a bounded number of tries per atom.

    `cues`: whether words announce it before the first atom, and ask to call it behind the last.
    """
    cued, asked = cues
    found: list[Claim] = []
    rows = Rows(atoms)
    for first, last, digits, regions, leads in _spans(rows, reader, cued):
        if in_the_middle(rows, first, last):
            continue
        leads = leads or (asked and last == len(atoms) - 1)
        likely = verdict(digits, tuple(atoms[first : last + 1]), regions, leads)
        if likely is None:
            continue
        number, form, score = likely
        score += 2 * min(len(digits), _USUAL) - 2 * _USUAL + 6 - penalty
        if score > 0:
            plus = rows.pluses[first]
            start = plus if plus >= 0 else rows.starts[first]
            weight = rows.weights[last + 1] - rows.weights[first]
            claim = (number, form, score, weight, start, rows.stops[last], rows, first, last, leads)
            found.append(_new(Claim, claim))
    return found


def _spans(
    rows: Rows, reader: Reader, cued: bool
) -> Iterator[tuple[int, int, str, tuple[str, ...], bool]]:
    """First and last atom of what may be a number, its digits, the countries to try, and whether
    words announce it."""
    (everywhere, at), written = reader, rows.digits
    often = len(rows.sizes) >= _FEWEST_SAID and rows.is_said
    asked, often_asked, heads = None, False, heads_of((), False, True)
    places = zip(rows.before, rows.starts, rows.stops, rows.pluses, strict=False)
    for first, (begin, start, end, plus) in enumerate(places):
        leads = cued and first <= 1
        worth = leads or (often and not first)
        regions = everywhere or at(start, end)
        if regions is not asked or worth is not often_asked:
            asked, often_asked = regions, worth
            heads = heads_of(regions, worth, everywhere is not None)
        if plus < 0 and not heads[written[begin : begin + HEAD]]:
            continue
        head = written[begin : min(begin + _MOST, rows.cuts[bisect_right(rows.cuts, begin)])]
        if len(head) < FEWEST:
            continue
        tried, known = _tried(rows, first, head, (regions, reader), worth)
        for length in _rising(tried):
            last = rows.last_at.get(begin + length, -1)
            if last < first:
                continue
            # A country that is named behind the first digits may have what these do not.
            there = everywhere or at(start, rows.stops[last])
            if known >> length & 1 or regions != there:
                yield first, last, head[:length], there, leads


def _tried(
    rows: Rows, first: int, head: str, regions: tuple[tuple[str, ...], Reader], worth: bool
) -> tuple[Lengths, Lengths]:
    """`lengths_of`, also in countries that are named too far off for the first group by itself:
    “0700 00 6173, Romania”."""
    near, reader = regions
    plus = rows.pluses[first] >= 0
    tried, known = lengths_of(head, plus, near, worth)
    if first or reader.everywhere or len(rows.sizes) > _FEW:
        return tried, known
    far = reader.at(rows.starts[0], rows.stops[-1])
    return (tried if far == near else tried | lengths_of(head, plus, far, worth)[0]), known


@lru_cache(maxsize=1 << 12)  # a plan has few lengths, in few ways together
def _rising(lengths: Lengths) -> Sequence[int]:
    """Each of some lengths, the shortest first."""
    return [length for length in range(lengths.bit_length()) if lengths >> length & 1]


def _is_second_zero(rows: Rows, first: int, last: int, loose: bool) -> bool:
    """Whether a 0 stands right before the one that begins a number, for abroad is dialled with 00;
    in a `loose` plan also figures with a 0 of their own, set as those within: “03 02 31 25 …”."""
    before, head = rows.atoms[first - 1], rows.atoms[first]
    if before.digits == "0":
        return head.gap <= 1 and head.digits[0] == "0"
    if not loose or before.digits[0] != "0" or len(before.digits) > SMALL or first == last:
        return False
    return (head.gap, head.sign) == (rows.gaps[first + 1], rows.signs[first + 1])


def _beside(claim: Claim) -> int:
    """What speaks against a window because of how it is set and of the atoms beside it."""
    number, form, _, _, _, _, rows, first, last, cued = claim
    head = rows.atoms[first]
    cost = untidiness(rows, first, last)
    if form == "trunk" and first and _is_second_zero(rows, first, last, number.loose):
        cost += _AFTER_ZERO
    if form in _UNMARKED or head.digits == "0":
        cost += in_a_row(rows, first, last)
    return cost + listing(rows, (first, last), number, form, cued)
