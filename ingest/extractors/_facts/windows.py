"""Who sits behind a window: "achter het raam", "im Fenster ab 18 Uhr", "window from 20.00"."""

from collections.abc import Iterator
from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Row

_ARTICLE = frozenset(("het", "de", "the", "dem", "la", "el"))


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "windows.tsv")


@cache
def telling() -> frozenset[str]:
    """Words without one of which nobody is said to sit behind a window."""
    return _words()["window"] | _words()["alone"]


def windows(text: str, row: Row) -> Iterator[tuple[int, int]]:
    """The first and last word of each such statement."""
    for place in row.known(telling()):
        first = place - 2 if place > 1 and row[place - 1].word in _ARTICLE else place - 1
        if (
            first >= 0
            and row[first].word in _words()["behind"]
            and _spaced(text, row, first, place)
        ):
            yield first, place
        elif row[place].word in _words()["alone"] or _from(row, place, _words()["from"]):
            yield place, place


def _spaced(text: str, row: Row, first: int, last: int) -> bool:
    return all(text[row[at].end : row[at + 1].start] == " " for at in range(first, last))


def _from(row: Row, place: int, words: frozenset[str]) -> bool:
    """Whether a time of opening stands right behind it."""
    behind = [one.word for one in row[place + 1 : place + 3]]
    return len(behind) > 1 and behind[0] in words and behind[1].isdecimal()
