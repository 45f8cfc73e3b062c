"""Sentences about things and clubs of places: "Jamón de Teruel, queso de Burgos".

Where one place of a sentence is plainly that of a thing, or the sentence is about football, so are
the others in it, unless it says who meets whom or a word for "in" leads to them.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from ingest.extractors._location.context import Context
from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import Row


@cache
def _words(name: str) -> frozenset[str]:
    return words(HERE / name)


class Themes:
    """Which sentences of a text are about things and clubs."""

    def __init__(self, row: Row, context: Context, things: Iterable[Span]) -> None:
        """`things`: where places are named that are plainly of things."""
        self._row, self._context = row, context
        sport = (row[place][1:] for place in row.known(_words("sport.txt")))
        self._spans = {context.sentence(*span) for span in (*things, *sport)}
        if self._spans:
            self._spans = {span for span in self._spans if not self._meets(span)}

    def hold(self, first: int, last: int) -> bool:
        """Whether the place at words `first` to `last` stands in such a sentence."""
        if not self._spans:
            return False
        if first and self._row[first - 1].word in _words("within.txt"):
            return False
        start, end = self._row[first].start, self._row[last].end
        return any(left <= start and end <= right for left, right in self._spans)

    def _meets(self, sentence: Span) -> bool:
        """Whether a sentence says who meets whom."""
        relations = self._context.relations
        position = bisect_left(relations, (sentence[0],))
        return position < len(relations) and relations[position][0] < sentence[1]
