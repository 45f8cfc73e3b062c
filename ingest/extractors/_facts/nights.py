"""A night beside the hours that it lasts: "12 h overnight", "Overnight, ten hours": those hours."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.extractors._facts.lengths import NIGHT, Length

_BESIDE = re.compile(r"\s?[,(:–-]?\s?(?:(?:de|of|von|van|di|da|à)\s)?")
_SHORTEST, _LONGEST = 4 * 60, 16 * 60


def of_hours(text: str, times: Sequence[Length]) -> list[Length]:
    """The times, a night and the hours right beside it taken together; both are in order."""
    found, taken = list[Length](), False
    for one, two in pairwise([*times, Length(NIGHT, len(text) + 1, len(text) + 1)]):
        if taken:
            taken = False
            continue
        hours = max(one.minutes, two.minutes)
        nightly = NIGHT in {one.minutes, two.minutes} and _SHORTEST <= hours <= _LONGEST
        if nightly and two.start <= len(text) and _BESIDE.fullmatch(text, one.end, two.start):
            found.append(Length(hours, one.start, two.end, one.bought))
            taken = True
        else:
            found.append(one)
    return found
