"""Towns told apart by their river, as Germans and Austrians write it short: "Bruck/Mur"."""

import re
from collections.abc import Iterator, Sequence

from ingest.extractors._location.gazetteer import Spelling, spelled
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row

_LINKS = (" an der ", " am ", " im ", " in ", "-")
_STROKE = re.compile(r"[^\W\d_]\s?/\s?[A-ZÄÖÜ]")
_HEAD = 2
"""Words of a town before its river ("St. Veit")."""


def by_rivers(text: str, row: Row, hits: Sequence[Hit[Spelling]]) -> tuple[Hit[Spelling], ...]:
    """The names of places of a text, in order, with those of towns by a river for theirs."""
    if not _STROKE.search(text):
        return tuple(hits)
    found = {hit.first: hit for hit in _found(text, row)}
    within = {n for hit in found.values() for n in range(hit.first, hit.last + 1)}
    rest = [hit for hit in hits if within.isdisjoint(range(hit.first, hit.last + 1))]
    return tuple(sorted([*rest, *found.values()], key=lambda hit: hit.first))


def _found(text: str, row: Row) -> Iterator[Hit[Spelling]]:
    for last in range(1, len(row)):
        if text[row[last - 1].end : row[last].start].strip() != "/":
            continue
        if not text[row[last].start].isupper():
            continue
        river = text[row[last].start : row[last].end]
        for first in range(max(0, last - _HEAD), last):
            head = text[row[first].start : row[last - 1].end]
            hit = _named(head, river)
            if hit:
                yield Hit(first, last, hit)
                break


def _named(head: str, river: str) -> Spelling | None:
    """The town of that name by that river."""
    return next(filter(None, (spelled(f"{head}{link}{river}") for link in _LINKS)), None)
