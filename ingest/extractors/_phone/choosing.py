"""Of windows that overlap, those that together are surest."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from ingest.extractors._phone.windows import Window

_END = attrgetter("end")


def chosen(found: Sequence[Window]) -> list[Window]:
    """The windows that do not overlap and together are surest; ties go to the earliest."""
    ordered = sorted([window for window in found if window.score > 0], key=_END)
    ends = [window.end for window in ordered]
    best: list[tuple[int, int, int]] = [(0, -1, 0)]
    for place, window in enumerate(ordered):
        before = bisect_right(ends, window.start, 0, place)
        total = best[before][0] + window.score * _weight(window)
        if total > best[place][0]:
            best.append((total, place, before))
        else:
            best.append((best[place][0], -1, place))
    return _traced(ordered, best)


def _weight(window: Window) -> int:
    """How much of a text a window explains: digits, or the characters of words.

    “hundertfünfundzwanzig” as 10025 says no more than as 125, so words do not count by digits;
    everyday words that may be meant as digits do.
    """
    weight = 0
    for atom in window.atoms:
        if atom.said and not atom.loose:
            weight += atom.end - atom.start
        else:
            weight += len(atom.digits)
    return weight


def _traced(ordered: Sequence[Window], best: list[tuple[int, int, int]]) -> list[Window]:
    found: list[Window] = []
    place = len(best) - 1
    while place > 0:
        _, window, before = best[place]
        if window >= 0:
            found.append(ordered[window])
        place = before
    return found[::-1]
