"""What the position of a line on its page says of the places in it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from ingest.extractors._page.lines import Line
from ingest.extractors._page.page import Page
from ingest.extractors._page.shapes import LIST, holding, is_list, sort_of

_NEAR, _LONG, _END, _LAST = 3, 8, 3, 5
"""Lines below the main one that are near; lines of a long text, and of its end; lines of a text
that has a last one."""
_FIELDS, _POSTS = 3, 3
"""Labels of a block that is a profile; lines that begin alike ("Reply 1 …") from which they are
posts."""
_WORD = re.compile(r"\W{0,6}([^\W\d_]{2,})")


class Position:
    """Where the lines of a page stand."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.long = len(page.lines) >= _LONG

    @cached_property
    def own(self) -> frozenset[int]:
        """The numbers of the lines that are the advertiser's own."""
        return frozenset(self._page.own)

    @cached_property
    def _counted(self) -> dict[int, tuple[int, int, int]]:
        """Of each block, the lines of guests and of the ad's own, and the labels in its rows."""
        return {
            number: (
                sum(one.of_guest for one in block),
                sum(one.number in self.own for one in block),
                sum(one.fields for one in block if not one.said),
            )
            for number, block in self._page.blocks.items()
        }

    @cached_property
    def _begun(self) -> Counter[str]:
        """How many lines begin with each word; those that begin with none are not counted."""
        found = Counter(self._first(line) for line in self._page.lines)
        del found[""]
        return found

    def _first(self, line: Line) -> str:
        match = _WORD.match(self._page.text, line.start)
        return match[1].lower() if match else ""

    def of(self, line: Line) -> Iterator[str]:
        """What its block says, its run, the ends of the page and the ad's own lines."""
        yield from self._run(line)
        yield from self._block(line)
        if len(self._page.lines) > 1:
            yield from self._ends(line)
        yield from self._beside_own(line)

    def _run(self, line: Line) -> Iterator[str]:
        run = self._page.runs.get(line.number)
        if run and len(run.rows) > 1:
            yield from holding(
                {
                    "run of rows": True,
                    "run of four or more": len(run.rows) >= LIST,
                    "run named": run.named,
                    "run aged": run.aged,
                    "run priced": run.priced,
                    "run dated": run.dated,
                    "run alone": run.alone,
                }
            )

    def _block(self, line: Line) -> Iterator[str]:
        block, (quoted, own, fields) = self._page.blocks[line.block], self._counted[line.block]
        yield from holding(
            {
                "under a heading in its block": block[0].heading and block[0] is not line,
                "quotations in its block": quoted > line.of_guest,
                "row: in a profile": line.fields and not line.said and fields >= _FIELDS,
                "said: begins as others do": line.said and self._begun[self._first(line)] >= _POSTS,
                "own sentences in its block": own > (line.number in self.own),
            }
        )

    def _ends(self, line: Line) -> Iterator[str]:
        count, sort, first = len(self._page.lines), sort_of(line), line.number == 0
        behind = count - line.number
        yield from holding(
            {
                f"{sort}: first line": first,
                "row: first line, of one place": first and not line.said and line.differing == 1,
                "row: last line": behind == 1 and count >= _LAST and not line.said,
                f"{sort}: last lines": self.long and behind <= _END,
            }
        )

    def _beside_own(self, line: Line) -> Iterator[str]:
        main, own, number = self._page.main, self._page.own, line.number
        if main is None:
            a_list = is_list(line, self._page)
            yield "no sentences on the page, a list" if a_list else "no sentences on the page"
            return
        mine = number in self.own
        yield from holding(
            {
                "main line": line is main,
                "other own sentences": mine and line is not main,
                f"{sort_of(line)}: above all own": not mine and number < own[0] and not line.trail,
                f"{sort_of(line)}: below all own": not mine and number > own[-1],
            }
        )
        far = number - main.number
        yield from holding(
            {
                "a heading since the main line": far > 0 and self._page.heading <= number,
                "quotations since the main line": far > 0 and self._page.quotation <= number,
                "near below the main line": 1 < far <= _NEAR,
                "far below the main line": far > _NEAR,
                "blocks below the main line": line.block - main.block > 1,
            }
        )
