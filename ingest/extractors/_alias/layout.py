"""How a text is laid out: whether it is a page, where it is said, what stands above a list."""

import re
from bisect import bisect_left
from functools import cached_property

from ingest.extractors._page.others import of_others, passages
from ingest.extractors._page.tail import is_own
from ingest.extractors._text.lines import Span, blocks, lines

_PAGE = 6
"""Lines from which a text is a page."""
_SENTENCE = 80
"""Characters from which a line can be where a page says what it has to say."""
_ROWS, _HEADING = 2, 45
"""Rows under a heading; characters of a heading."""
_REACH = 300
"""Characters in which a line, and a sentence, is looked for around a word."""
_STOP = re.compile(r"[.!?]")
ARROWS = ">›»"


class Layout:
    """The lines of a text and what they are to it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.count("\n") + 1
        self.page = self.lines >= _PAGE
        self.arrows = any(sign in text for sign in ARROWS)
        self.colons = ":" in text
        self._stops = [match.start() for match in _STOP.finditer(text)]
        self._lines: dict[int, Span] = {}
        self._sentences: dict[Span, Span] = {}

    @cached_property
    def others(self) -> tuple[Span, ...]:
        """What on it is of others."""
        return passages(self.text)

    def of_others(self, field: str, place: int) -> bool:
        """Whether a place stands in what is of others."""
        if field == "title":
            return False  # a title is the ad's own
        named = field.startswith("fields.") or bool(self.others)
        return named and of_others(field, self.text, place)

    @cached_property
    def said(self) -> Span | None:
        """The longest line, menus aside: where a page says what it has to say."""
        if not self.page:
            return None
        longest, found = _SENTENCE, None
        for start, end in lines(self.text):
            if end - start > longest and self.text.count("|", start, end) < 2:
                longest, found = end - start, (start, end)
        return found

    @cached_property
    def _headed(self) -> dict[int, str]:
        """The headings, each by where the rows under it start."""
        found: dict[int, str] = {}
        for (start, end), *rows in blocks(self.text) if self.lines > _ROWS else ():
            heading = self.text[start:end].rstrip()
            titled = end - start <= _HEADING and not heading.endswith((".", "!", "?"))
            if len(rows) >= _ROWS and titled:
                found.update((row, heading) for row, _ in rows)
        return found

    def heading(self, line: int) -> bool | None:
        """Of a line by its start: whether its heading is the ad's own; None = it has none."""
        heading = self._headed.get(line)
        return None if heading is None else is_own(heading)

    def line(self, place: int) -> Span:
        """The line around a place, no further than `_REACH` characters to each side."""
        known = self._lines.get(place)
        if known is None:
            known = self._lines[place] = self._line(place)
        return known

    def _line(self, place: int) -> Span:
        low, high = max(0, place - _REACH), min(len(self.text), place + _REACH)
        start, end = self.text.rfind("\n", low, place), self.text.find("\n", place, high)
        return (low if start < 0 else start + 1), (high if end < 0 else end)

    def sentence(self, start: int, end: int) -> Span:
        """The sentence around a span, inside its line."""
        known = self._sentences.get((start, end))
        if known is None:
            known = self._sentences[start, end] = self._sentence(start, end)
        return known

    def _sentence(self, start: int, end: int) -> Span:
        left, right = self.line(start)
        before = bisect_left(self._stops, start) - 1
        if before >= 0 and self._stops[before] >= left:
            left = self._stops[before] + 1
        after = bisect_left(self._stops, end)
        stops = after < len(self._stops) and self._stops[after] < right
        return left, self._stops[after] if stops else max(end, right)
