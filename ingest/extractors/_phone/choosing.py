"""Of windows that overlap, those that together are surest."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter

from ingest.extractors._phone.windows import Claim, Window

_END = attrgetter("end")
_ROUNDS = 48  # after which all that is left is weighed: each round looks through all claims


def chosen(claims: Sequence[Claim], judged: Callable[[Window], Window]) -> list[Window]:
    """The windows that do not overlap and together are surest; ties go to the earliest.

    A claim is weighed among the figures beside it, then `judged` by the words beside it. Neither
    makes it surer, so those that are chosen by what is known of all of them, and of which all is
    known, are those that would be chosen if all were judged. Judging costs more than weighing,
    and that more than all else here; few claims are ever chosen.
    """
    likely = [claim for claim in claims if claim.score > 0]
    return [window for group in _overlapping(likely) for window in _best_of(group, judged)]


def _overlapping(claims: list[Claim]) -> list[list[Claim]]:
    """Claims by their end, those that overlap, be it over others, together: between two groups
    nothing has to be chosen."""
    groups: list[list[Claim]] = []
    begin = -1
    for claim in sorted(claims, key=_END)[::-1]:
        if claim.end <= begin or not groups:
            groups.append([])
            begin = claim.start
        groups[-1].append(claim)
        begin = min(begin, claim.start)
    return [group[::-1] for group in groups[::-1]]


def _best_of(claims: list[Claim], judged: Callable[[Window], Window]) -> list[Window]:
    """Of claims that overlap, by their end, those that are chosen."""
    if len(claims) == 1:
        window = judged(claims[0].weighed())
        return [window] if window.score > 0 else []
    ends = [claim.end for claim in claims]
    befores = [bisect_right(ends, claim.start, 0, place) for place, claim in enumerate(claims)]
    known = _Known(claims, judged)
    for _ in range(_ROUNDS):
        places = _surest(known.totals, befores)
        if not sum(map(known.closer, places)):
            return [known.windows[place] for place in places]
    for place in range(len(claims)):
        while known.closer(place):
            pass
    return [known.windows[place] for place in _surest(known.totals, befores)]


class _Known:
    """What is known of claims: how sure each is at most (`totals`), and the windows of those that
    were looked at."""

    def __init__(self, claims: Sequence[Claim], judged: Callable[[Window], Window]) -> None:
        self.totals = [claim.score * claim.weight for claim in claims]
        self.windows: dict[int, Window] = {}
        self._claims = claims
        self._judged = judged
        self._final: set[int] = set()

    def closer(self, place: int) -> bool:
        """Look at a claim more closely than before; False where all is known of it."""
        if place in self._final:
            return False
        claim = self._claims[place]
        if place in self.windows:
            self._final.add(place)
            window = self._judged(self.windows[place])
        else:
            window = claim.weighed()
        self.windows[place] = window
        self.totals[place] = window.score * claim.weight
        return True


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
