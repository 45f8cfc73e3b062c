"""Windows: which neighbouring atoms together are a number, and how sure that is."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.numbers import LONGEST, Number, international, national

_MOST = LONGEST + 4  # digits with a 00, 011 or (0)
_FEWEST = 6
_PARTS = 8  # a gap this wide parts numbers
CERTAIN = 50
POSSIBLE = 20
_BASE = {"plus": 100, "link": 100, "idd": 95, "trunk": 80, "bare": 62, "code": 40, "short": 30}
_SERVICE = frozenset({"premium_rate", "shared_cost"})
_IDD = ("00", "011", "0011")

RegionsOf = Callable[[int, int], Sequence[str]]


class Window(NamedTuple):
    """Atoms `first` to `last` of a reading as one number. `form` tells how it was written."""

    number: Number
    form: str
    score: int
    atoms: tuple[Atom, ...]

    @property
    def start(self) -> int:
        """Where it begins in the folded text."""
        return min(place[0] for place in self.atoms[0].places)

    @property
    def end(self) -> int:
        """Where it ends in the folded text."""
        return max(place[1] for place in self.atoms[-1].places)


def windows(atoms: Sequence[Atom], regions_of: RegionsOf, cued: bool, penalty: int) -> list[Window]:
    """All windows over a reading that are a number; at most 17 tries per atom, so linear."""
    found: list[Window] = []
    for first in range(len(atoms)):
        digits = ""
        for last in range(first, len(atoms)):
            if last > first and (atoms[last].gap >= _PARTS or atoms[last].plus):
                break
            digits += atoms[last].digits
            if len(digits) > _MOST:
                break
            if len(digits) < _FEWEST:
                continue
            part = tuple(atoms[first : last + 1])
            best = _best(digits, part, regions_of, cued)
            if best:
                after = atoms[last + 1] if last + 1 < len(atoms) else None
                score = best[2] - penalty - _untidy(part, atoms[:first], after)
                found.append(Window(best[0], best[1], score, part))
    return found


def _best(
    digits: str, part: tuple[Atom, ...], regions_of: RegionsOf, cued: bool
) -> tuple[Number, str, int] | None:
    if part[0].plus:
        number = international(digits)
        return (number, "plus", _BASE["plus"]) if number else None
    for prefix in _IDD:
        if digits.startswith(prefix):
            number = international(digits[len(prefix) :])
            if number:
                return number, "idd", _BASE["idd"]
    return _national(digits, part, regions_of, cued)


def _national(
    digits: str, part: tuple[Atom, ...], regions_of: RegionsOf, cued: bool
) -> tuple[Number, str, int] | None:
    regions = regions_of(part[0].places[0][0], part[-1].places[-1][1])
    spare: tuple[Number, str, int] | None = None
    for region in regions:
        found = national(digits, region)
        if not found:
            continue
        number, usual = found
        form = ("trunk" if digits[0] == "0" else "bare") if usual else "short"
        score = _BASE[form] + 5 * (number.type == "mobile") + 25 * cued - _unlikely(digits, form)
        if usual:
            return number, form, score
        spare = spare or (number, form, score)
    return spare or _with_code(digits, regions, cued)


def _with_code(digits: str, regions: Sequence[str], cued: bool) -> tuple[Number, str, int] | None:
    """A country code without + or 00: only of a country that the ad or its site belongs to."""
    if len(digits) < 10 or digits[0] == "0":
        return None
    number = international(digits)
    if number is None or number.region not in regions:
        return None
    return number, "code", _BASE["code"] + 15 * cued + 10 * (number.type == "mobile")


def _unlikely(digits: str, form: str) -> int:
    """Short and long numbers, of which some plans have many, need more to be believed."""
    if form == "trunk":
        return 4 * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 12)
    return 20 * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 11)


def _untidy(part: tuple[Atom, ...], before: Sequence[Atom], after: Atom | None) -> int:
    """What speaks against a window: wide gaps within, and digits that go on around it."""
    inner = [atom.gap for atom in part[1:]]
    cost = 2 * max(inner, default=0) + sum(inner) // 3
    cost += 3 * sum(atom.loose for atom in part)
    wide = max(inner, default=0)
    if before and inner and part[0].gap < wide and not part[0].plus:
        cost += 12
    if after is not None and inner and after.gap < wide and not after.plus:
        cost += 12
    if len(part) > 1 and len(part[0].digits) > 9:
        cost += 10
    return cost


def chosen(found: Sequence[Window]) -> list[Window]:
    """The windows that do not overlap and together are surest; ties go to the earliest."""
    ordered = sorted((window for window in found if window.score > 0), key=lambda w: w.end)
    ends = [window.end for window in ordered]
    best: list[tuple[int, int, int]] = [(0, -1, 0)]
    for place, window in enumerate(ordered):
        before = _last_before(ends, window.start, place)
        total = best[before][0] + window.score
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
