"""A way told from a town where she is not: "10 min from Leeds", "by train from Leeds 40 minutes".

Who lies so far from a town names it to be found, and is not there. A way from its station, its
centre or its airport is one within it.
"""

import re
from functools import cache

from ingest.extractors._location.denied import turning
from ingest.extractors._location.gazetteer import HERE, declined, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Row, tokens

_REACH = 60
"""Characters before a place that hold the way."""
_GAP = "[ '’/-]+"
"""What parts the words of a clause."""
_SINCE = 5
"""Words between a road and a place."""
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
def _way_soon() -> re.Pattern[str]:
    """A way behind a place, over a word ("from York only 40 minutes")."""
    return re.compile(rf"(?:{_GAP}\w+)?{_GAP}{_long()}")


@cache
def _road() -> re.Pattern[str]:
    """A road or a train before a place and the word that leads to it, in one clause."""
    further = rf"{_GAP}(?!{either(turning())}(?!\w))\w+"
    return re.compile(rf"(?<!\w){_words('road')}(?:{further}){{1,{_SINCE}}}{_GAP}\Z")


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
    told = _table()["unit"] | _table()["whole"] | _table()["road"]
    return frozenset(token.word for phrase in told for token in tokens(phrase))


@cache
def _froms() -> frozenset[str]:
    """The words right before a town that a way is told from."""
    told = _table()["from"] | _table()["joined"]
    return word_set("out_of.txt").union(tokens(phrase)[-1].word for phrase in told)


def far_from(text: str, row: Row, first: int, last: int) -> bool:
    """Whether a way is told from the place at words `first` to `last`."""
    if row.said.isdisjoint(_units()):
        return False
    start, end = row[first].start, row[last].end
    if first and row[first - 1].word in _froms():
        lead, behind = (
            folded(text[max(0, start - _REACH) : start]),
            folded(text[end : end + _AHEAD]),
        )
        told = _before().search(lead) or _road().search(lead) or _way_soon().match(behind)
        return bool(told) and not _part().match(behind)
    if row[last].word in declined() and _from_by_ending().search(row[last].word):
        lead, behind = text[max(0, start - _REACH) : start], text[end : end + _AHEAD]
        return bool(_way().match(folded(behind)) or _way_before().search(folded(lead)))
    if text[end : end + 1] not in {"'", "’"}:
        return False
    behind = folded(text[end : end + _AHEAD])
    case = _case().match(behind)
    return case is not None and _way().match(behind, case.end()) is not None
