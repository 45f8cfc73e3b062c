"""Sentences about things and clubs of places: "Jamón de Teruel, queso de Burgos".

A dress is from Paris, a photograph was taken in Ibiza, a course was taken in Leeds.

Where one place of a sentence is plainly that of a thing, or the sentence is about football, so are
the others in it, unless it says who meets whom or a word for "in" leads to them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache

from ingest.extractors._location.context import Context
from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._location.signs import ANDS, people_words
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tokens import Row

_LONGEST, _MANY = 1_000, 8
"""Characters of a sentence; such sentences before a place that are looked at."""
_FAR = 7
"""Words between a thing and the place that it is said to be of."""
_MEETING = frozenset(("incall_at", "outcall_to"))
_BREAKS = frozenset(".!?;:,\n|()")


@cache
def _of_her() -> frozenset[str]:
    """Words behind which it is told of her ("diploma masseuse in York", "film and me in Bath")."""
    return word_set("kin_shared.txt") | people_words() | ANDS


@cache
def _sport() -> frozenset[str]:
    """The words of `sport.txt`, the last of each."""
    return frozenset(one.rpartition("_")[2] for one in word_set("sport.txt"))


def _is_sport(row: Row, place: int) -> bool:
    """Whether a word is one of football, alone or with the one before ("le foot")."""
    word = row[place].word
    joined = f"{row[place - 1].word}_{word}" if place else ""
    return word in word_set("sport.txt") or joined in word_set("sport.txt")


class Themes:
    """Which sentences of a text are about things and clubs."""

    def __init__(self, text: str, row: Row, context: Context, things: Iterable[Span]) -> None:
        """`things`: where places are named that are plainly of things."""
        self._text, self._row, self._context = text, row, context
        self._things = frozenset(row.known(word_set("of_things.txt")))
        sport = (row[place][1:] for place in row.known(_sport()) if _is_sport(row, place))
        spans = {context.sentence(*span) for span in (*things, *sport)}
        self._spans = sorted(span for span in spans if not self._meets(span))

    def hold(self, first: int, last: int) -> bool:
        """Whether the place at words `first` to `last` stands in such a sentence."""
        if not self._spans:
            return False
        if first and self._row[first - 1].word in word_set("within.txt"):
            return False
        start, end = self._row[first].start, self._row[last].end
        behind = bisect_right(self._spans, (start, end + _LONGEST))
        spans = self._spans[max(0, behind - _MANY) : behind]
        return any(left <= start and end <= right for left, right in spans)

    def made(self, first: int, last: int) -> bool:
        """Whether a photograph, a dress or a diploma is said to be of a place."""
        for back in range(first - 1, max(-1, first - 1 - _FAR), -1) if self._things else ():
            if _BREAKS & set(self._text[self._row[back].end : self._row[back + 1].start]):
                return False
            if back in self._things:
                span = self._row[first].start, self._row[last].end
                return not self._meets(self._context.sentence(*span), _MEETING)
            if self._row[back].word in _of_her():
                return False
        return False

    def _meets(self, sentence: Span, told: frozenset[str] | None = None) -> bool:
        """Whether a sentence says who meets whom, or comes from where; `told`: one of these."""
        relations = self._context.relations
        for place in range(bisect_left(relations, (sentence[0],)), len(relations)):
            start, _, relation = relations[place]
            if start >= sentence[1]:
                return False
            if told is None or relation in told:
                return True
        return False
