"""Measured precision with its interval: per stratum, and over all of them by their weights.

Per stratum the Wilson score interval (Wilson 1927), which stays honest with few answers and with no
wrong one at all. Overall the weighted mean; its interval is recovered from the Wilson limits of the
strata (MOVER: Zou and Donner 2008, Statistics in Medicine 27). All at 95 %.
"""

import math
from collections.abc import Sequence

from ingest.models import Frozen

Z = 1.959964
METHOD = (
    "Wilson score interval per stratum; weighted mean of the strata with limits recovered from "
    "theirs (MOVER, Zou and Donner 2008); 95 %"
)


class Precision(Frozen, frozen=True, kw_only=True):
    """`right` of `judged` draws; `share` right with its interval `low` to `high`."""

    judged: int
    right: int
    share: float
    low: float
    high: float


def precision(right: int, judged: int) -> Precision:
    """One stratum; nothing judged: anything from 0 to 1."""
    if not judged:
        return Precision(judged=0, right=0, share=0.0, low=0.0, high=1.0)
    share = right / judged
    centre = (share + Z * Z / (2 * judged)) / (1 + Z * Z / judged)
    half = Z / (1 + Z * Z / judged)
    half *= math.sqrt(share * (1 - share) / judged + Z * Z / (4 * judged * judged))
    return Precision(
        judged=judged,
        right=right,
        share=share,
        low=max(centre - half, 0.0),
        high=min(centre + half, 1.0),
    )


def overall(parts: Sequence[tuple[float, Precision]]) -> Precision | None:
    """The weighted mean of strata; None while one that has weight has no answer."""
    weighed = [(weight, part) for weight, part in parts if weight > 0]
    if not weighed or any(not part.judged for _, part in weighed):
        return None
    total = sum(weight for weight, _ in weighed)
    shares = [(weight / total, part) for weight, part in weighed]
    share = sum(weight * part.share for weight, part in shares)
    below = math.sqrt(sum((weight * (part.share - part.low)) ** 2 for weight, part in shares))
    above = math.sqrt(sum((weight * (part.high - part.share)) ** 2 for weight, part in shares))
    return Precision(
        judged=sum(part.judged for _, part in shares),
        right=sum(part.right for _, part in shares),
        share=share,
        low=max(share - below, 0.0),
        high=min(share + above, 1.0),
    )
