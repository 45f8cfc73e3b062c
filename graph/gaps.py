"""Gaps in crawling: the days on which an ad could have been online unseen."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from graph.answers import Gap

DAY = timedelta(days=1)


def gaps_in(source: str, days: Sequence[date]) -> tuple[Gap, ...]:
    """The stretches without a capture between the `days` (sorted) on which a site had one."""
    return tuple(
        Gap(source=source, first=before + DAY, last=after - DAY)
        for before, after in pairwise(days)
        if after - before > DAY
    )
