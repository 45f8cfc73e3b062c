"""Whether words close what a line tells of somebody: "Bo, 28 jaar, tenger, kort haar, Poolse."."""

import re
from collections.abc import Sequence

from ingest.extractors._facts.persons import given
from ingest.extractors._facts.years import ADULT, OLDEST
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Token

_REACH = 120
_OPENS = re.compile(r"[^\w\n]{0,4}([^\W\d_]{2,})[^\n]*?\b(\d\d)(?!\d)[^.!?\n]*,\s\Z")
_CLOSES = re.compile(r"\s?(?:[.,;)\n]|\Z)")


def in_entry(text: str, row: Sequence[Token], first: int, last: int) -> bool:
    """Whether a line opens with a name and years, and commas set the words off in it."""
    start = row[first].start
    if text[max(0, start - 2) : start] != ", " or not _CLOSES.match(text, row[last].end):
        return False
    line = text.rfind("\n", max(0, start - _REACH), start) + 1
    if not line and start > _REACH:
        return False
    m = _OPENS.match(text, line, start)
    if m is None or not m[1][0].isupper() or folded(m[1]) not in given():
        return False
    return ADULT <= int(m[2]) <= OLDEST
