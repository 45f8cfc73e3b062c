"""A way told from a town where she is not: "10 min from Leeds", "op een kwartier van Breda".

Who lies so far from a town names it to be found, and is not there. A way from its station, its
centre or its airport is one within it.
"""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE, declined
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Row, tokens

_REACH = 60
"""Characters before a place that hold the way."""
_AHEAD = 24
"""Characters behind a place that hold the way, or what of the town it is from."""


@cache
def _table() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "distances.tsv")


@cache
def _words(sort: str) -> str:
    return either(_table()[sort])


@cache
def _long() -> str:
    """How long a way is."""
    count = rf"(?:\d+(?:[.,]\d)?(?:\s?(?:-|–|a|tot|to|bis|do)\s?\d+)?|{_words('count')})"
    return rf"(?<!\w)(?:{count}[\s-]?{_words('unit')}|{_words('whole')})(?!\w)"


@cache
def _before() -> re.Pattern[str]:
    means = rf"(?:\s{_words('means')}){{0,2}}"
    return re.compile(rf"{_long()}{means}\s(?:{_words('from')}\s|{_words('joined')})\Z")


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"\s?{_long()}")


@cache
def _way_before() -> re.Pattern[str]:
    return re.compile(rf"{_long()}\s\Z")


@cache
def _from_by_ending() -> re.Pattern[str]:
    """A Hungarian name that says "from" by its ending."""
    return re.compile(rf"\w{{3}}{_words('ending')}\Z")


@cache
def _case() -> re.Pattern[str]:
    """The ending of a Turkish name that says "from" or "to"."""
    return re.compile(rf"['’]{_words('case')}(?=\s)")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"[\s'-]?(?:s\s)?{_words('part')}(?!\w)")


@cache
def _units() -> frozenset[str]:
    """Words without one of which a text tells no way."""
    told = _table()["unit"] | _table()["whole"]
    return frozenset(token.word for phrase in told for token in tokens(phrase))


@cache
def _froms() -> frozenset[str]:
    """The words right before a town that a way is told from."""
    told = _table()["from"] | _table()["joined"]
    return frozenset(tokens(phrase)[-1].word for phrase in told)


def far_from(text: str, row: Row, first: int, last: int) -> bool:
    """Whether a way is told from the place at words `first` to `last`."""
    if row.said.isdisjoint(_units()):
        return False
    start, end = row[first].start, row[last].end
    if first and row[first - 1].word in _froms():
        told = _before().search(folded(text[max(0, start - _REACH) : start])) is not None
        return told and not _part().match(folded(text[end : end + _AHEAD]))
    if row[last].word in declined() and _from_by_ending().search(row[last].word):
        lead, behind = text[max(0, start - _REACH) : start], text[end : end + _AHEAD]
        return bool(_way().match(folded(behind)) or _way_before().search(folded(lead)))
    if text[end : end + 1] not in {"'", "’"}:
        return False
    behind = folded(text[end : end + _AHEAD])
    case = _case().match(behind)
    return case is not None and _way().match(behind, case.end()) is not None
