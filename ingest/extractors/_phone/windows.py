"""Windows: which neighbouring atoms together are a number, and how sure that is."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.lengths import HEAD, LONGEST, lengths_of
from ingest.extractors._phone.numbers import abroad, begins_with_code, international, national
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.tidy import in_a_row, unlikely_groups, untidiness

_MOST = LONGEST + 4  # digits with a 00, 011 or (0)
_PARTS = 8  # a gap this wide parts numbers
CERTAIN = 50
POSSIBLE = 20
_BASE = {"plus": 100, "idd": 95, "trunk": 80, "bare": 64, "code": 54, "short": 30}
_USUAL = 12
_FEW = 4  # parts in which a land line is written
_UNMARKED = frozenset({"bare", "code", "short"})
_SERVICE = frozenset({"premium_rate", "shared_cost"})

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
    written = "".join(atom.digits for atom in atoms)
    last_at, stretches = _ends(atoms)
    offset = 0
    for first, atom in enumerate(atoms):
        head = written[offset : offset + _MOST]
        regions = regions_of(atom.places[0][0], atom.places[-1][1])
        leads = cued and first <= 1
        for length in lengths_of(head[:HEAD], atom.plus >= 0, regions, leads):
            last = last_at.get(offset + length, -1)
            if last >= first and stretches[last] == stretches[first] and length <= len(head):
                part = tuple(atoms[first : last + 1])
                best = _best(head[:length], part, regions_of, leads)
                if best:
                    after = atoms[last + 1] if last + 1 < len(atoms) else None
                    before = atoms[max(0, first - 1) : first]
                    score = best[2] - penalty - untidiness(part, before, after)
                    if best[1] in _UNMARKED:
                        score -= in_a_row(part, before, after)
                    score += 2 * min(length, _USUAL) - 2 * _USUAL + 6
                    found.append(Window(best[0], best[1], score, part))
        offset += len(atom.digits)
    return found


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


def _best(
    digits: str, part: tuple[Atom, ...], regions_of: RegionsOf, cued: bool
) -> tuple[Number, str, int] | None:
    if part[0].plus >= 0:
        number = international(digits)
        if number:
            return number, "plus", _BASE["plus"]
    regions = regions_of(part[0].places[0][0], part[-1].places[-1][1])
    if digits[0] in "018":
        found = abroad(digits, regions)
        if found and _is_close(part, found[1]):
            return found[0], "idd", _BASE["idd"]
    return _national(digits, part, regions, cued)


def _is_close(part: tuple[Atom, ...], count: int) -> bool:
    """Whether the first digits stand together: decorations like “o ♥ o” dial nothing."""
    if len({atom.gap for atom in part[1:]}) == 1 and not any(atom.said for atom in part):
        return True
    for place, atom in enumerate(part):
        if place and (atom.gap > 2 or (atom.said and atom.gap > 1)):
            return False
        count -= len(atom.digits)
        if count <= 0:
            return True
    return False


def _national(
    digits: str, part: tuple[Atom, ...], regions: tuple[str, ...], cued: bool
) -> tuple[Number, str, int] | None:
    spare: tuple[Number, str, int] | None = None
    for region in regions:
        found = national(digits, region)
        if not found:
            continue
        number, usual = found
        form = ("trunk" if digits[0] == "0" else "bare") if usual else "short"
        score = _BASE[form] + 5 * (number.type == "mobile") + 25 * cued
        score -= _unlikely(digits, form, len(part))
        if form != "trunk":
            score -= unlikely_groups(part, number)
        if usual:
            return number, form, score
        spare = spare or (number, form, score)
    return spare or _with_code(digits, part, regions, cued)


def _with_code(
    digits: str, part: tuple[Atom, ...], regions: tuple[str, ...], cued: bool
) -> tuple[Number, str, int] | None:
    """A country code without + or 00: only of a country that the ad or its site belongs to."""
    if len(digits) < 10 or digits[0] == "0" or not begins_with_code(digits[:3], regions):
        return None
    number = international(digits)
    if number is None or number.region not in regions:
        return None
    score = _BASE["code"] + 15 * cued + 6 * (number.type == "mobile")
    if len(part) > _FEW and number.type != "mobile" and not cued:
        score -= _USUAL  # a land line in bits, without a +, is likelier a row of figures
    return number, "code", score - unlikely_groups(part, number)


def _unlikely(digits: str, form: str, parts: int) -> int:
    """Short and long numbers, of which some plans have many, need more to be believed."""
    if form == "trunk":
        step = 4 if parts == 1 else 14
        return step * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 12)
    if form == "short" and parts > 1:
        return 8 + 20 * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 11)
    return 20 * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 11)


def chosen(found: Sequence[Window]) -> list[Window]:
    """The windows that do not overlap and together are surest; ties go to the earliest."""
    ordered = sorted((window for window in found if window.score > 0), key=lambda w: w.end)
    ends = [window.end for window in ordered]
    best: list[tuple[int, int, int]] = [(0, -1, 0)]
    for place, window in enumerate(ordered):
        before = _last_before(ends, window.start, place)
        total = best[before][0] + window.score * sum(len(atom.digits) for atom in window.atoms)
        if total > best[place][0]:
            best.append((total, place, before))
        else:
            best.append((best[place][0], -1, place))
    return _traced(ordered, best)


def _last_before(ends: list[int], start: int, upto: int) -> int:
    """How many of the first `upto` windows end at or before `start`."""
    low, high = 0, upto
    while low < high:
        middle = (low + high) // 2
        if ends[middle] <= start:
            low = middle + 1
        else:
            high = middle
    return low


def _traced(ordered: Sequence[Window], best: list[tuple[int, int, int]]) -> list[Window]:
    found: list[Window] = []
    place = len(best) - 1
    while place > 0:
        _, window, before = best[place]
        if window >= 0:
            found.append(ordered[window])
        place = before
    return found[::-1]


def is_service(number: Number) -> bool:
    """Whether calling costs more than usual: premium rate or shared cost."""
    return number.type in _SERVICE
