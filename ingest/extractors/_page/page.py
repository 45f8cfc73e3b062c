"""A text as a page: its lines, which of them the advertiser says, and how they hang together.

The longest lines in which somebody speaks of herself or to the reader are the ad's own. What stands
above and below them, in runs of rows that look alike, under headings and behind quotations, is told
by how far it is from them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from ingest.extractors._page.lines import Line, lines_with
from ingest.extractors._text.lines import Span

_ENOUGH, _PERSON, _PERSONS = 60, 8, 6
"""Words of a line beyond which it is no stronger; what each of so many words of people adds."""
_STRONG = 0.15
"""Of the strongest line, the share of strength from which another is the ad's own too."""
_TITLE = 2
"""Places of a title at most."""
_HEADING = 12
"""Words of a sentence that may be a title."""
_NEXT = 1
"""Characters between two lines without a blank one between them."""


class Run:
    """Rows with places, one right below the other."""

    def __init__(self, rows: Sequence[Line]) -> None:
        self.rows, half = rows, len(rows) / 2
        self.named = sum(row.names > 0 for row in rows) >= half
        self.aged = sum(row.aged for row in rows) >= half
        self.dated = sum(row.dated for row in rows) >= half
        self.priced = sum(row.priced for row in rows) >= half
        self.alone = sum(not row.rest for row in rows) >= half


class Page:
    """A text with the spans of the places that it names, in order."""

    def __init__(self, text: str, places: Sequence[Span]) -> None:
        self.text = text
        self.lines, self.of_me, self.dates, self.forum, self.shop = lines_with(text, places)
        self._starts = [line.start for line in self.lines]

    def line_at(self, start: int) -> Line:
        """The line in which a place stands."""
        return self.lines[bisect_right(self._starts, start) - 1]

    def heads(self, start: int) -> bool:
        """Whether a place stands in a first line that may be the title of an ad without one."""
        line = self.line_at(start)
        if line.number or line.trail or line.differing > _TITLE:
            return False
        return not line.said or line.words <= _HEADING

    @cached_property
    def own(self) -> Sequence[int]:
        """The numbers of the lines that are the advertiser's own, in order.

        Those in which somebody speaks of herself; where there are none, to the reader; else all
        sentences.
        """
        said = [line for line in self.lines if line.said and not line.of_guest]
        of_me = [line for line in said if line.me and not line.post]
        chosen = of_me or [line for line in said if line.you] or said
        least = _STRONG * max(map(strength, chosen), default=0)
        return [line.number for line in chosen if strength(line) >= least]

    @cached_property
    def main(self) -> Line | None:
        """The strongest of them, the first of equals; None = the page has no sentences."""
        return max((self.lines[one] for one in self.own), key=strength, default=None)

    @cached_property
    def posts(self) -> int:
        """How many lines may be posts of somebody."""
        return sum(line.said and line.post for line in self.lines)

    @cached_property
    def one_voice(self) -> bool:
        """Whether somebody speaks of herself and no line is of guests, a menu or a list of people,
        as nearly none of an ordinary advertisement is."""
        if not self.of_me or self.forum or self.shop > 1 or self.posts > 1:
            return False
        if any(line.of_guest or line.trail or line.legal or line.counts for line in self.lines):
            return False
        return not any(run.named and len(run.rows) > 1 for run in self.runs.values())

    @cached_property
    def heading(self) -> int:
        """The number of the first heading below the main line; beyond all where there is none."""
        return self._first_below(line.number for line in self.lines if line.heading)

    @cached_property
    def quotation(self) -> int:
        """The same of the first line below it that is quoted."""
        return self._first_below(line.number for line in self.lines if line.quoted)

    def _first_below(self, numbers: Iterator[int]) -> int:
        main = self.main.number if self.main else -1
        return next((one for one in numbers if one > main), len(self.lines))

    @cached_property
    def blocks(self) -> dict[int, Sequence[Line]]:
        """The lines of each block."""
        return {number: [*part] for number, part in groupby(self.lines, lambda line: line.block)}

    @cached_property
    def runs(self) -> dict[int, Run]:
        """The run in which each row with places stands, by the number of the row."""
        found: dict[int, Run] = {}
        rows = list[Line]()
        for line in self.lines:
            if not _is_row(line) or (rows and line.start - rows[-1].end > _NEXT):
                found.update(dict.fromkeys((row.number for row in rows), Run(rows)))
                rows = []
            if _is_row(line):
                rows.append(line)
        found.update(dict.fromkeys((row.number for row in rows), Run(rows)))
        return found

    def above(self, line: Line) -> Line | None:
        """The line right above a row, or above the run in which it stands; None = a blank one."""
        run = self.runs.get(line.number)
        top = run.rows[0] if run else line
        before = self.lines[top.number - 1] if top.number else None
        return before if before and top.start - before.end <= _NEXT else None


def _is_row(line: Line) -> bool:
    return bool(line.places) and not line.said and not line.quoted


def strength(line: Line) -> int:
    """How much a line looks like what an advertiser says."""
    return min(line.words, _ENOUGH) + _PERSON * min(line.me + line.you, _PERSONS)
