"""Whose a line of a page is: the advertiser's, or of a review, another ad, the site.

An age and a price in it are somebody's. Named evidence as that of places, its weights in
`lines.tsv`, fitted by `benchmarks/fit_lines.py`; below 0 the line is of somebody else.
"""

from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from math import fsum
from pathlib import Path

from ingest.extractors._page.lines import AGE, PRICE, Line
from ingest.extractors._page.page import Page
from ingest.extractors._page.position import Position
from ingest.extractors._page.shapes import holding, shape, sort_of
from ingest.extractors._page.words import called
from ingest.extractors._text.tables import rows

ALWAYS, TOLD = "always", "told to be of others"
"""What every line has; that a phrase says so ("Reviews:")."""
_ROWS = 2
"""Rows that name others from which they are a list of them."""
_SOMEBODY = frozenset(("row: age", "rows that name others in its block"))
"""Evidence that a line is of a person by herself."""
TABLE = Path(__file__).parent / "lines.tsv"


@cache
def weights() -> dict[str, float]:
    """How much each piece of evidence speaks for a line; below 0 against it."""
    return {name: float(weight) for name, weight, _ in rows(TABLE)}


class Whose:
    """The lines of a body and whose they are; `title`: that of its ad."""

    def __init__(self, title: str, text: str) -> None:
        self._called, self._page = called(title), Page(text, ())
        self._position = Position(self._page)
        self._weights: dict[int, float] = {}

    def why(self, start: int, *, told: bool) -> list[str]:
        """The evidence for and against the line at a position; `told`: a phrase says of others."""
        return [*self._evidence(self._page.line_at(start)), *([TOLD] if told else [])]

    def weight(self, start: int, *, told: bool) -> float:
        """The sum of its weights; linear in a text, because that of a line is kept."""
        line, table = self._page.line_at(start), weights()
        known = self._weights.get(line.number)
        if known is None:
            known = fsum(table.get(name, 0.0) for name in (ALWAYS, *self._evidence(line)))
            self._weights[line.number] = known
        return known + (table.get(TOLD, 0.0) if told else 0.0)

    def of_another(self, start: int) -> bool:
        """Whether the line at a position, or others of its block, names another or has an age."""
        why = self._evidence(self._page.line_at(start))
        return any("another" in one or one in _SOMEBODY for one in why)

    def _evidence(self, line: Line) -> Iterator[str]:
        yield from shape(line, self._page)
        yield from self._position.of(line)
        part, sort = self._page.text[line.start : line.end], sort_of(line)
        hers = called(part) & self._called
        head = self._page.blocks[line.block][0]
        yield from holding(
            {
                "row: age": not line.said and AGE.search(part),
                "row: price": not line.said and PRICE.search(part),
                f"{sort}: names another than the title": self._names_another(line),
                "rows that name others in its block": self._others[line.block] >= _ROWS,
                "under a heading of her own": head is not line and (head.own or head.me),
                f"{sort}: names who the title names": hers,
            }
        )

    def _names_another(self, line: Line) -> bool:
        """Whether it names somebody, and the title somebody else."""
        here = called(self._page.text[line.start : line.end])
        return bool(here and self._called) and here.isdisjoint(self._called)

    @cached_property
    def _others(self) -> dict[int, int]:
        """How many rows of each block name somebody else than the title does."""
        return {
            number: sum(not line.said and self._names_another(line) for line in block)
            for number, block in self._page.blocks.items()
        }


@lru_cache(maxsize=16)
def whose(title: str, text: str) -> Whose:
    """The lines of a body; kept, because each kind of fact asks."""
    return Whose(title, text)
