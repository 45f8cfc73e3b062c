"""A tour whose dates name the hotel that she is at: "lun 6 – mer 8: Udine (hotel centro)"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ingest.extractors._facts.age_words import age_words
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_HOTEL = re.compile(r"^[^\n]*\d[^\n]*?([^\W\d_]+)\s?\((?=hotel\b)", re.IGNORECASE | re.MULTILINE)
"""A line with a figure, a word with a capital and a hotel in brackets."""


def touring(text: str, row: Row) -> Iterator[int]:
    """The words for a hotel in the lines of such a tour, of two stops at least."""
    if "hotel" not in row.said or text.count("(hotel") + text.count("(Hotel") < 2:
        return
    stops = [
        m for m in _HOTEL.finditer(text) if m[1][0].isupper() and folded(m[1]) not in _no_town()
    ]
    if len(stops) > 1:
        yield from (bisect_left(row.starts, m.end()) for m in stops)


def _no_town() -> frozenset[str]:
    """Words for lengths of time ("1 Stunde (Hotel) 200")."""
    return age_words("units")
