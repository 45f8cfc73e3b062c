"""Towns in ads of a line in small letters: "inma 48 jaca de 10 a 20h", "jodie fleetwood fy7".

Such an ad is a string of scraps, without the words that lead to a place and without capitals. The
name of a town of its country that is no word is that town where it is a scrap by itself, or stands
behind her name, her age or a word for her or for how she is met.
"""

import re
from functools import lru_cache

from ingest.extractors._alias.words import names
from ingest.extractors._location.context import context_of
from ingest.extractors._location.gazetteer import Spelling, word_set
from ingest.extractors._location.local import local
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row

_LONGEST = 300
"""Characters of such an ad."""
_WORDS = 6
"""Words of a short title."""
_SHORTEST = 4
"""Letters of a name."""
_OPENS, _CLOSES = frozenset(",;/|-–.(!\n"), frozenset(",;/|-–.)!?\n")
_MEETING = frozenset(("incall_at", "outcall_to"))
_CODE = re.compile(r" [a-z]{1,2}\d")


@lru_cache(maxsize=16)
def _leads(text: str) -> frozenset[int]:
    """Where phrases end that say who is met and where."""
    context = context_of(text)
    met = (end for _, end, told in context.relations if told in _MEETING)
    return frozenset(met).union(end for _, end, _ in context.kinds)


def in_scraps(text: str, row: Row, hit: Hit[Spelling], last_end: int) -> bool:
    """Whether the name of a town of the country of the ad is a scrap of such an ad, or stands right
    behind another, which ends at `last_end`."""
    start, end = row[hit.first].start, row[hit.last].end
    if len(text) > _LONGEST or not text.islower() or end - start < _SHORTEST:
        return False
    if hit.value.common:
        return _met_in(text, row, hit) and _closes(text, row, hit.last)
    if start - last_end == 1:
        return True
    return _opens(text, row, hit.first) and _closes(text, row, hit.last)


def _met_in(text: str, row: Row, hit: Hit[Spelling]) -> bool:
    """ "je recois limoges centre": whether a phrase of who is met leads to a large town of a name
    that is a word too."""
    if not hit.first or hit.value.plain.isdisjoint(place.uid for place in hit.value.places):
        return False
    return (
        row[hit.first - 1].end in _leads(text)
        and row[hit.first].start - row[hit.first - 1].end == 1
    )


def entitled(text: str, row: Row, first: int, last: int, country: str) -> bool:
    """ "señora en jaca": whether a title in small letters ends with what "in" leads to, which is a
    town of the country then though it is a word too."""
    if len(row) > _WORDS or last + 1 < len(row) or not first or not text.islower():
        return False
    if row[first].start - row[first - 1].end != 1 or row[last].word in word_set("always_cue.txt"):
        return False
    return row[first - 1].word in local(country, "in")


def _opens(text: str, row: Row, first: int) -> bool:
    if not first:
        return True
    before = row[first - 1]
    between = text[before.end : row[first].start]
    if not _OPENS.isdisjoint(between):
        return True
    if before.word in names() or before.word.isdecimal():
        return True
    if before.word in word_set("she.txt") or before.word in word_set("part_of.txt"):
        return True
    return before.end in _leads(text)


def _closes(text: str, row: Row, last: int) -> bool:
    if last + 1 == len(row):
        return True
    behind = row[last + 1]
    if not _CLOSES.isdisjoint(text[row[last].end : behind.start]) or behind.word.isdecimal():
        return True
    if _CODE.match(text, row[last].end):
        return True
    return behind.word in word_set("part_of.txt") or behind.word in word_set("zones.txt")
