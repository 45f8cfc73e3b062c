"""Of windows that overlap, those that together are surest."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from ingest.extractors._phone.windows import Claim, Window

_END = attrgetter("end")
_ROUNDS = 12  # after which all that is left is weighed: each round looks through all claims


def chosen(claims: Sequence[Claim], weighed: Callable[[Claim], Window]) -> list[Window]:
    """The windows that do not overlap and together are surest; ties go to the earliest.

    No window is surer than it claims to be, so those that are chosen by their claims, and are as
    sure as they claim, are those that would be chosen if all were weighed. Weighing costs more
    than all else here, and few claims are ever chosen.
    """
    ordered = sorted([claim for claim in claims if claim.score > 0], key=_END)
    if len(ordered) == 1:
        return [window for window in map(weighed, ordered) if window.score > 0]
    ends = [claim.end for claim in ordered]
    befores = [bisect_right(ends, claim.start, 0, place) for place, claim in enumerate(ordered)]
    totals = [claim.score * claim.weight for claim in ordered]
    windows: dict[int, Window] = {}

    def weigh(places: Iterable[int]) -> bool:
        new = [place for place in places if place not in windows]
        for place in new:
            windows[place] = window = weighed(ordered[place])
            totals[place] = window.score * ordered[place].weight
        return bool(new)

    for _ in range(_ROUNDS):
        places = _surest(totals, befores)
        if not weigh(places):
            return [windows[place] for place in places]
    weigh(range(len(ordered)))
    return [windows[place] for place in _surest(totals, befores)]


def _surest(totals: Sequence[int], befores: Sequence[int]) -> list[int]:
    """The places that are chosen: the one at `place` overlaps those from `befores[place]` on."""
    best, most = [0], 0
    for total, before in zip(totals, befores, strict=True):
        total += best[before]
        if total > most:
            most = total
        best.append(most)
    found: list[int] = []
    upto = len(totals)
    while upto:
        if best[upto] > best[upto - 1]:
            found.append(upto - 1)
            upto = befores[upto - 1]
        else:
            upto -= 1
    return found[::-1]
