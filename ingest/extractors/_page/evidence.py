"""What speaks for a place on a page being the advertiser's own, and against it, each by its name.

Names of evidence of rows begin with "row", of sentences with "said"; `weights.tsv` says what each
means and how much it weighs.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from ingest.extractors._page.lines import Line
from ingest.extractors._page.page import Page
from ingest.extractors._page.position import Position
from ingest.extractors._page.shapes import LABELLED, holding, shape, sort_of
from ingest.extractors._text.lines import Span

_TRAIL, _LEAD = 3, 25
"""Places of a trail at most; words of a line that leads what is below it."""
_COUNT = re.compile(r"\s?\(\d{1,6}\)")
_REST = re.compile(r"[ \t.,!)]*(?:\n|\Z)")


class Cue(NamedTuple):
    """Words `start:end` that say what a place is: a relation, a kind of place."""

    start: int
    end: int
    said: str


class Named(NamedTuple):
    """A place named at a span, with its value and the span of its sentence.

    led: whether a word that leads to places, or a list, makes it one.
    """

    start: int
    end: int
    value: str
    sentence: Span
    led: bool = False


class Cues(NamedTuple):
    """The relations and the kinds of place that a text states, and its denials, each in order."""

    relations: Sequence[Cue]
    kinds: Sequence[Cue]
    denials: Sequence[int]


class Evidence:
    """The evidence of one text for each of the places that it names, in order."""

    def __init__(self, page: Page, named: Sequence[Named], cues: Cues, titled: Set[str]) -> None:
        """`titled`: the values of the places that the title names."""
        self._page, self._named, self._cues, self._titled = page, named, cues, titled
        self._position = Position(page)

    def of_line(self, line: Line) -> Iterator[str]:
        """What its line says of every place in it."""
        yield from shape(line, self._page.posts)
        yield from self._position.of(line)
        if not line.said:
            yield from self._led(line)

    def of_place(self, one: Named, line: Line) -> Iterator[str]:
        """What is said of one place alone."""
        yield from self._cued(one, sort_of(line))
        if not line.said:
            yield from self._in_row(one, line)
        yield from self._value(one)
        if line.number not in self._position.own:
            yield from self._elsewhere(one)
        text = self._page.text
        yield from holding(
            {
                "count behind": _COUNT.match(text, one.end),
                "ends its line": _REST.match(text, one.end),
            }
        )

    def _led(self, line: Line) -> Iterator[str]:
        """What the line above says of a row."""
        above = self._page.above(line)
        if above is None or above.words > _LEAD:
            return
        own = bool(above.me or above.you or above.own or self._related(above.start, above.end))
        colon = self._page.text[above.start : above.end].rstrip().endswith(":")
        yield from holding(
            {
                "led by own words and a colon": own and colon,
                "led by a colon": colon and not own,
                "led by own words": own and not colon,
                "led by a heading": above.heading and not own and not colon,
            }
        )

    def _related(self, start: int, end: int) -> Sequence[Cue]:
        return _within(self._cues.relations, start, end)

    def _cued(self, one: Named, sort: str) -> Iterator[str]:
        start, end = one.sentence
        relations = {cue.said for cue in self._related(start, end)}
        yield from (f"{sort}: {said}" for said in sorted(relations))
        of_me = relations and _any(self._page.of_me, start, end)
        yield from holding(
            {
                f"{sort}: no relation": not relations,
                f"{sort}: of me, with a relation": of_me,
                f"{sort}: kind of place": _within(self._cues.kinds, start, end),
                f"{sort}: led to": one.led,
                "said: denial": sort == "said" and _any(self._cues.denials, start, end),
            }
        )

    def _in_row(self, one: Named, line: Line) -> Iterator[str]:
        count = line.differing
        if 0 <= line.label <= one.start:
            own = line.own or self._related(line.start, line.label)
            yield from holding(
                {
                    "row: label": True,
                    "row: label over places": count >= LABELLED,
                    "row: label of one place": count == 1 and line.rest <= line.label_words,
                    "row: label of own words": own,
                }
            )
        if line.trail and count <= _TRAIL and not self._said_beside(one.value):
            yield "row: in a trail, and no own sentence names another place"
            if one.start == line.places[-1][0]:
                yield "row: at the end of such a trail"

    def _value(self, one: Named) -> Iterator[str]:
        if one.value in self._titled:
            yield "in the title"
        if self._position.long and len(self._lines_of) == 1:
            yield "only place of a long text"

    def _elsewhere(self, one: Named) -> Iterator[str]:
        """What other lines and the title say of a place that is in none of the ad's own lines."""
        said = one.value in self._said
        beside = self._said_beside(one.value)
        yield from holding(
            {
                "own sentences name another place": beside,
                "own sentences name no place": not beside and not said,
                "title names another place": self._titled - {one.value},
                "named in other lines too": self._lines_of[one.value] > 1 and not said,
            }
        )

    def _said_beside(self, value: str) -> bool:
        return len(self._said) > (value in self._said)

    @cached_property
    def _said(self) -> frozenset[str]:
        """The values of the places that the ad's own lines name."""
        return frozenset(
            one.value
            for one in self._named
            if self._page.line_at(one.start).number in self._position.own
        )

    @cached_property
    def _lines_of(self) -> Counter[str]:
        """In how many lines each value is named."""
        pairs = {(one.value, self._page.line_at(one.start).number) for one in self._named}
        return Counter(value for value, _ in pairs)


def _within(cues: Sequence[Cue], start: int, end: int) -> Sequence[Cue]:
    """Of cues in order, those that start in a part of the text."""
    first = bisect_left(cues, (start,))
    return cues[first : bisect_right(cues, (end,), first)]


def _any(starts: Sequence[int], start: int, end: int) -> bool:
    first = bisect_left(starts, start)
    return first < len(starts) and starts[first] < end
