"""Days of a month beside a place: "Sligo 5-8 June", "23–31 marzo → Marsala".

A tour is told as a table, of which each line is a town and the days on which she is there; nothing
else leads to the town, whose name may be a word too.
"""

import re
from functools import cache, lru_cache

from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import tokens

_REACH = 44
"""Characters beside a place that hold the days."""
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:\.|er|°|º)?"
_PARTED = r"\s?[:,(–—-]?\s?"
_LEADS = r"\s?[:,–—>→➡-]{0,2}\s?"
_WORD = r"[^\W\d_]{2,10}\.?"
_ROW = re.compile(
    rf"[^\w\n]{{0,6}}(?:{_WORD}\s)?{_DAY}(?:[./]\d\d?\.?)?(?:\s{_WORD})?"
    rf"\s?(?:[-–—]|t/m|[^\W\d_]{{1,3}}\s)\s?(?:{_WORD}\s)?{_DAY}(?:[./]\d\d?\.?)?(?:\s{_WORD})?"
    r"[^\w\n]{1,12}(?=[^\W\d_])"
)
"""The days that begin a row of a table ("09.03.–15.03. ", "dimanche 7 – mardi 9 déc. : ")."""
_NO_MONTH = re.compile(rf"[^\w\n]{{0,6}}{_DAY}\s?[-–—]\s?{_DAY}\s(?=([^\W\d_]+)\s?\()")
"""The same of a row that names no month, and a part of the town: "13-19 BASSANO (centro)"."""
_STAY = re.compile(rf"\s?[:,(]?\s?{_DAY}\s?[-–—]\s?{_DAY}(?!\w|[.:]\d)")
_STAY_ENDS = re.compile(r"\s?(?:$|[\n,;.|()&•])|\s(\w+)")
"""Days without a month right behind a town ("then VIENNA 15–20 and …"), and what may follow."""
_ROWS = 2
"""Rows of a table at least."""
_ALONE = re.compile(r"\s?(?:$|[\n,;|(/&•.–—])")
_CLOSED = re.compile(r"\s?(?:$|[\n,;|()/&•])")
"""What stands behind the town where its days stand before it: the end of its line or part."""


@cache
def _days() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The days right behind a place and right before."""
    first, to = either(word_set("days_from.txt")), either(word_set("days_to.txt"))
    parted = rf"(?:\s?[-–—]\s?|\s{to}\s)"
    days = rf"(?:{first}\s)?{_DAY}{parted}{_DAY}\s(?:de\s)?{either(word_set('months.txt'))}"
    return (
        re.compile(rf"{_PARTED}{days}(?!\w)"),
        re.compile(rf"(?<!\w){days}\.?{_LEADS}\Z"),
    )


@lru_cache(maxsize=16)
def _names_months(text: str) -> bool:
    return not tokens(text).said.isdisjoint(word_set("months.txt"))


@lru_cache(maxsize=16)
def _rows(text: str) -> frozenset[int]:
    """Where what stands behind the days begins in the rows of a table of days."""
    if text.count("\n") < _ROWS - 1:
        return frozenset()
    found, at = set[int](), 0
    for line in text.splitlines(keepends=True):
        match = _ROW.match(line)
        if match:
            found.add(at + match.end())
        short = _NO_MONTH.match(line)
        if short and folded(short[1]) not in word_set("months.txt"):
            found.add(at + short.end())
        at += len(line)
    return frozenset(found) if len(found) >= _ROWS else frozenset()


def stays(text: str, end: int) -> bool:
    """Whether the days of a stay stand right behind a place, and nothing that they count."""
    days = _STAY.match(text, end)
    ends = _STAY_ENDS.match(text, days.end()) if days else None
    if ends is None:
        return False
    return not ends[1] or folded(ends[1]) in word_set("ands.txt") | word_set("then.txt")


def scheduled(text: str, start: int, end: int) -> bool:
    """Whether days of a month stand right beside a place, or begin its row of a table."""
    if start in _rows(text) and _ALONE.match(text, end):
        return True
    if not _names_months(text):
        return False
    behind, before = _days()
    if behind.match(folded(text[end : end + _REACH])):
        return True
    if not _CLOSED.match(text, end):
        return False
    return before.search(folded(text[max(0, start - _REACH) : start])) is not None
