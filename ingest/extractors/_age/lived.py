"""Years that somebody has lived in a country, beside her own: "Trans, 48. Italiana, 20 años en
España".

Alone they are an age ("Kim, 25 jaar in Nederland"); behind a word of an origin, with more years
told elsewhere, they are since when.
"""

import re
from bisect import bisect_left
from functools import cache

from ingest.extractors._age.introduced import Span
from ingest.extractors._facts.persons import given
from ingest.extractors._facts.tables import last_words, sorts
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_REACH, _FAR = 6, 40
"""Words of the clause before the years, and characters behind them."""
_WITHIN = re.compile(r",?[^\S\n]|['’-]")
_BEFORE = re.compile(r",\s")


def lived(text: str, row: Row, one: Span, oldest: int) -> bool:
    """Whether an age is a time in a country, where the most years that are told are more."""
    start, end, years = one
    if years >= oldest or not _in_country().match(folded(text[end : end + _FAR])):
        return False
    first = bisect_left(row.starts, start)
    if not first or not _BEFORE.fullmatch(text, row[first - 1].end, start):
        return False
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if row[place].word in given():
            return False
        if place and not _WITHIN.fullmatch(text, row[place - 1].end, row[place].start):
            break
    return True


@cache
def _in_country() -> re.Pattern[str]:
    said = sorts("lived.tsv")
    units = either(last_words("ages", "after"))
    return re.compile(
        rf"\s?(?:de\s)?{units}\s{either(said['in'])}\s{either(said['country'])}(?!\w)"
    )
