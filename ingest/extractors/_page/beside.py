"""What stands right beside a place: a count, a date, brackets, the quotation that it is part of."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from ingest.extractors._page.cues import any_in
from ingest.extractors._page.lines import QUOTE, Line
from ingest.extractors._page.page import Page
from ingest.extractors._page.shapes import holding
from ingest.extractors._text.lines import Span

_COUNT = re.compile(r"\s?\(\d{1,6}\)")
_REST = re.compile(r"[ \t.,!)]*(?:\n|\Z)")
_OPENED = re.compile(r"\w\s?\([^()\n]{0,24}\Z")
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"\w \Z"), re.compile(r" [^\W\d]")
_REACH = 30
"""Characters before a place in which its bracket opens."""
_BEFORE, _BEHIND = 20, 12
"""Characters before and behind it in which a date begins that is its own."""


class Beside:
    """The signs of one text beside its places."""

    def __init__(self, page: Page) -> None:
        self._text, self._dates = page.text, page.dates

    def of(self, start: int, end: int, line: Line) -> Iterator[str]:
        """What stands beside a place `start:end` of a line."""
        first = max(line.start, start - _REACH)
        yield from holding(
            {
                "count behind": _COUNT.match(self._text, end),
                "ends its line": _REST.match(self._text, end),
                "date beside": any_in(
                    self._dates,
                    max(line.start, start - _BEFORE),
                    min(line.end, end + _BEHIND),
                ),
                "in quotes": self.quoted(start),
                "in brackets": (
                    self._text.find("(", first, start) >= 0
                    and _OPENED.search(self._text[first:start])
                ),
            }
        )

    def amid(self, start: int, end: int) -> bool:
        """Whether words stand right before and right behind a place: it may say of what sort a
        thing is ("a Bath robe")."""
        return bool(_WORD_BEFORE.search(self._text, max(0, start - 2), start)) and bool(
            _WORD_BEHIND.match(self._text, end)
        )

    def quoted(self, start: int) -> bool:
        """Whether a place is part of a quotation."""
        number = bisect_right(self._quotations, (start, len(self._text))) - 1
        return number >= 0 and start < self._quotations[number][1]

    @cached_property
    def _quotations(self) -> Sequence[Span]:
        return [match.span() for match in QUOTE.finditer(self._text)]
