"""Whether other lines of a page name a place too: a profile, a trail, what she says, a list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from ingest.extractors._page.cues import Cues, Named, any_in, within
from ingest.extractors._page.lines import Line
from ingest.extractors._page.page import Page
from ingest.extractors._page.shapes import LIST, TRAIL

_SORTS = ("label", "trail", "related", "list")
_AGAINST = frozenset(("label", "trail"))
"""Sorts of lines whose naming another place is against one."""


class Agreement:
    """Which sorts of lines name each of the places of a page."""

    def __init__(self, page: Page, named: Sequence[Named], cues: Cues) -> None:
        self._page, self._named, self._cues = page, named, cues

    def of(self, one: Named, line: Line) -> Iterator[str]:
        """What other lines say of a place."""
        for sort in _SORTS:
            last = self._last[sort]
            if last.get(one.value, line.number) != line.number:
                yield f"{sort} names it too"
            elif last and one.value not in last and sort in _AGAINST:
                yield f"{sort} names another"

    @cached_property
    def _last(self) -> dict[str, dict[str, int]]:
        """Of each sort, the values that its lines name, with the last line that does."""
        found = defaultdict[str, dict[str, int]](dict)
        for one in self._named:
            line = self._page.line_at(one.start)
            for sort in self._sorts(one, line):
                found[sort][one.value] = line.number
        return found

    def _sorts(self, one: Named, line: Line) -> Iterator[str]:
        if line.trail and line.differing <= TRAIL:
            yield "trail"
        if line.differing < LIST and self._is_related(one, line):
            yield "related"
        if line.said:
            return
        if line.differing >= LIST:
            yield "list"
        if 0 <= line.label <= one.start and line.differing == 1 and line.of_one:
            yield "label"

    def _is_related(self, one: Named, line: Line) -> bool:
        """Whether somebody says of herself that she receives or visits there."""
        start, end = one.sentence
        if line.quoted or line.post or not any_in(self._page.of_me, start, end):
            return False
        return any(cue.said != "from" for cue in within(self._cues.relations, start, end))
