"""When ads are up and when they are captured: on the crawl days of their site."""

import numpy as np

from demo.parameters import MarketParameters
from demo.sites import SITES
from demo.streams import Ints, chance, ints, stream
from ingest.models import Frozen

MAX_CAPTURES = 6


class Timeline(Frozen, frozen=True, kw_only=True):
    """One row per ad: days of its captures as a padded table (-1), and which capture is edited.

    `edited_at` is the index of the first capture with the new text; 0 = never edited.
    """

    days: Ints
    captures: Ints
    edited_at: Ints

    @property
    def first(self) -> Ints:
        """Day of each ad's first capture."""
        return self.days[:, 0]

    @property
    def last(self) -> Ints:
        """Day of each ad's last capture."""
        return self.days[np.arange(len(self.days)), self.captures - 1]

    @property
    def edit_day(self) -> Ints:
        """Day of the first capture after the edit; the first day for ads that never change."""
        return self.days[np.arange(len(self.days)), self.edited_at]


def timeline(site: Ints, wanted: Ints, seed: int, parameters: MarketParameters) -> Timeline:
    """Captures of ads that come up around the `wanted` days and stay for a random time."""
    rng = stream(seed, "timeline")
    life = rng.exponential(parameters.mean_life, len(site))
    days = np.full((len(site), MAX_CAPTURES), -1, np.int64)
    captures = np.ones(len(site), np.int64)
    for number, place in enumerate(SITES):
        rows = np.flatnonzero(site == number)
        calendar = place.crawl_days()
        first = np.minimum(np.searchsorted(calendar, wanted[rows]), len(calendar) - 1)
        count = 1 + ints(life[rows] // place.step)
        captures[rows] = np.minimum(np.minimum(count, MAX_CAPTURES), len(calendar) - first)
        for step in range(MAX_CAPTURES):
            up = step < captures[rows]
            days[rows[up], step] = calendar[first[up] + step]
    edited = chance(seed, "edits", len(site), parameters.edits) & (captures > 1)
    turn = 1 + ints(stream(seed, "edit-turn").random(len(site)) * (captures - 1))
    return Timeline(days=days, captures=captures, edited_at=np.where(edited, turn, 0))
