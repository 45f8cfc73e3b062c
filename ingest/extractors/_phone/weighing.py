"""Whether plain figures are a number to call: named evidence, each with a weight.

The weights lie in `weights.tsv`, fitted by `benchmarks/fit_phones.py` on the checked-in cases, of
whose words for papers half are forgotten there, as in texts whose words nobody listed. Their sum is
the logarithm of the odds; only figures with a sum well below 0 are no more than candidates.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import fsum
from pathlib import Path

from ingest.extractors._phone.belonging import NEVER_HERS, belonging
from ingest.extractors._phone.evidence import evidence, is_plain
from ingest.extractors._phone.offers import is_choice
from ingest.extractors._phone.windows import Window
from ingest.extractors._text.tables import rows

ALWAYS = "always"
"""The evidence that all plain figures have."""
TABLE = Path(__file__).parent / "weights.tsv"
LEAST, IN_COMPANY, _SEVERAL = -0.4, 1.0, 2
"""The sum from which on figures are a number to call, also in the company of several others in the
same text that are none."""

_OWN_DIGITS = 2  # the last ones, in which the numbers of one house differ


@cache
def weights() -> dict[str, float]:
    """How much each piece of evidence speaks for a number to call; below 0 against it."""
    return {name: float(weight) for name, weight, _ in rows(TABLE)}


def weight(text: str, window: Window) -> float | None:
    """The sum of the weights of all that is seen around figures of a folded text; None where more
    than that says what they are."""
    if not is_plain(text, window):
        return None
    table = weights()
    # Rounded once: the order of a set changes nothing.
    return table[ALWAYS] + fsum(table.get(name, 0.0) for name in evidence(text, window))


def unlikely(text: str, windows: Sequence[Window]) -> frozenset[int]:
    """Where those of the windows of a folded text begin that are no numbers to call."""
    told = {window.start: weight(text, window) for window in windows}
    below = (window for window in windows if _below(told[window.start], LEAST))
    # A number that the ad itself gives as somebody else's speaks against none of its own.
    several = sum(not _is_denied(text, window) for window in below) >= _SEVERAL
    least = IN_COMPANY if several else LEAST
    none = frozenset(start for start, each in told.items() if _below(each, least))
    if not none or len(none) == len(told):
        return none
    house = {_house(window) for window in windows if window.start not in none}
    none = none.difference(window.start for window in windows if _house(window) in house)
    return none.difference(_chosen(text, windows, none))


def _chosen(text: str, windows: Sequence[Window], none: frozenset[int]) -> Iterator[int]:
    """Where figures begin that one may call as well as a number right before them: “oder …”."""
    numbers = sorted(windows, key=lambda window: window.start)
    for one, other in pairwise(numbers):
        if one.start not in none and is_choice(text[one.end : other.start].lower()):
            yield other.start


def _house(window: Window) -> str:
    """What the numbers of one house have in common, which got them together: “Barbetrieb
    0664 00 31 870, Reservierung 0664/0031871”."""
    return window.number.e164[:-_OWN_DIGITS]


def _is_denied(text: str, window: Window) -> bool:
    return belonging(text, window.start, window.end) in NEVER_HERS


def _below(told: float | None, least: float) -> bool:
    return told is not None and told < least
