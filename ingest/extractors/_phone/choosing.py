"""Of windows that overlap, those that together are surest."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter

from ingest.extractors._phone.windows import Claim, Window

_END = attrgetter("end")
_ROUNDS = 24  # after which all that is left is weighed: each round looks through all claims


def chosen(claims: Sequence[Claim], judged: Callable[[Window], Window]) -> list[Window]:
    """The windows that do not overlap and together are surest; ties go to the earliest.

    A claim is weighed among the figures beside it, then `judged` by the words beside it. Neither
    makes it surer, so those that are chosen by what is known of all of them, and of which all is
    known, are those that would be chosen if all were judged. Judging costs more than weighing,
    and that more than all else here; few claims are ever chosen.
    """
    ordered = sorted([claim for claim in claims if claim.score > 0], key=_END)
    if len(ordered) == 1:
        window = judged(ordered[0].weighed())
        return [window] if window.score > 0 else []
    ends = [claim.end for claim in ordered]
    befores = [bisect_right(ends, claim.start, 0, place) for place, claim in enumerate(ordered)]
    totals = [claim.score * claim.weight for claim in ordered]
    windows: dict[int, Window] = {}
    final: set[int] = set()

    def look(place: int) -> bool:
        """Look at a claim more closely than before; False where all is known of it."""
        if place in final:
            return False
        if place in windows:
            final.add(place)
            window = judged(windows[place])
        else:
            window = ordered[place].weighed()
        windows[place] = window
        totals[place] = window.score * ordered[place].weight
        return True

    for _ in range(_ROUNDS):
        places = _surest(totals, befores)
        if not any([look(place) for place in places]):
            return [windows[place] for place in places]
    for place in range(len(ordered)):
        while look(place):
            pass
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
