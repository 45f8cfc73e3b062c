"""A place of meeting that is not possible: "bij mij thuis kan niet", "da me non si può"."""

import re
from collections.abc import Sequence
from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Token

_REACH = 7
"""Words behind the place."""
_GAPS = frozenset((" ", "'", "’"))
_ENDS = re.compile(r"\s?(?:[.,;!|)\n]|\Z|[-–—]\s)")


def impossible(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether all that is said behind word `last`, to the end of the clause, is that it is not."""
    table, said = _words(), set[str]()
    for place in range(last + 1, min(len(row), last + 1 + _REACH)):
        word = row[place].word
        if text[row[place - 1].end : row[place].start] not in _GAPS:
            return False
        sorts = {sort for sort, words in table.items() if word in words}
        if not sorts:
            return False
        said |= sorts
        if _ENDS.match(text, row[place].end):
            return {"not", "possible"} <= said
    return False


@cache
def _words() -> dict[str, frozenset[str]]:
    table = rows(HERE / "impossible.tsv")
    return {sort: frozenset(map(folded, said.split("|"))) for sort, said in table}
