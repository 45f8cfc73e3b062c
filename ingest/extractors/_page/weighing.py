"""Whether a place on a page is the advertiser's: named evidence, each with a weight.

The weights lie in `weights.tsv`, fitted by `benchmarks/fit_page.py` on the checked-in cases. Their
sum is the logarithm of the odds; from 0 on a place is the ad's own.
"""

from collections.abc import Iterable, Sequence, Set
from functools import cache
from itertools import repeat
from math import fsum
from pathlib import Path

from ingest.extractors._page.cues import Cues, Named
from ingest.extractors._page.evidence import Evidence
from ingest.extractors._page.page import Page
from ingest.extractors._text.tables import rows

ALWAYS = "always"
"""The evidence that every place has."""
OF_OTHERS = "told to be of others"
"""That a phrase says so (“Reviews:”, “More ads near you”), which holds for no page written anew."""
TABLE = Path(__file__).parent / "weights.tsv"


@cache
def weights() -> dict[str, float]:
    """How much each piece of evidence speaks for a place; below 0 against it."""
    return {name: float(weight) for name, weight, _ in rows(TABLE)}


class Reasons:
    """Why each place of a text is the ad's own or not."""

    def __init__(self, page: Page, named: Sequence[Named], cues: Cues, titled: Set[str]) -> None:
        self._page, self._evidence = page, Evidence(page, named, cues, titled)
        self._of_lines: dict[int, float] = {}

    def of(self, one: Named, *, others: bool) -> list[str]:
        """The evidence for a place; `others`: whether a phrase says that it is of others."""
        line = self._page.line_at(one.start)
        told = [OF_OTHERS] if others else []
        return [*self._evidence.of_line(line), *self._evidence.of_place(one, line), *told]

    def weight(self, one: Named, *, others: bool) -> float:
        """The sum of its weights; linear in a text, because that of a line is worked out once."""
        line = self._page.line_at(one.start)
        known = self._of_lines.get(line.number)
        if known is None:
            known = self._of_lines[line.number] = _sum(self._evidence.of_line(line))
        told = _sum(self._evidence.of_place(one, line)) + (_sum([OF_OTHERS]) if others else 0)
        return _sum([ALWAYS]) + known + told


def _sum(names: Iterable[str]) -> float:
    return fsum(map(weights().get, names, repeat(0.0)))
