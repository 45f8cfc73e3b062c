"""Windows: which neighbouring atoms together are a number, and how sure that is."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.lengths import FEWEST, LONGEST, lengths_of
from ingest.extractors._phone.listing import listing
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.rows import Rows, in_the_middle, rows_of
from ingest.extractors._phone.tidy import in_a_row, untidiness
from ingest.extractors._phone.verdict import Verdict, verdict

CERTAIN = 50
POSSIBLE = 20
_MOST = LONGEST + 4  # digits with a 00, 011 or (0)
_FEWEST_SAID = 4  # words from which on hardly anything but a number is said
_AFTER_ZERO = 30  # what speaks against a number of which the 0 is the second one
_PARTS = 8  # a gap this wide parts numbers
_USUAL = 12
_UNMARKED = frozenset({"bare", "code", "short"})

_new = tuple.__new__  # a third of the time of Window(…), for thousands of them in one text

RegionsOf = Callable[[int, int], tuple[str, ...]]


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


def windows(atoms: Sequence[Atom], regions_of: RegionsOf, cued: bool, penalty: int) -> list[Window]:
    """All windows over a reading that are a number; a bounded number of tries per atom."""
    found: list[Window] = []
    rows: Rows | None = None
    for first, last, digits, leads in _spans(atoms, regions_of, cued):
        rows = rows or rows_of(atoms)
        if in_the_middle(rows, first, last):
            continue
        part = tuple(atoms[first : last + 1])
        likely = _likely(digits, part, regions_of, leads)
        # What is beside a window only speaks against it.
        if likely and likely[2] > penalty:
            found.append(_beside(likely, part, rows, (first, last), leads).less(penalty))
    return found


def holds_one(atoms: Sequence[Atom]) -> bool:
    """Whether a reading is too short for two numbers, so that `surest` does for it."""
    return sum([len(atom.digits) for atom in atoms]) < 2 * FEWEST


def surest(
    atoms: Sequence[Atom], regions_of: RegionsOf, cued: bool, against: Callable[[Window], int]
) -> list[Window]:
    """The window that `chosen` would choose of those over a reading in figures that holds one
    number at most; `against` says what else speaks against a window.

    What is beside a window only speaks against it, so those that are not sure enough without that
    are not looked at.
    """
    best: Window | None = None
    most = 0
    rows: Rows | None = None
    longest_first = sorted(_spans(atoms, regions_of, cued), key=_shortness)
    for first, last, digits, leads in longest_first:
        part = tuple(atoms[first : last + 1])
        likely = _likely(digits, part, regions_of, leads)
        if likely is None or likely[2] * len(digits) < most:
            continue
        rows = rows or rows_of(atoms)
        window = _beside(likely, part, rows, (first, last), leads)
        if window.score >= POSSIBLE:
            window = window.less(against(window))
        total = window.score * len(digits)
        if total > most or (best and total == most and _place(window) < _place(best)):
            best, most = window, total
    return [best] if best else []


def _shortness(span: tuple[int, int, str, bool]) -> int:
    return -len(span[2])


def _place(window: Window) -> tuple[int, int]:
    return window.end, window.start


def _spans(
    atoms: Sequence[Atom], regions_of: RegionsOf, cued: bool
) -> Iterator[tuple[int, int, str, bool]]:
    """First and last atom of what may be a number, its digits, and whether words announce it."""
    written = "".join([atom.digits for atom in atoms])
    last_at, stretches = _ends(atoms)
    offset, often = 0, len(atoms) >= _FEWEST_SAID and all(atom.said for atom in atoms)
    for first, atom in enumerate(atoms):
        head = written[offset : offset + _MOST]
        if len(head) < FEWEST:
            return
        start = atom.start
        regions = regions_of(start, atom.end)
        leads = cued and first <= 1
        tried, known = lengths_of(head, atom.plus >= 0, regions, leads or (often and not first))
        for length in tried:
            last = last_at.get(offset + length, -1)
            if last < first or stretches[last] != stretches[first]:
                continue
            # A country that is named behind the first digits may have what these do not.
            if length in known or regions != regions_of(start, atoms[last].end):
                yield first, last, head[:length], leads
        offset += len(atom.digits)


def _likely(
    digits: str, part: tuple[Atom, ...], regions_of: RegionsOf, cued: bool
) -> Verdict | None:
    """What the digits of `part` are as one number, whatever is beside them."""
    regions = regions_of(part[0].start, part[-1].end)
    found = verdict(digits, part, regions, cued)
    if found is None:
        return None
    return found[0], found[1], found[2] + 2 * min(len(digits), _USUAL) - 2 * _USUAL + 6


def _is_second_zero(before: Atom, head: Atom) -> bool:
    """Whether a 0 stands right before the one that begins a number: abroad is dialled with 00."""
    return before.digits == "0" and head.gap <= 1 and head.digits[0] == "0"


def _beside(
    likely: Verdict, part: tuple[Atom, ...], rows: Rows, span: tuple[int, int], cued: bool
) -> Window:
    """The atoms of `span` as one number among those beside them."""
    number, form, score = likely
    first, last = span
    before = rows.atoms[first - 1 : first] if first else ()
    after = rows.atoms[last + 1] if last + 1 < len(rows.atoms) else None
    score -= untidiness(part, before, after)
    if form == "trunk" and before and _is_second_zero(before[-1], part[0]):
        score -= _AFTER_ZERO
    if form in _UNMARKED or part[0].digits == "0":
        score -= in_a_row(part, before, after)
    score -= listing(part, rows, span, number, form, cued)
    head = part[0]
    start = head.plus if head.plus >= 0 else head.start
    return _new(Window, (number, form, score, part, start, part[-1].end))


def _ends(atoms: Sequence[Atom]) -> tuple[dict[int, int], list[int]]:
    """Which atom ends after so many digits, and which stretch (free of wide gaps) each is in."""
    last_at: dict[int, int] = {}
    stretches: list[int] = []
    count, stretch = 0, 0
    for place, atom in enumerate(atoms):
        if place and (atom.gap >= _PARTS or atom.plus >= 0):
            stretch += 1
        count += len(atom.digits)
        last_at[count] = place
        stretches.append(stretch)
    return last_at, stretches
