"""Windows: which neighbouring atoms together are a number, and how sure that is."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.lengths import LONGEST, lengths_of
from ingest.extractors._phone.listing import listing
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.rows import Rows, in_the_middle, rows_of
from ingest.extractors._phone.tidy import in_a_row, untidiness
from ingest.extractors._phone.verdict import verdict

CERTAIN = 50
POSSIBLE = 20
_MOST = LONGEST + 4  # digits with a 00, 011 or (0)
_PARTS = 8  # a gap this wide parts numbers
_USUAL = 12
_UNMARKED = frozenset({"bare", "code", "short"})

RegionsOf = Callable[[int, int], tuple[str, ...]]


class Window(NamedTuple):
    """Atoms `first` to `last` of a reading as one number. `form` tells how it was written."""

    number: Number
    form: str
    score: int
    atoms: tuple[Atom, ...]

    @property
    def start(self) -> int:
        """Where it begins in the folded text."""
        first = self.atoms[0]
        return first.plus if first.plus >= 0 else first.places[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the folded text."""
        return self.atoms[-1].places[-1][1]


def windows(atoms: Sequence[Atom], regions_of: RegionsOf, cued: bool, penalty: int) -> list[Window]:
    """All windows over a reading that are a number; a bounded number of tries per atom."""
    found: list[Window] = []
    written = "".join([atom.digits for atom in atoms])
    last_at, stretches = _ends(atoms)
    rows: Rows | None = None
    offset = 0
    for first, atom in enumerate(atoms):
        head = written[offset : offset + _MOST]
        regions = regions_of(atom.places[0][0], atom.places[-1][1])
        leads = cued and first <= 1
        for length in lengths_of(head, atom.plus >= 0, regions, leads):
            last = last_at.get(offset + length, -1)
            if last < first or stretches[last] != stretches[first]:
                continue
            rows = rows or rows_of(atoms)
            if not in_the_middle(rows, first, last):
                window = _window(atoms, rows, (first, last), head[:length], regions_of, leads)
                if window:
                    found.append(window._replace(score=window.score - penalty))
        offset += len(atom.digits)
    return found


def _window(
    atoms: Sequence[Atom],
    rows: Rows,
    span: tuple[int, int],
    digits: str,
    regions_of: RegionsOf,
    cued: bool,
) -> Window | None:
    """The atoms of `span`, which say `digits`, as one number among those beside them."""
    first, last = span
    part = tuple(atoms[first : last + 1])
    regions = regions_of(part[0].places[0][0], part[-1].places[-1][1])
    found = verdict(digits, part, regions, cued)
    if found is None:
        return None
    number, form, score = found
    before, after = atoms[max(0, first - 1) : first], atoms[last + 1 : last + 2]
    score -= untidiness(part, before, after[0] if after else None)
    if form in _UNMARKED or part[0].digits == "0":
        score -= in_a_row(part, before, after[0] if after else None)
    score -= listing(part, rows, span, number, form, cued)
    return Window(number, form, score + 2 * min(len(digits), _USUAL) - 2 * _USUAL + 6, part)


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
