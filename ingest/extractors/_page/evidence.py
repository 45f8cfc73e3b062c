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
from ingest.extractors._text.lines import Span

_FEW, _SOME, _MANY = 3, 9, 24
"""Words of a line up to which it holds few, some, many."""
_SHARE, _LITTLE, _MUCH = 0.2, 0.3, 0.45
"""Share of common words from which a row has many, under which sentences have few, over which
they have many."""
_LIST, _TRAIL, _LABELLED = 4, 3, 3
"""Places of a row that is a list, of a trail at most, of a row under a label at least."""
_NEAR, _LONG, _END = 3, 8, 3
"""Lines below the main one that are near; lines of a text that has an end; lines of its end."""
_LEAD = 25
"""Words of a line at most that leads what is below it."""
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

    def __init__(
        self, page: Page, named: Sequence[Named], cues: Cues, titled: Set[str]
    ) -> None:
        """`titled`: the values of the places that the title names."""
        self._page, self._named, self._cues, self._titled = page, named, cues, titled
        self._of_lines: dict[int, tuple[str, ...]] = {}

    def of_line(self, line: Line) -> tuple[str, ...]:
        """What its line says of every place in it."""
        known = self._of_lines.get(line.number)
        if known is None:
            known = self._of_lines[line.number] = (*self._line(line),)
        return known

    def of_place(self, one: Named, line: Line) -> Iterator[str]:
        """What is said of one place alone."""
        sort = "said" if line.said else "row"
        yield from self._cued(one, sort)
        if one.led:
            yield f"{sort}: led to"
        if not line.said:
            yield from self._in_row(one, line)
        yield from self._value(one, line)
        if _COUNT.match(self._page.text, one.end):
            yield "count behind"
        if _REST.match(self._page.text, one.end):
            yield "ends its line"

    def _line(self, line: Line) -> Iterator[str]:
        yield from _said(line, self._page.posts) if line.said else self._row(line)
        if line.legal:
            yield "legal form"
        if line.quoted:
            yield "quoted"
        yield from self._block(line)
        yield from self._position(line)

    def _row(self, line: Line) -> Iterator[str]:
        yield from _row(line)
        run = self._page.runs.get(line.number)
        if run and len(run.rows) > 1:
            yield "run of rows"
            for name in ("named", "aged", "priced", "dated", "alone"):
                if getattr(run, name):
                    yield f"run {name}"
            if len(run.rows) >= _LIST:
                yield "run of four or more"
        above = self._page.above(line)
        if above is None or above.words > _LEAD:
            return
        own = bool(above.me or above.you or above.own or self._related(above.start, above.end))
        if self._page.text[above.start : above.end].rstrip().endswith(":"):
            yield "led by own words and a colon" if own else "led by a colon"
        elif own:
            yield "led by own words"
        elif above.heading:
            yield "led by a heading"

    def _block(self, line: Line) -> Iterator[str]:
        block = self._page.blocks[line.block]
        if block[0].heading and block[0] is not line:
            yield "under a heading in its block"
        quoted, own = self._counted[line.block]
        if quoted > line.quoted:
            yield "quotations in its block"
        if own > (line.number in self._own):
            yield "own sentences in its block"

    @cached_property
    def _own(self) -> frozenset[int]:
        return frozenset(self._page.own)

    @cached_property
    def _counted(self) -> dict[int, tuple[int, int]]:
        """Of each block, the lines that are quoted and those of the ad's own."""
        return {
            number: (
                sum(one.quoted for one in block),
                sum(one.number in self._own for one in block),
            )
            for number, block in self._page.blocks.items()
        }

    def _position(self, line: Line) -> Iterator[str]:
        page, number = self._page, line.number
        main, sort = page.main, "said" if line.said else "row"
        last = len(page.lines) - 1
        if number == 0:
            yield f"{sort}: first line"
            if not line.said and line.differing == 1:
                yield "row: first line, of one place"
        if number == last > _LIST - 1 and not line.said:
            yield "row: last line"
        if last >= _LONG - 1 and number > last - _END:
            yield f"{sort}: last lines"
        if main is None:
            yield "no sentences on the page"
        elif line is main:
            yield "main line"
        elif number in self._own:
            yield "other own sentences"
        elif number < page.own[0]:
            yield f"{sort}: above all own"
        elif number > page.own[-1]:
            yield f"{sort}: below all own"
        if main and number > main.number:
            yield from self._below(line, main)

    def _below(self, line: Line, main: Line) -> Iterator[str]:
        if self._page.heading <= line.number:
            yield "a heading since the main line"
        if self._page.quotation <= line.number:
            yield "quotations since the main line"
        far = line.number - main.number
        if far > 1:
            yield "near below the main line" if far <= _NEAR else "far below the main line"
        if line.block - main.block > 1:
            yield "blocks below the main line"

    def _related(self, start: int, end: int) -> Sequence[Cue]:
        return _within(self._cues.relations, start, end)

    def _cued(self, one: Named, sort: str) -> Iterator[str]:
        start, end = one.sentence
        relations = {cue.said for cue in self._related(start, end)}
        for said in sorted(relations):
            yield f"{sort}: {said}"
        if not relations:
            yield f"{sort}: no relation"
        elif _any(self._page.of_me, start, end):
            yield f"{sort}: of me, with a relation"
        if _within(self._cues.kinds, start, end):
            yield f"{sort}: kind of place"
        if sort == "said" and _any(self._cues.denials, start, end):
            yield "said: denial"

    def _in_row(self, one: Named, line: Line) -> Iterator[str]:
        count = line.differing
        if 0 <= line.label <= one.start:
            yield "row: label"
            if count >= _LABELLED:
                yield "row: label over places"
            if count == 1 and line.rest <= line.label_words:
                yield "row: label of one place"
            if line.own or self._related(line.start, line.label):
                yield "row: label of own words"
        if line.trail and count <= _TRAIL and not self._said_beside(one.value):
            yield "row: in a trail, and no own sentence names another place"
            if one.start == line.places[-1][0]:
                yield "row: at the end of such a trail"

    def _value(self, one: Named, line: Line) -> Iterator[str]:
        if one.value in self._titled:
            yield "in the title"
        if len(self._lines_of) == 1 and len(self._page.lines) >= _LONG:
            yield "only place of a long text"
        if len(self._lines_of) == 1 and self._titled <= {one.value}:
            yield "only place"
        if line.number not in self._own:
            if self._said_beside(one.value):
                yield "own sentences name another place"
            elif one.value not in self._said:
                yield "own sentences name no place"
            if self._titled - {one.value}:
                yield "title names another place"
            if self._lines_of[one.value] > 1 and one.value not in self._said:
                yield "named in other lines too"

    def _said_beside(self, value: str) -> bool:
        return len(self._said) > (value in self._said)

    @cached_property
    def _said(self) -> frozenset[str]:
        """The values of the places that the ad's own lines name."""
        return frozenset(
            one.value for one in self._named if self._page.line_at(one.start).number in self._own
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


def _said(line: Line, posts: int) -> Iterator[str]:
    """What a line of sentences is."""
    yield "said"
    if line.small < _LITTLE * line.words:
        yield "said: few small words"
    elif line.small > _MUCH * line.words:
        yield "said: many small words"
    told = {
        "said: long": line.words > _MANY,
        "said: three places or more": line.differing >= _LABELLED,
        "said: of me": line.me,
        "said: to you": line.you,
        "said: strokes": line.strokes,
        "said: four places or more": line.differing >= _LIST,
        "said: two names or more": line.names > 1,
        "said: no end": not line.ends,
        "said: behind a label": line.post,
        "said: one of several posts": line.post and posts > 1,
    }
    yield from (name for name, holds in told.items() if holds)


def _row(line: Line) -> Iterator[str]:
    """What a row is."""
    share = line.small / max(1, line.words)
    if not share:
        yield "row: no small words"
    else:
        yield "row: few small words" if share < _SHARE else "row: many small words"
    if line.words <= _FEW:
        yield "row: few words"
    else:
        yield "row: some words" if line.words <= _SOME else "row: many words"
    count = line.differing
    told = {
        "row: two places or more": count > 1,
        "row: four places or more": count >= _LIST,
        "row: places alone": line.rest <= 1,
        "row: strokes": line.strokes > 1,
        "row: bullets": line.bullets and count > 1,
        "row: commas": line.commas > 1,
        "row: two names or more": line.names > 1,
        "row: age": line.aged,
        "row: date": line.dated,
        "row: dates and places alone": line.dated and not (line.names or line.telling),
        "row: signs of a trail": line.trail,
        "row: a trail of many places": line.trail and count >= _LIST,
        "row: ends as a sentence": line.ends,
        "row: of me": line.me,
    }
    yield from (name for name, holds in told.items() if holds)
