"""Lines of a text as cells of a table, parted by strokes, semicolons, tabs, dashes, wide spaces."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIGNS = tuple(map(re.compile, (r"\|", ";", r"\t", r"[ \xa0]{2,}", r"\s/\s", r"\s[–—-]\s")))
_LINE = re.compile(r"[^\n]+")
_SAID = re.compile(r"\w")
_FEWEST, _MOST, _LONGEST = 2, 16, 400
"""Cells of a line, and its characters."""


class Line(NamedTuple):
    """The spans of the cells of a line, and the number of the sign that parts them."""

    sign: int
    cells: list[tuple[int, int]]
    start: int
    end: int


def shape(line: Line | None) -> tuple[int, int]:
    """What the lines of one table have alike."""
    return (line.sign, len(line.cells)) if line else (-1, 0)


def tabled(text: str) -> Iterator[Line | None]:
    """The lines with cells; None for another one, nothing for a rule between two. Linear."""
    for line in _LINE.finditer(text):
        found = _cells(line)
        if found is None:
            yield None
        elif _SAID.search(line[0]):
            yield found


def _cells(line: re.Match[str]) -> Line | None:
    if len(line[0]) > _LONGEST:
        return None
    for at, sign in enumerate(_SIGNS):
        parted = [*sign.finditer(line.string, *line.span())]
        if len(parted) >= _FEWEST - 1:
            edges = [line.start(), *(edge for m in parted for edge in m.span()), line.end()]
            cells = [*zip(edges[::2], edges[1::2], strict=True)]
            return Line(at, cells, *line.span()) if len(cells) <= _MOST else None
    return None
