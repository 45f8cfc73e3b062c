"""Visits that a list tells by their price: "Hotel în Cluj – 400 lei ora, taxiul separat".

A line that begins with a word for a hotel, the towns where those are, and behind a dash or a colon
an amount with the time that it buys or the way there; a room has its price without them.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extractors._facts.tables import sorts
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_LINE = 160
"""Characters of such a line."""
_BEGINS = re.compile(r"(?:\A|\n)[^\w\n]{0,5}\Z")
_PRICE = re.compile(r"[^\n:]{2,60}?(?:\s?:|\s[–—-]\s)[^\n]*?\d{2}")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _words(sort: str) -> frozenset[str]:
    return sorts("priced_visits.tsv")[sort]


def priced_visits(text: str, row: Row) -> Iterator[int]:
    """The words for a hotel with which such lines begin."""
    for place in row.known(_words("hotel")):
        start, end = row[place].start, row[place].end
        if not _BEGINS.search(text, max(0, start - 6), start) or place + 1 >= len(row):
            continue
        if row[place + 1].word not in _words("in") or text[end : row[place + 1].start] != " ":
            continue
        line = _PRICE.match(text, end, end + _LINE)
        if line is None:
            continue
        stop = text.find("\n", end)
        rest = text[end : min(end + _LINE, stop if stop >= 0 else len(text))]
        said = {folded(word) for word in _WORD.findall(rest)}
        if not said.isdisjoint(_words("way") | _words("time")) and said.isdisjoint(_words("room")):
            yield place
