"""Lines of a page in which a friend works along: "Duo avec mon amie Solveig, 38 ans, 1 h : 270 €".

Another than the title names is told of there, and yet her years and the price are the ad's own.
"""

from collections.abc import Iterator
from functools import lru_cache

from ingest.extractors._alias.cues import owners, sort
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tokens import Row, tokens


def works_along(text: str, start: int) -> bool:
    """Whether a position lies in such a line."""
    return any(left <= start < right for left, right in _lines(text))


@lru_cache(maxsize=16)
def _lines(text: str) -> tuple[Span, ...]:
    row = tokens(text)
    if row.said.isdisjoint(sort("mates")):
        return ()
    return tuple(
        (text.rfind("\n", 0, row[place].start) + 1, _end(text, row[place].end))
        for place in _told(text, row)
    )


def _end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _told(text: str, row: Row) -> Iterator[int]:
    """The words for being together before whose friend it is, and a name with a capital."""
    for place in row.known(sort("along")):
        friend = place + 1
        friend += friend < len(row) and row[friend].word in sort("article")
        owned = friend < len(row) and row[friend].word in owners()
        friend += owned
        if friend >= len(row) or row[friend].word not in sort("mates"):
            continue
        name = friend + 1
        if not owned and name < len(row) and row[name].word in sort("behind"):
            name, owned = name + 1, True
        if owned and name < len(row) and text[row[name].start].isupper():
            yield place
