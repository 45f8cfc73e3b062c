"""Prices in a table: a row (or column) of times, then one of as many amounts, both rising.

"| 20 min | 30 min | 60 min |" above "| € 60 | € 90 | € 160 |".
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.lengths import Length
from ingest.extractors._facts.pairing import Priced

_AMONG = re.compile(r"[\s|/,;:•·–—-]{1,12}")
"""What may stand between the cells of a table."""
_FEWEST = 2


def stacked(text: str, money: Sequence[Amount], times: Sequence[Length]) -> list[Priced]:
    """The prices of such tables, in order; linear."""
    row = sorted([*money, *times], key=lambda item: item.start)
    runs = [list(run) for _, run in groupby(row, key=lambda item: isinstance(item, Length))]
    found = list[Priced]()
    for one, two in pairwise(runs):
        lengths = [item for item in one if isinstance(item, Length)]
        amounts = [item for item in two if isinstance(item, Amount)]
        if len(lengths) == len(amounts) >= _FEWEST:
            found += _table(text, lengths, amounts)
    return found


def _table(text: str, lengths: list[Length], amounts: list[Amount]) -> list[Priced]:
    cells = [(one.start, one.end) for one in (*lengths, *amounts)]
    near = all(_AMONG.fullmatch(text, one[1], two[0]) for one, two in pairwise(cells))
    longer = all(one.minutes < two.minutes for one, two in pairwise(lengths))
    dearer = all(one.number < two.number for one, two in pairwise(amounts))
    if not (near and longer and dearer):
        return []
    return [Priced((amount,), length, 0.0) for length, amount in zip(lengths, amounts, strict=True)]
