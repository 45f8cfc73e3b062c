"""The network that every market contains, so that a first look-up always finds something.

Operator 0: 14 ads with the number 06-12 34 56 78 on three sites, most of them written to escape
machines; 4 with its second number; both numbers share pictures, and two ads name a help line.
"""

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from demo.operators import SHOWCASE_ADS
from demo.places import CITIES
from demo.sites import SITE_NUMBER, SITES
from demo.streams import Ints, ints
from demo.timeline import MAX_CAPTURES, Timeline

if TYPE_CHECKING:
    from demo.market import Market

NUMBER = "+31612345678"
SECOND_NUMBER = "+31612345902"
FIRST_ADS = 14
_SITES = ints([SITE_NUMBER[slug] for slug in ("rozenhof", "nachtvlinder", "maanlicht")])
_ROWS = np.arange(SHOWCASE_ADS)
_WISHED = 60 + _ROWS * 14
_SECOND_ROWS = _ROWS >= FIRST_ADS
_BOTH = 5  # this ad shows both numbers
_WORKERS = _ROWS % 3
_TOWNS = ints([CITIES.index(name) for name in ("Rotterdam", "Utrecht", "Breda")])


def with_showcase(whole: "Market") -> "Market":
    """The market with its first 18 ads made into the showcase; all else stays as it is."""
    replace = msgspec.structs.replace
    site = _put(whole.site, _SITES[_ROWS % 3])
    first = int(whole.lines.numbers[:2].sum()) - 2
    if first != 0:
        raise ValueError("The showcase must own exactly the numbers 0 and 1.")
    own = ints(_SECOND_ROWS)
    help_line = int(whole.lines.numbers.sum()) + site[:SHOWCASE_ADS]
    shown = replace(
        whole.shown,
        own=_put(whole.shown.own, own),
        own_edited=_put(whole.shown.own_edited, own),
        second=_put(whole.shown.second, np.where(_ROWS == _BOTH, 1, -1)),
        help_desk=_put(whole.shown.help_desk, np.where(_ROWS % 9 == 1, help_line, -1)),
        handle=_put(whole.shown.handle, np.where(whole.shown.handle[_ROWS] < 0, -1, _WORKERS)),
        taxi=_put(whole.shown.taxi, ints(np.full(SHOWCASE_ADS, -1))),
    )
    return replace(
        whole,
        site=site,
        shown=shown,
        times=_times(whole.times, site),
        pictures=replace(whole.pictures, scene=_scenes(whole.pictures.scene)),
        worker=_put(whole.worker, _WORKERS),
        alias=_put(whole.alias, _WORKERS * 2),
        city=_put(whole.city, _TOWNS[_ROWS // 6]),
        template=_put(whole.template, ints(np.zeros(SHOWCASE_ADS))),
        copied=_put(whole.copied, ints(np.zeros(SHOWCASE_ADS))),
        style=_put(whole.style, np.where(_ROWS % 4 == 0, 0, 1 + _ROWS % 7)),
    )


def _put(column: Ints, rows: Ints) -> Ints:
    changed = column.copy()
    changed[: len(rows)] = rows
    return changed


def _times(times: Timeline, site: Ints) -> Timeline:
    """Ads from March to November, each seen twice (the last ones once), never edited."""
    days, captures, edited = times.days.copy(), times.captures.copy(), times.edited_at.copy()
    for row in _ROWS:
        calendar = SITES[site[row]].crawl_days()
        start = min(int(np.searchsorted(calendar, _WISHED[row])), len(calendar) - 1)
        seen = calendar[start : start + 2]
        days[row] = np.concatenate([seen, np.full(MAX_CAPTURES - len(seen), -1)])
        captures[row] = len(seen)
        edited[row] = 0
    return Timeline(days=days, captures=captures, edited_at=edited)


def _scenes(scene: Ints) -> Ints:
    """Scenes 0-2 for the three workers, and scene 3 in both groups: it ties the two numbers."""
    changed = scene.copy()
    changed[:SHOWCASE_ADS] = -1
    changed[:SHOWCASE_ADS, 0] = _WORKERS
    changed[_ROWS[_ROWS % 4 == 2], 3] = 3
    return changed
