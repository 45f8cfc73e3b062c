"""Towns of a timetable: lines of days and a town, of which an ad that tours has two and more.

"ma 8    Drachten", "1.12.–6.12. | Innsbruck | Hotel", "Galway ....... 9 to 12 May".
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._text.lines import Span, line_of
from ingest.extractors._text.tokens import Row, Token, tokens

_LONGEST = 160
"""Characters of a line of a timetable."""
_BEFORE, _BEHIND, _QUARTER = 10, 8, 2
"""Words before a town that may tell its days, those behind it, and the first of these that may name
its quarter."""
_SMALL = 4
"""Letters of the words between the days: "t/m", "bis", "from"."""
_LAST_DAY, _YEARS = 31, range(2000, 2100)
_NUMBERS, _LINES = 2, 2


def timetable(text: str, places: Sequence[Span]) -> frozenset[int]:
    """Where the towns start that stand on the lines of a timetable; places: each that it names."""
    lines = {place: line_of(text, place) for place in places}
    if len({*lines.values()}) < _LINES:
        return frozenset()
    row = tokens(text)
    found = {place: line for place, line in lines.items() if _scheduled(row, place, line)}
    if len({*found.values()}) < _LINES:
        return frozenset()
    return frozenset(start for start, _ in found)


def _scheduled(row: Row, place: Span, line: Span) -> bool:
    """Whether the days of a town stand before it, alone, or right behind it or its quarter."""
    if line[1] - line[0] > _LONGEST:
        return False
    begin, first, behind, end = (bisect_left(row.starts, at) for at in (line[0], *place, line[1]))
    if begin < first <= begin + _BEFORE and _tells_days(row[begin:first]):
        return True
    for start in range(behind, min(end, behind + _QUARTER + 1)):
        if _dated(row[start].word):
            last = start + 1
            while last < min(end, start + _BEHIND) and _of_days(row[last].word):
                last += 1
            return _tells_days(row[start:last])
    return False


@cache
def _named() -> frozenset[str]:
    """Days of the week and months."""
    return word_set("weekdays.txt") | word_set("months.txt")


def _dated(word: str) -> bool:
    return word in _named() or _numbers(word)


def _numbers(word: str) -> bool:
    """Whether a word is a day of a month or a year."""
    digits = word.rstrip("stndrhe") if word[0].isdecimal() else ""
    return digits.isdecimal() and (0 < int(digits) <= _LAST_DAY or int(digits) in _YEARS)


def _tells_days(row: Sequence[Token]) -> bool:
    """Whether words tell days and nothing else: a day of the week, a month, two numbers."""
    words = [one.word for one in row]
    if not all(map(_of_days, words)):
        return False
    return any(word in _named() for word in words) or sum(map(_numbers, words)) >= _NUMBERS


def _of_days(word: str) -> bool:
    return (len(word) <= _SMALL and word.isalpha()) or _dated(word)
