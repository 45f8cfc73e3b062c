"""Whether something on a page is of somebody else: a review, another ad, the site itself."""

import re
from bisect import bisect_right
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from ingest.extractors._page.blocks import around
from ingest.extractors._page.mates import works_along
from ingest.extractors._page.roster import in_roster
from ingest.extractors._page.tail import is_own, names_somebody, tail
from ingest.extractors._page.whose import whose
from ingest.extractors._text.fold import folded
from ingest.extractors._text.lines import is_one
from ingest.extractors._text.reviews import alternatives, merged, third_party

_FIELD = re.compile(alternatives("field"))


@lru_cache(maxsize=64)
def passages(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the passages of others, in order, apart from each other."""
    found = [*third_party(text), *around(text, names_somebody, is_own)]
    spans, end = tuple(merged(sorted(found))), tail(text)
    if end is None:
        return spans
    return (*((left, min(right, end)) for left, right in spans if left < end), (end, len(text)))


_EVERYBODY = ContextVar("everybody", default=False)


@contextmanager
def everybody() -> Generator[None]:
    """Inside, nothing counts as somebody else's: what the weights of lines are fitted to."""
    token = _EVERYBODY.set(True)
    try:
        yield
    finally:
        _EVERYBODY.reset(token)


def of_others(field: str, text: str, start: int, title: str | None = None) -> bool:
    """Whether position `start` lies in a passage, or in a field, of somebody else.

    With the `title` of the ad the lines of its body are weighed, and a phrase is part of it; a
    list of those who work at the house is its own.
    """
    if _EVERYBODY.get():
        return False
    if field.startswith("fields.") and _FIELD.search(folded(field)):
        return True
    told = is_told(text, start)
    if title is None or field != "body" or is_one(text):
        return told
    theirs = whose(title, text).weight(start, told=told) < 0
    return theirs and not (of_house(title, text, start) or works_along(text, start))


def of_house(title: str, text: str, start: int) -> bool:
    """Whether a position of a body lies in a list of those who work at the house that speaks.

    Where a phrase says that it is of somebody else, and not only the form of the page, it is not.
    """
    return not _is_inside(third_party(text), start) and in_roster(title, text, start)


def of_another(text: str, start: int, title: str) -> bool:
    """Whether position `start` is of another person by what a phrase or its line itself says.

    For what goes on a list of hers, wherever on the page that stands: it is hers but for this.
    """
    return is_told(text, start) or whose(title, text).of_another(start)


def is_told(text: str, start: int) -> bool:
    """Whether a phrase says that position `start` is of somebody else."""
    return _is_inside(passages(text), start)


def _is_inside(spans: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether a position lies in one of some spans that are in order and apart."""
    position = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return position >= 0 and start < spans[position][1]
